package page_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus"
)

// words is what a browser holds of a turn: the text nodes of its words, one
// after the other.
func words(t testing.TB, root *html.Node, id string) string {
	t.Helper()
	for _, n := range elements(root, with("data-turn")) {
		if got, _ := attr(n, "id"); got == id {
			return text(elements(n, class("words"))[0])
		}
	}
	t.Fatalf("no turn %q on the page", id)
	return ""
}

func TestTheTextOfATurnIsTheSourcesBytes(t *testing.T) {
	turns := 0
	for name, c := range corpora() {
		for _, d := range c.Documents {
			for _, embed := range []bool{false, true} {
				_, root := drawn(t, page.Input{Corpus: c, State: state.State{Page: state.Document, ID: d.ID, Embed: embed}})
				for _, turn := range d.Turns {
					turns++
					if got := words(t, root, turn.ID); got != turn.Text {
						t.Errorf("%s, %s, turn %q: the page has\n%q, the source\n%q", name, d.ID, turn.ID, got, turn.Text)
					}
				}
			}
			for _, s := range d.Speakers {
				_, root := drawn(t, page.Input{Corpus: c, State: state.State{Page: state.Speaker, ID: s.ID}})
				for _, turn := range d.Turns {
					if turn.Speaker == s.ID {
						if got := words(t, root, d.ID+"."+turn.ID); got != turn.Text {
							t.Errorf("%s, the page of %s: the page has\n%q, the source\n%q", name, s.ID, got, turn.Text)
						}
					}
				}
			}
		}
	}
	if turns < 20 {
		t.Fatalf("only %d turns were compared", turns)
	}
}

// TestWhateverIsLaidOverATextKeepsItsBytes lays marks, dates and paragraphs
// over a text without any of the order that a careful reader of files keeps.
func TestWhateverIsLaidOverATextKeepsItsBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		runes := rapid.RuneFrom([]rune("ab .…\n\r\t\u00a0<>&\"'[](\u200f\u202eé國\U0001F600"))
		said := rapid.StringOfN(runes, 0, 60, -1).Draw(t, "text")
		span := func(label string) corpus.Span {
			from := rapid.IntRange(-1, len(said)+1).Draw(t, label+" from")
			return corpus.Span{Start: from, End: rapid.IntRange(from-1, len(said)+1).Draw(t, label+" to")}
		}
		turn := corpus.Turn{ID: "t", N: 1, Kind: corpus.Speech, Text: said}
		var d corpus.Document
		for range rapid.IntRange(0, 3).Draw(t, "paragraphs") {
			turn.Paragraphs = append(turn.Paragraphs, runeSpan(said, span("paragraph")))
		}
		kinds := []corpus.MarkKind{corpus.Elision, corpus.Spelling, corpus.Sic, corpus.Corrected, corpus.Page, "new"}
		for range rapid.IntRange(0, 4).Draw(t, "marks") {
			s := runeSpan(said, span("mark"))
			turn.Marks = append(turn.Marks, corpus.Mark{Kind: rapid.SampledFrom(kinds).Draw(t, "kind"), Start: s.Start, End: s.End, Value: rapid.SampledFrom([]string{"", "a <b>"}).Draw(t, "value")})
		}
		for range rapid.IntRange(0, 3).Draw(t, "mentions") {
			m := corpus.Mention{Turn: "t", EDTF: rapid.SampledFrom([]string{"", "2013", "2011-03/2011-10", "nonsense", "19XX"}).Draw(t, "edtf")}
			for range rapid.IntRange(0, 3).Draw(t, "parts") {
				m.Parts = append(m.Parts, runeSpan(said, span("part")))
			}
			d.Mentions = append(d.Mentions, m)
		}
		d.ID, d.Turns = "d", []corpus.Turn{turn}
		p := page.Draw(page.Input{Corpus: &corpus.Corpus{Documents: []*corpus.Document{&d}}, State: state.State{Page: state.Document, ID: "d"}})
		var b strings.Builder
		if err := p.Body.Render(&b); err != nil {
			t.Fatal(err)
		}
		root, err := html.Parse(strings.NewReader(b.String()))
		if err != nil {
			t.Fatal(err)
		}
		if got := text(elements(root, class("words"))[0]); got != said {
			t.Fatalf("the page has\n%q, the source\n%q", got, said)
		}
		seen := map[string]bool{}
		for _, n := range elements(root, with("id")) {
			id, _ := attr(n, "id")
			if seen[id] {
				t.Fatalf("the id %q stands twice", id)
			}
			seen[id] = true
		}
		led := map[string]bool{}
		for _, n := range elements(root, named("a")) {
			if to, _ := attr(n, "href"); strings.HasPrefix(to, "#t.") {
				if led[to[1:]] = true; byID(root, to[1:]) == nil {
					t.Fatalf("%q leads nowhere", to)
				}
			}
		}
		for _, n := range elements(root, class("note")) {
			if id, _ := attr(n, "id"); !led[id] {
				t.Fatalf("nothing leads to the note %q", id)
			}
		}
	})
}

// runeSpan moves the ends of a span to where characters begin: no reader of
// files cuts one.
func runeSpan(s string, span corpus.Span) corpus.Span {
	whole := func(i int) int {
		for i > 0 && i < len(s) && s[i]&0xC0 == 0x80 {
			i--
		}
		return i
	}
	return corpus.Span{Start: whole(span.Start), End: whole(span.End)}
}

func document(t testing.TB, c *corpus.Corpus, id string) *html.Node {
	t.Helper()
	_, root := drawn(t, page.Input{Corpus: c, State: state.State{Page: state.Document, ID: id}})
	return root
}

func TestMarks(t *testing.T) {
	root := document(t, told(), "zebras-2013")
	elision := elements(root, class("elision"))[0]
	t.Run("an elision keeps the printed dots", func(t *testing.T) {
		if title, _ := attr(elision, "title"); text(elision) != ". . . ." || !strings.Contains(title, ". . . .") {
			t.Errorf("text %q, title %q", text(elision), title)
		}
	})
	t.Run("each leads to a note that leads back", func(t *testing.T) {
		links := elements(root, func(n *html.Node) bool { return n.Data == "a" && (class("mark")(n) || class("when")(n)) })
		if len(links) != 6 {
			t.Errorf("%d marks and dates, want an elision, a doubtful spelling, three parts of a range and today", len(links))
		}
		for _, link := range links {
			to, _ := attr(link, "href")
			note := byID(root, strings.TrimPrefix(to, "#"))
			if note == nil || !class("note")(note) {
				t.Fatalf("%q is no note", to)
			}
			home, _ := attr(elements(note, named("a"))[len(elements(note, named("a")))-1], "href")
			if byID(root, strings.TrimPrefix(home, "#")) == nil {
				t.Errorf("the note %q leads back to %q, which is not there", to, home)
			}
		}
	})
	t.Run("a doubtful name is underlined whole", func(t *testing.T) {
		if got := text(elements(root, class("unsure"))[0]); got != "Ada Example" {
			t.Errorf("%q is underlined", got)
		}
	})
	t.Run("the parts of a range have their own dates", func(t *testing.T) {
		var got []string
		for _, n := range elements(elements(root, class("words"))[0], named("time")) {
			stamp, _ := attr(n, "datetime")
			got = append(got, text(n)+"="+stamp)
		}
		want := []string{"2011=2011", "March=2011-03", "October=2011-10", "today=2013-05-27"}
		if !slices.Equal(got, want) {
			t.Errorf("dates are %q, want %q", got, want)
		}
	})
	t.Run("only what is counted from the event is dashed", func(t *testing.T) {
		for _, n := range elements(elements(root, class("words"))[0], class("when")) {
			if class("guess")(n) != (text(n) == "today") {
				t.Errorf("%q is dashed: %t", text(n), class("guess")(n))
			}
		}
	})
}

func byID(root *html.Node, id string) *html.Node {
	for _, n := range elements(root, with("id")) {
		if got, _ := attr(n, "id"); got == id {
			return n
		}
	}
	return nil
}

func TestTurnHeads(t *testing.T) {
	root := document(t, told(), "zebras-2013")
	for id, wants := range map[string][]string{
		"k3f9": {"Bo Sample", "Minister of Zebras", "¶ 1", "From Bo Sample, SAMPLETOWN", "the words of an interpreter", "added by an editor", "lines 5–7 of the file"},
		"m2p4": {"Ada Example", "question", "the Sample Gazette", "spelling uncertain", "¶ 2"},
		"st4g": {"Not spoken", "stage direction"},
		"r7s1": {"answering ¶ 2", "continued"},
		"x0y0": {"A VOICE", "answering ¶ 2"},
	} {
		got := strings.Join(strings.Fields(text(byID(root, id))), " ")
		for _, want := range wants {
			if !strings.Contains(got, want) {
				t.Errorf("turn %s does not say %q: %s", id, want, got)
			}
		}
	}
	if got := text(byID(root, "m2p4")); strings.Contains(got, "interpreter") {
		t.Errorf("the question is said to be interpreted: %s", got)
	}
	if got := fmt.Sprint(elements(byID(root, "x0y0"), class("who"))[0].Data); got != "span" {
		t.Errorf("a voice that nobody was found for is a <%s>", got)
	}
}
