package search

import (
	"math"
	"slices"

	"lectern/corpus/block"
)

// scoreUnit is how much of a score is 1: scores are whole numbers, so that all
// processors order alike.
const scoreUnit = 1e5

// scored sums what each word or phrase adds to a turn.
func (e *evaluation) scored(found []uint32) []ranked {
	all := e.ranking(len(found))
	for _, t := range found {
		all = append(all, ranked{turn: t})
	}
	if len(e.leaves) == 0 {
		return all
	}
	classes := e.classesOf(found)
	if e.err != nil {
		return nil
	}
	for _, l := range e.leaves {
		e.add(all, classes, l.base())
	}
	return all
}

// add adds what one word or phrase says.
func (e *evaluation) add(all []ranked, classes []byte, l *leaf) {
	weights := e.weights(l)
	turns, counts := l.turns, l.counts
	for i := range all {
		for len(turns) > 0 && turns[0] < all[i].turn {
			turns, counts = turns[1:], counts[1:]
		}
		if len(turns) == 0 {
			return
		}
		if turns[0] == all[i].turn {
			all[i].score += weights[classes[i]][min(counts[0], mostCounted)]
		}
	}
}

// mostCounted is how often a word counts in one turn. More would add little: the
// twentieth time adds a hundredth of the first.
const mostCounted = 47

// weights are what a word adds to a turn of each length, by how often it stands
// there.
type weights [16][mostCounted + 1]int64

func (e *evaluation) weights(l *leaf) *weights {
	w := &e.weighed
	idf := e.idf(l)
	average := max(float64(e.Index.words)/float64(max(e.heard, 1)), 1)
	for class := range w {
		length := k1 * (1 - b + b*float64(wordsOf[class])/average)
		for n := range w[class] {
			tf := float64(n)
			if l.halves {
				tf /= 2
			}
			w[class][n] = int64(math.Round(idf * tf * (k1 + 1) / (tf + length) * scoreUnit))
		}
	}
	return w
}

// idf says how much a word tells, by how few turns have it.
func (e *evaluation) idf(l *leaf) float64 {
	n := float64(l.common)
	return math.Log(1 + (float64(e.wide())-n+0.5)/(n+0.5))
}

// wordsOf is about how many words a turn of each class of length has.
var wordsOf = [16]int{0, 1, 2, 3, 6, 9, 14, 22, 33, 50, 75, 113, 171, 258, 447, 1000}

// classesOf are the same. While too much of them is missing, all turns are taken
// to be as long as each other.
func (e *evaluation) classesOf(turns []uint32) []byte {
	classes, err := e.classes(turns)
	if missing, ok := err.(*block.Missing); ok && len(missing.Blocks) > fewBlocks {
		e.try(func() { e.fail(err) })
		classes = append(e.class[:0], make([]byte, len(turns))...)
	} else {
		e.fail(err)
	}
	return classes
}

// classes are the classes of the lengths of turns.
func (e *evaluation) classes(turns []uint32) ([]byte, error) {
	if err := e.Index.terms.LengthsReady(turns); err != nil {
		return nil, err
	}
	all := e.class[:0]
	for _, t := range turns {
		words, err := e.Index.terms.Length(int(t))
		if err != nil {
			return nil, err
		}
		all = append(all, classOf(words))
	}
	e.class = all
	return all, nil
}

// classOf is the class of a length.
func classOf(words int) byte {
	class, _ := slices.BinarySearch(wordsOf[:], words)
	return byte(min(class, len(wordsOf)-1))
}
