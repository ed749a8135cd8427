package search

import "math/bits"

// set is a set of turns, a bit each. Invariant: bits beyond the last turn are
// not set.
type set []uint64

func newSet(turns int) set { return make(set, (turns+63)/64) }

func (s set) add(i int)      { s[i/64] |= 1 << (i % 64) }
func (s set) has(i int) bool { return s != nil && s[i/64]&(1<<(i%64)) != 0 }

func (s set) and(t set) {
	for i := range s {
		s[i] &= t[i]
	}
}

func (s set) or(t set) {
	for i := range s {
		s[i] |= t[i]
	}
}

func (s set) without(t set) {
	for i := range s {
		s[i] &^= t[i]
	}
}

func (s set) count() int {
	n := 0
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

// each calls f with every turn of the set, ascending.
func (s set) each(f func(int)) {
	for i, w := range s {
		for ; w != 0; w &= w - 1 {
			f(i*64 + bits.TrailingZeros64(w))
		}
	}
}
