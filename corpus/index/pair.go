package index

import (
	"bytes"
	"cmp"
	"slices"
)

const (
	// pairShare and pairTurns say in how many turns two words must stand beside
	// each other for the pair to have a list: in one of so many, and in so many.
	pairShare = 300
	pairTurns = 32

	// frequentWords is how many words may be in pairs, the most frequent ones.
	// Pairs are counted in a square of them, eight bytes for each.
	frequentWords = 2500
)

// AppendPair appends the term of two words, folded, that stand beside each
// other: its list is the turns in which they do, and how often. Only pairs that
// stand in one of 300 turns, and in 32, have one.
func AppendPair(key []byte, pair byte, first, second []byte) []byte {
	key = append(key, pair)
	key = append(key, first...)
	key = append(key, 0)
	return append(key, second...)
}

// pairs are the pairs of words of a merge that have a list. The list is written
// as which of the turns of the rarer word have the pair: that is less than half
// of what the turns would take.
type pairs struct {
	m    *merge
	rank []int32 // of each term among the frequent words, -1 for none
	of   []uint32
	all  []pair // ascending by key

	// A square of the frequent words: the turns that a pair stands in, and the
	// last of them; and then which of all it is, counted from 1.
	turns, last []uint32
}

type pair struct {
	key   []byte
	base  uint32 // the term that is rarer, the first of two as frequent
	cell  int    // of the square
	turns int
}

// newPairs counts the pairs of frequent words and keeps those that are frequent
// themselves.
func newPairs(m *merge) *pairs {
	p := &pairs{m: m, rank: make([]int32, len(m.terms))}
	least := max(uint32(len(m.classes)/pairShare), pairTurns)
	for o := range m.terms {
		p.rank[o] = -1
		if key := m.term(o); len(key) > 0 && key[0] == m.options.Word && m.turnsOf[o] >= least {
			p.of = append(p.of, uint32(o))
		}
	}
	slices.SortStableFunc(p.of, func(a, b uint32) int { return cmp.Compare(m.turnsOf[b], m.turnsOf[a]) })
	p.of = p.of[:min(len(p.of), frequentWords)]
	for i, o := range p.of {
		p.rank[o] = int32(i)
	}
	p.turns, p.last = make([]uint32, len(p.of)*len(p.of)), make([]uint32, len(p.of)*len(p.of))
	m.each(&pairCounter{pairs: p})
	p.choose(least)
	return p
}

// choose keeps the pairs that stand in enough turns.
func (p *pairs) choose(least uint32) {
	for cell, n := range p.turns {
		if n < least {
			continue
		}
		first, second := p.of[cell/len(p.of)], p.of[cell%len(p.of)]
		base := first
		if p.m.turnsOf[second] < p.m.turnsOf[first] {
			base = second
		}
		key := AppendPair(nil, p.m.options.Pair, p.m.term(int(first))[1:], p.m.term(int(second))[1:])
		p.all = append(p.all, pair{key: key, base: base, cell: cell, turns: int(n)})
	}
	slices.SortFunc(p.all, func(a, b pair) int { return bytes.Compare(a.key, b.key) })
	clear(p.turns)
	for i := range p.all {
		p.turns[p.all[i].cell] = uint32(i) + 1
	}
	p.last = nil
}

// pairCounter counts the turns of all pairs of frequent words.
type pairCounter struct {
	*pairs
	now uint32
}

func (c *pairCounter) turn(s said) {
	c.now++
	before := int32(-1)
	for _, o := range s.words {
		rank := c.rankOf(o)
		if rank >= 0 && before >= 0 {
			if cell := int(before)*len(c.of) + int(rank); c.last[cell] != c.now {
				c.last[cell] = c.now
				c.turns[cell]++
			}
		}
		before = rank
	}
}

// rankOf is the rank of a word, -1 for a gap.
func (p *pairs) rankOf(o uint32) int32 {
	if o == gap {
		return -1
	}
	return p.rank[o]
}

// invert writes the lists of all pairs.
func (p *pairs) invert(w *writer) {
	for low := 0; low < len(p.all); {
		high, sum := low, 0
		for ; high < len(p.all) && (high == low || sum+p.all[high].turns <= portion); high++ {
			sum += p.all[high].turns
		}
		v := newPairInverter(p, low, high, sum)
		p.m.each(v)
		for i := low; i < high; i++ {
			start, end := v.start[i-low], v.end[i-low]
			times := 0
			for _, n := range v.counts[start:end] {
				times += int(n)
			}
			w.add(p.all[i].key, postings{turns: v.turns[start:end], counts: v.counts[start:end], times: times,
				base: int(p.m.number[p.all[i].base]), within: v.within[start:end]})
		}
		low = high
	}
}

// pairInverter sorts the postings of a range of pairs.
type pairInverter struct {
	*pairs
	low                   uint32 // counted from 1
	start, end            []uint32
	turns, counts, within []uint32
	now                   uint32

	// For each frequent word the turns that have it so far, and the last of them.
	seen, lastSeen []uint32
}

func newPairInverter(p *pairs, low, high, sum int) *pairInverter {
	v := &pairInverter{pairs: p, low: uint32(low) + 1, now: ^uint32(0)}
	v.turns, v.counts, v.within = make([]uint32, sum), make([]uint32, sum), make([]uint32, sum)
	v.seen, v.lastSeen = make([]uint32, len(p.of)), make([]uint32, len(p.of))
	at := uint32(0)
	for _, pair := range p.all[low:high] {
		v.start, v.end = append(v.start, at), append(v.end, at)
		at += uint32(pair.turns)
	}
	return v
}

func (v *pairInverter) turn(s said) {
	v.now++
	before := int32(-1)
	for _, o := range s.words {
		rank := v.rankOf(o)
		if rank >= 0 && v.lastSeen[rank] != v.now+1 {
			v.lastSeen[rank] = v.now + 1
			v.seen[rank]++
		}
		if rank >= 0 && before >= 0 {
			v.pair(before, rank)
		}
		before = rank
	}
}

func (v *pairInverter) pair(first, second int32) {
	i := v.pairs.turns[int(first)*len(v.of)+int(second)] - v.low
	if i >= uint32(len(v.end)) {
		return
	}
	end := v.end[i]
	if end > v.start[i] && v.turns[end-1] == v.now {
		v.counts[end-1]++
		return
	}
	base := v.rank[v.all[i+v.low-1].base]
	v.turns[end], v.counts[end], v.within[end] = v.now, 1, v.seen[base]-1
	v.end[i]++
}
