package search

import "math/bits"

// set is a set of turns, a bit each. Invariant: bits beyond the last turn are
// not set.
type set []uint64

func newSet(turns int) set { return make(set, (turns+63)/64) }

func (s set) has(t uint32) bool { return s != nil && s[t/64]&(1<<(t%64)) != 0 }

func (s set) add(t uint32) { s[t/64] |= 1 << (t % 64) }

func (s set) mark(list []uint32) {
	for _, t := range list {
		s[t/64] |= 1 << (t % 64)
	}
}

// drain appends every turn of the set, ascending, and leaves it empty.
func (s set) drain(into []uint32) []uint32 {
	for i, w := range s {
		if w == 0 {
			continue
		}
		for ; w != 0; w &= w - 1 {
			into = append(into, uint32(i*64+bits.TrailingZeros64(w)))
		}
		s[i] = 0
	}
	return into
}
