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
	m     *merge
	least uint32    // the turns that a pair stands in to have a list
	of    []uint32  // the frequent words, the most frequent first
	ranks [][]int32 // by run and by the token of a term: which of these it is, counted from 1, or 0
	all   []pair    // ascending by key

	sketches []sketch // of the runs
}

type pair struct {
	key   []byte
	base  uint32 // the term that is rarer, the first of two as frequent
	parts []pairPart
}

// pairPart is what a run has of a pair.
type pairPart struct {
	run int
	*pairPosting
}

// newPairs finds the frequent words.
func newPairs(m *merge) *pairs {
	p := &pairs{m: m, least: uint32(max(len(m.classes)/pairShare, pairTurns)), sketches: make([]sketch, len(m.runs))}
	for o := range m.terms {
		if m.turnsOf[o] >= p.least && m.options.isWord(m.term(o)) {
			p.of = append(p.of, uint32(o))
		}
	}
	slices.SortStableFunc(p.of, func(a, b uint32) int { return cmp.Compare(m.turnsOf[b], m.turnsOf[a]) })
	p.of = p.of[:min(len(p.of), frequentWords)]
	for run, r := range m.runs {
		ranks := make([]int32, len(r.tallies)+1)
		for i, o := range p.of {
			if n := m.held[run][o]; n > 0 {
				ranks[n] = int32(i) + 1
			}
		}
		p.ranks = append(p.ranks, ranks)
	}
	return p
}

// base is which of two frequent words is the rarer.
func (p *pairs) base(first, second int32) int32 {
	if p.m.turnsOf[p.of[second-1]] < p.m.turnsOf[p.of[first-1]] {
		return second
	}
	return first
}

// find makes the lists of the pairs that may be frequent enough, and keeps those
// that are.
func (p *pairs) find() {
	candidates := sum(p.sketches)
	found := make([]pairPoster, len(p.m.runs))
	sideBySide(len(found), func(i int) {
		found[i] = pairPoster{pairs: p, candidates: candidates, ranks: p.ranks[i], words: make([]heard, len(p.of)+1)}
		p.m.runs[i].each(func(s said) { found[i].add(s.words) })
		found[i].finish()
	})
	var parts []pairPart
	for i := range found {
		for _, posting := range found[i].all {
			parts = append(parts, pairPart{i, posting})
		}
	}
	slices.SortStableFunc(parts, func(a, b pairPart) int { return cmp.Compare(a.cell, b.cell) })
	for len(parts) > 0 {
		n, turns := 0, uint32(0)
		for ; n < len(parts) && parts[n].cell == parts[0].cell; n++ {
			turns += parts[n].turns
		}
		if turns >= p.least {
			p.all = append(p.all, p.named(parts[:n:n]))
		}
		parts = parts[n:]
	}
	slices.SortFunc(p.all, func(a, b pair) int { return bytes.Compare(a.key, b.key) })
	p.ranks, p.sketches = nil, nil
}

// named gives a pair its term, and says which of its words is the rarer.
func (p *pairs) named(parts []pairPart) pair {
	first, second := parts[0].cell.words()
	key := AppendPair(nil, p.m.options.Pair, p.m.term(int(p.of[first-1]))[1:], p.m.term(int(p.of[second-1]))[1:])
	return pair{key, p.of[parts[0].base-1], parts}
}

// write writes all pairs.
func (p *pairs) write(w *writer) {
	p.m.writeAll(w, len(p.all), func(k *coder, i int) coded {
		return k.code(p.all[i].key, k.pairList.read(p.m, p.all[i]))
	})
}

// pairList is a list with which of the turns of the rarer word each turn is.
type pairList struct {
	list
	within []uint32
}

// read reads the list of a pair.
func (l *pairList) read(m *merge, of pair) postings {
	l.turns, l.counts, l.within = l.turns[:0], l.counts[:0], l.within[:0]
	times, before, run := 0, uint32(0), 0 // before: turns of the word in the runs before
	for _, part := range of.parts {
		for ; run < part.run; run++ {
			before += m.turnsIn(run, of.base)
		}
		t := tokens{b: part.out}
		turn, which := uint32(m.inverted[run].first), before
		for ; t.at < len(part.out); turn, which = turn+1, which+1 {
			gap, count := t.posting()
			turn += gap
			which += t.next()
			times += int(count)
			l.turns, l.counts, l.within = append(l.turns, turn), append(l.counts, count), append(l.within, which)
		}
	}
	return postings{turns: l.turns, counts: l.counts, times: times, base: int(m.number[of.base]), within: l.within}
}

// turnsIn is how many turns of a run have a term.
func (m *merge) turnsIn(run int, term uint32) uint32 {
	if n := m.held[run][term]; n > 0 {
		return m.runs[run].tallies[n-1].turns
	}
	return 0
}
