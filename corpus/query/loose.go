package query

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// LeastPrefix is how many letters a star needs before it: the words that begin
// with one letter are too many to be meant. MostSlips bounds a tilde. Both are
// chosen.
const (
	LeastPrefix = 2
	MostSlips   = 2
)

// loose is a word with the sign behind it that loosens it: a star for any
// ending, a tilde with a number for slips. The word starts at at.
func (p *parser) loose(word string, at int) Node {
	if text, ok := strings.CutSuffix(word, "*"); ok {
		return p.prefix(strings.TrimRight(text, "*~"), at)
	}
	i := strings.LastIndexByte(word, '~')
	if i < 0 || strings.Trim(word[i+1:], "0123456789") != "" {
		return p.plain(word, at)
	}
	text := strings.TrimRight(word[:i], "*~")
	if !holdsWord(text) {
		p.fault(at, at+len(word), "~ has no word before it", "write it behind a word, as in libya~")
		return Word{word}
	}
	return Fuzzy{text, p.slips(word[i+1:], at, at+len(word))}
}

// plain is a word without such a sign. A star elsewhere in it does nothing, and
// is said to.
func (p *parser) plain(word string, at int) Node {
	if i := strings.IndexByte(word, '*'); i >= 0 {
		p.fault(at+i, at+i+1, "a star stands only at the end of a word", "without it, the letters on both sides are looked for as words")
	}
	return Word{word}
}

func (p *parser) prefix(text string, at int) Node {
	if lastLetters(text) < LeastPrefix {
		p.fault(at, p.at, fmt.Sprintf("a star needs %d letters or more before it", LeastPrefix), "it is left out")
		return nil
	}
	return Prefix{text}
}

// slips is the number behind a tilde, 1 where there is none.
func (p *parser) slips(digits string, at, end int) int {
	n, err := strconv.Atoi(digits)
	switch {
	case digits == "":
		return 1
	case err == nil && n >= 1 && n <= MostSlips:
		return n
	case err == nil && n < 1:
		p.fault(at, end, "no slips", "it is taken for one; put a word in quotes to find it as it is typed")
		return 1
	}
	p.fault(at, end, fmt.Sprintf("more than %d slips", MostSlips), fmt.Sprintf("it is taken for ~%d", MostSlips))
	return MostSlips
}

// lastLetters is how many letters the last word of a text has.
func lastLetters(text string) int {
	n := 0
	for _, r := range text {
		switch {
		case isLetter(r):
			n++
		case !unicode.Is(unicode.Mn, r):
			n = 0
		}
	}
	return n
}
