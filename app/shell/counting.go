package shell

import (
	"errors"
	"slices"

	"lectern/app/page"
	"lectern/corpus/block"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

// valuesListed is how many values of a facet a page is given. Chosen: a longer
// list is not read.
const valuesListed = 50

// counting is what is counted over all turns that match, one thing after the other,
// after these turns are shown.
type counting struct {
	left    []func() (news bool)
	step    *search.Steps // of the first of them, nil before it is begun
	news    bool          // of it
	sums    sums
	lacking error // of those that are done
}

// sums are facets, dates and costs that were counted.
type sums struct {
	of      string // the query, printed
	whole   bool   // nothing was missing
	facets  []search.Facet
	dates   []page.Dated
	undated int
	costs   []page.Cost // nil until all are counted
}

// count goes on counting for a slice of time, and tells whether there is news to be
// shown.
func (a *answers) count() (news bool) {
	if a.step == nil {
		first := a.left[0]
		a.step = a.index.Steps(func() { a.news = first() })
	}
	if a.goesOn(a.step) {
		return false
	}
	a.step, a.left = nil, a.left[1:]
	return a.news
}

// begin lays out what is to be counted for the turns that were found. Until it
// is, a page has the facets and the dates of the query before, without their
// numbers, so that they stay where they are and keep the focus.
func (a *answers) begin() {
	a.left, a.step, a.lacking = nil, nil, nil
	if a.found == nil {
		return
	}
	if a.found.Turns > 0 {
		a.show()
		if a.found.Counting = a.sums.of != a.found.Query || !a.sums.whole; a.found.Counting {
			a.left = append(a.left, a.sum)
		}
	}
	a.explain()
	if a.unfinished {
		a.left = nil // the turns come first
	}
}

// show puts the sums on the page, with the queries that their links ask.
func (a *answers) show() {
	a.found.Facets = nil
	for _, f := range a.sums.facets {
		a.found.Facets = append(a.found.Facets, facetOf(a.query, f))
	}
	a.found.Dates, a.found.Undated = a.sums.dates, a.sums.undated
}

// sum counts facets and dates.
func (a *answers) sum() (news bool) {
	r, err := a.index.Find(a.query, search.Options{Limit: -1, Prefix: true, Partly: true, Values: valuesListed, Dates: true,
		Facets: []query.Name{query.Speaker, query.Kind, query.Lang, query.Doc}})
	if err == nil && len(r.Needs) > 0 {
		err = &block.Missing{Blocks: r.Needs}
	}
	a.change()
	if err != nil {
		a.lack(err)
		if r.Facets == nil {
			return true
		}
	}
	a.sums = sums{of: a.found.Query, whole: err == nil && !r.AtLeast, facets: r.Facets, undated: r.Undated}
	for _, d := range r.Dates {
		a.sums.dates = append(a.sums.dates, page.Dated(d))
	}
	a.found.Counting = false
	a.show()
	return true
}

// explain lays out the counting of what each part of the query leaves out.
func (a *answers) explain() {
	parts := query.Without(a.query)
	if len(parts) == 0 {
		return
	}
	if a.sums.of == a.found.Query && a.sums.whole && a.sums.costs != nil {
		a.found.Costs = a.sums.costs
		return
	}
	for i, part := range parts {
		a.found.Costs = append(a.found.Costs, page.Cost{Part: part.Node.String(), Rest: part.Rest.String(), Counting: true})
		a.left = append(a.left, func() bool { return a.weigh(i, part) })
	}
}

// weigh counts what one part leaves out. What is missing is asked for once all
// have been tried, and after what the turns themselves need.
func (a *answers) weigh(i int, part query.Part) (news bool) {
	if a.reading() {
		return false
	}
	c, err := a.index.Cost(a.query, part, a.found.Begun)
	a.change()
	if err != nil {
		a.lacking = block.And(a.lacking, err)
	} else {
		a.found.Costs[i].Turns, a.found.Costs[i].Counting = c.Turns, false
	}
	if i < len(a.found.Costs)-1 {
		return false
	}
	if a.lacking != nil {
		a.lack(a.lacking)
	} else if a.sums.of == a.found.Query {
		a.sums.costs = a.found.Costs
	}
	return true
}

// lack notes what is missing, or damaged.
func (a *answers) lack(err error) {
	a.missing = block.And(a.missing, err)
	var missing *block.Missing
	a.found.Reading = errors.As(a.missing, &missing)
}

// change makes room for changes: what was drawn stays as it was.
func (a *answers) change() {
	f := *a.found
	f.Costs = slices.Clone(f.Costs)
	a.found = &f
}
