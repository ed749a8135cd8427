package search

import (
	"slices"

	"lectern/corpus/block"
	"lectern/corpus/index"
	"lectern/corpus/query"
)

// Find answers a query. An empty query finds nothing. The error is a
// *block.Missing where something is needed that is not here yet: fetch it, and
// ask again.
func (x *Index) Find(q query.Query, o Options) (Result, error) {
	if q.IsZero() {
		return Result{Of: x.heard}, nil
	}
	x.alone()
	x.pace = pace{enough: o.Enough}
	defer func() { x.pace = pace{} }()
	x.forget(q)
	r, last, err := x.asTyped(q, o)
	if err == nil && o.Explain && len(r.Needs) == 0 && !x.pace.over {
		r.Costs, err = x.costs(q, last)
		if missing, ok := err.(*block.Missing); ok && o.Partly {
			r.Needs, err = missing.Blocks, nil
		}
		if len(r.Needs) > 0 || x.pace.over {
			r.Costs = nil
		}
	}
	r.More = x.pace.over
	return r, err
}

// asTyped takes the last word for a beginning where it may and has to.
func (x *Index) asTyped(q query.Query, o Options) (Result, query.Node, error) {
	r, err := x.find(q.Root, o, nil)
	if err != nil || r.Turns > 0 || r.AtLeast || !o.Prefix {
		return r, nil, err
	}
	last := lastWord(q.Root)
	if last == nil {
		return r, nil, nil
	}
	begun, err := x.find(q.Root, o, last)
	if err != nil || begun.Turns == 0 && !begun.AtLeast {
		return r, nil, err
	}
	begun.Begun = last.String()
	return begun, last, nil
}

func (x *Index) find(root query.Node, o Options, last query.Node) (Result, error) {
	defer x.release()
	e := &evaluation{Index: x, last: last, stage: asksForStage(root), partly: o.Partly}
	n, found := e.found(root)
	if e.err != nil {
		return e.early(n, o)
	}
	unsure := e.unsure(n, found)
	if e.err != nil {
		return Result{}, block.And(e.err, e.ready())
	}
	r := Result{Turns: len(found), Of: e.wide(), Unsure: len(unsure), Instead: e.instead, Stems: e.stems, AtLeast: e.needs != nil || e.later != nil || x.pace.over}
	counted := e.try(func() { e.fail(e.eachDocument(found, func(*page, int, int) { r.Documents++ })) })
	r.AtLeast = r.AtLeast || !counted
	order := e.grouped(found, o, &r)
	if e.err != nil {
		return e.early(n, o)
	}
	r.Hits = e.hits(order, unsure, o)
	e.sums(&r, found, o)
	e.lack(&r)
	return r, e.err
}

// sums adds facets and dates. They are left out while something that they need is
// missing.
func (e *evaluation) sums(r *Result, found []uint32, o Options) {
	var facets []Facet
	if e.try(func() { facets = e.facets(found, o) }) {
		r.Facets = facets
	}
	if !o.Dates {
		return
	}
	var all []Dated
	var undated int
	if e.try(func() { all, undated = e.dated(found) }) {
		r.Dates, r.Undated = all, undated
	}
}

// found are the turns that may match. What is missing is noted.
func (e *evaluation) found(root query.Node) (node, []uint32) {
	e.said.unseek()
	n := e.prepare(root, false)
	if e.err != nil {
		if len(e.passages) > 0 && e.passages[0].all < e.turns && asksForWord(root) {
			// Its words may have stems in some passages and not in others.
			_, err := e.passageEntries(everywhere)
			e.fail(err)
		}
		return nothing{}, nil
	}
	return n, n.find(e, choice{all: true}, false)
}

// costs are how many turns would match without each part of the query.
func (x *Index) costs(q query.Query, last query.Node) ([]Cost, error) {
	var all []Cost
	var missing error
	for _, part := range query.Without(q) {
		c, err := x.cost(part, last)
		missing = block.And(missing, err)
		all = append(all, c)
	}
	return all, missing
}

// Cost is what one part of a query leaves out, of those that [query.Without]
// gives: what Options.Explain asks for, one by one. begun is Result.Begun
// of the whole query; the error is that of Find.
func (x *Index) Cost(q query.Query, part query.Part, begun string) (Cost, error) {
	x.alone()
	var last query.Node
	if begun != "" {
		last = lastWord(q.Root)
	}
	return x.cost(part, last)
}

func (x *Index) cost(part query.Part, last query.Node) (Cost, error) {
	defer x.release()
	e := &evaluation{Index: x, last: last, stage: asksForStage(part.Rest.Root)}
	_, found := e.found(part.Rest.Root)
	if e.err != nil {
		return Cost{}, block.And(e.err, e.ready())
	}
	return Cost{part, len(found)}, nil
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

// ready is what is missing of all lists of the query, so that they come at once,
// and of the lengths of turns where these are few.
func (e *evaluation) ready() error {
	passages, missing := e.passageEntries(e.tongues)
	for _, entry := range slices.Concat(e.entries, passages) {
		missing = block.And(missing, e.Index.terms.Ready(entry, 0))
	}
	if len(e.leaves) == 0 || e.Index.turns > fewBlocks*index.LengthTurns {
		return missing
	}
	var firsts []uint32 // of the blocks of lengths
	for t := 0; t < e.Index.turns; t += index.LengthTurns {
		firsts = append(firsts, uint32(t))
	}
	return block.And(missing, e.Index.terms.LengthsReady(firsts))
}

// hits are turns as they are shown. What is not here yet ends them.
func (e *evaluation) hits(order []ranked, unsure []uint32, o Options) []Hit {
	var hits []Hit
	for i, r := range order {
		var h Hit
		if !o.Bare {
			e.worked(aHit)
		}
		if !e.try(func() { h = e.hit(r, unsure, o) }) {
			e.ask(order[i:], len(hits) == 0)
			break
		}
		if hits == nil {
			hits = make([]Hit, 0, len(order))
		}
		hits = append(hits, h)
	}
	return hits
}

func (e *evaluation) hit(r ranked, unsure []uint32, o Options) Hit {
	_, doubted := slices.BinarySearch(unsure, r.turn)
	h := Hit{Number: int(r.turn), Score: float64(r.score) / scoreUnit, Unsure: doubted}
	if o.Bare {
		return h
	}
	var err error
	if h.Document, h.Turn, err = e.heed(r.turn); err != nil {
		e.fail(err)
		return Hit{}
	}
	e.show(&h)
	if o.Around > 0 {
		h.Lines = lines(h.Turn.Text, e.marks(), o.Around)
	}
	return h
}
