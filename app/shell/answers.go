package shell

import (
	"strings"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus/block"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

// aroundMatch is how many characters a concordance shows on either side. Chosen:
// no line of one is as wide.
const aroundMatch = 80

// answers finds what a query asks for: the turns first, and what is counted over
// all that match when it is told to go on, so that a page is never held up for
// long.
type answers struct {
	index *search.Index

	// missing is what kept the last answers from being all, or nil.
	missing error
	onward

	of    string // the address of the state that was answered
	stale bool   // more of the index may be here than when it was
	query query.Query
	found *page.Found
	counting
}

// reading tells that the last answers are not all: more of the index is on its
// way, or more texts are to be looked into.
func (a *answers) reading() bool { return a.missing != nil || a.unfinished }

// to is what the page shows of the answers to the query of a state: nil while
// there is no query, or too little of the index has arrived to say anything. It
// is the same for a query that was typed and for its link, once all is counted.
func (a *answers) to(s state.State) *page.Found {
	if of := s.URL(); of != a.of || a.stale {
		a.of, a.stale = of, false
		a.found = a.answer(s, asked(s))
		a.begin()
	}
	return a.found
}

// again has the next answers look at what has come since the last.
func (a *answers) again() { a.stale = a.stale || a.reading() }

// leave is for another page than that of the search: what is missing is asked for
// when the reader comes back to it.
func (a *answers) leave() {
	a.stale = a.stale || a.reading() || len(a.left) > 0
	a.missing, a.unfinished, a.left = nil, false, nil
}

// all are the answers to the same query with as many hits as a file holds, and
// with every match of each.
func (a *answers) all(s state.State, hits int) *page.Found {
	o := asked(s)
	o.Limit, o.Around = hits, 1
	return a.answer(s, o)
}

func (a *answers) answer(s state.State, o search.Options) *page.Found {
	a.missing, a.onward, a.query = nil, onward{enough: a.enough}, query.Query{}
	if strings.TrimSpace(s.Query) == "" {
		return nil
	}
	q, faults := query.Parse(s.Query)
	a.query, o.Enough = q, a.end()
	result, err := a.index.Find(q, o)
	if err != nil {
		a.missing = err
		return nil
	}
	a.unfinished = result.More
	found := foundOf(q, result)
	if len(result.Needs) > 0 {
		a.missing = &block.Missing{Blocks: result.Needs}
	}
	for _, f := range faults {
		found.Faults = append(found.Faults, f.Caret(s.Query)+"\n"+f.String())
	}
	return found
}

// asked are the options that the turns of a state stand for: what is known is
// shown while more is on its way.
func asked(s state.State) search.Options {
	o := search.Options{Limit: s.Shown(), Prefix: true, Partly: true, Order: search.Order(s.Sort), Group: search.Grouping(s.Group)}
	if s.View == state.ConcordanceView {
		o.Around = aroundMatch
	}
	return o
}
