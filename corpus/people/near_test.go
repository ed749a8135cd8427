package people

import (
	"testing"

	"pgregory.net/rapid"
)

// The pairs that are found by what is left of the words are those that are found
// by comparing each with each.
func TestNearPairsAreAllNearPairs(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		words := rapid.SliceOfNDistinct(rapid.StringMatching(`[abc1]{3,5}(d{6,9}[ab]{0,3})?`), 2, 12, rapid.ID).Draw(r, "words")
		found := map[[2]int]bool{}
		for _, p := range nearPairs(words) {
			found[p] = true
		}
		for i := range words {
			for j := i + 1; j < len(words); j++ {
				if want := near(words[i], words[j]); want != found[[2]int{i, j}] {
					r.Errorf("%q and %q: near is %t, found is %t", words[i], words[j], want, !want)
				}
			}
		}
	})
}

func TestSlipsBetween(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"fenwick", "fenwick", 0}, {"fenwick", "fenick", 1}, {"fenwick", "fenwwick", 1}, {"fenwick", "fenwisk", 1}, {"fenwick", "fewnick", 1},
		{"fenwick", "efnwikc", 2}, {"presdident", "president", 1}, {"presidnet", "president", 1}, {"conaway", "conway", 1}, {"müller", "muller", 1}, {"", "ab", 2},
	} {
		if got := slipsBetween([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("%q and %q are %d slips apart, want %d", c.a, c.b, got, c.want)
		}
	}
}
