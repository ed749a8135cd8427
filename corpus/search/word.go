package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is one word of a text.
type word struct {
	folded string

	// start and end are bytes of the text as printed.
	start, end int
}

// words appends the words of a text in order: runs of letters and digits, with
// apostrophes inside ("don't" is one word, "well-known" two). A character of a
// script that is written without blanks is a word by itself, so that a typed
// string of them is a phrase.
func words(into []word, text string) []word {
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case alone(r):
			into = append(into, word{foldAll(text[at : at+size]), at, at + size})
			at += size
		case wordRune(r):
			end := wordEnd(text, at)
			if f := foldAll(text[at:end]); f != "" {
				into = append(into, word{f, at, end})
			}
			at = end
		default:
			at += size
		}
	}
	return into
}

// wordEnd is where the word that begins at a byte ends.
func wordEnd(text string, at int) int {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case wordRune(r) && !alone(r), silent(r) && size > 1:
			at += size
		case apostrophe(r):
			next, _ := utf8.DecodeRuneInString(text[at+size:])
			if !unicode.IsLetter(next) || alone(next) {
				return at
			}
			at += size
		default:
			return at
		}
	}
	return at
}

func foldAll(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		fold(&b, r)
	}
	return b.String()
}

// plain tells that a string is looked for just as it stands.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x80 || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

func wordRune(r rune) bool {
	if r < 0x80 {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '＇' }

// alone tells that the script of a letter is written without blanks.
func alone(r rune) bool {
	if r < 0x0E00 {
		return false
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
