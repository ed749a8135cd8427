package search

import (
	"fmt"

	"lectern/corpus/query"
)

// nearLeaf finds turns in which one of some patterns stands near one of others,
// in either order.
type nearLeaf struct {
	leaf
	left, right []pattern
	both        and // finds turns that have one of each
	between     int

	sides [2][]match // memory for the matches of both in a text
}

func (e *evaluation) near(n query.Near, omitted bool) node {
	f := &nearLeaf{left: e.side(n.Left), right: e.side(n.Right), between: n.Between}
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
	e.verify(&f.leaf, both, e.zeros(len(both)), func(s *said) int {
		n := 0
		f.each(s, func(_, _ int) { n++ })
		return n
	})
	return f.turns
}

func (f *nearLeaf) size() int { return f.common }

// each calls f with the words of what was said that match: the first and the
// last of each match of one side that is near one of the other.
func (f *nearLeaf) each(s *said, found func(first, last int)) {
	left, right := matches(f.sides[0][:0], f.left, s), matches(f.sides[1][:0], f.right, s)
	f.sides = [2][]match{left, right}
	for _, m := range left {
		if f.anyNear(m, right, s) {
			found(m.first, m.last)
		}
	}
	for _, m := range right {
		if f.anyNear(m, left, s) {
			found(m.first, m.last)
		}
	}
}

// match is where a pattern stands: its first and its last word.
type match struct{ first, last int }

func matches(into []match, patterns []pattern, s *said) []match {
	for _, p := range patterns {
		for i := range s.places {
			if p.at(s, i) {
				into = append(into, match{i, i + len(p.pieces) - 1})
			}
		}
	}
	return into
}

func (f *nearLeaf) anyNear(m match, others []match, s *said) bool {
	for _, o := range others {
		a, b := m, o
		if b.first < a.first {
			a, b = b, a
		}
		if b.first > a.last && s.places[b.first].Position-s.places[a.last].Position-1 <= f.between {
			return true
		}
	}
	return false
}
