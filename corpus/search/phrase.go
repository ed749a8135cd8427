package search

import (
	"slices"

	"lectern/corpus/block"
	"lectern/corpus/index"
)

// phraseLeaf finds turns by the lists of words and pairs, and then looks whether
// the words stand beside each other.
type phraseLeaf struct {
	leaf
	lists []index.Entry // that every turn with the phrase is in, the shortest first
	loose *wordLeaf     // a last word that stands for several, nil for none

	// inner are the words that are neither the first nor the last, where every two
	// neighbours are a pair with a list; else nil.
	inner []index.Entry
}

func (e *evaluation) phrase(p pattern, omitted bool) node {
	f := &phraseLeaf{leaf: leaf{pattern: p, key: p.key(), omitted: omitted, against: e.against}}
	paired := make([]bool, len(p.pieces))
	for i := 1; i < len(p.pieces); i++ {
		pair, ok := e.pair(p.pieces[i-1], p.pieces[i])
		if !ok {
			continue
		}
		if len(p.pieces) == 2 && !e.stage {
			return e.known(&wordLeaf{leaf{pattern: p, common: pair.Turns, omitted: omitted}, []form{{Entry: pair, languages: everywhere}}})
		}
		f.lists = append(f.lists, pair)
		e.entries = append(e.entries, pair)
		paired[i-1], paired[i] = true, true
	}
	for i, piece := range p.pieces {
		if !paired[i] && !f.needs(piece.group) {
			return nothing{}
		}
	}
	if len(f.lists) == len(p.pieces)-1 && !slices.Contains(paired, false) {
		for _, piece := range p.pieces[1 : len(p.pieces)-1] {
			f.inner = append(f.inner, piece.forms[0].Entry)
		}
	}
	slices.SortFunc(f.lists, func(a, b index.Entry) int { return a.Turns - b.Turns })
	f.common = e.wide()
	if len(f.lists) > 0 {
		f.common = f.lists[0].Turns
	}
	if f.loose != nil {
		f.common = min(f.common, f.loose.common)
	}
	if !omitted {
		e.leaves = append(e.leaves, f)
	}
	return f
}

// needs adds the list of a word, and tells whether any turn has it.
func (f *phraseLeaf) needs(g *group) bool {
	switch {
	case len(g.forms) == 0:
		return false
	case len(g.forms) == 1:
		f.lists = append(f.lists, g.forms[0].Entry)
	default:
		f.loose = &wordLeaf{leaf{common: g.turns}, g.forms}
	}
	return true
}

// pair is the list of two words that often stand beside each other. It holds what
// was spoken alone.
func (e *evaluation) pair(a, b piece) (index.Entry, bool) {
	if e.stage || a.how != exact || b.how != exact || b.offset != a.offset+1 || len(a.forms) == 0 || len(b.forms) == 0 {
		return index.Entry{}, false
	}
	pair, ok, err := e.Index.terms.Term(index.AppendPair(nil, byte(ofPair), []byte(a.wanted), []byte(b.wanted)))
	e.fail(err)
	return pair, ok
}

func (f *phraseLeaf) size() int { return f.common }

func (f *phraseLeaf) find(e *evaluation, in choice, surely bool) []uint32 {
	lists := f.lists
	if f.loose != nil && (len(lists) == 0 || f.loose.common < lists[0].Turns) {
		in = choice{list: f.loose.find(e, in, surely)}
	} else if in.all {
		all, _ := e.append(lists[0], e.list(lists[0].Turns), e.list(lists[0].Turns))
		in, lists = choice{list: all}, lists[1:]
	}
	for _, list := range lists {
		in.list = e.having(list, in.list)
	}
	if f.loose != nil {
		in.list = f.loose.find(e, in, surely)
	}
	f.verify(e, in.list)
	return f.turns
}

// having are the turns of a list that have a term.
func (e *evaluation) having(of index.Entry, in []uint32) []uint32 {
	out := e.list(min(len(in), of.Turns))
	l := e.Index.terms.List(of)
	for _, t := range in {
		if !l.Seek(int(t)) {
			break
		}
		if l.Turn() == int(t) {
			out = append(out, t)
		}
	}
	e.fail(l.Err())
	return out
}

// verify keeps the turns in which the words stand as they should.
func (f *phraseLeaf) verify(e *evaluation, in []uint32) {
	e.verify(&f.leaf, f.lists, in, f.sure(e, in), f.pattern.in)
}

// sure says 1 of a turn that has the phrase once for sure, else 0: all pairs of
// neighbours stand in it, and no inner word more than once, so it can't be but
// that they share it.
func (f *phraseLeaf) sure(e *evaluation, in []uint32) []uint32 {
	known := e.zeros(len(in))
	if f.inner == nil {
		return known
	}
	for i := range known {
		known[i] = 1
	}
	for _, of := range f.inner {
		l := e.Index.terms.List(of)
		for i, t := range in {
			if !l.Seek(int(t)) || l.Turn() != int(t) || l.Count() > 1 {
				known[i] = 0
			}
		}
		e.fail(l.Err())
	}
	return known
}

// verify looks into the texts of turns, the newest first, and keeps those that
// have a count; a count that is there is not doubted. Where texts are missing, or
// it was enough for one call, the rest is left for later. The lists are of words
// that stand in all turns.
func (e *evaluation) verify(l *leaf, lists []index.Entry, in, counts []uint32, count func(*said) int) {
	known, done := e.checkedFor(l.key), e.zeros(len(in))
	known.recall(in, counts, done)
	var lack lacking
	heard := 0
	for i := len(in) - 1; i >= 0; i-- {
		if counts[i] > 0 || done[i] > 0 {
			continue
		}
		if e.pace.stops() {
			break
		}
		if err := e.hear(in[i]); err != nil {
			if !lack.add(in[i], err) {
				break
			}
			continue
		}
		e.wordsWorked()
		counts[i], done[i] = uint32(count(&e.said)), 1
		heard++
		e.pace.begun = true
		e.letGo(in[i])
	}
	if heard > 0 {
		known.learn(in, counts, done, heard)
		e.remembered += heard
	}
	missing := lack.most(e, lists, textsAtOnce(counts, done))
	if l.against {
		presume(counts, done)
	}
	l.keep(e, in, counts)
	if _, ok := missing.(*block.Missing); ok && e.partly {
		e.needs = block.And(e.needs, missing)
	} else {
		e.fail(missing)
	}
}

// textsAtOnce is how many texts are asked for: few while none is found and few
// were looked into.
func textsAtOnce(counts, done []uint32) int {
	looked := 0
	for i := range counts {
		if counts[i] > 0 {
			return manyTexts
		}
		looked += int(done[i])
	}
	return min(max(looked, fewTexts), manyTexts)
}

// presume takes all turns that are not looked into yet to match.
func presume(counts, done []uint32) {
	for i := range counts {
		if counts[i] == 0 && done[i] == 0 {
			counts[i] = 1
		}
	}
}
