package page_test

import (
	"bytes"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/when"
)

func timelineOf(c *corpus.Corpus, query string) page.Input {
	return page.Input{Corpus: c, State: state.Parse("timeline/", query)}
}

// drawings are the SVGs of a timeline, each on its own, a mark a line.
func drawings(t testing.TB, in page.Input) map[string][]byte {
	t.Helper()
	var b bytes.Buffer
	if err := page.TimelineFigure(in).Render(&b); err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, m := range regexp.MustCompile(`(?s)<svg class="plot (\w+).*?</svg>`).FindAllSubmatch(b.Bytes(), -1) {
		svg := bytes.Replace(m[0], []byte("<svg "), []byte(`<svg xmlns="http://www.w3.org/2000/svg" `), 1)
		for _, name := range []string{"<path", "<a ", "<g ", "</svg>", "<rect class=\"strip", "<text class=\"tick"} {
			svg = bytes.ReplaceAll(svg, []byte(name), []byte("\n"+name))
		}
		out[string(m[1])] = svg
	}
	return out
}

func TestGoldenTimelines(t *testing.T) {
	founding, fifty := corpustest.Founding(), corpustest.Generated(1, 50)
	for _, c := range []struct {
		name, query string
		of          *corpus.Corpus
	}{
		{"founding", "", founding},
		{"founding-2011", "from=2011-01-01&to=2012-06-30", founding},
		{"founding-week", "from=2013-05-24&to=2013-05-31", founding},
		{"founding-nothing", "from=2012-02-01&to=2012-09-30", founding},
		{"fifty", "", fifty},
		{"fifty-years", "from=2001-01-01&to=2005-06-30", fifty},
		{"fifty-months", "from=2009-03-01&to=2009-11-15", fifty},
		{"fifty-narrowed", "speaker=ada-fenwick", fifty},
	} {
		all := drawings(t, timelineOf(c.of, c.query))
		for _, width := range []string{"wide", "narrow"} {
			svg := all[width]
			t.Run(c.name+"/"+width, func(t *testing.T) {
				corpustest.Golden(t, "timeline/"+c.name+"-"+width+".svg", svg)
			})
		}
	}
}

func TestTheTimelineTellsItsWindow(t *testing.T) {
	c := corpustest.Founding()
	for _, test := range []struct{ query, from, to, status string }{
		{"", "2011-01-09", "2013-07-17", "March 2011 to May 2013, 1 document, 1 date spoken about"},
		{"from=2013-05-20&to=2013-06-02", "2013-05-20", "2013-06-02", "20 May to 2 June 2013, 1 document, 0 dates spoken about"},
		{"from=2011-05-01&to=2011-05-20", "2011-05-01", "2011-05-20", "1 to 20 May 2011, 0 documents, 1 date spoken about"},
		{"from=2012-12-20&to=2013-01-05", "2012-12-20", "2013-01-05", "20 December 2012 to 5 January 2013, 0 documents, 0 dates spoken about"},
		{"from=2012-01-01&to=2012-12-31", "2012-01-01", "2012-12-31", "January to December 2012, 0 documents, 0 dates spoken about"},
		{"from=-0100-01-01&to=2100-12-31", "-0100-01-01", "2100-12-31", "101 BC to 2100, 1 document, 1 date spoken about"},
		{"speaker=riad-walid", "2011-01-09", "2013-07-17", "March 2011 to May 2013, 1 document, 0 dates spoken about"},
	} {
		p, root := drawn(t, timelineOf(c, test.query))
		if p.Status != test.status {
			t.Errorf("%q: status %q, want %q", test.query, p.Status, test.status)
		}
		n := timelineNode(t, root)
		if from, to := value(n, "data-from"), value(n, "data-to"); from != test.from || to != test.to {
			t.Errorf("%q: %s to %s, want %s to %s", test.query, from, to, test.from, test.to)
		}
		if from, to := value(n, "data-all-from"), value(n, "data-all-to"); from != "2011-01-09" || to != "2013-07-17" {
			t.Errorf("%q: all is %s to %s", test.query, from, to)
		}
	}
	if got, want := page.TimelineAll(c), (state.Window{From: when.DayOf(2011, 1, 9), To: when.DayOf(2013, 7, 17)}); got != want {
		t.Errorf("TimelineAll is %v, want %v", got, want)
	}
}

func timelineNode(t testing.TB, root *html.Node) *html.Node {
	t.Helper()
	for _, n := range elements(root, named("div")) {
		if has(n, "data-timeline") {
			return n
		}
	}
	t.Fatal("no element has data-timeline")
	return nil
}

func has(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

func value(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func TestTheFoundingTimelineShowsWhatIsKnown(t *testing.T) {
	_, root := drawn(t, timelineOf(corpustest.Founding(), ""))
	got := flat(root)
	for _, want := range []string{
		"Libya Asks NATO to Help Build Security Sector", "27 May 2013", "Added by an editor",
		"March to October 2011", "2011-03/2011-10", "As printed, to the month", "“today” ¶ 1", "The day of the event", "4 dates in the text.",
		"Ali Zeidan, 229 words; Anders Fogh Rasmussen, 108 words; Riad Walid, 23 words", "Riad Walid (sp?)",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the page does not say %q: %s", want, got)
		}
	}
	svg := elements(timelineNode(t, root), named("svg"))[0]
	if n := len(withClass(svg, "path", "arc")); n != 1 {
		t.Errorf("%d arcs are drawn: the three “today” are ticks on the document, only 2011 is elsewhere", n)
	}
	if own := withClass(svg, "path", "own"); len(own) != 1 || strings.Count(value(own[0], "d"), "M") != 3 {
		t.Errorf("the ticks on the document are %v, want three", own)
	}
}

func withClass(root *html.Node, tag, class string) []*html.Node {
	return slices.DeleteFunc(elements(root, named(tag)), func(n *html.Node) bool {
		return !slices.Contains(strings.Fields(value(n, "class")), class)
	})
}

// dated is a corpus of one document with that date and those mentions.
func dated(event, published string, mentions ...string) *corpus.Corpus {
	d := &corpus.Document{ID: "one", Title: "One", Turns: []corpus.Turn{{ID: "t1", N: 1, Kind: corpus.Speech, Text: "Words."}}}
	file := []corpus.Evidence{{Origin: corpus.FromFile}}
	if event != "" {
		d.Dates.Event = &corpus.Date{EDTF: event, Evidence: file}
	}
	if published != "" {
		d.Dates.Published = &corpus.Date{EDTF: published, Evidence: file}
	}
	for _, m := range mentions {
		d.Mentions = append(d.Mentions, corpus.Mention{Turn: "t1", Printed: "Words", End: 5, EDTF: m})
	}
	return &corpus.Corpus{Title: "Made up", Documents: []*corpus.Document{d}}
}

func TestAGuessLooksLikeAGuess(t *testing.T) {
	for _, test := range []struct {
		name     string
		c        *corpus.Corpus
		sure     bool
		certain  string
		anywhere bool
	}{
		{"a day from the file", dated("2013-05-27", "", "2010"), true, "From the file", true},
		{"two days", dated("2013-05-27/2013-05-28", "", "2010"), true, "From the file", true},
		{"a month", dated("2013-05", "", "2010"), false, "Uncertain: the day is not known, from the file", true},
		{"a doubted day", dated("2013-05-27?", "", "2010"), false, "Uncertain: the day is not known, from the file", true},
		{"published alone", dated("", "2013-05-27", "2010"), false, "Uncertain: only the publication is dated, from the file", true},
		{"no date", dated("", "", "2010"), false, "No date known", false},
		{"no date that says anything", dated("", "/", "2010"), false, "Uncertain: only the publication is dated", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, root := drawn(t, timelineOf(test.c, ""))
			svg := elements(timelineNode(t, root), named("svg"))[0]
			unsure := len(withClass(svg, "circle", "unsure"))
			placed := 0
			for _, m := range withClass(svg, "a", "spoken") {
				placed++
				unsure += len(withClass(m, "path", "dashes"))
			}
			if (placed == 1) != test.anywhere || test.anywhere && (unsure == 0) != test.sure {
				t.Errorf("%d marks, %d of them dashed", placed, unsure)
			}
			if got := flat(root); !strings.Contains(got, test.certain) {
				t.Errorf("the table does not say %q: %s", test.certain, got)
			}
			if got := flat(root); strings.Contains(got, "No date known") == test.anywhere {
				t.Errorf("the document is listed beside the chart: %t", !test.anywhere)
			}
		})
	}
}

func TestUnsureEndsFadeAndKnownOnesDoNot(t *testing.T) {
	for _, test := range []struct{ edtf, fill string }{
		{"2010/2012", ""}, {"2010?/2012", "left"}, {"2010/2012?", "right"}, {"201X", "both"}, {"[2010,2012]", "both"}, {"2010/..", ""},
	} {
		_, root := drawn(t, timelineOf(dated("2013-05-27", "", test.edtf), ""))
		mark := withClass(elements(timelineNode(t, root), named("svg"))[0], "a", "about")[0]
		bar := withClass(mark, "rect", "bar")[0]
		if got := value(bar, "fill"); test.fill == "" && got != "" || !strings.HasSuffix(strings.TrimSuffix(got, ")"), test.fill) {
			t.Errorf("%s is filled with %q, want %q", test.edtf, got, test.fill)
		}
	}
}

func TestASetOfDatesIsNotTheTimeBetween(t *testing.T) {
	_, root := drawn(t, timelineOf(dated("1970-05-27", "", "{1950,1990}"), ""))
	svg := elements(timelineNode(t, root), named("svg"))[0]
	if n := len(withClass(svg, "a", "about")); n != 2 {
		t.Errorf("%d marks are drawn, want one for each member", n)
	}
	if got := flat(root); !strings.Contains(got, "1 date in the text.") {
		t.Errorf("the table counts them apart: %s", got)
	}
}

func TestACorpusWithoutDatesSaysSo(t *testing.T) {
	for _, c := range []*corpus.Corpus{{Title: "Empty"}, dated("", "")} {
		p, root := drawn(t, timelineOf(c, ""))
		if got := flat(root); !strings.Contains(got, "No date is known of any document here") || len(withClass(root, "button", "btn")) > 1 {
			t.Errorf("the page says %s", got)
		}
		if !strings.Contains(p.Status, "no dates are known") || !page.TimelineAll(c).IsZero() {
			t.Errorf("status %q, all %v", p.Status, page.TimelineAll(c))
		}
	}
}

func TestTheTableViewHidesThePictureAndKeepsTheWindow(t *testing.T) {
	_, root := drawn(t, timelineOf(corpustest.Founding(), "view=table&from=2013-01-01&to=2013-12-31"))
	n := timelineNode(t, root)
	if !has(n, "hidden") || len(elements(n, named("svg"))) > 0 || value(n, "data-from") != "2013-01-01" {
		t.Error("the picture is not hidden, or its window is gone")
	}
	if got := flat(root); !strings.Contains(got, "1 document.") || !strings.Contains(got, "3 of 4 dates in the text, January to December 2013.") {
		t.Errorf("the tables are not narrowed: %s", got)
	}
}

// Every drawing of any window of many documents: its counts are those of the
// tables, its links are the tables' too, and it is no tab stop but itself.
func TestTheTablesHoldWhatThePictureDraws(t *testing.T) {
	c := corpustest.Generated(2, 12)
	all := page.TimelineAll(c)
	ids := []string{"ada-fenwick", "hana-mori", "nobody-here"}
	rapid.Check(t, func(t *rapid.T) {
		s := state.State{Page: state.Timeline}
		if rapid.Bool().Draw(t, "zoomed") {
			from := rapid.IntRange(int(all.From)-500, int(all.To)).Draw(t, "from")
			s.Window = state.Window{From: when.Day(from), To: when.Day(from + rapid.IntRange(7, 9000).Draw(t, "days"))}
		}
		if i := rapid.IntRange(-1, 2).Draw(t, "speaker"); i >= 0 {
			s.Speakers = ids[i : i+1]
		}
		p := page.Draw(page.Input{Corpus: c, State: s})
		root := rapidParsed(t, p)
		for _, svg := range withClass(root, "svg", "plot") {
			documents, mentions := sums(t, svg, "spoken"), sums(t, svg, "about")
			if want := fmt.Sprintf("%d document", documents); s.Window.IsZero() == false && !strings.Contains(p.Status, ", "+want) {
				t.Fatalf("%d documents are drawn, the status is %q", documents, p.Status)
			}
			if want := fmt.Sprintf("%d date", mentions); !strings.Contains(p.Status, ", "+want) {
				t.Fatalf("%d dates are drawn, the status is %q", mentions, p.Status)
			}
			for _, a := range elements(svg, named("a")) {
				if value(a, "tabindex") != "-1" {
					t.Fatal("a link of the picture is a tab stop")
				}
			}
		}
	})
}

func rapidParsed(t *rapid.T, p page.Page) *html.Node {
	var b strings.Builder
	if err := p.Body.Render(&b); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(strings.NewReader("<!doctype html><html lang=en><body>" + b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// sums adds up the marks of a kind: 1 each, or the number in the title.
func sums(t *rapid.T, svg *html.Node, kind string) int {
	n := 0
	for _, a := range withClass(svg, "a", kind) {
		one := 1
		title := text(elements(a, named("title"))[0])
		if m := regexp.MustCompile(`^([\d,]+) (documents|dates spoken about), `).FindStringSubmatch(title); m != nil {
			one, _ = strconv.Atoi(strings.ReplaceAll(m[1], ",", ""))
		}
		n += one
	}
	return n
}

func TestTheTablesHoldEveryDocumentAndMention(t *testing.T) {
	c := corpustest.Generated(3, 10)
	_, root := drawn(t, timelineOf(c, ""))
	links := map[string]int{}
	for _, table := range elements(root, named("table")) {
		for _, th := range elements(table, named("th")) {
			for _, a := range elements(th, named("a")) {
				links[value(a, "href")]++
			}
		}
	}
	for _, d := range c.Documents {
		if links["../document/"+d.ID+"/"] == 0 {
			t.Errorf("document %q is in no table", d.ID)
		}
		want := map[string]int{}
		for _, m := range d.Mentions {
			want["../document/"+d.ID+"/#"+m.Turn]++
		}
		for href, n := range want {
			if links[href] != n {
				t.Errorf("%d mentions lead to %q, want %d", links[href], href, n)
			}
		}
	}
}

func TestALongTableSaysWhatItLeavesOut(t *testing.T) {
	var mentions []string
	for range 603 {
		mentions = append(mentions, "2010")
	}
	_, root := drawn(t, timelineOf(dated("2013-05-27", "", mentions...), ""))
	if got := flat(root); !strings.Contains(got, "603 dates in the text.") || !strings.Contains(got, "3 rows more are left out here: zoom in to see them, or go to all documents.") {
		t.Errorf("the page does not say so: %.300s", got)
	}
}

func TestSpeakersWithoutALaneAreCounted(t *testing.T) {
	c := dated("2013-05-27", "", "2010")
	d := c.Documents[0]
	for i := range 11 {
		id := fmt.Sprintf("speaker-%d", i)
		d.Speakers = append(d.Speakers, corpus.Speaker{ID: id, Name: fmt.Sprintf("Speaker %d", i)})
		d.Turns = append(d.Turns, corpus.Turn{ID: "x" + id, N: i + 2, Kind: corpus.Speech, Speaker: id, Text: strings.Repeat("word ", 20-i)})
	}
	_, root := drawn(t, timelineOf(c, ""))
	if got := flat(root); !strings.Contains(got, "The lanes are of the 8 who spoke most; 3 speakers have none.") || !strings.Contains(got, "1 word has no named speaker, and no lane.") {
		t.Errorf("the page does not say who is left out: %s", got)
	}
	_, root = drawn(t, timelineOf(c, "speaker=speaker-10"))
	lanes := withClass(elements(timelineNode(t, root), named("svg"))[0], "g", "lane")
	pressed := 0
	for _, b := range elements(root, named("button")) {
		if value(b, "data-do") == "lane" && value(b, "aria-pressed") == "true" && value(b, "data-speaker") == "speaker-10" {
			pressed++
		}
	}
	if len(lanes) != 1 || pressed != 1 {
		t.Errorf("%d lanes, %d pressed buttons, want one of each", len(lanes), pressed)
	}
}

// Letters are set at 14 units; the style sheet shows each width only where a
// unit is large enough for them to be 12 px.
func TestLettersAreNeverTooSmall(t *testing.T) {
	css, err := os.ReadFile("../../web/static/css/60-timeline.css")
	if err != nil {
		t.Fatal(err)
	}
	_, root := drawn(t, timelineOf(corpustest.Founding(), ""))
	for _, svg := range elements(timelineNode(t, root), named("svg")) {
		width, _ := strconv.ParseFloat(strings.Fields(value(svg, "viewbox") + value(svg, "viewBox"))[2], 64)
		class := strings.Fields(value(svg, "class"))[1]
		least := 286.0 // a screen of 320 px without the page's margins
		if m := regexp.MustCompile(`min-width: (\d+)px\)[^@]*\.plot\.` + class + ` \{ display: block`).FindSubmatch(css); m != nil {
			least, _ = strconv.ParseFloat(string(m[1]), 64)
		}
		if px := 14 * least / width; px < 12 {
			t.Errorf("on %v px the %s drawing of %v units sets letters of %.1f px", least, class, width, px)
		}
	}
}

func TestTheEmbedHasItsTablesAtHand(t *testing.T) {
	_, root := drawn(t, page.Input{Corpus: corpustest.Founding(), State: state.Parse("embed/timeline/", "")})
	if n := len(withClass(root, "details", "timeline-twin")); n != 1 {
		t.Errorf("%d details hold the tables", n)
	}
	for _, a := range elements(timelineNode(t, root), named("a")) {
		if strings.Contains(value(a, "href"), "document/") && value(a, "target") != "_blank" {
			t.Errorf("the link to %q would open in the frame", value(a, "href"))
		}
	}
}

func BenchmarkTimelineFigure(b *testing.B) {
	for _, n := range []int{1, 50, 500} {
		in := timelineOf(corpustest.Generated(1, n), "from=2001-01-01&to=2013-06-30")
		b.Run(fmt.Sprintf("%d documents", n), func(b *testing.B) {
			b.ReportAllocs()
			var out bytes.Buffer
			for b.Loop() {
				out.Reset()
				page.TimelineFigure(in).Render(&out)
			}
			b.ReportMetric(float64(out.Len()), "bytes")
		})
	}
}

// The plot that is drawn alone is the one in the figure, byte for byte: what a
// gesture leaves is what a drawing of the whole page finds.
func TestAPlotAloneIsThatOfTheFigure(t *testing.T) {
	for name, c := range corpora() {
		for _, query := range []string{"", "from=2012-01-01&to=2013-06-30", "view=table"} {
			in := timelineOf(c, query)
			var figure strings.Builder
			if err := page.TimelineFigure(in).Render(&figure); err != nil {
				t.Fatal(err)
			}
			plots := 0
			for _, paper := range page.TimelinePapers {
				plot := page.TimelinePlot(in, paper)
				if plot == nil {
					continue
				}
				plots++
				var alone strings.Builder
				if err := plot.Render(&alone); err != nil {
					t.Fatal(err)
				}
				if !strings.Contains(alone.String(), `class="plot `+paper) || !strings.Contains(figure.String(), alone.String()) {
					t.Errorf("%s, %q: the figure has no such %s plot", name, query, paper)
				}
			}
			if in := strings.Count(figure.String(), "<svg"); plots != in {
				t.Errorf("%s, %q: %d plots alone, %d in the figure", name, query, plots, in)
			}
		}
	}
	if page.TimelinePlot(timelineOf(corpustest.Founding(), ""), "square") != nil {
		t.Error("there is a plot on a paper that nobody has")
	}
}

func BenchmarkTimelinePlot(b *testing.B) {
	in := timelineOf(corpustest.Generated(1, 500), "from=2001-01-01&to=2013-06-30")
	b.ReportAllocs()
	var out bytes.Buffer
	for b.Loop() {
		out.Reset()
		page.TimelinePlot(in, "wide").Render(&out)
	}
	b.ReportMetric(float64(out.Len()), "bytes")
}

// A timeline that stands as the host sent it can't zoom: its numbers lead to the
// turns that they count, by document.
func TestTheNumbersOfATimelineThatStandsLeadToTheSearch(t *testing.T) {
	in := timelineOf(corpustest.Generated(1, 50), "")
	for _, apart := range []bool{false, true} {
		for _, embed := range []bool{false, true} {
			in.Site.Apart, in.State.Embed = apart, embed
			_, root := drawn(t, in)
			leads := map[string]int{}
			for _, a := range elements(root, named("a")) {
				if !strings.HasPrefix(attrOr(a, "class"), "mark cluster") {
					continue
				}
				to := attrOr(a, "href")
				for _, kind := range []string{"timeline/?from=", "search/?group=document&q=date%3A20", "search/?group=document&q=about%3A"} {
					if strings.Contains(to, kind) {
						leads[kind]++
					}
				}
				if apart && embed != (attrOr(a, "target") == "_blank") {
					t.Errorf("%s: in an embed %t, it opens in %q", to, embed, attrOr(a, "target"))
				}
			}
			if zooms := leads["timeline/?from="] > 0; zooms == apart || apart && len(leads) != 2 {
				t.Errorf("apart %t: they lead to %v", apart, leads)
			}
			if says := strings.Contains(flat(root), "leads to the turns of these days"); says != apart {
				t.Errorf("apart %t: it says so: %t", apart, says)
			}
		}
	}
}
