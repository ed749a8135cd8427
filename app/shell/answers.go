package shell

import (
	"strings"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus/block"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

// Bounds of what a page is given. Both are chosen: a list of values that is
// longer is not read, and no line of a concordance is as wide.
const (
	valuesListed = 50
	aroundMatch  = 80 // characters on either side
)

// answers finds what a query asks for.
type answers struct {
	index *search.Index

	// missing is what kept the last answers from being all, or nil.
	missing error
	onward
}

// reading tells that the last answers are not all: more of the index is on its
// way, or more texts are to be looked into.
func (a *answers) reading() bool { return a.missing != nil || a.unfinished }

// to is what the page shows of the answers to the query of a state: nil while
// there is no query, or too little of the index has arrived to say anything. It
// is the same for a query that was typed and for its link.
func (a *answers) to(s state.State) *page.Found { return a.answer(s, asked(s)) }

// all are the answers to the same query with as many hits as a file holds, and
// with every match of each.
func (a *answers) all(s state.State, hits int) *page.Found {
	o := asked(s)
	o.Limit, o.Around = hits, 1
	o.Facets, o.Dates, o.Explain = nil, false, false
	return a.answer(s, o)
}

func (a *answers) answer(s state.State, o search.Options) *page.Found {
	a.missing, a.onward = nil, onward{enough: a.enough}
	if strings.TrimSpace(s.Query) == "" {
		return nil
	}
	q, faults := query.Parse(s.Query)
	o.Enough = a.end()
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

// asked are the options that a state stands for: what is known is shown while
// more is on its way.
func asked(s state.State) search.Options {
	o := search.Options{Limit: s.Shown(), Prefix: true, Partly: true, Order: search.Order(s.Sort), Group: search.Grouping(s.Group),
		Facets: []query.Name{query.Speaker, query.Kind, query.Lang, query.Doc}, Values: valuesListed, Dates: true, Explain: true}
	if s.View == state.ConcordanceView {
		o.Around = aroundMatch
	}
	return o
}
