package search_test

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus/query"
	"lectern/corpus/search"
)

// What is counted of a result is what counting its hits gives.
func TestFacetsAndGroupsAndCostsAreSums(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := search.Build(genCorpus(t))
		q, _ := query.Parse(genQuery(t, rapid.IntRange(0, 3).Draw(t, "depth")))
		all := search.Options{Facets: []query.Name{query.Speaker, query.Kind, query.Lang, query.Doc}, Dates: true, Explain: true}
		r := must(t, x, q, all)
		for _, f := range r.Facets {
			got := map[string]int{}
			for _, v := range f.Values {
				got[v.ID] = v.Turns
			}
			if want := counted(r, f.Field); !maps.Equal(got, want) {
				t.Fatalf("%v: %s: is %v, want %v", q, f.Field, got, want)
			}
		}
		dated := r.Undated
		for _, d := range r.Dates {
			dated += d.Turns
		}
		if dated != r.Turns {
			t.Fatalf("%v: %d turns by date, of %d", q, dated, r.Turns)
		}
		for _, c := range r.Costs {
			if rest := must(t, x, c.Rest, search.Options{}); rest.Turns != c.Turns {
				t.Fatalf("%v without %v has %d turns, want %d", q, c.Node, c.Turns, rest.Turns)
			}
		}
		inGroups(t, x, q, r)
	})
}

func must(t *rapid.T, x *search.Index, q query.Query, o search.Options) search.Result {
	r, err := x.Find(q, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// counted are the values that the hits have.
func counted(r search.Result, field query.Name) map[string]int {
	turns := map[string]int{}
	for _, h := range r.Hits {
		turns[valueOf(h, field)]++
	}
	delete(turns, "")
	return turns
}

func valueOf(h search.Hit, field query.Name) string {
	language, _, _ := strings.Cut(h.Document.Language, "-")
	return map[query.Name]string{query.Speaker: h.Turn.Speaker, query.Kind: string(h.Turn.Kind), query.Lang: language, query.Doc: h.Document.ID}[field]
}

// inGroups holds: the groups have all hits of a result, those of one together.
func inGroups(t *rapid.T, x *search.Index, q query.Query, whole search.Result) {
	for by, field := range map[search.Grouping]query.Name{search.ByDocument: query.Doc, search.InSpeakers: query.Speaker} {
		r := must(t, x, q, search.Options{Group: by})
		at := 0
		seen := map[string]bool{}
		for _, g := range r.Groups {
			for _, h := range r.Hits[at : at+g.Hits] {
				if valueOf(h, field) != g.ID {
					t.Fatalf("%v: turn %s is in the group %q", q, h.Turn.ID, g.ID)
				}
			}
			if at += g.Hits; g.Hits != g.Turns || seen[g.ID] {
				t.Fatalf("%v: group %q has %d of %d hits", q, g.ID, g.Hits, g.Turns)
			}
			seen[g.ID] = true
		}
		if at != len(whole.Hits) {
			t.Fatalf("%v: %d hits in groups, of %d", q, at, len(whole.Hits))
		}
	}
}

// Every order has the same hits, in the order that it names.
func TestOrders(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := genCorpus(t)
		x := search.Build(c)
		place := map[string]int{}
		for _, i := range search.Numbering(c) {
			for j := range c.Documents[i].Turns {
				place[c.Documents[i].ID+" "+c.Documents[i].Turns[j].ID] = len(place)
			}
		}
		at := func(h search.Hit) int { return place[h.Document.ID+" "+h.Turn.ID] }
		q, _ := query.Parse(genQuery(t, 1))
		less := map[search.Order]func(a, b search.Hit) int{
			search.Newest: func(a, b search.Hit) int { return at(b) - at(a) },
			search.Oldest: func(a, b search.Hit) int { return at(a) - at(b) },
			search.BySpeaker: func(a, b search.Hit) int {
				return cmp.Or(strings.Compare(name(a), name(b)), at(b)-at(a))
			},
		}
		for order, compare := range less {
			hits := must(t, x, q, search.Options{Order: order}).Hits
			if !slices.IsSortedFunc(hits, compare) {
				t.Fatalf("%v by %s: %v", q, order, hits)
			}
			if n := must(t, x, q, search.Options{}).Turns; len(hits) != n {
				t.Fatalf("%v by %s: %d hits of %d", q, order, len(hits), n)
			}
		}
	})
}

// name is what a speaker is ordered by; nobody who is named comes last.
func name(h search.Hit) string {
	if s := h.Document.Speaker(h.Turn.Speaker); s != nil {
		return strings.ToLower(s.Name)
	}
	return "~"
}
