package search

import (
	"cmp"
	"math"
	"slices"

	"lectern/corpus/block"
	"lectern/corpus/word"
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

// scoreUnit is how much of a score is 1: scores are whole numbers, so that all
// processors order alike.
const scoreUnit = 1e5

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
	switch o.Order {
	case Newest:
		return plain(found[len(found)-limit:], true)
	case Oldest:
		return plain(found[:limit], false)
	case BySpeaker:
		return best(e.bySpeaker(found), limit)
	}
	all := e.scored(found)
	if e.err != nil {
		return nil
	}
	near := best(all, max(limit, min(nearest, len(all))))
	few := near[:min(nearest, len(near))]
	if was := slices.Clone(few); !e.try(func() { e.together(few) }) {
		copy(few, was)
	}
	return near[:limit]
}

// limit is how many hits there may be of so many turns.
func (o Options) limit(n int) int {
	if o.Limit <= 0 {
		return n
	}
	return min(o.Limit, n)
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
func best(all []ranked, limit int) []ranked {
	if limit < len(all) {
		gather(all, limit)
		all = all[:limit]
	}
	slices.SortFunc(all, ranked.compare)
	return all
}

// gather moves the best of all to the front, in no order: a heap of them, its
// root the worst, that each of the others may replace.
func gather(all []ranked, n int) {
	if n == 0 {
		return
	}
	heap := all[:n]
	for i := n/2 - 1; i >= 0; i-- {
		sink(heap, i)
	}
	for i := n; i < len(all); i++ {
		if all[i].compare(heap[0]) < 0 {
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

// nearest is how many of the best turns are looked at for how near each other the
// words of the query stand, and nearestWords how many words they have together at
// most. Chosen: what a page shows, and what is read in a fraction of a
// millisecond.
const (
	nearest      = 20
	nearestWords = 5000
)

// together orders the best turns again: by how near each other words of the
// query stand that follow each other in it.
func (e *evaluation) together(best []ranked) {
	if len(e.leaves) < 2 {
		return
	}
	var missing error
	words := 0
	for i := range best {
		n, err := e.Index.terms.Length(int(best[i].turn))
		if words += n; words > nearestWords {
			break
		}
		if err = block.And(err, e.hear(&e.said, best[i].turn)); err != nil {
			missing = block.And(missing, err)
			continue
		}
		best[i].score += e.bonus(&e.said)
	}
	e.fail(missing)
	slices.SortFunc(best, ranked.compare)
}

// reach is how many words apart two words still stand together.
const reach = 10

// bonus is the more, the nearer words stand that follow each other in the query:
// as much as the rarer of them would add at most where they make a phrase.
func (e *evaluation) bonus(s *said) int64 {
	sum := 0.0
	before, at := e.at[:0], e.before[:0]
	for i, l := range e.leaves {
		before, at = at, before[:0]
		l.each(s, func(first, last int) { at = append(at, match{first, last}) })
		if i == 0 {
			continue
		}
		if n := apart(before, at, s.places); n < reach {
			sum += min(e.idf(e.leaves[i-1].base()), e.idf(l.base())) / float64(1+n)
		}
	}
	e.at, e.before = before, at
	return int64(math.Round(sum * scoreUnit))
}

// apart is how many words stand between two matches at the least, of two lists
// in the order of the text; one more where they stand the other way round than in
// the query.
func apart(left, right []match, at []word.Place) int {
	least := reach
	for len(left) > 0 && len(right) > 0 {
		a, b := left[0], right[0]
		switch {
		case b.first > a.last:
			least = min(least, at[b.first].Position-at[a.last].Position-1)
			left = left[1:]
		case a.first > b.last:
			least = min(least, at[a.first].Position-at[b.last].Position)
			right = right[1:]
		default:
			right = right[1:]
		}
	}
	return least
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

// ranking is an empty ranking with room.
func (e *evaluation) ranking(room int) []ranked {
	if cap(e.ranks) < room {
		e.ranks = make([]ranked, 0, room+room/4)
	}
	return e.ranks[:0]
}
