package editor

import "fmt"

// nearest is the word of the list that s is most likely a slip for: at most two
// letters away, and half of its length. "" is none.
func nearest(s string, words []string) string {
	best, found := 3, ""
	for _, w := range words {
		if d := distance(s, w); d < best && d*2 <= len(w) {
			best, found = d, w
		}
	}
	return found
}

// DidYouMean is a hint at the word of the list that s may be a slip for, or the
// other hint where there is none.
func DidYouMean(s string, words []string, other string) string {
	if near := nearest(s, words); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return other
}

// distance counts the letters to put in, take out or change to make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := diagonal
			if a[i-1] != b[j-1] {
				cost = 1 + min(diagonal, row[j], row[j-1])
			}
			diagonal, row[j] = row[j], cost
		}
	}
	return row[len(b)]
}
