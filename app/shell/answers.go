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
// all that match when it is told to go on, all of it in slices of time, so that a
// page is never held up for long.
type answers struct {
	index *search.Index

	// missing is what kept the last answers from being all, or nil.
	missing error
	onward

	of        string        // the address of the state that was answered
	answering *search.Steps // towards the answers, nil once they are there
	stale     bool          // more of the index may be here than when it was
	query     query.Query
	found     *page.Found
	counting
	filing
}

// reading tells that the last answers are not all: more of the index is on its
// way, or more texts are to be looked into.
func (a *answers) reading() bool { return a.missing != nil || a.unfinished }

// to is what the page shows of the answers to the query of a state: nil while
// there is no query, or too little of the index has arrived to say anything. It
// is the same for a query that was typed and for its link, once all is counted. The
// error is errUnfinished where they take longer than a page may be held up: they are
// to be asked for again.
func (a *answers) to(s state.State) (*page.Found, error) {
	if of := s.URL(); of != a.of || a.stale {
		a.anew = of != a.of
		a.of, a.stale, a.filing = of, false, filing{}
		a.answering = a.index.Steps(func() { a.found = a.answer(s, asked(s)) })
	}
	if a.answering != nil {
		if a.goesOn(a.answering) {
			return nil, errUnfinished
		}
		a.answering = nil
		a.begin()
	}
	return a.found, nil
}

// again has the next answers look at what has come since the last.
func (a *answers) again() { a.stale = a.stale || a.answering == nil && a.reading() }

// leave is for another page than that of the search: what is missing is asked for
// when the reader comes back to it.
func (a *answers) leave() {
	a.stale = a.stale || a.reading() || len(a.left) > 0 || a.answering != nil
	a.missing, a.unfinished, a.answering, a.filing = nil, false, nil, filing{}
	a.left, a.step = nil, nil
}

// filing is the way to a file of hits.
type filing struct {
	steps *search.Steps
	held  *page.Found
}

// all are the answers to the same query with as many hits as a file holds, and
// with every match of each; the error is as that of to.
func (a *answers) all(s state.State, hits int) (*page.Found, error) {
	if a.filing.steps == nil {
		o := asked(s)
		o.Limit, o.Around = hits, 1
		a.filing.steps = a.index.Steps(func() { a.held = a.answer(s, o) })
	}
	if a.goesOn(a.filing.steps) {
		return nil, errUnfinished
	}
	all := a.held
	a.filing = filing{}
	return all, nil
}

func (a *answers) answer(s state.State, o search.Options) *page.Found {
	a.missing, a.unfinished, a.query = nil, false, query.Query{}
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
