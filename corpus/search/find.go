package search

import (
	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/query"
)

// Options say how to answer.
type Options struct {
	// Limit is how many hits are returned at most; 0 is all. Counts are exact
	// whatever it is.
	Limit int

	// Prefix takes the last word of the query for the beginning of a word where
	// nothing is found otherwise, as while somebody types. Result.Begun says so.
	Prefix bool

	// Order is the order of the hits, "" for Relevance.
	Order Order
}

// Result is the answer to a query.
type Result struct {
	// Turns and Documents count all that match; Of is how many turns were
	// looked at, stage directions left out unless they were asked for.
	Turns, Documents, Of int

	// Unsure is how many of Turns match only if the uncertain date of their
	// document lies so; see Hit.Unsure.
	Unsure int

	// Begun is the last word of the query where it was taken for the beginning
	// of one, else "".
	Begun string

	// Slips are the words that nobody said, with those that were taken instead.
	Slips []Slip

	// Hits are in the order that was asked for.
	Hits []Hit
}

// Slip is a word of the query that nobody said, and the words of the corpus that
// were taken instead, as they are looked for and in their order.
type Slip struct {
	Typed string
	Taken []string
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

// Find answers a query. An empty query finds nothing. The error is a
// *block.Missing where something is needed that is not here yet: fetch it, and
// ask again.
func (x *Index) Find(q query.Query, o Options) (Result, error) {
	if q.IsZero() {
		return Result{Of: x.heard}, nil
	}
	r, err := x.find(q.Root, o, nil)
	if err != nil || r.Turns > 0 || !o.Prefix {
		return r, err
	}
	last := lastWord(q.Root)
	if last == nil {
		return r, nil
	}
	begun, err := x.find(q.Root, o, last)
	if err != nil || begun.Turns == 0 {
		return r, err
	}
	begun.Begun = last.String()
	return begun, nil
}

func (x *Index) find(root query.Node, o Options, last query.Node) (Result, error) {
	defer x.release()
	e := &evaluation{Index: x, last: last, stage: asksForStage(root)}
	n := e.prepare(root, false)
	if e.err != nil {
		return Result{}, e.err
	}
	found := n.find(e, choice{all: true}, false)
	unsure := e.unsure(n, found)
	if e.err != nil {
		return Result{}, block.And(e.err, e.ready())
	}
	r := Result{Turns: len(found), Of: e.wide(), Unsure: len(unsure), Slips: e.slips}
	e.fail(e.eachDocument(found, func(*page, int, int) { r.Documents++ }))
	order := e.ordered(found, o)
	if e.err != nil {
		return Result{}, e.err
	}
	r.Hits = e.hits(order, unsure)
	return r, e.err
}

// unsure are the turns of those found that match only if an uncertain date lies
// so.
func (e *evaluation) unsure(n node, found []uint32) []uint32 {
	if !e.doubtful {
		return nil
	}
	// The leaves keep what they found, for the ranking.
	was := make([]leaf, len(e.leaves))
	for i, l := range e.leaves {
		was[i] = *l.base()
	}
	must := n.find(e, choice{list: found}, true)
	for i, l := range e.leaves {
		*l.base() = was[i]
	}
	unsure := e.list(len(found) - len(must))
	for _, t := range found {
		if len(must) > 0 && must[0] == t {
			must = must[1:]
			continue
		}
		unsure = append(unsure, t)
	}
	return unsure
}

// ready is what is missing of all lists of the query, so that they come at once.
func (e *evaluation) ready() error {
	var missing error
	for _, entry := range e.entries {
		missing = block.And(missing, e.Index.terms.Ready(entry, 0))
	}
	return missing
}

// hits are turns as they are shown.
func (e *evaluation) hits(order []ranked, unsure []uint32) []Hit {
	var hits []Hit
	doubted := map[uint32]bool{}
	for _, t := range unsure {
		doubted[t] = true
	}
	for _, r := range order {
		d, t, err := e.texts.Turn(int(r.turn))
		if err != nil {
			e.fail(err)
			continue
		}
		h := Hit{Document: d, Turn: t, Score: float64(r.score) / scoreUnit, Unsure: doubted[r.turn]}
		e.read(&e.said, d, t)
		e.show(&h)
		hits = append(hits, h)
	}
	return hits
}
