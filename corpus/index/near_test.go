package index_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus/corpustest"
	"lectern/corpus/index"
)

func TestNearFindsWhatComparingAllWouldFind(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		docs := anyDocs(t)
		m := modelOf(docs)
		x := open(t, build(docs))
		word := rapid.StringOfN(rapid.SampledFrom(letters), 0, 7, -1).Draw(t, "word")
		slips := rapid.IntRange(0, 3).Draw(t, "slips")
		begin := rapid.SampledFrom([]int{0, 0, len(word) / 2}).Draw(t, "begin")
		var got, want []string
		if err := x.Near(wordByte, []byte(word), begin, slips, func(key []byte, e index.Entry, n int) bool {
			got = append(got, fmt.Sprintf("%s %d %d", key, n, e.Turns))
			return true
		}); err != nil {
			t.Fatal(err)
		}
		for _, term := range m.terms() {
			if term[0] == wordByte && strings.HasPrefix(term[1:], word[:begin]) {
				if n := corpustest.Slips(word, term[1:]); n <= slips {
					want = append(want, fmt.Sprintf("%s %d %d", term, n, len(m[term])))
				}
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("near %q within %d: got %v, want %v", word, slips, got, want)
		}
	})
}
