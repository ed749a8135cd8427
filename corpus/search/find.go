package search

import (
	"cmp"
	"math"
	"slices"

	"lectern/corpus"
	"lectern/corpus/query"
)

// Options say how to answer.
type Options struct {
	// Limit is how many hits are returned at most; 0 is all. Counts are exact
	// whatever it is.
	Limit int

	// Prefix takes the last word of the query for the beginning of a word, as
	// it is while somebody types.
	Prefix bool
}

// Result is the answer to a query.
type Result struct {
	// Turns and Documents count all that match; Of is how many turns were
	// looked at, stage directions left out unless they were asked for.
	Turns, Documents, Of int

	// Hits are the best first: by how well the words fit (BM25), then newest
	// document first, then in the order of the corpus.
	Hits []Hit
}

// Hit is one turn that matches.
type Hit struct {
	Document *corpus.Document
	Turn     *corpus.Turn

	// Score is of use only to compare hits of one result.
	Score float64

	// Unsure tells that the document matches after:, before: or date: only if
	// its uncertain date lies so.
	Unsure bool

	// Marks are the matched words and phrases in bytes of Turn.Text; Snippets
	// the stretches round them that are worth showing. Both ascend and do not
	// overlap, and each mark lies in a snippet or in none.
	Marks, Snippets []corpus.Span
}

// Find answers a query. An empty query finds nothing.
func (x *Index) Find(q query.Query, o Options) Result {
	if q.IsZero() {
		return Result{Of: x.heard}
	}
	e := &evaluation{Index: x, stage: asksForStage(q.Root), ask: ask{prefix: o.Prefix, last: lastWord(q.Root)}}
	found := e.eval(q.Root)
	found.and(e.universe())
	result := Result{Of: e.universe().count()}
	result.Turns, result.Documents = found.count(), e.documents(found)
	result.Hits = e.rank(found)
	if o.Limit > 0 && len(result.Hits) > o.Limit {
		result.Hits = result.Hits[:o.Limit]
	}
	leaves := positive(nil, q.Root)
	for i := range result.Hits {
		e.lay(&result.Hits[i], leaves)
	}
	return result
}

// The constants of BM25, those that its authors found fit for text of any kind.
const (
	k1 = 1.2
	b  = 0.75
)

// rank orders the found turns.
func (e *evaluation) rank(found set) []Hit {
	hits := make([]Hit, 0, found.count())
	order := make([]int, 0, cap(hits))
	average := float64(e.words) / float64(max(e.heard, 1))
	scores := e.scores(average)
	found.each(func(i int) { order = append(order, i) })
	slices.SortStableFunc(order, func(i, j int) int {
		if c := cmp.Compare(scores[j], scores[i]); c != 0 {
			return c
		}
		d1, d2 := e.docs[e.turns[i].doc], e.docs[e.turns[j].doc]
		if d1.dated != d2.dated {
			if d1.dated {
				return -1
			}
			return 1
		}
		return cmp.Compare(d2.first, d1.first)
	})
	for _, i := range order {
		t := e.turns[i]
		hits = append(hits, Hit{Document: e.docs[t.doc].Document, Turn: t.Turn, Score: scores[i], Unsure: e.unsure.has(i)})
	}
	return hits
}

// scores sums what each word or phrase adds to each turn. Sums are rounded to
// a millionth, so that two builds of the program order alike.
func (e *evaluation) scores(average float64) map[int]float64 {
	scores := map[int]float64{}
	for _, counts := range e.counted {
		n := float64(len(counts))
		idf := math.Log(1 + (float64(len(e.turns))-n+0.5)/(n+0.5))
		for turn, count := range counts {
			tf := float64(count)
			scores[turn] += idf * tf * (k1 + 1) / (tf + k1*(1-b+b*float64(e.turns[turn].words)/max(average, 1)))
		}
	}
	for turn, score := range scores {
		scores[turn] = math.Round(score*1e6) / 1e6
	}
	return scores
}

func (e *evaluation) documents(found set) int {
	n, before := 0, -1
	found.each(func(i int) {
		if d := e.turns[i].doc; d != before {
			n, before = n+1, d
		}
	})
	return n
}
