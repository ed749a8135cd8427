package people

import (
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

// nearPairs are the pairs of near words, each once, as indexes with the smaller
// first. Near words have a word in common that is left when as many letters are
// taken out of each as there may be slips, so only those that do are compared,
// and the time is in proportion to the words.
func nearPairs(words []string) [][2]int {
	left := map[string][]int{}
	for i, w := range words {
		for _, rest := range without([]rune(w)) {
			left[rest] = append(left[rest], i)
		}
	}
	seen := map[[2]int]bool{}
	var pairs [][2]int
	for _, crowd := range left {
		if len(crowd) > maxCrowd {
			continue
		}
		for i, a := range crowd {
			for _, b := range crowd[i+1:] {
				pair := [2]int{min(a, b), max(a, b)}
				if a != b && !seen[pair] {
					seen[pair] = true
					if near(words[a], words[b]) {
						pairs = append(pairs, pair)
					}
				}
			}
		}
	}
	slices.SortFunc(pairs, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
	return pairs
}

// maxNear is how long a word is at most, in letters, that is compared: the work
// on one grows with the square.
const maxNear = 40

// without are the word and what is left of it when a letter is taken out, or
// two where two slips may be near; each once.
func without(word []rune) []string {
	if len(word) < oneSlip || len(word) > maxNear {
		return nil
	}
	rests := []string{string(word)}
	for i := range word {
		one := slices.Concat(word[:i], word[i+1:])
		rests = append(rests, string(one))
		if len(word) < twoSlips {
			continue
		}
		for j := i; j < len(one); j++ {
			rests = append(rests, string(slices.Concat(one[:j], one[j+1:])))
		}
	}
	slices.Sort(rests)
	return slices.Compact(rests)
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
