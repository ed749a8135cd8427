package search

import (
	"cmp"
	"slices"

	"lectern/corpus/block"
	"lectern/corpus/index"
)

const (
	// manyTexts is how many texts that are not here are asked for at once, and
	// fewTexts how many before any has been looked into: they are likely to do.
	manyTexts = 32
	fewTexts  = 4

	// manyLacking is how many turns without a text are weighed against each other.
	// Chosen: a call that looks for the best of them takes some milliseconds.
	manyLacking = 4096

	// wideTurns is from how many turns on what is missing is no text but a part of
	// the directory, which tells of partBlocks texts.
	wideTurns  = 2048
	partBlocks = 128
)

// lacking are turns, descending, that would be looked into if what is missing of
// each were here.
type lacking struct {
	turns   []uint32
	missing []*block.Missing
	other   error // damaged
}

// add notes a turn whose text can't be had, and tells whether there is room for
// more.
func (l *lacking) add(turn uint32, err error) bool {
	missing, ok := err.(*block.Missing)
	if !ok {
		l.other = err
		return false
	}
	l.turns, l.missing = append(l.turns, turn), append(l.missing, missing)
	return len(l.turns) < manyLacking
}

// promise is how likely it is that what is looked for stands in a block that is
// missing.
type promise struct {
	missing     *block.Missing
	weight      uint64
	first, last uint32 // turns
}

// most is the error that asks for so many blocks at most, those first in which
// words that a phrase needs stand most often: where many stand, they are sooner
// beside each other. All turns weigh the same where there are no lists of words.
func (l *lacking) most(e *evaluation, lists []index.Entry, many int) error {
	if l.other != nil || len(l.turns) == 0 {
		return l.other
	}
	weights := l.weights(e, lists)
	var all []promise
	for i, t := range l.turns {
		if n := len(all); n > 0 && slices.Equal(all[n-1].missing.Blocks, l.missing[i].Blocks) {
			all[n-1].weight += uint64(weights[i])
			all[n-1].first = t
		} else {
			all = append(all, promise{l.missing[i], uint64(weights[i]), t, t})
		}
	}
	for i := range all {
		if p := &all[i]; p.last-p.first >= wideTurns {
			p.weight /= partBlocks
		}
	}
	slices.SortStableFunc(all, func(a, b promise) int { return cmp.Compare(b.weight, a.weight) })
	var missing error
	for _, p := range all {
		if missing = block.And(missing, p.missing); missed(missing) >= many {
			break
		}
	}
	return missing
}

// weights are how often each turn has that word of the lists which it has least.
func (l *lacking) weights(e *evaluation, lists []index.Entry) []uint32 {
	weights := e.zeros(len(l.turns))
	for i := range weights {
		weights[i] = mostCounted
	}
	for _, of := range lists {
		list := e.Index.terms.List(of)
		for i := len(l.turns) - 1; i >= 0 && list.Seek(int(l.turns[i])); i-- {
			if t := l.turns[i]; list.Turn() == int(t) {
				weights[i] = min(weights[i], uint32(list.Count()))
			}
		}
		e.fail(list.Err())
	}
	return weights
}

// missed is how many blocks an error asks for.
func missed(err error) int {
	if m, ok := err.(*block.Missing); ok {
		return len(m.Blocks)
	}
	return manyTexts // damaged: nothing more is to be learnt
}
