package prose

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Where something was joined, the pairs are counted as if all were counted anew.
func TestPairsAreCountedWhereTheyChange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		atoms := []string{"a", "bb", "ccc", "a word as long as may be in them"}
		j := joiner{symbols: rapid.SliceOfN(rapid.Int32Range(-1, 3), 0, 60).Draw(t, "symbols")}
		for _, a := range atoms {
			j.size = append(j.size, len(a))
		}
		j.count()
		for round := range 3 {
			j.join(j.make(j.pairs.best(2, 1)))
			again := joiner{symbols: j.symbols, size: j.size}
			again.count()
			if got, want := counted(&j.pairs), counted(&again.pairs); !slices.Equal(got, want) {
				t.Fatalf("in round %d the pairs of %v are counted as\n%v, want\n%v", round, j.symbols, got, want)
			}
		}
	})
}

// counted are the pairs that there are, each behind how often it is there.
func counted(c *counter[uint32]) []uint32 {
	var all []uint32
	for _, key := range c.best(1<<30, 1) {
		n, _ := c.get(key)
		all = append(all, uint32(n), key)
	}
	return all
}
