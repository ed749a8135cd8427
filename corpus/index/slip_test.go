package index

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"
)

// A block is left out only where no term between its fences is near, whatever
// bytes these are.
func TestNoBlockWithANearTermIsLeftOut(t *testing.T) {
	letter := rapid.SampledFrom([]rune("abcé語\ufffd"))
	kept, all := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		for range 20 {
			word := rapid.StringOfN(letter, 1, 6, -1).Draw(t, "word")
			near := []rune(word)
			near[rapid.IntRange(0, len(near)-1).Draw(t, "at")] = letter.Draw(t, "other")
			term := []byte("w" + string(near))
			bound := rapid.Custom(func(t *rapid.T) []byte {
				b := append(bytes.Clone(term[:rapid.IntRange(1, len(term)).Draw(t, "same")]), rapid.StringOfN(letter, 0, 3, -1).Draw(t, "bound")...)
				return b[:rapid.IntRange(min(1, len(b)-1), len(b)).Draw(t, "cut")]
			})
			from, to := bound.Draw(t, "from"), bound.Draw(t, "to")
			if bytes.Compare(from, to) >= 0 {
				continue
			}
			most := rapid.IntRange(0, 2).Draw(t, "slips")
			may := newSlips([]byte(word), most).may(from, to)
			if all++; may {
				kept++
			}
			if may || bytes.Compare(term, from) < 0 || bytes.Compare(term, to) >= 0 {
				continue
			}
			s := newSlips([]byte(word), most)
			s.term = term
			if slips := s.compare(0); slips <= most {
				t.Fatalf("%q is %d slips from %q and between %q and %q", term, slips, word, from, to)
			}
		}
	})
	if kept == all {
		t.Error("nothing was left out")
	}
}
