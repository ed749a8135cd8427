package mention_test

import (
	"os"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/mention"
	"lectern/corpus/when"
)

// find is Find over one turn in English, findIn in another language.
func find(text, event string) []corpus.Mention { return findIn("en", text, event) }

func findIn(language, text, event string) []corpus.Mention {
	d := &corpus.Document{Language: language, Turns: []corpus.Turn{{ID: "t", Kind: corpus.Speech, Text: text}}}
	if event != "" {
		d.Dates.Event = &corpus.Date{EDTF: event}
	}
	mention.Find(d)
	return d.Mentions
}

// describe is a mention as the tables write it.
func describe(text string, m corpus.Mention) string {
	out := m.Printed + " = " + m.EDTF
	if m.Relative != "" {
		out += " (relative)"
	}
	if len(m.Parts) > 1 {
		for _, p := range m.Parts {
			out += " [" + text[p.Start:p.End] + "]"
		}
	}
	return out
}

// tables are the languages with a table and the testdata of each.
var tables = []struct{ language, name string }{
	{"en", "english"}, {"fr", "french"}, {"de", "german"}, {"es", "spanish"},
	{"ar", "arabic"}, {"he", "hebrew"}, {"zh", "chinese"}, {"ja", "japanese"},
}

// sentences reads a table of testdata: a sentence, then its mentions, indented.
func sentences(t testing.TB, name string) (texts []string, want map[string][]string) {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	want = map[string][]string{}
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\n")
		switch {
		case line == "" || line[0] == '#':
		case strings.HasPrefix(line, "  "):
			last := texts[len(texts)-1]
			want[last] = append(want[last], strings.TrimSpace(line))
		default:
			texts = append(texts, line)
		}
	}
	if len(texts) < 40 {
		t.Fatalf("only %d sentences", len(texts))
	}
	return texts, want
}

func TestDatesAreFoundAndNoneInvented(t *testing.T) {
	for _, table := range tables {
		texts, want := sentences(t, table.name)
		for _, text := range texts {
			t.Run(table.name+" "+text, func(t *testing.T) {
				var got []string
				mentions := findIn(table.language, text, "2013-05-27")
				for _, m := range mentions {
					got = append(got, describe(text, m))
				}
				if g, w := strings.Join(got, "\n"), strings.Join(want[text], "\n"); g != w {
					t.Errorf("got\n%s\nwant\n%s", g, w)
				}
				lie(t, text, mentions)
			})
		}
	}
}

func TestTheFoundingTextHasFourDates(t *testing.T) {
	b, err := os.ReadFile("../founding/000_92b4a8f59d690b07.txt")
	if err != nil {
		t.Fatal(err)
	}
	text := string(b)
	var got []string
	for _, m := range find(text, "") {
		got = append(got, describe(text, m))
	}
	want := []string{
		"2011 as of the beginning of the operation in March until the end of the operation in October = 2011-03/2011-10 [2011] [March] [October]",
		"today =  (relative)", "today =  (relative)", "today =  (relative)",
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
}

func TestRelativeDatesAreAsFineAsTheEvent(t *testing.T) {
	for _, c := range []struct{ event, text, want string }{
		{"", "today", ""},
		{"2013-05-27", "today", "2013-05-27"},
		{"2013-05-27T16:00:00Z", "yesterday", "2013-05-26"},
		{"2013-05", "today", "2013-05"},
		{"2013-05", "yesterday", ""},
		{"2013-05", "last month", "2013-04"},
		{"2013-01", "last month", "2012-12"},
		{"2013-05", "next week", ""},
		{"2013", "last year", "2012"},
		{"2013", "last month", ""},
		{"2013~", "last year", "2012~"},
		{"2013-05-27?", "yesterday", "2013-05-26?"},
		{"2013-05-27?", "last week", "2013-05-20?/2013-05-26?"},
		{"[2013-03-06,2013-06-03]", "today", "[2013-03-06,2013-06-03]"},
		{"[2013-03-06,2013-06-03]", "yesterday", ""},
		{"[2013-03-06,2013-06-03]", "two years ago", "2011"},
		{"2013-05-27/2013-05-28", "today", "[2013-05-27..2013-05-28]"},
		{"2013-05-27/..", "today", ""},
		{"2012/2013", "last year", ""},
		{"../2013", "last year", ""},
		{"no date", "today", ""},
		{"2013-05-27", "three decades ago", "198X"},
		{"2013-05-27", "a century ago", "19XX"},
		{"0001", "nine years ago", ""},
		{"2013-05-26", "this week", "2013-05-20/2013-05-26"},
		{"2013-05-27", "this week", "2013-05-27/2013-06-02"},
	} {
		got := find(c.text, c.event)
		if len(got) != 1 || got[0].EDTF != c.want || got[0].Relative != "event" {
			t.Errorf("%q at %q gives %+v, want %q", c.text, c.event, got, c.want)
		}
	}
}

func TestStageDirectionsAndTimeCodesSpeakOfNoDate(t *testing.T) {
	d := &corpus.Document{Turns: []corpus.Turn{
		{ID: "a", Kind: corpus.Stage, Text: "Recorded on 27 May 2013."},
		{ID: "b", Kind: corpus.Speech, Text: "[27.05.2013] In 2011.", Marks: []corpus.Mark{{Kind: corpus.TimeCode, Start: 0, End: 12}}},
	}}
	mention.Find(d)
	if len(d.Mentions) != 1 || d.Mentions[0].Turn != "b" || d.Mentions[0].EDTF != "2011" {
		t.Errorf("got %+v", d.Mentions)
	}
}

func TestOtherLanguagesGiveDatesInDigitsAlone(t *testing.T) {
	d := &corpus.Document{Language: "pt-BR", Turns: []corpus.Turn{{ID: "a", Text: "March 2011 today 2013-05-27, in 2011, os 1990s."}}}
	mention.Find(d)
	if len(d.Mentions) != 1 || d.Mentions[0].EDTF != "2013-05-27" {
		t.Errorf("got %+v", d.Mentions)
	}
}

// lie says what holds for the mentions of every text.
func lie(t *testing.T, text string, mentions []corpus.Mention) {
	t.Helper()
	end := 0
	for _, m := range mentions {
		if m.Start < end || m.Start >= m.End || m.End > len(text) || m.Printed != text[m.Start:m.End] {
			t.Fatalf("%q: %+v does not lie after %d", text, m, end)
		}
		at := m.Start
		for _, p := range m.Parts {
			if p.Start < at || p.Start >= p.End || p.End > m.End {
				t.Fatalf("%q: part %v of %+v", text, p, m)
			}
			at = p.End
		}
		if len(m.Parts) == 0 || m.Parts[0].Start != m.Start || at != m.End || m.Rule == "" {
			t.Fatalf("%q: %+v is not covered by its parts, or has no rule", text, m)
		}
		if _, err := when.Parse(m.EDTF); err != nil && (m.EDTF != "" || m.Relative == "") {
			t.Fatalf("%q: %+v: %v", text, m, err)
		}
		end = m.End
	}
}

func FuzzFind(f *testing.F) {
	for _, table := range tables {
		texts, _ := sentences(f, table.name)
		for _, text := range texts {
			f.Add(table.language, text, "2013-05-27")
		}
		f.Add(table.language, texts[0], "../2013")
	}
	f.Fuzz(func(t *testing.T, language, text, event string) { lie(t, text, findIn(language, text, event)) })
}

func BenchmarkFind(b *testing.B) {
	for _, table := range tables {
		texts, _ := sentences(b, table.name)
		text := strings.Repeat(strings.Join(texts, " ")+" ", 50)
		b.Run(table.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if len(findIn(table.language, text, "2013-05-27")) == 0 {
					b.Fatal("nothing found")
				}
			}
		})
	}
}
