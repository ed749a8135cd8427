package shell

import (
	"errors"
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
}

// reading tells that more of the index is on its way.
func (a *answers) reading() bool { return a.missing != nil }

// to is what the page shows of the answers to the query of a state: nil while
// there is no query, or too little of the index has arrived to say anything. It is the same for a query that was typed and for its link.
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
	a.missing = nil
	if strings.TrimSpace(s.Query) == "" {
		return nil
	}
	q, faults := query.Parse(s.Query)
	result, err := a.find(q, o)
	if err != nil && result == nil {
		return nil
	}
	found := foundOf(q, *result)
	found.Reading = err != nil
	for _, f := range faults {
		found.Faults = append(found.Faults, f.Caret(s.Query)+"\n"+f.String())
	}
	return found
}

// asked are the options that a state stands for.
func asked(s state.State) search.Options {
	o := search.Options{Limit: s.Shown(), Prefix: true, Order: search.Order(s.Sort), Group: search.Grouping(s.Group),
		Facets: []query.Name{query.Speaker, query.Kind, query.Lang, query.Doc}, Values: valuesListed, Dates: true, Explain: true}
	if s.View == state.ConcordanceView {
		o.Around = aroundMatch
	}
	return o
}

// find answers a query. Where not all of what that takes has arrived, it answers
// without what is counted beside the turns, if it can, and the error says what
// is missing; the result is nil where it can't.
func (a *answers) find(q query.Query, o search.Options) (*search.Result, error) {
	result, err := a.index.Find(q, o)
	if err == nil {
		return &result, nil
	}
	var missing *block.Missing
	if a.missing = err; !errors.As(err, &missing) {
		return nil, err
	}
	o.Facets, o.Dates, o.Explain = nil, false, false
	hits, first := a.index.Find(q, o)
	if first != nil {
		a.missing = first // the turns come before what is counted of them
		return nil, first
	}
	return &hits, err
}
