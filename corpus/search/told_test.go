package search_test

import (
	"fmt"
	"slices"
	"testing"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

// fictional is a small corpus of one turn a text, in English.
func fictional(texts ...string) *corpus.Corpus {
	d := &corpus.Document{ID: "fictional", Language: "en-GB"}
	for i, text := range texts {
		d.Turns = append(d.Turns, corpus.Turn{ID: fmt.Sprint("t", i+1), N: i + 1, Kind: corpus.Speech, Text: text})
	}
	return &corpus.Corpus{Documents: []*corpus.Document{d}}
}

// What was looked for beside what was typed is said, the most frequent first.
func TestWhatWasLookedForIsTold(t *testing.T) {
	c := fictional("the council assists", "assistance is assistance", "we want assistance", "counsel of the councils", "tangerine")
	for _, r := range []struct {
		typed, instead, stems, begun string
		turns                        int
	}{
		{"assist", "[]", "[{assist [assistance assists]}]", "", 3},
		{`"assist"`, "[]", "[]", "", 0},
		{"assistanze", "[{assistanze [assistance]}]", "[]", "", 2},
		{"councel", "[{councel [council counsel]}]", "[]", "", 2},
		{"councl~", "[]", "[{councl [council]}]", "", 1},
		{"tang", "[]", "[]", "tang", 1},
		{"we tang", "[]", "[]", "", 0},
		{"tangg", "[]", "[]", "", 0},
		{"1984", "[]", "[]", "", 0},
	} {
		got := find(t, c, r.typed, search.Options{Prefix: true})
		if fmt.Sprint(got.Instead) != r.instead || fmt.Sprint(got.Stems) != r.stems || got.Begun != r.begun || got.Turns != r.turns {
			t.Errorf("%s: %d turns, instead %v, stems %v, begun %q", r.typed, got.Turns, got.Instead, got.Stems, got.Begun)
		}
	}
}

// A word has other forms in passages of its language, and in no others.
func TestFormsAreThoseOfThePassagesLanguage(t *testing.T) {
	c := fictional("many trained", "viele trained", "one train")
	c.Documents[0].Turns[1].Language = "de-AT"
	if r := find(t, c, "train", search.Options{Order: search.Oldest}); r.Turns != 2 || r.Hits[0].Turn.N != 1 || r.Hits[1].Turn.N != 3 {
		t.Errorf("finds %d turns: %v", r.Turns, r.Hits)
	}
}

func TestEachPartOfAQueryHasItsCost(t *testing.T) {
	r := find(t, corpustest.Founding(), "technical kind:answer speaker:zeidan", search.Options{Explain: true})
	got := ""
	for _, c := range r.Costs {
		got += fmt.Sprintf("%v: %d of %v. ", c.Node, c.Turns, c.Rest)
	}
	want := "technical: 1 of kind:answer speaker:zeidan. kind:answer: 1 of technical speaker:zeidan. speaker:zeidan: 2 of technical kind:answer. "
	if r.Turns != 1 || got != want {
		t.Errorf("%d turns, %s", r.Turns, got)
	}
}

// A line of a concordance is three stretches of the source, beside each other.
func TestLinesLieAroundTheirMatch(t *testing.T) {
	text := "“Élan”, élan, and élan"
	r := find(t, fictional(text), "elan", search.Options{Around: 4})
	var got []string
	for _, l := range r.Hits[0].Lines {
		got = append(got, text[l.Left.Start:l.Left.End]+"|"+text[l.Match.Start:l.Match.End]+"|"+text[l.Right.Start:l.Right.End])
	}
	if want := []string{"“|Élan|”, é", "n”, |élan|, an", "and |élan|"}; !slices.Equal(got, want) {
		t.Errorf("lines %q", got)
	}
}

// Groups stand in the order of their first hits.
func TestGroupsStandInTheOrderOfTheirFirstHits(t *testing.T) {
	c := corpustest.Generated(2, 8)
	for _, order := range []search.Order{search.Newest, search.Oldest, search.BySpeaker} {
		r := find(t, c, "harbour OR ferry", search.Options{Group: search.InSpeakers, Order: order, Each: 2})
		flat := find(t, c, "harbour OR ferry", search.Options{Order: order})
		var want []string
		for _, h := range flat.Hits {
			if id := h.Turn.Speaker; !slices.Contains(want, id) {
				want = append(want, id)
			}
		}
		var got []string
		for _, g := range r.Groups {
			got = append(got, g.ID)
			if g.Hits > 2 {
				t.Errorf("%s: %d hits of %s", order, g.Hits, g.ID)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: groups %v, want %v", order, got, want)
		}
	}
}

// The values of a facet are those with most turns, and how many there are beyond.
func TestAFacetGivesItsLargestValues(t *testing.T) {
	c := corpustest.Generated(2, 8)
	all := find(t, c, "harbour", search.Options{Facets: []query.Name{query.Speaker}, Values: 100}).Facets[0]
	few := find(t, c, "harbour", search.Options{Facets: []query.Name{query.Speaker}, Values: 3}).Facets[0]
	if len(few.Values) != 3 || few.More != len(all.Values)-3 || !slices.Equal(few.Values, all.Values[:3]) {
		t.Errorf("%d values and %d more of %d", len(few.Values), few.More, len(all.Values))
	}
	for i, v := range all.Values {
		if v.Name == "" || i > 0 && v.Turns > all.Values[i-1].Turns {
			t.Errorf("value %d: %+v", i, v)
		}
	}
}
