package search

import (
	"cmp"
	"fmt"
	"slices"
	"sort"

	"lectern/corpus/query"
)

// nearLeaf finds turns in which one of some patterns stands near one of others,
// in either order.
type nearLeaf struct {
	leaf
	left, right []pattern
	both        and // finds turns that have one of each
	between     int

	sides [2]side // of the text at hand
}

func (e *evaluation) near(n query.Near, omitted bool) node {
	e.besides = true
	f := &nearLeaf{left: e.side(n.Left), right: e.side(n.Right), between: n.Between}
	e.besides = false
	f.omitted, f.against, f.key = omitted, e.against, fmt.Sprint(n.Between)
	for _, side := range [][]pattern{f.left, f.right} {
		f.key += " near"
		for _, p := range side {
			f.key += " " + p.key()
		}
	}
	f.both = and{e.anyOf(f.left), e.anyOf(f.right)}
	if f.both[1].size() < f.both[0].size() {
		f.both[0], f.both[1] = f.both[1], f.both[0]
	}
	f.common = f.both.size()
	if !omitted {
		e.leaves = append(e.leaves, f)
	}
	return f
}

// side are the patterns of one side of NEAR.
func (e *evaluation) side(n query.Node) []pattern {
	if parts, ok := n.(query.Or); ok {
		var all []pattern
		for _, part := range parts {
			all = append(all, e.side(part)...)
		}
		return all
	}
	return []pattern{e.pattern(n)}
}

func (e *evaluation) anyOf(patterns []pattern) node {
	var o or
	for _, p := range patterns {
		o = append(o, e.leaf(p, true))
	}
	if len(o) == 1 {
		return o[0]
	}
	return o
}

func (f *nearLeaf) find(e *evaluation, in choice, surely bool) []uint32 {
	both := f.both.find(e, in, surely)
	e.verify(&f.leaf, nil, both, e.zeros(len(both)), func(s *said) int {
		s.at = f.matches(s, s.at[:0])
		return len(s.at)
	})
	return f.turns
}

func (f *nearLeaf) size() int { return f.common }

// matches appends each match of one side that is near one of the other.
func (f *nearLeaf) matches(s *said, into []match) []match {
	f.sides[0].read(f.left, s)
	f.sides[1].read(f.right, s)
	for i := range f.sides {
		for _, m := range f.sides[i].begin {
			if f.sides[1-i].near(m, s, f.between) {
				into = append(into, m)
			}
		}
	}
	return into
}

// side is where the patterns of one side of NEAR stand in a text: in the order of
// their first words, and in that of their last. Its memory is used again for the
// next text.
type side struct{ begin, end []match }

func (d *side) read(patterns []pattern, s *said) {
	d.begin = d.begin[:0]
	for _, p := range patterns {
		d.begin = p.matches(s, d.begin)
	}
	d.end = append(d.end[:0], d.begin...)
	if len(patterns) > 1 {
		slices.SortFunc(d.begin, func(a, b match) int { return cmp.Compare(a.first, b.first) })
		slices.SortFunc(d.end, func(a, b match) int { return cmp.Compare(a.last, b.last) })
	}
}

// near tells whether one of a side stands near a match of the other: the next one
// behind it, or the last one before it.
func (d *side) near(m match, s *said, between int) bool {
	i := sort.Search(len(d.begin), func(i int) bool { return d.begin[i].first > m.last })
	if i < len(d.begin) && s.Places[d.begin[i].first].Position-s.Places[m.last].Position-1 <= between {
		return true
	}
	i = sort.Search(len(d.end), func(i int) bool { return d.end[i].last >= m.first })
	return i > 0 && s.Places[m.first].Position-s.Places[d.end[i-1].last].Position-1 <= between
}
