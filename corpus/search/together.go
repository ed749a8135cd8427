package search

import (
	"math"
	"slices"

	"lectern/corpus/block"
	"lectern/corpus/word"
)

// together orders the best turns again: by how near each other words of the
// query stand that follow each other in it.
func (e *evaluation) together(best []ranked) {
	var missing error
	words := 0
	for i := range best {
		n, err := e.Index.terms.Length(int(best[i].turn))
		if words += n; words > nearestWords {
			break
		}
		if err = block.And(err, e.hear(best[i].turn)); err != nil {
			missing = block.And(missing, err)
			continue
		}
		e.wordsWorked()
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
		before, at = at, l.matches(s, before[:0])
		if i == 0 {
			continue
		}
		if n := apart(before, at, s.Places); n < reach {
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
