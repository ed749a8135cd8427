package generated

import "math"

// knot says which share of all words the word of that rank is; rank 1 is the
// most frequent one.
type knot struct{ rank, share float64 }

// ranks draws words by their rank. Between its knots the share falls by a power
// of the rank, beyond the last as it did before it, without end: that is Zipf's
// law with the bends that measured texts have, and from the last exponent s
// follows Heaps' law, by which n words hold about n^(1/s) different ones.
type ranks struct {
	// at are the ranks, from 0, at which each 65,536th part of all words begins,
	// with what fraction of the rank came before; straight between them.
	at []float64
	// tail is the inverse of the exponent by which what is left falls.
	tail float64
}

// rankSteps are the parts of the table; mostRank is where the tail is cut.
const (
	rankSteps = 1 << 16
	mostRank  = 1 << 30
)

func newRanks(knots []knot) *ranks {
	last := len(knots) - 1
	slope := exponent(knots[last-1], knots[last])
	if slope <= 1 {
		panic("generated: words beyond the last knot would be more than all")
	}
	r := &ranks{at: make([]float64, 0, rankSteps), tail: -1 / (slope - 1)}
	// What is left beyond a rank in the tail, by the integral of the power.
	left := func(rank float64) float64 {
		return knots[last].share * math.Pow(rank/knots[last].rank, -slope) * rank / (slope - 1)
	}
	shares, sum := headShares(knots)
	total := sum + left(float64(len(shares))+.5)
	done := 0.0
	step := func(from, to, share float64) {
		for share > 0 && len(r.at) < rankSteps && done+share > float64(len(r.at))*total/rankSteps {
			r.at = append(r.at, from+(to-from)*(float64(len(r.at))*total/rankSteps-done)/share)
		}
		done += share
	}
	for i, share := range shares {
		step(float64(i), float64(i+1), share)
	}
	for from := float64(len(shares)); len(r.at) < rankSteps; from *= 1.001 {
		step(from, from*1.001, left(from+.5)-left(from*1.001+.5))
	}
	return r
}

// headShares are those of each word up to the last knot, and their sum.
func headShares(knots []knot) (shares []float64, sum float64) {
	k := 0
	for rank := 1.0; rank <= knots[len(knots)-1].rank; rank++ {
		for rank > knots[k+1].rank {
			k++
		}
		share := knots[k].share * math.Pow(rank/knots[k].rank, -exponent(knots[k], knots[k+1]))
		shares, sum = append(shares, share), sum+share
	}
	return shares, sum
}

func exponent(a, b knot) float64 { return math.Log(a.share/b.share) / math.Log(b.rank/a.rank) }

// of is the rank, from 0, that a number from all of uint64 stands for.
func (r *ranks) of(u uint64) int {
	i, part := int(u>>48), float64(u<<16>>16)/(1<<48)
	if i == rankSteps-1 {
		return int(min(r.at[i]*math.Pow(1-part, r.tail), mostRank))
	}
	return int(r.at[i] + (r.at[i+1]-r.at[i])*part)
}
