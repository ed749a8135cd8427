package index

import (
	"bytes"
	"hash/maphash"
	"slices"
)

// table numbers terms in the order in which they are met. It holds nothing that
// the garbage collector would have to walk.
type table struct {
	arena []byte   // the terms, one behind the other
	end   []uint32 // where each ends in the arena
	slots []slot   // a power of two of them, at least a third of them free
	seed  maphash.Seed
}

// slot leads from the hash of a term to its number. The seed changes from one
// table to the next, and nothing but the order of the slots hangs on it.
type slot struct{ hash, number uint32 } // number counts from 1, 0 is free

func newTable() *table { return &table{slots: make([]slot, 1<<12), seed: maphash.MakeSeed()} }

func (t *table) len() int { return len(t.end) }

func (t *table) term(n uint32) []byte {
	start := uint32(0)
	if n > 0 {
		start = t.end[n-1]
	}
	return t.arena[start:t.end[n]]
}

// number is the number of a term, which is a new one if the term is.
func (t *table) number(term []byte) uint32 {
	hash := uint32(maphash.Bytes(t.seed, term))
	mask := uint32(len(t.slots) - 1)
	for at := hash & mask; ; at = (at + 1) & mask {
		s := t.slots[at]
		if s.number == 0 {
			return t.add(term, hash, at)
		}
		if s.hash == hash && bytes.Equal(t.term(s.number-1), term) {
			return s.number - 1
		}
	}
}

func (t *table) add(term []byte, hash, at uint32) uint32 {
	t.arena = append(t.arena, term...)
	t.end = append(t.end, uint32(len(t.arena)))
	t.slots[at] = slot{hash, uint32(len(t.end))}
	if len(t.end)*3 > len(t.slots)*2 {
		t.grow()
	}
	return uint32(len(t.end) - 1)
}

func (t *table) grow() {
	old := t.slots
	t.slots = make([]slot, 2*len(old))
	mask := uint32(len(t.slots) - 1)
	for _, s := range old {
		if s.number == 0 {
			continue
		}
		at := s.hash & mask
		for t.slots[at].number != 0 {
			at = (at + 1) & mask
		}
		t.slots[at] = s
	}
}

// sorted are the numbers of all terms, the least term first.
func (t *table) sorted() []uint32 {
	all := make([]uint32, t.len())
	for n := range all {
		all[n] = uint32(n)
	}
	slices.SortFunc(all, func(a, b uint32) int { return bytes.Compare(t.term(a), t.term(b)) })
	return all
}
