package search_test

import (
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus/query"
	"lectern/corpus/search"
)

// Bare hits are the hits of the whole answer, in their order, without what is shown
// of them.
func TestBareHitsAreTheHits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := search.Build(genCorpus(t))
		q, _ := query.Parse(genQuery(t, 2))
		o := genOptions(t)
		whole, err := x.Find(q, o)
		if err != nil {
			t.Fatal(err)
		}
		o.Bare = true
		bare, err := x.Find(q, o)
		if err != nil || bare.Turns != whole.Turns || bare.Documents != whole.Documents || len(bare.Hits) != len(whole.Hits) {
			t.Fatalf("%v: %d turns and %d hits, as a whole %d and %d, %v", q, bare.Turns, len(bare.Hits), whole.Turns, len(whole.Hits), err)
		}
		for i, h := range whole.Hits {
			if b := bare.Hits[i]; b.Number != h.Number || b.Score != h.Score || b.Unsure != h.Unsure || b.Turn != nil {
				t.Fatalf("%v: hit %d is %+v, as a whole %+v", q, i, b, h)
			}
		}
	})
}
