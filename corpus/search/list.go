package search

import (
	"bytes"
	"slices"
	"sort"
)

// cursor walks over the list of one term.
type cursor struct {
	rest []byte
	turn int
	n    int // positions of the turn at hand, not yet read
}

func (x *Index) cursor(term int) cursor {
	return cursor{rest: x.postings[x.listAt[term]:x.listAt[term+1]], turn: -1}
}

// next moves to the next turn of the list, over what is left of this one.
func (c *cursor) next() bool {
	for c.n > 0 {
		c.varint()
		c.n--
	}
	if len(c.rest) == 0 {
		return false
	}
	c.turn += int(c.varint())
	c.n = int(c.varint())
	return true
}

func (c *cursor) varint() uint32 {
	v, shift := uint32(0), 0
	for i, b := range c.rest {
		v |= uint32(b&0x7F) << shift
		if b < 0x80 {
			c.rest = c.rest[i+1:]
			break
		}
		shift += 7
	}
	return v
}

// places appends every place of a term: the turn in the upper half, the
// position in the lower, ascending.
func (x *Index) places(into []uint64, term int) []uint64 {
	for c := x.cursor(term); c.next(); {
		position := uint64(0)
		for ; c.n > 0; c.n-- {
			position += uint64(c.varint())
			into = append(into, uint64(c.turn)<<32|position)
		}
	}
	return into
}

// termsOf are the terms that a piece of a pattern stands for: from, up to but
// without to.
func (x *Index) termsOf(p piece) (from, to int) {
	from = sort.Search(x.terms(), func(i int) bool { return string(x.term(i)) >= p.folded })
	to = from
	if p.begun {
		for to < x.terms() && bytes.HasPrefix(x.term(to), []byte(p.folded)) {
			to++
		}
		return from, to
	}
	if to < x.terms() && string(x.term(to)) == p.folded {
		to++
	}
	return from, to
}

// count adds to counts, which has one number for each turn, how often a piece
// stands in it.
func (x *Index) count(p piece, counts []uint32) {
	from, to := x.termsOf(p)
	for term := from; term < to; term++ {
		for c := x.cursor(term); c.next(); {
			counts[c.turn] += uint32(c.n)
		}
	}
}

// countTogether does so for pieces that stand at their offsets from each other.
func (x *Index) countTogether(pieces []piece, counts []uint32) {
	var at, next []uint64
	for i, p := range pieces {
		next = next[:0]
		from, to := x.termsOf(p)
		for term := from; term < to; term++ {
			next = x.places(next, term)
		}
		if to-from > 1 {
			slices.Sort(next)
		}
		if i == 0 {
			at, next = next, nil
			continue
		}
		at = kept(at, next, uint64(p.offset))
	}
	for _, place := range at {
		counts[place>>32]++
	}
}

// kept are the places of at which next has at that distance behind them. Both
// ascend; the first piece has the offset 0.
func kept(at, next []uint64, offset uint64) []uint64 {
	n := 0
	for _, place := range at {
		for len(next) > 0 && next[0] < place+offset {
			next = next[1:]
		}
		if len(next) > 0 && next[0] == place+offset {
			at[n] = place
			n++
		}
	}
	return at[:n]
}
