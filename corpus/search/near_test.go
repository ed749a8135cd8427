package search_test

import (
	"slices"
	"strings"
	"testing"

	"lectern/corpus/query"
	"lectern/corpus/search"
)

// A text may be as long as it likes: all places of one word are not held against
// all of the other, which would be ten thousand million here.
func TestNearInALongTurn(t *testing.T) {
	x := search.Build(one(strings.Repeat("peace ", 100_000) + "and so " + strings.Repeat("nato ", 100_000)))
	for typed, want := range map[string]int{"peace NEAR/1 nato": 0, "nato NEAR/2 peace": 1} {
		q, _ := query.Parse(typed)
		if r, err := x.Find(q, search.Options{}); err != nil || r.Turns != want {
			t.Errorf("%q finds %d turns, %v; want %d", typed, r.Turns, err, want)
		}
	}
}

// Of both sides those words are marked that stand near one of the other.
func TestWhatStandsNearIsMarked(t *testing.T) {
	const text = "peace and nato, we want a peace; libya we want, and so peace we want"
	x := search.Build(one(text))
	for typed, want := range map[string][]string{
		"peace NEAR/1 nato": {"peace", "nato"}, "nato NEAR/1 peace": {"peace", "nato"}, "nato NEAR/3 peace": {"peace", "nato", "peace"},
		`("we want" OR libya) NEAR/1 peace`: {"we want", "peace", "libya", "we want", "peace", "we want"},
	} {
		q, _ := query.Parse(typed)
		r, err := x.Find(q, search.Options{})
		if err != nil || len(r.Hits) != 1 {
			t.Fatalf("%q: %+v, %v", typed, r, err)
		}
		var got []string
		for _, m := range r.Hits[0].Marks {
			got = append(got, text[m.Start:m.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q marks %q, want %q", typed, got, want)
		}
	}
}
