package search

import (
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

	// Unsure is how many of Turns match only if the uncertain date of their
	// document lies so; see Hit.Unsure.
	Unsure int

	// Hits are the best first: by how well the words fit (BM25), then newest
	// document first, one without a date last, then in the order of the corpus.
	Hits []Hit
}

// Hit is one turn that matches.
type Hit struct {
	Document *corpus.Document
	Turn     *corpus.Turn

	// Score is of use only to compare hits of one result.
	Score float64

	// Unsure tells that the document matches after:, before: or date:, or what
	// leaves one of them out, only if its uncertain date lies so.
	Unsure bool

	// Snippets are the stretches of Turn.Text that are worth showing, Marks the
	// matched words and phrases in them. Both are in bytes, ascend and do not
	// overlap; each mark lies within a snippet.
	Marks, Snippets []corpus.Span
}

// Find answers a query. An empty query finds nothing.
func (x *Index) Find(q query.Query, o Options) Result {
	if q.IsZero() {
		return Result{Of: x.heard}
	}
	e := &evaluation{Index: x, universe: x.universeOf(q.Root)}
	if o.Prefix {
		e.last = lastWord(q.Root)
	}
	found := e.eval(q.Root)
	found.may.and(e.universe)
	unsure := set(nil)
	if !found.sure {
		unsure = newSet(len(x.turns))
		unsure.or(found.may)
		unsure.without(found.must)
	}
	result := Result{Turns: found.may.count(), Documents: x.documents(found.may), Of: e.universe.count(), Unsure: unsure.count()}
	for _, r := range e.best(found.may, o.Limit) {
		t := x.turns[r.turn]
		h := Hit{Document: x.docs[t.doc].Document, Turn: t.Turn, Score: r.score, Unsure: unsure.has(r.turn)}
		e.show(&h)
		result.Hits = append(result.Hits, h)
	}
	return result
}

func (x *Index) documents(found set) int {
	n, before := 0, -1
	found.each(func(i int) {
		if d := x.turns[i].doc; d != before {
			n, before = n+1, d
		}
	})
	return n
}
