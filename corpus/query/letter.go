package query

import (
	"strings"
	"unicode"
)

// quotes open and close a phrase: people paste printed ones.
var quotes = []string{`"`, "“", "”", "„", "«", "»", "「", "」"}

// quoteAt is the width in bytes of the quote that s begins with, 0 for none.
func quoteAt(s string) int {
	for _, q := range quotes {
		if strings.HasPrefix(s, q) {
			return len(q)
		}
	}
	return 0
}

func holdsWord(s string) bool { return strings.ContainsFunc(s, isLetter) }

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

func notLetter(r rune) bool { return !unicode.IsLetter(r) }
