package shell

import (
	"testing"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus/corpustest"
	"lectern/corpus/search"
)

// TestWhatIsCountedIsWhatTheLinksFind follows the links of answers: each finds
// as many turns as stood beside it.
func TestWhatIsCountedIsWhatTheLinksFind(t *testing.T) {
	c := corpustest.Generated(3, 40)
	a := answers{index: search.Build(c)}
	links := 0
	follow := func(typed, query string, want int) {
		links++
		if got := a.whole(asking(query)); got == nil || got.Turns != want {
			t.Errorf("%q: %q finds %+v, want %d turns", typed, query, got, want)
		}
	}
	for _, typed := range []string{"kind:speech", "-kind:speech", "kind:question OR kind:answer", "after:2000 kind:answer", "date:2013 -kind:question"} {
		f := a.whole(asking(typed))
		if f.Turns == 0 || len(f.Facets) != 4 {
			t.Fatalf("%q finds %+v", typed, f)
		}
		for _, facet := range f.Facets {
			for _, v := range facet.Values {
				if !v.On {
					follow(typed, v.Query, v.Turns)
				}
			}
		}
		for _, cost := range f.Costs {
			follow(typed, cost.Rest, cost.Turns)
		}
		dated := f.Undated
		for _, d := range f.Dates {
			dated += d.Turns
		}
		if dated != f.Turns {
			t.Errorf("%q: %d turns are of a time or of none, want %d", typed, dated, f.Turns)
		}
	}
	if links < 40 {
		t.Fatalf("only %d links were followed", links)
	}
}

func TestAnswersAreInTheOrderAndTheGroupsOfTheState(t *testing.T) {
	c := corpustest.Generated(3, 40)
	a := answers{index: search.Build(c)}
	f := a.whole(state.State{Page: state.Search, Query: "kind:speech", Sort: "newest", Group: "document"})
	last := ""
	seen := map[string]int{}
	for _, h := range f.Hits {
		if h.Document.ID != last && seen[h.Document.ID] > 0 {
			t.Errorf("the hits of %s do not stand together", h.Document.ID)
		}
		last = h.Document.ID
		seen[last]++
	}
	for id, n := range seen {
		if f.Grouped[id] < n {
			t.Errorf("%d turns of %s match, and %d are shown", f.Grouped[id], id, n)
		}
	}
	if len(seen) < 2 || len(f.Hits) > state.FirstHits {
		t.Errorf("%d hits of %d documents", len(f.Hits), len(seen))
	}
	f = a.whole(state.State{Page: state.Search, Query: "kind:speech", Hits: 200})
	if len(f.Hits) != min(200, f.Turns) || f.Grouped != nil || f.Hits[0].Lines != nil {
		t.Errorf("%d hits of %d turns, groups %v", len(f.Hits), f.Turns, f.Grouped)
	}
}

func TestALinkToADateStandsForTheOneThatIsAskedFor(t *testing.T) {
	a := answers{index: search.Build(corpustest.Founding())}
	for typed, want := range map[string][2]string{
		"nato": {"", "nato"}, "nato date:2013": {"2013", "nato"}, "date:2013-05 date:2013 (nato OR libya)": {"2013", "(nato OR libya)"},
		"nato OR libya": {"", "(nato OR libya)"}, "date:2013": {"2013", ""}, "nato -date:2014": {"", "nato -date:2014"},
	} {
		f := a.whole(asking(typed))
		if got := [2]string{f.Date, f.Dateless}; got != want {
			t.Errorf("%q is %q, want %q", typed, got, want)
		}
	}
}

func TestAFileHoldsEveryHitWithEveryMatch(t *testing.T) {
	c := corpustest.Generated(3, 40)
	a := answers{index: search.Build(c)}
	s := state.State{Page: state.Search, Query: "kind:speech OR kind:answer"}
	f, _ := a.all(s, page.MostSaved)
	if len(f.Hits) != f.Turns || f.Turns <= state.FirstHits {
		t.Errorf("%d hits of %d turns", len(f.Hits), f.Turns)
	}
}
