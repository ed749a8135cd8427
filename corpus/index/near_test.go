package index_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus/index"
)

// distance is the optimal string alignment distance, as everybody writes it.
func distance(a, b []rune) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}

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
				if n := distance([]rune(word), []rune(term[1:])); n <= slips {
					want = append(want, fmt.Sprintf("%s %d %d", term, n, len(m[term])))
				}
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("near %q within %d: got %v, want %v", word, slips, got, want)
		}
	})
}
