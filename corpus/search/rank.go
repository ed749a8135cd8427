package search

import (
	"cmp"
	"slices"
)

// Order is an order of hits.
type Order string

// The orders. Where two hits are as good as each other, the newer document and
// in a document the later turn stands first.
const (
	// Relevance: by how well the words fit (BM25), and how near each other the
	// words of the best stand.
	Relevance Order = "relevance"
	// Newest and Oldest: by the first day on which the document may have been
	// held, one without a date last or first.
	Newest Order = "newest"
	Oldest Order = "oldest"
	// BySpeaker: by the speaker's name, turns of nobody who is named last.
	BySpeaker Order = "speaker"
)

// The constants of BM25, those that its authors found fit for text of any kind.
const (
	k1 = 1.2
	b  = 0.75
)

// ranked is a found turn with its score, or what else it is ordered by: more
// comes first, then the later turn.
type ranked struct {
	turn  uint32
	score int64
}

func (r ranked) compare(s ranked) int {
	if r.score != s.score {
		return cmp.Compare(s.score, r.score)
	}
	return cmp.Compare(s.turn, r.turn)
}

// ordered are the found turns in the order that was asked for, no more than the
// limit.
func (e *evaluation) ordered(found []uint32, o Options) []ranked {
	limit := o.limit(len(found))
	if limit == 0 {
		return nil
	}
	switch o.Order {
	case Newest:
		return plain(found[len(found)-limit:], true)
	case Oldest:
		return plain(found[:limit], false)
	case BySpeaker:
		return e.best(e.bySpeaker(found), limit)
	}
	all := e.scored(found)
	if e.err != nil {
		return nil
	}
	if len(e.leaves) < 2 {
		return e.best(all, limit)
	}
	near := e.best(all, max(limit, min(nearest, len(all))))
	few := near[:min(nearest, len(near))]
	if was := slices.Clone(few); !e.try(func() { e.together(few) }) {
		copy(few, was)
	}
	return near[:limit]
}

// limit is how many hits there may be of so many turns.
func (o Options) limit(n int) int {
	if o.Limit == 0 {
		return n
	}
	return max(0, min(o.Limit, n))
}

func plain(turns []uint32, backward bool) []ranked {
	all := make([]ranked, len(turns))
	for i, t := range turns {
		all[i].turn = t
	}
	if backward {
		slices.Reverse(all)
	}
	return all
}

// bySpeaker ranks turns by who spoke.
func (e *evaluation) bySpeaker(found []uint32) []ranked {
	who, err := e.speakersOf(e.list(len(found)), found)
	if err != nil {
		e.fail(err)
		return nil
	}
	all := e.ranking(len(found))
	e.worked(len(found))
	for i, t := range found {
		score := -int64(who[i])
		if who[i] == 0 {
			score = -int64(e.speakers.people) - 1
		}
		all = append(all, ranked{t, score})
	}
	return all
}

// best moves the best of all to the front and gives them in order.
func (e *evaluation) best(all []ranked, limit int) []ranked {
	if limit < len(all) {
		e.gather(all, limit)
		all = all[:limit]
	}
	slices.SortFunc(all, ranked.compare)
	return all
}

// gather moves the best of all to the front, in no order: a heap of them, its
// root the worst, that each of the others may replace.
func (e *evaluation) gather(all []ranked, n int) {
	if n == 0 {
		return
	}
	heap := all[:n]
	for i := n/2 - 1; i >= 0; i-- {
		sink(heap, i)
	}
	for i := n; i < len(all); i++ {
		if i%1024 == 0 {
			e.worked(aRank * 1024)
		}
		if all[i].score >= heap[0].score && all[i].compare(heap[0]) < 0 {
			heap[0], all[i] = all[i], heap[0]
			sink(heap, 0)
		}
	}
}

func sink(heap []ranked, i int) {
	for {
		worst := i
		for _, child := range [...]int{2*i + 1, 2*i + 2} {
			if child < len(heap) && heap[child].compare(heap[worst]) > 0 {
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

// nearest is how many of the best turns are looked at for how near each other the
// words of the query stand, and nearestWords how many words they have together at
// most. Chosen: what a page shows, and what is read in a fraction of a
// millisecond.
const (
	nearest      = 20
	nearestWords = 5000
)

// ranking is an empty ranking with room.
func (e *evaluation) ranking(room int) []ranked {
	if cap(e.ranks) < room {
		e.ranks = make([]ranked, 0, room+room/4)
	}
	return e.ranks[:0]
}
