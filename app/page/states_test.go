package page_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"golang.org/x/net/html"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus"
	"lectern/corpus/corpustest"
)

// flat is the text of a page's main part with its white space as a reader sees
// it.
func flat(root *html.Node) string {
	return strings.Join(strings.Fields(text(elements(root, named("main"))[0])), " ")
}

func TestSearchStates(t *testing.T) {
	c := told()
	d := c.Document("zebras-2013")
	hit := page.Hit{Document: d, Turn: &d.Turns[0], Snippets: []corpus.Span{{Start: 3, End: 14}}, Marks: []corpus.Span{at(d.Turns[0].Text, "met")}}
	for _, test := range []struct {
		name, query string
		found       *page.Found
		status      string
		wants       []string
		marks       []string
	}{
		{"nothing typed", "", nil, "", []string{"runs in your browser", "What a search can say", "speaker:name", "after:2013", "All documents (3)"}, nil},
		{"white space typed", " \t", &page.Found{}, "", []string{"What a search can say"}, nil},
		{"not answered yet", "met", nil, "", []string{"runs in your browser", "Reading the words of 3 documents"}, nil},
		{"answered", "met", &page.Found{Query: "met", Turns: 2, Documents: 1, Of: 6, Hits: []page.Hit{hit, hit}}, "2 of 6 turns, in 1 document of 3",
			[]string{"2 of 6 turns, in 1 document of 3", "Zebras, & why <they> matter, ¶ 1", "… met in 2011 …", "27 May 2013", "Bo Sample"}, []string{"met", "met"}},
		{"one answer", "met", &page.Found{Query: "MET", Turns: 1, Documents: 1, Of: 6, Hits: []page.Hit{hit}}, "1 turn of 6, in 1 document of 3", []string{"read as MET"}, []string{"met"}},
		{"more than are shown", "met", &page.Found{Query: "met", Turns: 9, Documents: 2, Of: 9, Hits: []page.Hit{hit}}, "9 of 9 turns, in 2 of 3 documents", []string{"The first 1 of 9 turns are shown"}, []string{"met"}},
		{"a beginning", "me", &page.Found{Query: "me", Begun: "me", Turns: 1, Documents: 1, Of: 6, Hits: []page.Hit{hit}}, "1 turn of 6, in 1 document of 3",
			[]string{"No turn has the word “me”; it is taken for the beginning of one."}, []string{"met"}},
		{"other words taken", "mett zebar", &page.Found{Query: "mett zebar", Turns: 1, Documents: 1, Of: 6, Hits: []page.Hit{hit},
			Instead: []page.Taken{{Word: "mett", Words: []string{"met"}}, {Word: "zebar", Words: []string{"zebra", "zeba"}, More: 3}}}, "1 turn of 6, in 1 document of 3",
			[]string{"No turn has “mett”; some have “met”.", "No turn has “zebar”; these have “zebra”, “zeba” and 3 more."}, []string{"met"}},
		{"stems", "meet", &page.Found{Query: "meet", Turns: 1, Documents: 1, Of: 6, Hits: []page.Hit{hit}, Stems: []page.Taken{{Word: "meet", Words: []string{"meets", "meeting"}}}},
			"1 turn of 6, in 1 document of 3", []string{"“meet” also finds meets and meeting. Put it in quotes"}, []string{"met"}},
		{"explained", "met kind:speech", &page.Found{Query: "met kind:speech", Turns: 1, Documents: 1, Of: 6, Hits: []page.Hit{hit},
			Costs: []page.Cost{{Part: "met", Rest: "kind:speech", Turns: 4}, {Part: "kind:speech", Rest: "met", Turns: 1}}},
			"1 turn of 6, in 1 document of 3", []string{"Without met there would be 4 turns."}, []string{"met"}},
		{"nothing found, explained", "mett kind:speech", &page.Found{Query: "mett kind:speech", Of: 6, Costs: []page.Cost{{Part: "mett", Rest: "kind:speech", Turns: 4}}},
			"No turn found, of 6", []string{"Nothing found", "Without mett there would be 4 turns."}, nil},
		{"facets not counted yet", "met kind:speech", &page.Found{Query: "met kind:speech", Turns: 7, Documents: 1, Of: 60, Counting: true, Hits: []page.Hit{hit},
			Facets: []page.Facet{{Field: "speaker", Values: []page.Value{{ID: "bo", Name: "Bo", Turns: 1234, Query: "met"}}}},
			Costs:  []page.Cost{{Part: "met", Rest: "kind:speech", Counting: true}, {Part: "kind:speech", Rest: "met", Turns: 9}}},
			"7 of 60 turns, in 1 document of 3", []string{"Bo…still counting", "Without met: still counting.", "Without kind:speech there would be 9 turns."}, []string{"met"}},
		{"no facets yet", "met", &page.Found{Query: "met", Turns: 1, Documents: 1, Of: 6, Counting: true, Hits: []page.Hit{hit}}, "1 turn of 6, in 1 document of 3",
			[]string{"Counting who spoke, when and where…"}, []string{"met"}},
		{"still counting", "met", &page.Found{Query: "met", Turns: 7, Documents: 1, Of: 6000, AtLeast: true, Reading: true, Hits: []page.Hit{hit}}, "At least 7 of 6,000 turns; still counting",
			[]string{"At least 7 of 6,000 turns; still counting", "The first 1 of at least 7 turns are shown"}, []string{"met"}},
		{"more of the index on its way", "met", &page.Found{Query: "met", Turns: 1, Documents: 1, Of: 6, Reading: true, Hits: []page.Hit{hit}}, "1 turn of 6, in 1 document of 3; reading more of the index",
			nil, []string{"met"}},
		{"more hits on their way", "met", &page.Found{Query: "met", Turns: 40, Documents: 1, Of: 60, Reading: true, Hits: []page.Hit{hit}}, "40 of 60 turns, in 1 document of 3; reading more of the index",
			[]string{"The first 1 of 40 turns are shown. More are on their way."}, []string{"met"}},
		{"counting broke off", "met", &page.Found{Query: "met", Turns: 7, Documents: 1, Of: 6000, AtLeast: true, Hits: []page.Hit{hit}}, "At least 7 of 6,000 turns; not all of the index could be read",
			nil, []string{"met"}},
		{"nothing so far, and nothing comes", "met", &page.Found{Query: "met", Of: 6, AtLeast: true}, "No turn found so far; not all of the index could be read",
			[]string{"No turn found so far; not all of the index could be read."}, nil},
		{"nothing so far", "met", &page.Found{Query: "met", Of: 6, Reading: true}, "Reading more of the index", []string{"Reading more of the index of 3 documents"}, nil},
		{"many by an uncertain date", "date:2013", &page.Found{Query: "date:2013", Turns: 2, Documents: 1, Of: 6, Unsure: 2, Hits: []page.Hit{{Document: d, Turn: &d.Turns[0], Unsure: true}}},
			"2 of 6 turns, in 1 document of 3", []string{"2 only if their uncertain dates lie so"}, nil},
		{"nothing found", `speaker:bo "zz yy"`, &page.Found{Of: 6}, "No turn found, of 6",
			[]string{"Nothing found", `The words alone: "zz yy"`, "Without the quotation marks: speaker:bo zz yy", "All documents"}, nil},
		{"an uncertain date", "after:2013-05", &page.Found{Query: "after:2013-05", Turns: 1, Documents: 1, Of: 6, Hits: []page.Hit{{Document: d, Turn: &d.Turns[0], Unsure: true, Snippets: []corpus.Span{{Start: 3, End: 14}}}}},
			"1 turn of 6, in 1 document of 3", []string{"matches if its date lies so"}, nil},
		{"not understood", "met kind:x", &page.Found{Query: "met", Turns: 1, Of: 6, Hits: []page.Hit{hit}, Faults: []string{"met kind:x\n    ^ no kind"}}, "1 turn of 6, in 0 of 3 documents", []string{"Not understood", "^ no kind", "The rest of the query was searched for"}, []string{"met"}},
		{"nothing understood", "kind:x", &page.Found{Of: 6, Faults: []string{"kind:x\n^ no kind"}}, "No turn found, of 6", []string{"Not understood", "^ no kindNothing found"}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			p, root := drawn(t, page.Input{Corpus: c, State: state.State{Page: state.Search, Query: test.query}, Found: test.found})
			if p.Status != test.status {
				t.Errorf("status %q, want %q", p.Status, test.status)
			}
			for _, want := range test.wants {
				if !strings.Contains(flat(root), want) {
					t.Errorf("the page does not say %q: %s", want, flat(root))
				}
			}
			var marks []string
			for _, n := range elements(root, named("mark")) {
				marks = append(marks, text(n))
			}
			if !slices.Equal(marks, test.marks) {
				t.Errorf("marked are %q, want %q", marks, test.marks)
			}
			for _, n := range elements(root, with("data-hit")) {
				if to, _ := attr(elements(n, named("a"))[0], "href"); to != "../document/zebras-2013/#k3f9" {
					t.Errorf("a hit leads to %q first", to)
				}
			}
			boxes := elements(root, with("data-query"))
			if len(boxes) != 1 {
				t.Fatalf("%d boxes for a query, want 1", len(boxes))
			}
			if value, _ := attr(boxes[0], "value"); value != test.query {
				t.Errorf("the box holds %q", value)
			}
		})
	}
}

func TestEmptyStatesLeadOn(t *testing.T) {
	for s, want := range map[state.Page]string{state.Home: "This corpus is empty", state.Documents: "No documents yet", state.Speakers: "No speaker is named", state.About: "has no documents"} {
		_, root := drawn(t, page.Input{Corpus: &corpus.Corpus{}, State: state.State{Page: s}})
		if !strings.Contains(flat(root), want) {
			t.Errorf("%q does not say %q: %s", s, want, flat(root))
		}
	}
	_, root := drawn(t, page.Input{Corpus: told(), State: state.State{Page: state.Document, ID: "bare"}})
	for _, want := range []string{"Untitled", "The source names no speaker", "No turns", "Nothing here is speech.", "date unknown", "1 of 2 lines accounted for"} {
		if !strings.Contains(flat(root), want) {
			t.Errorf("a document without turns does not say %q: %s", want, flat(root))
		}
	}
	_, root = drawn(t, page.Input{Corpus: told(), State: state.State{Page: state.Speaker, ID: "cy-quiet"}})
	for _, want := range []string{"Role not known", "no turn of theirs is printed"} {
		if !strings.Contains(flat(root), want) {
			t.Errorf("a speaker without turns does not say %q: %s", want, flat(root))
		}
	}
}

func TestDocumentSaysWhereEachThingComesFrom(t *testing.T) {
	got := flat(document(t, told(), "zebras-2013"))
	for _, want := range []string{
		"Held27 May 2013 added by an editor", "Source: The other record, The Sample Office, record r-7",
		"Published6 March or 3 June 2013 inferred", "the image's name reads both ways: “6 3 13”, line 9",
		"image “a zebra.jpg”, printed “a%20zebra.jpg”, credit: Sample Office (line 12)",
		"Share of 27 words", "quotes ¶ 1", "Editor’s remark", "Not understood", strings.Repeat("0123456789abcdef", 4),
		"13 of 13 lines accounted for", "Excerpts; 1 elision marked by the source", "give it a label", "March to October 2011; the day itself, 1 time",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the page does not say %q: %s", want, got)
		}
	}
}

func TestSpeakerSumsOverDocuments(t *testing.T) {
	_, root := drawn(t, page.Input{Corpus: told(), State: state.State{Page: state.Speaker, ID: "bo-sample"}})
	for _, want := range []string{"Minister of Zebras; Former Minister", "in 2 documents, 27 May 2013 to published 2014", "of 3 documents", "Also printed as “From Bo Sample, SAMPLETOWN”, “BO SAMPLE”, “Minister Bo Sample”", "Ada Example spelling uncertain", "Encore."} {
		if !strings.Contains(flat(root), want) {
			t.Errorf("the page does not say %q: %s", want, flat(root))
		}
	}
}

func TestListsAreInTheOrderAskedFor(t *testing.T) {
	order := func(s state.State) (names []string) {
		_, root := drawn(t, page.Input{Corpus: told(), State: s})
		for _, n := range elements(elements(root, named("tbody"))[0], named("th")) {
			names = append(names, text(elements(n, named("bdi"))[0]))
		}
		return names
	}
	for _, test := range []struct {
		page state.Page
		sort string
		want []string
	}{
		{state.Documents, "", []string{"Once more", "Zebras, & why <they> matter", "Untitled (bare.txt)"}},
		{state.Documents, "title", []string{"Once more", "Zebras, & why <they> matter", "Untitled (bare.txt)"}},
		{state.Documents, "words", []string{"Zebras, & why <they> matter", "Once more", "Untitled (bare.txt)"}},
		{state.Speakers, "", []string{"Bo Sample", "Ada Example", "Cy Quiet"}},
		{state.Speakers, "name", []string{"Ada Example", "Bo Sample", "Cy Quiet"}},
		{state.Speakers, "turns", []string{"Bo Sample", "Ada Example", "Cy Quiet"}},
	} {
		if got := order(state.State{Page: test.page, Sort: test.sort}); !slices.Equal(got, test.want) {
			t.Errorf("%s by %q is %q, want %q", test.page, test.sort, got, test.want)
		}
	}
}

func TestCitations(t *testing.T) {
	texts := func(base string) string {
		_, root := drawn(t, page.Input{Corpus: told(), State: state.State{Page: state.Document, ID: "zebras-2013"}, Site: page.Site{BaseURL: base}})
		var all []string
		for _, n := range elements(root, named("pre")) {
			all = append(all, text(n))
		}
		return strings.Join(all, "\n---\n")
	}
	sum := strings.Repeat("0123456789abcdef", 4)
	with := texts("https://example.org/sub/")
	for _, want := range []string{
		"“Zebras, & why <they> matter”, joint press conference, Sampletown, 27 May 2013, excerpts, https://example.org/sub/document/zebras-2013/, SHA-256 of the source: " + sum + ".",
		"Bo Sample, “Zebras, & why <they> matter”, ¶ 1, joint press conference, Sampletown, 27 May 2013, excerpts, words of an interpreter, https://example.org/sub/document/zebras-2013/#k3f9,",
		"@misc{zebras-2013,\n  title = {Zebras, \\& why <they> matter},\n  author = {{Bo Sample} and {Ada Example} and {Cy Quiet}},\n  date = {2013-05-27},",
		`<iframe src="https://example.org/sub/embed/document/zebras-2013/" title="Zebras, &amp; why &lt;they&gt; matter"`,
		`<script src="https://example.org/sub/embed.js" async></script>`,
		`<iframe src="https://example.org/sub/embed/turn/zebras-2013/m2p4/"`,
	} {
		if !strings.Contains(with, want) {
			t.Errorf("the page does not offer %q in\n%s", want, with)
		}
	}
	var entry []struct {
		ID, Title, URL string
		Issued         struct {
			Parts [][]int `json:"date-parts"`
		}
	}
	_, rest, _ := strings.Cut(with, "\n}\n---\n")
	csl, _, _ := strings.Cut(rest, "\n---\n")
	if err := json.Unmarshal([]byte(csl), &entry); err != nil || entry[0].Title != "Zebras, & why <they> matter" || !slices.Equal(entry[0].Issued.Parts[0], []int{2013, 5, 27}) {
		t.Errorf("CSL-JSON: %v, %+v", err, entry)
	}
	without := texts("")
	if strings.Contains(without, "example.org") || !strings.Contains(without, "https://YOUR-SITE.example/embed.js") {
		t.Errorf("a site that does not know its address offers\n%s", without)
	}
	if !strings.Contains(flat(document(t, told(), "zebras-2013")), "built without --base-url") {
		t.Error("it does not say what is missing")
	}
}

func TestFilesOfADocument(t *testing.T) {
	s := state.State{Page: state.Document, ID: "a b", Embed: true}
	if page.DocumentJSON(s) != "document/a%20b/a%20b.json" {
		t.Errorf("the JSON is %q", page.DocumentJSON(s))
	}
	for _, c := range []struct{ file, part, want string }{
		{"talks/a b.txt", "", "document/a%20b/a%20b.txt"},
		{"a.VTT", "", "document/a%20b/a%20b.vtt"},
		{"talks.zip/a.docx", "", "document/a%20b/a%20b.docx"},
		{"a.json", "", "document/a%20b/a%20b.source.json"},
		{"a.html", "", "document/a%20b/a%20b.html.txt"},
		{"a.xml", "", "document/a%20b/a%20b.xml.txt"},
		{"a", "", "document/a%20b/a%20b.txt"},
		{"a.t x/t", "", "document/a%20b/a%20b.txt"},
		{"a.csv", "rows 2 to 4", "source/0123456789abcdef.csv"},
	} {
		d := &corpus.Document{ID: "a b", Source: corpus.File{Path: c.file, Part: c.part, SHA256: strings.Repeat("0123456789abcdef", 4)}}
		if got := page.SourceFile(d); got != c.want {
			t.Errorf("the source %s, %q, is %q, want %q", c.file, c.part, got, c.want)
		}
	}
}

func TestALongDocumentHasAShortSpine(t *testing.T) {
	d := &corpus.Document{ID: "long", Speakers: []corpus.Speaker{{ID: "a", Name: "A"}}}
	for i := range 1000 {
		d.Turns = append(d.Turns, corpus.Turn{ID: "t" + strings.Repeat("i", i), N: i + 1, Speaker: "a", Text: "Word."})
	}
	root := document(t, &corpus.Corpus{Documents: []*corpus.Document{d}}, "long")
	rows := elements(elements(root, class("spine"))[0], named("a"))
	if len(rows) > 30 || len(rows) < 10 {
		t.Errorf("%d rows for 1,000 turns", len(rows))
	}
	if got := text(rows[len(rows)-1]); !strings.HasSuffix(got, "–1,000") {
		t.Errorf("the last row is %q", got)
	}
}

func TestNoSeparatorHangsInTheAir(t *testing.T) {
	d := &corpus.Document{ID: "plain", Title: "A talk", Speakers: []corpus.Speaker{{ID: "a", Name: "Ada Example"}}, Turns: []corpus.Turn{
		{ID: "one", N: 1, Kind: corpus.Speech, Speaker: "a", Label: "ADA EXAMPLE", Text: "Words."},
		{ID: "two", N: 2, Kind: corpus.Question, Label: "Q", Text: "Why?", Voice: corpus.Unnamed},
		{ID: "three", N: 3, Kind: corpus.Question, Label: "BO", Text: "Why?", Voice: corpus.Unnamed}}}
	c := &corpus.Corpus{Documents: []*corpus.Document{d}}
	_, speaker := drawn(t, page.Input{Corpus: c, State: state.State{Page: state.Speaker, ID: "a"}})
	for _, n := range elements(speaker, class("meta")) {
		if strings.HasSuffix(strings.TrimSpace(text(n)), "·") {
			t.Errorf("the page of a speaker without a role says %q", text(n))
		}
	}
	var names []string
	for _, a := range elements(elements(document(t, c, "plain"), class("spine"))[0], named("a")) {
		names = append(names, text(a))
	}
	if want := []string{"Ada Example", "Q", "Q · BO"}; !slices.Equal(names, want) {
		t.Errorf("the spine says %q, want %q", names, want)
	}
}

// TestADocumentIsLight leaves 3 kB of the budget's 40 for the boot script and
// the head.
func TestADocumentIsLight(t *testing.T) {
	sheets, err := filepath.Glob("../../web/static/css/*.css")
	if err != nil || len(sheets) == 0 {
		t.Skip("the style sheets are not here")
	}
	var css bytes.Buffer
	for _, name := range sheets {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		css.Write(b)
	}
	var body bytes.Buffer
	c := corpustest.Founding()
	p := page.Draw(page.Input{Corpus: c, State: state.State{Page: state.Document, ID: c.Documents[0].ID}, Site: page.Site{BaseURL: "https://example.org/"}})
	if err := p.Body.Render(&body); err != nil {
		t.Fatal(err)
	}
	html, style := packed(t, body.Bytes()), packed(t, css.Bytes())
	t.Logf("HTML %d, CSS %d bytes of brotli", html, style)
	if html+style > 37_000 {
		t.Errorf("HTML and CSS of a document page are %d bytes of brotli, want at most 37,000", html+style)
	}
}

func packed(t *testing.T, b []byte) int {
	t.Helper()
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, 11)
	if _, err := w.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Len()
}

func TestSnippetsHoldTheirOwnMarksOnly(t *testing.T) {
	d := told().Document("zebras-2013")
	said := d.Turns[0].Text
	hit := page.Hit{Document: d, Turn: &d.Turns[0], Snippets: []corpus.Span{at(said, "We met in 2011"), at(said, "And today")},
		Marks: []corpus.Span{at(said, "met"), at(said, "today")}}
	_, root := drawn(t, page.Input{Corpus: told(), State: state.State{Page: state.Search, Query: "met today"}, Found: &page.Found{Turns: 1, Of: 6, Documents: 1, Hits: []page.Hit{hit}}})
	var got []string
	for _, n := range elements(root, class("snippet")) {
		got = append(got, text(elements(n, class("words"))[0])+"|"+text(elements(n, named("mark"))[0]))
	}
	if want := []string{"We met in 2011|met", "And today|today"}; !slices.Equal(got, want) {
		t.Errorf("snippets and marks are %q, want %q", got, want)
	}
}

func TestAGuessLooksLikeOne(t *testing.T) {
	c := told()
	d := c.Document("again")
	for _, test := range []struct {
		edtf   string
		origin corpus.Origin
		guess  bool
	}{
		{"2014", corpus.FromFile, false}, {"2014", corpus.FromEditor, false}, {"2014", corpus.Inferred, true},
		{"2014?", corpus.FromFile, true}, {"2014~", corpus.FromEditor, true}, {"201X", corpus.FromFile, true}, {"nonsense", corpus.FromFile, true},
	} {
		d.Dates.Published = &corpus.Date{EDTF: test.edtf, Evidence: []corpus.Evidence{{Origin: test.origin}}}
		dates := elements(elements(document(t, c, "again"), class("head"))[0], class("date"))
		if len(dates) != 1 || class("guess")(dates[0]) != test.guess {
			t.Errorf("%s by %s is dashed: %t, want %t", test.edtf, test.origin, !test.guess, test.guess)
		}
	}
}
