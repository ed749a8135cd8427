package search

import (
	"math"

	"lectern/corpus/block"
	"lectern/corpus/index"
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
		e.worked(len(all))
		e.add(all, classes, l.base())
	}
	return all
}

// add adds what one word or phrase says.
func (e *evaluation) add(all []ranked, classes []byte, l *leaf) {
	turns, counts := l.turns, l.counts
	if len(turns) == 0 {
		return
	}
	weights := e.weights(l)
	for i := range all {
		for len(turns) > 0 && turns[0] < all[i].turn {
			turns, counts = turns[1:], counts[1:]
		}
		if len(turns) == 0 {
			return
		}
		if turns[0] == all[i].turn {
			all[i].score += weights.of(classes[i], counts[0])
		}
	}
}

// mostCounted is how often a word counts in one turn. More would add little: the
// twentieth time adds a hundredth of the first.
const mostCounted = 47

// weights are what a word adds to a turn of each length, by how often it stands
// there. Most words are found in less time than all of them take, so each is worked
// out when it is first asked for.
type weights struct {
	known   [16][mostCounted + 1]int64 // 0 for what is not worked out
	idf     float64
	lengths [16]float64 // of the classes, as they count
	halves  bool
}

func (e *evaluation) weights(l *leaf) *weights {
	w := &e.weighed
	*w = weights{idf: e.idf(l), halves: l.halves}
	average := max(float64(e.Index.words)/float64(max(e.heard, 1)), 1)
	for class := range w.lengths {
		w.lengths[class] = k1 * (1 - b + b*float64(index.Representative[class])/average)
	}
	return w
}

func (w *weights) of(class byte, count uint32) int64 {
	known := &w.known[class&15][min(count, mostCounted)]
	if *known == 0 {
		*known = w.weigh(class&15, min(count, mostCounted))
	}
	return *known
}

func (w *weights) weigh(class byte, count uint32) int64 {
	tf := float64(count)
	if w.halves {
		tf /= 2
	}
	return int64(math.Round(w.idf * tf * (k1 + 1) / (tf + w.lengths[class]) * scoreUnit))
}

// idf says how much a word tells, by how few turns have it.
func (e *evaluation) idf(l *leaf) float64 {
	n := float64(l.common)
	return math.Log(1 + (float64(e.wide())-n+0.5)/(n+0.5))
}

// classesOf are the classes of the lengths of turns. While too much of them is
// missing, all turns are taken to be as long as each other.
func (e *evaluation) classesOf(turns []uint32) []byte {
	classes, err := e.Index.terms.AppendClasses(e.class[:0], turns)
	e.class = classes
	if missing, ok := err.(*block.Missing); ok && len(missing.Blocks) > fewBlocks {
		e.try(func() { e.fail(err) })
		return append(classes[:0], make([]byte, len(turns))...)
	}
	e.fail(err)
	return classes
}
