package search_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

func find(t testing.TB, c *corpus.Corpus, typed string, o search.Options) search.Result {
	t.Helper()
	q, faults := query.Parse(typed)
	if len(faults) > 0 {
		t.Fatalf("%q: %v", typed, faults)
	}
	r, err := search.Build(c).Find(q, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// What a reader types and the turns of the founding transcript that they want,
// best first.
var relevance = []struct {
	typed string
	want  []int
}{
	{"technical", []int{3, 4}},
	{`"technical assistance"`, []int{4}},
	{`"assistance technical"`, nil},
	{"technical -troops", []int{3}},
	{"troops OR sovereignty", []int{1, 4}},
	{"misunderst", []int{4}},
	{"security speaker:zeidan", []int{1}},
	{"speaker:rasmussen", []int{4}},
	{"kind:question", []int{2}},
	{"kind:answer", []int{4, 3}},
	{`org:"Official Libyan Information"`, []int{2}},
	{`role:"prime minister"`, []int{3, 1}},
	{"after:2013-01-01 technical", []int{3, 4}},
	{"before:2013-05-27", nil},
	{"after:2013-05-27", []int{4, 3, 2, 1}},
	{"date:2013", []int{4, 3, 2, 1}},
	{"about:2011", []int{1}},
	{"has:elision", []int{1}},
	{"has:spelling", []int{2}},
	{"RESPECT… respecting", []int{1}},
	{"zzzz", nil},
	{"", nil},
}

func TestTheFoundingTranscriptIsFound(t *testing.T) {
	c := corpustest.Founding()
	for _, r := range relevance {
		t.Run(r.typed, func(t *testing.T) {
			result := find(t, c, r.typed, search.Options{Prefix: true})
			var got []int
			for _, h := range result.Hits {
				got = append(got, h.Turn.N)
				wellLaid(t, h)
			}
			if !slices.Equal(got, r.want) || result.Turns != len(r.want) || result.Of != 4 {
				t.Errorf("%q finds turns %v (%d of %d), want %v", r.typed, got, result.Turns, result.Of, r.want)
			}
		})
	}
}

func one(text string) *corpus.Corpus {
	return &corpus.Corpus{Documents: []*corpus.Document{{ID: "d", Turns: []corpus.Turn{{ID: "t", N: 1, Kind: corpus.Speech, Text: text}}}}}
}

// Highlights fall on the bytes of the source, whatever was typed for them.
func TestMarksFallOnTheSourcesBytes(t *testing.T) {
	for _, c := range []struct{ text, typed, want string }{
		{"The Élysée said so.", "elysee", "Élysée"},
		{"e\u0301lan vital", "élan", "e\u0301lan"},
		{"Don’t do it", "don't", "Don’t"},
		{"a well-known fact", "well-known", "well-known"},
		{"STRASSE und Straße", "straße", "STRASSE|Straße"},
		{"peace, cooperation", `"peace cooperation"`, "peace, cooperation"},
		{"唐鳳說民主很重要", "民主", "民主"},
		{"שָׁלוֹם לכולם", "שלום", "שָׁלוֹם"},
		{"ΟΔΟΣ και οδός", "οδος", "ΟΔΟΣ|οδός"},
		{"ＮＡＴＯ made", "nato", "ＮＡＴＯ"},
		{"NATO’s own", "nato", "NATO"},
		{"民主，民主主義", "民主", "民主|民主"},
		{"民主主義", "主", "主|主"},
		{"안보를 위해", "안보", "안보"},
		{"“Peace” — she said", "“peace she”", "Peace” — she"},
	} {
		t.Run(c.typed, func(t *testing.T) {
			r := find(t, one(c.text), c.typed, search.Options{})
			var got []string
			for _, h := range r.Hits {
				for _, m := range h.Marks {
					got = append(got, c.text[m.Start:m.End])
				}
			}
			if strings.Join(got, "|") != c.want {
				t.Errorf("%q in %q marks %q, want %q", c.typed, c.text, got, c.want)
			}
		})
	}
}

func TestAPhraseNeverRunsFromOneTurnIntoTheNext(t *testing.T) {
	c := one("we want peace")
	c.Documents[0].Turns = append(c.Documents[0].Turns, corpus.Turn{ID: "u", N: 2, Kind: corpus.Speech, Text: "and training"})
	if r := find(t, c, `"peace and"`, search.Options{}); r.Turns != 0 {
		t.Errorf("finds %d turns", r.Turns)
	}
}

// Marks are the transcriber's: their words are nobody's, and a phrase reaches
// over them unless they stand for words that are not there.
func TestAPhraseReachesOverAMarkButNotOverAnElision(t *testing.T) {
	text := "Riad Walid (sp?), the Official. . . . I would"
	c := one(text)
	for _, m := range []struct {
		kind    corpus.MarkKind
		printed string
	}{{corpus.Spelling, "(sp?)"}, {corpus.Elision, ". . . ."}} {
		start := strings.Index(text, m.printed)
		c.Documents[0].Turns[0].Marks = append(c.Documents[0].Turns[0].Marks, corpus.Mark{Kind: m.kind, Start: start, End: start + len(m.printed), Printed: m.printed})
	}
	for typed, want := range map[string]string{`"walid the"`: "Walid (sp?), the", `"official i"`: "", "sp": "", "official would": "Official|would"} {
		got := ""
		for _, h := range find(t, c, typed, search.Options{}).Hits {
			for i, m := range h.Marks {
				if i > 0 {
					got += "|"
				}
				got += text[m.Start:m.End]
			}
		}
		if got != want {
			t.Errorf("%s marks %q, want %q", typed, got, want)
		}
	}
}

// Words as spoken are found, what the source puts beside them is not.
func TestWhatIsMarkedAndSpokenIsFound(t *testing.T) {
	text := "We have 8,000 [80,000] lamps, unos faroles (Speaks Spanish.) here"
	c := one(text)
	for _, m := range []struct {
		kind    corpus.MarkKind
		printed string
	}{{corpus.Corrected, "8,000"}, {corpus.Gloss, "[80,000]"}, {corpus.Foreign, "unos faroles"}, {corpus.Foreign, "(Speaks Spanish.)"}} {
		start := strings.Index(text, m.printed)
		c.Documents[0].Turns[0].Marks = append(c.Documents[0].Turns[0].Marks, corpus.Mark{Kind: m.kind, Start: start, End: start + len(m.printed), Printed: m.printed})
	}
	for typed, want := range map[string]int{"8,000": 1, "80,000": 0, `"8,000 lamps"`: 1, "faroles": 1, "speaks": 0, "has:correction": 1, "has:gloss": 1} {
		if r := find(t, c, typed, search.Options{}); r.Turns != want {
			t.Errorf("%q finds %d turns, want %d", typed, r.Turns, want)
		}
	}
}

func TestADocumentWithoutADateIsInNone(t *testing.T) {
	c := one("peace")
	for typed, want := range map[string]int{"after:1900": 0, "before:2100": 0, "date:2013": 0, "-date:2013": 1} {
		if r := find(t, c, typed, search.Options{}); r.Turns != want || r.Unsure != 0 {
			t.Errorf("%q finds %d turns, %d of them unsure, want %d", typed, r.Turns, r.Unsure, want)
		}
	}
}

func TestAnUncertainDateMayMatchAndSaysSo(t *testing.T) {
	c := one("peace")
	c.Documents[0].Dates.Published = &corpus.Date{EDTF: "[2013-03-06,2013-06-03]"}
	for typed, want := range map[string]string{"after:2013-04": "1 true", "after:2013-01": "1 false", "after:2013-07": "0", "before:2013-04": "1 true", "date:2013": "1 false", "-after:2013-07": "1 false", "-after:2013-04": "1 true", "-date:2013": "0", "peace -before:2013-04": "1 true", "peace OR after:2013-04": "1 false"} {
		r := find(t, c, typed, search.Options{})
		got := fmt.Sprint(r.Turns)
		if r.Turns > 0 {
			got += fmt.Sprint(" ", r.Hits[0].Unsure)
		}
		if got != want {
			t.Errorf("%q finds %s, want %s", typed, got, want)
		}
	}
}

func TestALongTurnIsShownRoundItsMatches(t *testing.T) {
	filler := strings.Repeat("and so on ", 100)
	r := find(t, one(filler+"the needle, which matters, "+filler), "needle", search.Options{})
	h := r.Hits[0]
	if len(h.Snippets) != 1 {
		t.Fatalf("snippets %v", h.Snippets)
	}
	shown := h.Turn.Text[h.Snippets[0].Start:h.Snippets[0].End]
	if !strings.Contains(shown, "needle") || len(shown) > 300 || strings.HasPrefix(shown, " ") {
		t.Errorf("shows %q", shown)
	}
	wellLaid(t, h)
}

func TestTheLimitCutsHitsAndNoCount(t *testing.T) {
	r := find(t, corpustest.Founding(), "nato", search.Options{Limit: 1})
	if len(r.Hits) != 1 || r.Turns != 4 || r.Documents != 1 {
		t.Errorf("%d hits, %d turns, %d documents", len(r.Hits), r.Turns, r.Documents)
	}
}

// query may not know package corpus, so it repeats its words.
func TestTheQueryKnowsTheWordsOfTheCorpus(t *testing.T) {
	for _, k := range corpus.Kinds {
		if !slices.Contains(query.Kinds, string(k)) {
			t.Errorf("kind:%s is not known", k)
		}
	}
	for _, k := range []corpus.MarkKind{corpus.Elision, corpus.Spelling, corpus.Inaudible, corpus.Crosstalk, corpus.Reaction, corpus.Redaction, corpus.Sic, corpus.Interpretation, corpus.TimeCode, corpus.Page} {
		if !slices.Contains(query.Marks, string(k)) {
			t.Errorf("has:%s is not known", k)
		}
	}
}
