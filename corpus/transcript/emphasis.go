package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// run is a run of "*", "_" or "~" that may open emphasis.
type run struct{ start, n int }

// maxOpen bounds how far back the opening sign of emphasis or of a link is
// looked for, so that time stays in proportion to the text.
const maxOpen = 24

func (m *inline) escape(i int) int {
	if i+1 == len(m.s) {
		return 1
	}
	if c := m.s[i+1]; c == '\n' || c < utf8.RuneSelf && unicode.In(rune(c), unicode.Punct, unicode.Symbol) {
		m.cut(i, i+1, "")
		if c == '\n' {
			return 1
		}
		return 2
	}
	return 1
}

// emphasis closes the nearest open run of the same sign and length, else opens
// one; what finds no partner is a sign of the text.
func (m *inline) emphasis(i int) int {
	n := 1
	for i+n < len(m.s) && m.s[i+n] == m.s[i] {
		n++
	}
	if n > 3 || m.s[i] == '~' && n != 2 {
		return n
	}
	before, _ := utf8.DecodeLastRuneInString(m.s[:i])
	after, _ := utf8.DecodeRuneInString(m.s[i+n:])
	opens, closes := flanks(before, i == 0, after, i+n == len(m.s))
	if m.s[i] == '_' {
		opens, closes = opens && !wordRune(before, i == 0), closes && !wordRune(after, i+n == len(m.s))
	}
	if closes && m.closeRun(i, n) {
		return n
	}
	if opens {
		if m.runs = append(m.runs, run{i, n}); len(m.runs) > maxOpen {
			m.runs = m.runs[1:]
		}
	}
	return n
}

func (m *inline) closeRun(i, n int) bool {
	for k := len(m.runs) - 1; k >= 0; k-- {
		if o := m.runs[k]; m.s[o.start] == m.s[i] && o.n == n {
			m.cut(o.start, o.start+n, "")
			m.cut(i, i+n, "")
			m.runs = m.runs[:k]
			return true
		}
	}
	return false
}

// flanks says by CommonMark's rule whether a run of signs may open and whether
// it may close.
func flanks(before rune, first bool, after rune, last bool) (opens, closes bool) {
	blankBefore, blankAfter := first || isSpace(before), last || isSpace(after)
	punctBefore, punctAfter := unicode.In(before, unicode.P, unicode.S), unicode.In(after, unicode.P, unicode.S)
	return !blankAfter && (!punctAfter || blankBefore || punctBefore), !blankBefore && (!punctBefore || blankAfter || punctAfter)
}

func wordRune(c rune, none bool) bool { return !none && (unicode.IsLetter(c) || unicode.IsDigit(c)) }

// maxCode bounds a stretch of code in bytes.
const maxCode = 300

func (m *inline) backticks(i int) int {
	n := 1
	for i+n < len(m.s) && m.s[i+n] == '`' {
		n++
	}
	end := -1
	if i >= m.code {
		window := m.s[i+n : min(len(m.s), i+n+maxCode)]
		if end = strings.Index(window, m.s[i:i+n]); end < 0 {
			m.code = i + n + len(window) - n
		}
	}
	if end < 0 {
		return n
	}
	m.cut(i, i+n, "")
	m.cut(i+n+end, i+n+end+n, "")
	return n + end + n
}
