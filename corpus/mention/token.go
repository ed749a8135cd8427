package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

type tokenKind uint8

const (
	word tokenKind = iota
	number
	sign
)

// token is a word, a number with its inner commas and points, or one sign. In
// text without spaces each Han or kana is a word, and a run of Han numerals is
// a number.
type token struct {
	text       string // the source's bytes
	lower      string // in lower case, folded; a number's in ASCII digits; see at
	start, end int
	sentence   int // counts from 0
	kind       tokenKind
	spaced     bool // white space stands before it
	opens      bool // it is the first word of its sentence
	plain      bool // it is a word of ASCII letters alone
}

func (t *token) capital() bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return unicode.IsUpper(r)
}

// tokens are those of a text, with the sentences they stand in. Only a year
// that is carried over depends on the sentences. They are put into out, whose
// memory is used again. Their lower case is left out: few are ever looked up.
func tokens(text string, words *language, out []token) []token {
	out = slices.Grow(out[:0], len(text)/4+4) // English has a token to five bytes or so
	sentence, opens, spaced := 0, true, true
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		if r == ' ' || (r < ' ' || r > '~') && unicode.IsSpace(r) {
			if r == '\n' && strings.HasPrefix(text[i+size:], "\n") {
				sentence++
				opens = true
			}
			i, spaced = i+size, true
			continue
		}
		kind, end := tokenAt(text, i, r, size, words)
		plain := kind == word && r < utf8.RuneSelf && asciiLetters(text[i:end])
		if n := len(out); (spaced || words.unspaced) && ends(out, words) && (kind == number || words.caseless || unicode.IsUpper(r) || kind == sign) {
			sentence, opens = sentence+1, n > 0 || opens
		}
		if kind == word && words.prefixes != "" {
			end = i + words.prefix(text[i:end], text[end:])
		}
		out = append(out, token{kind: kind, text: text[i:end], start: i, end: end, spaced: spaced, sentence: sentence, opens: opens && kind != sign, plain: plain})
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
	case caseless(text):
		return text
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
		return n < 2 || !words.ordinalDot || before[n-2].kind != number || len(ascii(before[n-2].text)) > 2
	}
	last := before[n-2].text
	if utf8.RuneCountInString(last) < 2 {
		return false
	}
	last = words.lowered(word, last)
	return !words.abbreviated[last] && words.short[last] == 0
}

func tokenAt(text string, i int, r rune, size int, words *language) (tokenKind, int) {
	switch {
	case r >= '0' && r <= '9':
		return number, numberEnd(text, i)
	case r < utf8.RuneSelf && !asciiLetter(byte(r)):
		return sign, i + size
	case r < utf8.RuneSelf:
		return word, wordEnd(text, i+size, words)
	case words.unspaced && hanDigit(r) >= 0:
		return number, hanEnd(text, i)
	case r < 0x3000 && unicode.IsDigit(r), r > 0x9FFF && unicode.IsDigit(r): // no digit is a Han or a kana
		return number, digitsEnd(text, i)
	case words.unspaced && unspaced(r):
		return word, i + size
	case unicode.IsLetter(r):
		return word, wordEnd(text, i+size, words)
	}
	return sign, i + size
}

func wordEnd(text string, end int, words *language) int {
	for end < len(text) {
		if c := text[end]; c < utf8.RuneSelf {
			if !asciiLetter(c) {
				break
			}
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

func asciiLetters(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func asciiLetter(c byte) bool { c |= 0x20; return c >= 'a' && c <= 'z' }

// unspaced tells a letter of a script that is written without spaces. The block
// of nearly all Han is asked for first.
func unspaced(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

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
