package generated

import (
	"math"
	"testing"
)

func TestNoTwoRanksAreSpeltTheSame(t *testing.T) {
	for _, l := range tongues {
		seen := map[string]int{}
		for rank := range 30000 {
			word := string(l.spelling.append(nil, rank))
			if other, twice := seen[word]; twice {
				t.Fatalf("%s: the words of rank %d and %d are both %q", l.tag, other, rank, word)
			}
			seen[word] = rank
		}
	}
}

func TestRanksComeAsOftenAsTheirShareSays(t *testing.T) {
	r := newRanks([]knot{{1, .1}, {100, .001}, {1000, 1e-5}})
	c := chanceOf(1)
	const draws = 1 << 22
	times := map[int]int{}
	beyond := 0
	for range draws {
		n := r.of(c.next())
		times[n]++
		if n >= 2000 {
			beyond++
		}
	}
	// Zipf's law with the exponent 1 up to rank 10 and on to the tail: the tenth
	// word is a tenth as frequent as the first, the hundredth a hundredth.
	for rank, want := range map[int]float64{2: .5, 10: .1, 100: .01} {
		if got := float64(times[rank-1]) / float64(times[0]); math.Abs(got/want-1) > .1 {
			t.Errorf("the word of rank %d is said %.4f times as often as the first, want %.4f", rank, got, want)
		}
	}
	if beyond == 0 {
		t.Error("no word beyond the last knot was drawn")
	}
}

func TestHalfOfASpreadIsBelowItsMedian(t *testing.T) {
	s := logNormal(40, .8, 1000)
	c := chanceOf(2)
	below, most := 0, 0
	for range 100000 {
		n := s.draw(&c)
		if n < 40 {
			below++
		}
		most = max(most, n)
	}
	if below < 48000 || below > 51500 {
		t.Errorf("%d of 100,000 are below the median", below)
	}
	if want := 40 * math.Exp(.8*2.5); float64(most) < want {
		t.Errorf("the largest of 100,000 is %d, want it above %.0f", most, want)
	}
}
