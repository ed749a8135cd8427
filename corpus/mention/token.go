package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

type tokenKind int

const (
	word tokenKind = iota
	number
	sign
)

// token is a word, a number with its inner commas and points, or one sign. In
// text without spaces each Han or kana is a word, and a run of Han numerals is
// a number.
type token struct {
	kind       tokenKind
	text       string // the source's bytes
	lower      string // in lower case, folded; a number's in ASCII digits
	start, end int
	spaced     bool // white space stands before it
	sentence   int  // counts from 0
	opens      bool // it is the first word of its sentence
}

func (t token) capital() bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return unicode.IsUpper(r)
}

// tokens are those of a text, with the sentences they stand in. Only a year
// that is carried over depends on the sentences. They are put into out, whose
// memory is used again.
func tokens(text string, words *language, out []token) []token {
	out = slices.Grow(out[:0], len(text)/4+4) // English has a token to five bytes or so
	sentence, opens, spaced := 0, true, true
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			if r == '\n' && strings.HasPrefix(text[i+size:], "\n") {
				sentence++
				opens = true
			}
			i, spaced = i+size, true
			continue
		}
		kind, end := tokenAt(text, i, r, size, words)
		if n := len(out); (spaced || words.unspaced) && ends(out, words) && (kind == number || words.caseless || unicode.IsUpper(r) || kind == sign) {
			sentence, opens = sentence+1, n > 0 || opens
		}
		if kind == word && words.prefixes != "" {
			end = i + words.prefix(text[i:end], text[end:])
		}
		out = append(out, token{kind: kind, text: text[i:end], lower: words.lowered(kind, text[i:end]),
			start: i, end: end, spaced: spaced, sentence: sentence, opens: opens && kind != sign})
		if kind != sign {
			opens = false
		}
		i, spaced = end, false
	}
	return out
}

// lowered is what the tables know a token by.
func (l *language) lowered(kind tokenKind, text string) string {
	switch {
	case kind == number:
		return ascii(text)
	case text == "’":
		return "'"
	case kind == sign && l.unspaced:
		return plainSign(text)
	case l.fold != nil:
		return l.fold(strings.ToLower(text))
	}
	return strings.ToLower(text)
}

// plainSign is the ASCII form of the dashes and waves that part two numbers in
// Chinese and Japanese.
func plainSign(text string) string {
	switch text {
	case "–", "—", "―", "－", "−", "‐":
		return "-"
	case "～", "〜":
		return "~"
	}
	return text
}

// ends tells whether the last token may end a sentence: a full stop does not
// after an initial or an abbreviation.
func ends(before []token, words *language) bool {
	n := len(before)
	if n == 0 || before[n-1].kind != sign {
		return false
	}
	switch before[n-1].text {
	case "?", "!", "…", "؟", "。", "？", "！":
		return true
	case ".":
	default:
		return false
	}
	if n < 2 || before[n-2].kind != word {
		return n < 2 || !words.ordinalDot || before[n-2].kind != number || len(before[n-2].lower) > 2
	}
	last := before[n-2]
	return utf8.RuneCountInString(last.text) > 1 && !words.abbreviated[last.lower] && words.short[last.lower] == 0
}

func tokenAt(text string, i int, r rune, size int, words *language) (tokenKind, int) {
	switch {
	case r >= '0' && r <= '9':
		return number, numberEnd(text, i)
	case r < utf8.RuneSelf && !unicode.IsLetter(r):
		return sign, i + size
	case unicode.IsDigit(r):
		return number, digitsEnd(text, i)
	case words.unspaced && hanDigit(r) >= 0:
		return number, hanEnd(text, i)
	case words.unspaced && unspaced(r):
		return word, i + size
	case unicode.IsLetter(r):
		return word, wordEnd(text, i+size, words)
	}
	return sign, i + size
}

func wordEnd(text string, end int, words *language) int {
	for end < len(text) {
		if c := text[end] | 0x20; c >= 'a' && c <= 'z' {
			end++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[end:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) || words.unspaced && (unspaced(r) || hanDigit(r) >= 0) {
			break
		}
		end += size
	}
	return end
}

// unspaced tells a letter of a script that is written without spaces.
func unspaced(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) }

// numberEnd goes over digits, and over a comma or point with digits behind it:
// "2,011" and "3.5" are one number.
func numberEnd(text string, i int) int {
	digit := func(i int) bool { return i < len(text) && text[i] >= '0' && text[i] <= '9' }
	for digit(i) || i < len(text) && (text[i] == ',' || text[i] == '.') && digit(i+1) {
		i++
	}
	return i
}

// digitsEnd goes over digits of any script.
func digitsEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsDigit(r) {
			break
		}
		i += size
	}
	return i
}
