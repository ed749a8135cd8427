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
	pairTurns = 160

	// frequentWords is how many words may be in pairs, the most frequent ones.
	// Pairs are counted in a square of them, eight bytes for each.
	frequentWords = 2500
)

// AppendPair appends the term of two words, folded, that stand beside each
// other: its list is the turns in which they do, and how often. Only pairs that
// stand in one of 300 turns, and in 160, have one.
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

	// which is a square of the frequent words: for each two of them which of all
	// they are, counted from 1.
	which []uint32
}

type pair struct {
	key   []byte
	base  uint32 // the term that is rarer, the first of two as frequent
	cell  int    // of the square
	turns int
	parts [stretchesMost]uint32 // the turns of each stretch
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
	p.choose(p.count(), least)
	return p
}

// count counts the pairs of each stretch.
func (p *pairs) count() []pairCounter {
	all := make([]pairCounter, len(p.m.stretches))
	p.m.each(func(i int) visitor {
		square := len(p.of) * len(p.of)
		all[i] = pairCounter{pairs: p, turns: make([]uint32, square), last: make([]uint32, square)}
		return &all[i]
	})
	return all
}

// choose keeps the pairs that stand in enough turns.
func (p *pairs) choose(counted []pairCounter, least uint32) {
	p.which = make([]uint32, len(p.of)*len(p.of))
	for cell := range p.which {
		pair := pair{cell: cell}
		for i := range counted {
			pair.parts[i] = counted[i].turns[cell]
			pair.turns += int(pair.parts[i])
		}
		if pair.turns >= int(least) {
			p.all = append(p.all, p.named(pair))
		}
	}
	slices.SortFunc(p.all, func(a, b pair) int { return bytes.Compare(a.key, b.key) })
	for i := range p.all {
		p.which[p.all[i].cell] = uint32(i) + 1
	}
}

// named gives a pair its term, and says which of its words is the rarer.
func (p *pairs) named(pair pair) pair {
	first, second := p.of[pair.cell/len(p.of)], p.of[pair.cell%len(p.of)]
	pair.base = first
	if p.m.turnsOf[second] < p.m.turnsOf[first] {
		pair.base = second
	}
	pair.key = AppendPair(nil, p.m.options.Pair, p.m.term(int(first))[1:], p.m.term(int(second))[1:])
	return pair
}

// pairCounter counts the turns of all pairs of frequent words in a stretch: in a
// square of them, with the last turn of each pair in another.
type pairCounter struct {
	*pairs
	turns, last []uint32
	now         uint32
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
		l := p.sort(low, high, sum)
		for i, pair := range p.all[low:high] {
			turns, counts := l.list(i)
			times := 0
			for _, n := range counts {
				times += int(n)
			}
			w.add(pair.key, postings{turns: turns, counts: counts, times: times,
				base: int(p.m.number[pair.base]), within: l.within[l.start[i]:l.start[i+1]]})
		}
		low = high
	}
}

// pairLists are the lists of a range of pairs, with which of the turns of the
// rarer word each turn is.
type pairLists struct {
	lists
	within []uint32
}

// sort makes the lists of a range of pairs, as [merge.sort] does those of terms.
func (p *pairs) sort(low, high, sum int) pairLists {
	l := pairLists{newLists(sum), make([]uint32, sum)}
	all := make([]pairInverter, len(p.m.stretches))
	seen := make([]uint32, len(p.of))
	for i, s := range p.m.stretches {
		all[i] = pairInverter{pairs: p, pairLists: &l, low: uint32(low) + 1, now: s.first - 1, seen: slices.Clone(seen), lastSeen: make([]uint32, len(p.of))}
		for rank, o := range p.of {
			seen[rank] += s.turnsOf[o]
		}
	}
	at := uint32(0)
	for _, pair := range p.all[low:high] {
		l.start = append(l.start, at)
		for i := range all {
			all[i].starts, all[i].ends = append(all[i].starts, at), append(all[i].ends, at)
			at += pair.parts[i]
		}
	}
	l.start = append(l.start, at)
	p.m.each(func(i int) visitor { return &all[i] })
	return l
}

// pairInverter puts the postings of one stretch where they belong in the lists.
type pairInverter struct {
	*pairs
	*pairLists
	low          uint32   // counted from 1
	starts, ends []uint32 // of the stretch in each list
	now          uint32

	// For each frequent word the turns that have it so far, and the last of them.
	seen, lastSeen []uint32
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
	i := v.which[int(first)*len(v.of)+int(second)] - v.low
	if i >= uint32(len(v.ends)) {
		return
	}
	end := v.ends[i]
	if end > v.starts[i] && v.turns[end-1] == v.now {
		v.counts[end-1]++
		return
	}
	base := v.rank[v.all[i+v.low-1].base]
	v.turns[end], v.counts[end], v.within[end] = v.now, 1, v.seen[base]-1
	v.ends[i]++
}
