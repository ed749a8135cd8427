package search

import (
	"slices"

	"lectern/corpus/block"
	"lectern/corpus/index"
)

// How much is asked for at once while nothing can be shown yet, and then. Chosen:
// the first texts share the line with as little as can be.
const (
	fewBlocks  = 4
	moreBlocks = 24
)

// try does what can wait, and tells whether it was done: where a block is missing
// and a part of the answer will do, the block is noted.
func (e *evaluation) try(do func()) bool {
	if e.err != nil {
		return false
	}
	do()
	missing, ok := e.err.(*block.Missing)
	if ok && e.partly {
		e.needs, e.err = block.And(e.needs, missing), nil
		return false
	}
	return e.err == nil
}

// ask notes which texts of hits come first.
func (e *evaluation) ask(order []ranked, nothing bool) {
	most := moreBlocks
	switch {
	case !e.partly:
		most = len(order)
	case nothing:
		most = 1 // a second one is as long on its way, and nobody sees the first meanwhile
	}
	for _, r := range order[:min(len(order), most)] {
		_, _, err := e.texts.Turn(int(r.turn))
		e.first = block.And(e.first, err)
		if missed(e.first) >= most {
			break
		}
	}
}

// lack says what the answer lacks. While it shows nothing, that is the first
// texts alone.
func (e *evaluation) lack(r *Result) {
	if !e.partly {
		e.fail(e.first)
		return
	}
	needs := e.needs
	if e.first != nil {
		if needs = e.first; len(r.Hits) > 0 {
			needs = block.And(e.first, e.needs)
		}
	}
	if needs == nil || len(r.Hits) > 0 {
		needs = block.And(needs, e.later)
	}
	switch missing := needs.(type) {
	case nil:
	case *block.Missing:
		r.Needs = missing.Blocks
	default:
		e.fail(needs)
	}
}

// early is what can be said before the lists are here: of a single word, the best
// turns, which stand beside its list.
func (e *evaluation) early(n node, o Options) (Result, error) {
	all := block.And(e.err, e.ready())
	w, single := n.(*wordLeaf)
	if _, missing := all.(*block.Missing); !missing || !single || !e.partly || e.stage || o.Group != "" || o.Order != "" && o.Order != Relevance {
		return Result{}, all
	}
	order, turns, err := e.champions(w)
	if err != nil {
		return Result{}, err
	}
	e.err, e.needs = nil, all
	r := Result{Turns: turns, AtLeast: true, Of: e.wide(), Instead: e.instead, Stems: e.stems}
	r.Hits = e.hits(order[:o.limit(len(order))], nil, o)
	e.lack(&r)
	return r, e.err
}

// champions are the best turns of a word, as far as they are kept beside its
// lists, and how many turns have it at least. The forms that count in some
// languages alone are left out.
func (e *evaluation) champions(w *wordLeaf) (order []ranked, turns int, err error) {
	weights := e.weights(&w.leaf)
	scores := map[uint32]int64{}
	for _, f := range w.forms {
		if f.languages != everywhere {
			continue
		}
		turns = max(turns, f.Turns)
		best, missing := e.Index.terms.Champions(f.Entry)
		if missing == nil && best == nil {
			missing = e.few(f, w.unit(f), scores, weights)
		}
		err = block.And(err, missing)
		for _, c := range best {
			scores[uint32(c.Turn)] += weights.of(c.Class, uint32(c.Count)*w.unit(f))
		}
	}
	for t, score := range scores {
		order = append(order, ranked{t, score})
	}
	slices.SortFunc(order, ranked.compare)
	return order, turns, err
}

// few reads a list that has no champions, for it is short. Its turns are taken to
// be of middling length.
func (e *evaluation) few(f form, unit uint32, scores map[uint32]int64, weights *weights) error {
	l := e.Index.terms.List(f.Entry)
	for l.Next() {
		scores[uint32(l.Turn())] += weights.of(byte(len(index.Representative)/2), uint32(l.Count())*unit)
	}
	return l.Err()
}
