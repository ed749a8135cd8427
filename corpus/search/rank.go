package search

import (
	"cmp"
	"math"
	"slices"
)

// The constants of BM25, those that its authors found fit for text of any kind.
const (
	k1 = 1.2
	b  = 0.75
)

// ranked is a found turn with its score.
type ranked struct {
	turn  int
	score float64
}

// best are the found turns in order, no more than limit of them; 0 is all.
func (e *evaluation) best(found set, limit int) []ranked {
	score := e.scorer()
	var kept []ranked
	found.each(func(i int) { kept = append(kept, ranked{i, score(i)}) })
	if limit > 0 && len(kept) > limit {
		e.gather(kept, limit)
		kept = kept[:limit]
	}
	slices.SortFunc(kept, e.compare)
	return kept
}

// gather moves the best of all to the front, in no order: a heap of them, its
// root the worst, that each of the others may replace.
func (e *evaluation) gather(all []ranked, n int) {
	heap := all[:n]
	for i := n/2 - 1; i >= 0; i-- {
		e.sink(heap, i)
	}
	for i := n; i < len(all); i++ {
		if e.compare(all[i], heap[0]) < 0 {
			heap[0], all[i] = all[i], heap[0]
			e.sink(heap, 0)
		}
	}
}

func (e *evaluation) sink(heap []ranked, i int) {
	for {
		worst := i
		for _, child := range [...]int{2*i + 1, 2*i + 2} {
			if child < len(heap) && e.compare(heap[child], heap[worst]) > 0 {
				worst = child
			}
		}
		if worst == i {
			return
		}
		heap[i], heap[worst] = heap[worst], heap[i]
		i = worst
	}
}

// compare is negative where r comes before s. No two turns are equal.
func (e *evaluation) compare(r, s ranked) int {
	if c := cmp.Compare(s.score, r.score); c != 0 {
		return c
	}
	d, f := e.docs[e.turns[r.turn].doc], e.docs[e.turns[s.turn].doc]
	switch {
	case d.dated && !f.dated:
		return -1
	case f.dated && !d.dated:
		return 1
	case d.first != f.first:
		return cmp.Compare(f.first, d.first)
	}
	return cmp.Compare(r.turn, s.turn)
}

// scorer sums what each word or phrase adds to a turn. A sum is rounded to a
// millionth, so that two processors order alike.
func (e *evaluation) scorer() func(turn int) float64 {
	average := max(float64(e.words)/float64(max(e.heard, 1)), 1)
	idf := make([]float64, len(e.leaves))
	for i, l := range e.leaves {
		n := float64(l.turns)
		idf[i] = math.Log(1 + (float64(len(e.turns))-n+0.5)/(n+0.5))
	}
	return func(turn int) float64 {
		length := k1 * (1 - b + b*float64(e.turns[turn].words)/average)
		score := 0.0
		for i, l := range e.leaves {
			if tf := float64(l.counts[turn]); tf > 0 {
				score += idf[i] * tf * (k1 + 1) / (tf + length)
			}
		}
		return math.Round(score*1e6) / 1e6
	}
}
