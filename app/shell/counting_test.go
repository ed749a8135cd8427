package shell

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus/corpustest"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

// What is counted in steps is what one answer to everything says.
func TestStepsCountWhatOneAnswerSays(t *testing.T) {
	x := search.Build(corpustest.Generated(3, 40))
	a := answers{index: x}
	for _, typed := range []string{"harbour", "harbour plan", "kind:question harb", "zzzz kind:speech", "-kind:speech after:2000"} {
		s := asking(typed)
		o := asked(s)
		o.Facets = []query.Name{query.Speaker, query.Kind, query.Lang, query.Doc}
		o.Values, o.Dates, o.Explain = valuesListed, true, true
		q, _ := query.Parse(typed)
		r, err := x.Find(q, o)
		if err != nil {
			t.Fatal(err)
		}
		want := foundOf(q, r)
		for _, f := range r.Facets {
			if r.Turns > 0 {
				want.Facets = append(want.Facets, facetOf(q, f))
			}
		}
		for _, d := range r.Dates {
			want.Dates = append(want.Dates, page.Dated(d))
		}
		want.Undated = r.Undated
		for _, c := range r.Costs {
			want.Costs = append(want.Costs, page.Cost{Part: c.Node.String(), Rest: c.Rest.String(), Turns: c.Turns})
		}
		if diff := cmp.Diff(want, a.whole(s)); diff != "" {
			t.Errorf("%q (-at once +in steps):\n%s", typed, diff)
		}
	}
}

func TestTurnsComeBeforeWhatIsCountedOverThem(t *testing.T) {
	a := answers{index: search.Build(corpustest.Generated(3, 40))}
	first := *a.now(asking("harbour plan"))
	if len(first.Hits) == 0 || !first.Counting || first.Facets != nil || !first.Costs[0].Counting {
		t.Errorf("at first %+v", first)
	}
	for len(a.left) > 0 {
		before, was := a.found, *a.found
		a.count()
		if diff := cmp.Diff(&was, before); diff != "" {
			t.Fatalf("what was drawn has changed:\n%s", diff)
		}
	}
	if a.found.Counting || a.found.Facets == nil || a.found.Costs[0].Counting {
		t.Errorf("in the end %+v", a.found)
	}

	// The values stay for the next query, with its links and without numbers.
	value := a.found.Facets[0].Values[0]
	next := a.now(asking("harbour " + "speaker:=" + value.ID))
	if !next.Counting || len(a.left) == 0 || next.Facets[0].Values[0].ID != value.ID || next.Facets[0].Values[0].Query == value.Query {
		t.Errorf("the next %+v", next)
	}

	// Another query drops what was left; the same in another order has it all.
	whole := a.whole(asking("harbour plan"))
	newest := a.now(state.State{Page: state.Search, Query: "harbour plan", Sort: "newest"})
	if len(a.left) > 0 || newest.Counting || cmp.Diff(whole.Facets, newest.Facets) != "" || cmp.Diff(whole.Costs, newest.Costs) != "" {
		t.Errorf("in another order %+v", newest)
	}
}
