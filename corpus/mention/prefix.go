package mention

import (
	"strings"
	"unicode/utf8"
)

// cues are the words that a date starts with or that make one.
func (l *language) cues() map[string]bool {
	all := map[string]bool{}
	for w := range l.first {
		all[w] = true
	}
	for _, m := range []map[string]bool{l.yearCues, l.monthCues, l.of} {
		for w := range m {
			all[w] = true
		}
	}
	for _, list := range l.patterns {
		for _, p := range list {
			for _, e := range p.before {
				for _, row := range e.words {
					all[row[0]] = true
				}
			}
		}
	}
	for w := range l.prefixed {
		delete(all, w)
	}
	return all
}

// mostPrefixes is how many joined letters are parted from a word: "ולכשב" has
// more, and no date behind them.
const mostPrefixes = 2

// prefix is where the word at the start of a text ends: behind its first letter
// where that is joined to a word that the tables know, or to a number.
func (l *language) prefix(text, after string) int {
	if l.known == nil || l.known[l.lowered(word, text)] {
		return len(text)
	}
	first, end := 0, 0
	for range mostPrefixes {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !strings.ContainsRune(l.prefixes, r) {
			break
		}
		end += size
		if first == 0 {
			first = end
		}
		if l.known[l.lowered(word, text[end:])] || end == len(text) && numberBehind(after) {
			return first
		}
	}
	return len(text)
}

// numberBehind tells that a text goes on with a number, a hyphen before it or
// not.
func numberBehind(text string) bool {
	for _, hyphen := range [...]string{"-", "־", "–"} {
		text = strings.TrimPrefix(text, hyphen)
	}
	r, _ := utf8.DecodeRuneInString(text)
	_, digit := digitValue(r)
	return digit
}
