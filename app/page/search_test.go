package page_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
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
	"lectern/corpus/query"
	"lectern/corpus/when"
)

// answered are answers with all that a page can be given, over the made-up
// corpus.
func answered() *page.Found {
	d := told().Document("zebras-2013")
	again := told().Document("again")
	said := d.Turns[0].Text
	return &page.Found{Query: "met kind:speech", Turns: 130, Documents: 2, Of: 600, Undated: 1,
		Costs: []page.Cost{{Part: "met", Rest: "kind:speech", Turns: 140}},
		Facets: []page.Facet{
			{Field: "speaker", Values: []page.Value{{ID: "bo-sample", Name: "Bo Sample", Turns: 120, Query: "met kind:speech speaker:=bo-sample"}}},
			{Field: "kind", Values: []page.Value{{ID: "speech", Turns: 130, On: true, Query: "met"}}},
			{Field: "lang", Values: many(12), More: 3},
			{Field: "doc", Values: []page.Value{{ID: "again", Name: "Once more", Turns: 10, Query: "met kind:speech doc:=again"}}, More: 2},
		},
		Dates:    []page.Dated{held("2013", 100), held("2013-05-27", 20), held("2014", 9)},
		Dateless: "met kind:speech",
		Grouped:  map[string]int{"zebras-2013": 128, "again": 2, "bo-sample": 120},
		Hits: []page.Hit{
			{Document: d, Turn: &d.Turns[0], Snippets: []corpus.Span{{Start: 3, End: 14}}, Marks: []corpus.Span{at(said, "met")},
				Lines: []page.Line{{Left: corpus.Span{Start: 0, End: 3}, Match: at(said, "met"), Right: corpus.Span{Start: 6, End: 30}}}},
			{Document: again, Turn: &again.Turns[0], Snippets: []corpus.Span{{Start: 0, End: 7}}},
		}}
}

func many(n int) []page.Value {
	var all []page.Value
	for i := range n {
		id := "x" + strconv.Itoa(i)
		all = append(all, page.Value{ID: id, Turns: n - i, Query: "met lang:" + id})
	}
	return all
}

func held(edtf string, turns int) page.Dated {
	date, err := when.Parse(edtf)
	if err != nil {
		panic(err)
	}
	first, last := date.Bounds()
	return page.Dated{First: first, Last: last, Sure: true, Turns: turns}
}

func searching(typed string, f *page.Found) page.Input {
	return page.Input{Corpus: told(), Site: page.Site{BaseURL: "https://example.org/sub/"}, State: state.State{Page: state.Search, Query: typed}, Found: f}
}

func TestGoldenSearch(t *testing.T) {
	in := searching("met kind:speech", answered())
	for name, change := range map[string]func(*state.State){
		"turns":       func(*state.State) {},
		"concordance": func(s *state.State) { s.View, s.Sort = state.ConcordanceView, "newest" },
		"by-document": func(s *state.State) { s.Group = "document" },
		"by-speaker":  func(s *state.State) { s.Group, s.View = "speaker", state.ConcordanceView },
	} {
		t.Run(name, func(t *testing.T) {
			in := in
			change(&in.State)
			_, root := drawn(t, in)
			var b strings.Builder
			outline(&b, elements(root, named("main"))[0], "")
			corpustest.Golden(t, "search/"+name+".golden", []byte(b.String()))
		})
	}
}

// TestASearchPageNeedsNoCorpus draws what a corpus that is too large to be here
// has, and what the host sends of it: the same bytes.
func TestASearchPageNeedsNoCorpus(t *testing.T) {
	for _, f := range []*page.Found{nil, answered(), {Of: 6}, {Of: 6, Reading: true}} {
		for _, typed := range []string{"", "met"} {
			in := searching(typed, f)
			with := page.Draw(in)
			o := page.OverviewOf(in.Corpus)
			in.Corpus, in.Overview = nil, &o
			without := page.Draw(in)
			if bodyOf(t, with) != bodyOf(t, without) || with.Status != without.Status || with.Description != without.Description {
				t.Errorf("%q is drawn otherwise without the corpus:\n%s", typed, bodyOf(t, without))
			}
		}
	}
}

func bodyOf(t *testing.T, p page.Page) string {
	t.Helper()
	var b strings.Builder
	if err := p.Body.Render(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// links are where the links inside some elements lead, by their words.
func links(root *html.Node, inside func(*html.Node) bool) map[string]state.State {
	all := map[string]state.State{}
	for _, part := range elements(root, inside) {
		for _, a := range elements(part, named("a")) {
			href, _ := attr(a, "href")
			path, raw, _ := strings.Cut(strings.TrimPrefix(href, "../"), "?")
			raw, _, _ = strings.Cut(raw, "#")
			all[strings.Join(strings.Fields(text(a)), " ")] = state.Parse(path, raw)
		}
	}
	return all
}

func TestHitsCanBeLookedAtInEveryWay(t *testing.T) {
	in := searching("met kind:speech", answered())
	in.State.Sort, in.State.Group, in.State.Hits = "oldest", "document", 200
	_, root := drawn(t, in)
	got := links(root, class("controls"))
	for name, change := range map[string]func(*state.State){
		"relevance": func(s *state.State) { s.Sort = "" }, "newest": func(s *state.State) { s.Sort = "newest" }, "oldest": func(*state.State) {},
		"nothing": func(s *state.State) { s.Group = "" }, "document": func(*state.State) {},
		"turns": func(*state.State) {}, "concordance": func(s *state.State) { s.View = state.ConcordanceView },
	} {
		want := in.State
		change(&want)
		if to, ok := got[name]; !ok || to.URL() != want.URL() {
			t.Errorf("%q leads to %q, want %q", name, to.URL(), want.URL())
		}
	}
	var on []string
	for _, n := range elements(elements(root, class("controls"))[0], with("aria-current")) {
		on = append(on, text(n))
	}
	if want := []string{"oldest", "document", "turns"}; !slices.Equal(on, want) {
		t.Errorf("current are %q, want %q", on, want)
	}
}

func TestFacetsNarrowAndWiden(t *testing.T) {
	in := searching("met kind:speech", answered())
	in.State.Hits = 300
	_, root := drawn(t, in)
	got := links(root, class("facets"))
	for words, want := range map[string]string{
		"Bo Sample120 turns": "met kind:speech speaker:=bo-sample", "✕ Take away speech130 turns": "met", "x0 12 turns": "", "x012 turns": "met lang:x0",
		"x111 turn": "met lang:x11", "Once more10 turns": "met kind:speech doc:=again", "2013120 turns": "met kind:speech date:2013", "20149 turns": "met kind:speech date:2014",
	} {
		to, ok := got[words]
		if ok != (want != "") || to.Query != want || to.Hits != 0 {
			t.Errorf("%q leads to %q, want %q; there are %v", words, to.URL(), want, slices.Sorted(keys(got)))
		}
	}
	for _, want := range []string{"7 more: Language", "and 3 with fewer turns", "2 more"} {
		if !strings.Contains(flat(root), want) {
			t.Errorf("the facets do not say %q", want)
		}
	}
}

func keys[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

func TestADateThatIsAskedForCanBeTakenAway(t *testing.T) {
	f := answered()
	f.Date, f.Dateless = "2013-05", "(a OR b)"
	_, root := drawn(t, searching("(a OR b) date:2013-05", f))
	got := links(root, class("facets"))
	if to := got["✕ Take away May 2013130 turns"]; to.Query != "(a OR b)" {
		t.Errorf("there are %v", got)
	}
	if to := got["20149 turns"]; to.Query != "(a OR b) date:2014" {
		t.Errorf("another year asks for %q", to.Query)
	}
}

// TestColumnsFindWhatTheyCount holds each column of the histogram against a scan
// of the dates with what its link asks for.
func TestColumnsFindWhatTheyCount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := rapid.SampledFrom([]int{3, 90, 2000, 60_000}).Draw(t, "days")
		f := &page.Found{Turns: 1, Of: 1, Dateless: "a"}
		for range rapid.IntRange(2, 12).Draw(t, "dates") {
			first := when.Day(rapid.IntRange(-days, days).Draw(t, "first"))
			last := first + when.Day(rapid.SampledFrom([]int{0, 0, 40}).Draw(t, "width"))
			f.Dates = append(f.Dates, page.Dated{First: first, Last: last, Sure: rapid.Bool().Draw(t, "sure"), Turns: rapid.IntRange(1, 9).Draw(t, "turns")})
		}
		var b strings.Builder
		if err := page.Draw(page.Input{Corpus: told(), State: state.State{Page: state.Search, Query: "a"}, Found: f}).Body.Render(&b); err != nil {
			t.Fatal(err)
		}
		root, err := html.Parse(strings.NewReader(b.String()))
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range elements(root, class("column")) {
			href, _ := attr(a, "href")
			_, raw, _ := strings.Cut(href, "?")
			q, faults := query.Parse(state.Parse("search/", raw).Query)
			on, ok := q.Field(query.On)
			if !ok || len(faults) > 0 {
				t.Fatalf("%q asks for no date: %v", href, faults)
			}
			first, last := on.Date.Bounds()
			want := 0
			for _, d := range f.Dates {
				if d.First <= last && d.Last >= first {
					want += d.Turns
				}
			}
			if name, _ := attr(a, "aria-label"); !strings.Contains(name, fmt.Sprintf(": %d turn", want)) {
				t.Fatalf("%q says %q, and %d turns are of that time", href, name, want)
			}
		}
	})
}

func TestAConcordanceIsTheSourcesBytes(t *testing.T) {
	d := &corpus.Document{ID: "shmu", Title: "שיחה", Language: "he", Turns: []corpus.Turn{{ID: "a", N: 1, Text: "שלום\r\n עולם, <b>שלום</b>"}, {ID: "b", N: 2, Language: "zh", Text: "民主重要"}}}
	line := func(text, match string) page.Line {
		m := at(text, match)
		return page.Line{Left: corpus.Span{Start: 0, End: m.Start}, Match: m, Right: corpus.Span{Start: m.End, End: len(text)}}
	}
	f := &page.Found{Turns: 2, Of: 2, Hits: []page.Hit{
		{Document: d, Turn: &d.Turns[0], Lines: []page.Line{line(d.Turns[0].Text, "עולם"), {Match: corpus.Span{Start: 3, End: 900}}}},
		{Document: d, Turn: &d.Turns[1], Lines: []page.Line{line(d.Turns[1].Text, "主")}}}}
	in := searching("x", f)
	in.State.View = state.ConcordanceView
	_, root := drawn(t, in)
	var got []string
	for _, n := range elements(root, class("kwic-line")) {
		dir, _ := attr(n, "dir")
		lang, _ := attr(n, "lang")
		got = append(got, dir+" "+lang+" "+text(n)+"|"+text(elements(n, named("mark"))[0]))
	}
	want := []string{"auto he " + d.Turns[0].Text + "|עולם", "auto zh " + d.Turns[1].Text + "|主"}
	if !slices.Equal(got, want) {
		t.Errorf("the lines are\n%q, want\n%q", got, want)
	}
}

func TestSnippetsSayTheirLanguage(t *testing.T) {
	d := &corpus.Document{ID: "x", Language: "he", Turns: []corpus.Turn{{ID: "a", N: 1, Text: "שלום"}, {ID: "b", N: 2, Language: "ja", Text: "会見"}}}
	f := &page.Found{Turns: 2, Of: 2, Hits: []page.Hit{
		{Document: d, Turn: &d.Turns[0], Snippets: []corpus.Span{{Start: 0, End: 8}}}, {Document: d, Turn: &d.Turns[1], Snippets: []corpus.Span{{Start: 0, End: 6}}}}}
	_, root := drawn(t, searching("x", f))
	var got []string
	for _, n := range elements(root, class("words")) {
		dir, _ := attr(n, "dir")
		lang, _ := attr(n, "lang")
		got = append(got, dir+" "+lang)
	}
	if want := []string{"auto he", "auto ja"}; !slices.Equal(got, want) {
		t.Errorf("snippets are %q, want %q", got, want)
	}
}

func TestMoreHitsBeginWhereTheFirstEnded(t *testing.T) {
	d := told().Document("again")
	f := &page.Found{Turns: 250, Documents: 1, Of: 300}
	for range 200 {
		f.Hits = append(f.Hits, page.Hit{Document: d, Turn: &d.Turns[0]})
	}
	in := searching("x", f)
	in.State.Hits, in.State.Sort = 200, "newest"
	_, root := drawn(t, in)
	more := elements(root, func(n *html.Node) bool { id, _ := attr(n, "id"); return id == "more" })
	if len(more) != 1 {
		t.Fatalf("%d links to more", len(more))
	}
	if href, _ := attr(more[0], "href"); href != "../search/?hits=300&q=x&sort=newest#hit-201" {
		t.Errorf("more is at %q", href)
	}
	if n := elements(root, func(n *html.Node) bool { id, _ := attr(n, "id"); return id == "hit-101" }); len(n) != 1 {
		t.Errorf("%d elements are hit 101, where the link of the page before led", len(n))
	}
	for len(f.Hits) < state.MostHits {
		f.Hits = append(f.Hits, f.Hits...)
	}
	in.State.Hits, f.Hits, f.Turns = state.MostHits, f.Hits[:state.MostHits], 2*state.MostHits
	_, root = drawn(t, in)
	if !strings.Contains(flat(root), "or save the turns below") {
		t.Error("nothing is said where no more are shown")
	}
}

// TestSavedHits reads the files back.
func TestSavedHits(t *testing.T) {
	in := searching(`met "in 2011"!`, answered())
	in.Found.Hits[1].Turn.Text = `He said "no", twice.`
	table, lines := page.Saved(in, page.SavedCSV), page.Saved(in, page.SavedLines)
	if table.Name != "search-met-in-2011.csv" || lines.Name != "search-met-in-2011.jsonl" {
		t.Errorf("the files are called %q and %q", table.Name, lines.Name)
	}
	rows, err := csv.NewReader(bytes.NewReader(table.Body)).ReadAll()
	if err != nil || len(rows) != 3 {
		t.Fatalf("%v: %q", err, table.Body)
	}
	said := in.Found.Hits[0].Turn.Text
	for i, line := range bytes.Split(bytes.TrimSpace(lines.Body), []byte("\n")) {
		var hit map[string]any
		if err := json.Unmarshal(line, &hit); err != nil {
			t.Fatal(err)
		}
		for j, name := range rows[0] {
			if value := fmt.Sprint(hit[name]); name != "matches" && name != "unsure" && rows[i+1][j] != strings.ReplaceAll(value, "\r\n", "\n") {
				t.Errorf("%s of hit %d is %q in the table and %q in the lines", name, i, rows[i+1][j], value)
			}
		}
		if i == 0 && (hit["text"] != said || hit["link"] != "https://example.org/sub/document/zebras-2013/#k3f9" || !strings.HasPrefix(fmt.Sprint(hit["citation"]), "Bo Sample, “Zebras")) {
			t.Errorf("the first hit is %v", hit)
		}
	}
	// A reader of CSV turns the line breaks of a field into its own.
	if !bytes.Contains(table.Body, []byte(strings.ReplaceAll(said, `"`, `""`))) {
		t.Error("the words of the source are not in the table, byte for byte")
	}
	if i := slices.Index(rows[0], "matches"); rows[1][i] != "met" || rows[2][i] != "" {
		t.Errorf("matches are %q and %q", rows[1][i], rows[2][i])
	}
}

func TestSavedLinksWithoutAnAddressAreRelative(t *testing.T) {
	in := searching("met", answered())
	in.Site.BaseURL = ""
	if got := string(page.Saved(in, page.SavedLines).Body); !strings.Contains(got, `"link":"document/zebras-2013/#k3f9"`) {
		t.Errorf("the lines are %s", got)
	}
}

func TestFileNamesOfSavedHits(t *testing.T) {
	for typed, want := range map[string]string{
		"": "search.csv", `../..\:*?"<>|`: "search.csv", "קול -שלום": "search-קול-שלום.csv",
		strings.Repeat("word ", 100): "search" + strings.Repeat("-word", 15) + ".csv",
	} {
		if got := page.Saved(searching(typed, &page.Found{}), page.SavedCSV).Name; got != want {
			t.Errorf("hits for %q are saved as %q, want %q", typed, got, want)
		}
	}
}

func TestTheHelpNamesEveryFieldAndEveryExampleIsUnderstood(t *testing.T) {
	_, root := drawn(t, page.Input{Corpus: told(), State: state.State{Page: state.Search}})
	help := elements(root, class("syntax"))[0]
	for _, name := range query.Names {
		if name != query.Label && !strings.Contains(text(help), string(name)+":") {
			t.Errorf("the help does not name %s:", name)
		}
	}
	for _, n := range elements(help, named("code")) {
		if q, faults := query.Parse(text(n)); len(faults) > 0 || q.IsZero() {
			t.Errorf("%q is read as %q, %v", text(n), q, faults)
		}
	}
}

func TestNastyAnswersAreShownAsText(t *testing.T) {
	d := hostile().Documents[0]
	f := answered()
	f.Query, f.Begun, f.Dateless, f.Date = nasty, nasty, nasty, nasty
	f.Instead, f.Stems = []page.Taken{{Word: nasty, Words: []string{nasty}}}, []page.Taken{{Word: nasty, Words: []string{nasty, nasty}}}
	f.Costs = []page.Cost{{Part: nasty, Rest: nasty, Turns: 900}}
	for i := range f.Facets {
		f.Facets[i].Values = append(f.Facets[i].Values, page.Value{ID: nasty, Name: nasty, Turns: 1, Query: nasty})
	}
	f.Hits = append(f.Hits, page.Hit{Document: d, Turn: &d.Turns[0], Snippets: []corpus.Span{{Start: -4, End: 2}, {Start: 0, End: 90_000}}, Marks: []corpus.Span{{Start: 5, End: 2}, {Start: 0, End: 90_000}},
		Lines: []page.Line{{Left: corpus.Span{Start: -1}}, {Match: corpus.Span{Start: 1, End: 90_000}}}})
	for _, view := range []string{"", state.ConcordanceView} {
		in := searching(nasty, f)
		in.State.View = view
		_, root := drawn(t, in)
		if n := elements(root, named("script", "img")); len(n) > 0 {
			t.Errorf("the answers made <%s>", n[0].Data)
		}
		for _, as := range []string{page.SavedCSV, page.SavedLines} {
			if len(page.Saved(in, as).Body) == 0 {
				t.Errorf("nothing is saved as %s", as)
			}
		}
	}
}
