package search_test

import (
	"slices"
	"sync"
	"testing"
	"time"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

// twentyThousand is a fictional corpus of about as many turns.
var twentyThousand = sync.OnceValue(func() *corpus.Corpus { return corpustest.Generated(1, 900) })

func BenchmarkWrite(b *testing.B) {
	c := twentyThousand()
	size, turns := 0, 0
	for _, d := range c.Documents {
		turns += len(d.Turns)
		for _, t := range d.Turns {
			size += len(t.Text)
		}
	}
	order := search.Numbering(c)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	written := 0
	for b.Loop() {
		root, blocks := search.Write(c, order)
		written = len(root)
		for _, block := range blocks {
			written += len(block)
		}
	}
	b.ReportMetric(float64(turns)*float64(b.N)/b.Elapsed().Seconds(), "turns/s")
	b.ReportMetric(float64(written)/float64(size), "of-text")
}

// mixed are queries of every kind, as a reader types them.
var mixed = []struct{ kind, typed string }{
	{"frequent", "the"}, {"frequent", "harbour"}, {"frequent", "plan"}, {"rare", "Sauvageot"}, {"none", "zebra"},
	{"and", "harbour plan"}, {"and", "grain failed 2011"}, {"and", "the lamp tax"}, {"or", "ferry OR school -plan"},
	{"phrase", `"the harbour"`}, {"phrase", `"needs a plan"`}, {"phrase", `"ferry was promised last year"`},
	{"prefix", "har"}, {"prefix", "repa*"}, {"typo", "habrour"}, {"typo", "promisd bridge"}, {"near", "ferry NEAR/5 plan"},
	{"field", "speaker:mori"}, {"field", "kind:question harbour"}, {"field", "after:2013 tide"}, {"field", "about:2011"},
}

func BenchmarkFind(b *testing.B) {
	x := search.Build(twentyThousand())
	for _, m := range mixed {
		q, _ := query.Parse(m.typed)
		b.Run(m.kind+"/"+m.typed, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := x.Find(q, search.Options{Limit: 10, Prefix: true}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkMixed asks all of them in turn, and says how long the middle one and
// the slow ones take.
func BenchmarkMixed(b *testing.B) {
	x := search.Build(twentyThousand())
	best := make([]time.Duration, len(mixed))
	for b.Loop() {
		for i, m := range mixed {
			q, _ := query.Parse(m.typed)
			from := time.Now()
			x.Find(q, search.Options{Limit: 10, Prefix: true})
			if took := time.Since(from); best[i] == 0 || took < best[i] {
				best[i] = took
			}
		}
	}
	slices.Sort(best)
	b.ReportMetric(float64(best[len(best)/2].Microseconds()), "p50-µs")
	b.ReportMetric(float64(best[len(best)*95/100].Microseconds()), "p95-µs")
}
