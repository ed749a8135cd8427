package people

import (
	"cmp"
	"slices"
	"strings"
)

// Two names are near where one or two slips make one of the other: a letter put
// in, left out or changed, or two neighbours exchanged. A short name is nobody's
// slip: every one of LEE, LEW and LOW is a name.
const (
	oneSlip  = 5  // letters of the shorter name from which one slip is near
	twoSlips = 12 // and two; both are chosen, seen over 37 pairs of real labels
)

// maxCrowd bounds how many names that share all letters but two are compared
// with each other; more are no slips. It is chosen.
const maxCrowd = 64

// rest is what is left of a word when letters are taken out: its hash, and the
// index of the word. A hash and no text, for there are some 200 of each word.
type rest struct {
	hash uint64
	word int
}

// nearPairs are the pairs of near words, each once, as indexes with the smaller
// first, ascending. Near words have something in common that is left when as
// many letters are taken out of each as there may be slips, so only those that
// do are compared, and the time is n log n in the words.
func nearPairs(words []string) [][2]int {
	var rests []rest
	for i, w := range words {
		rests = appendRests(rests, i, []rune(w))
	}
	slices.SortFunc(rests, func(a, b rest) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.word, b.word)) })
	rests = slices.Compact(rests)
	var pairs [][2]int
	for from := 0; from < len(rests); {
		to := from + 1
		for to < len(rests) && rests[to].hash == rests[from].hash {
			to++
		}
		if to-from <= maxCrowd {
			pairs = appendPairs(pairs, rests[from:to])
		}
		from = to
	}
	slices.SortFunc(pairs, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
	pairs = slices.Compact(pairs)
	return slices.DeleteFunc(pairs, func(p [2]int) bool { return !near(words[p[0]], words[p[1]]) })
}

func appendPairs(pairs [][2]int, crowd []rest) [][2]int {
	for i, a := range crowd {
		for _, b := range crowd[i+1:] {
			pairs = append(pairs, [2]int{a.word, b.word})
		}
	}
	return pairs
}

// maxNear is how long a word is at most, in letters, that is compared: the work
// on one grows with the square.
const maxNear = 40

// appendRests adds the word and what is left of it when a letter is taken out,
// or two where two slips may be near.
func appendRests(rests []rest, i int, word []rune) []rest {
	if len(word) < oneSlip || len(word) > maxNear {
		return rests
	}
	none := len(word)
	rests = append(rests, rest{hashWithout(word, none, none), i})
	for a := range word {
		rests = append(rests, rest{hashWithout(word, a, none), i})
		for b := a + 1; b < len(word) && len(word) >= twoSlips; b++ {
			rests = append(rests, rest{hashWithout(word, a, b), i})
		}
	}
	return rests
}

// hashWithout is the FNV-1a hash of a word without the letters at two places.
func hashWithout(word []rune, a, b int) uint64 {
	h := uint64(14695981039346656037)
	for i, c := range word {
		if i != a && i != b {
			h = (h ^ uint64(c)) * 1099511628211
		}
	}
	return h
}

// near tells that one or two slips lie between two different words, as many as
// the length allows, and no digit differs: SPEAKER 1 is not SPEAKER 2.
func near(a, b string) bool {
	n := slipsBetween([]rune(a), []rune(b))
	shorter := min(len([]rune(a)), len([]rune(b)))
	return n > 0 && (n == 1 && shorter >= oneSlip || n == 2 && shorter >= twoSlips) && digits(a) == digits(b)
}

func digits(s string) string {
	return strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' || strings.ContainsRune("一二三四五六七八九十", c) {
			return c
		}
		return -1
	}, s)
}

// slipsBetween counts the slips between two words, where no letter takes part
// in two of them.
func slipsBetween(a, b []rune) int {
	before, above, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range above {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			changed := above[j-1]
			if a[i-1] != b[j-1] {
				changed++
			}
			row[j] = min(changed, above[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(b)]
}
