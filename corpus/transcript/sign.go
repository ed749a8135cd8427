package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// colonSigns are the first bytes of the signs that colon looks at, 0xEF that of
// the wide ones.
var colonSigns = [256]bool{'(': true, '[': true, ')': true, ']': true, ':': true, ';': true, 0xEF: true}

// colon reads "NAME: text". The colon stands outside brackets and does not
// stand in a time or an address.
func colon(s string) (label, int, bool) {
	depth := 0
	for i := 0; i < len(s) && i <= maxLabel; {
		if !colonSigns[s[i]] {
			i++
			continue
		}
		c, n := utf8.DecodeRuneInString(s[i:])
		switch c {
		case '(', '（', '[':
			depth++
		case ')', '）', ']':
			depth--
		case ':', '：', '﹕', ';':
			if depth > 0 {
				break
			}
			rest := s[i+n:]
			if c == ';' || c == ':' && (strings.HasPrefix(rest, "//") || betweenDigits(s, i)) {
				return semicolon(s, i, c)
			}
			l, ok := judge(s[:i])
			if ok && c == ':' && rest != "" && spaceBefore(rest) == 0 {
				l.weight = weak // "KL:It": a slip where the label is known, else a word
			}
			return l, i + n, ok
		}
		i += n
	}
	return label{}, 0, false
}

// semicolon reads "ND; text", a slip that counts only where ND is a label.
func semicolon(s string, i int, c rune) (label, int, bool) {
	if c != ';' || i > 40 || spaceBefore(s[i+1:]) == 0 {
		return label{}, 0, false
	}
	l, ok := judge(s[:i])
	l.weight, l.shape = weak, aloneShape
	return l, i + 1, ok
}

func betweenDigits(s string, i int) bool {
	return i > 0 && i+1 < len(s) && s[i-1] >= '0' && s[i-1] <= '9' && s[i+1] >= '0' && s[i+1] <= '9'
}

// dash reads "NAME, role. – text" and "NAME.- text".
func dash(s string) (label, int, bool) {
	for _, sign := range []string{". – ", ". — ", ".- ", ".-", ".– ", ".— ", ") - ", ") – ", ") — "} {
		i := strings.Index(s, sign)
		if sign[0] == ')' && i > 0 {
			i, sign = i+1, sign[1:]
		}
		if i <= 0 || i > maxLabel {
			continue
		}
		l, ok := judge(s[:i])
		if l.shape = dashShape; l.weight == strong && l.part == noPart {
			l.weight = fair
		}
		return l, i + len(sign), ok
	}
	return label{}, 0, false
}

// period reads "Mr. SMITH of New Jersey. text" and "The PRESIDING OFFICER (Mr.
// Kyl). text": a title, then a surname or a post in capitals.
func period(s string) (label, int, bool) {
	if !opensWithTitle(s) {
		return label{}, 0, false
	}
	name, n := s, 0
	for at := 0; ; {
		i := strings.IndexByte(s[at:min(len(s), maxLabel)], '.')
		if i < 0 {
			return label{}, 0, false
		}
		at += i + 1
		if opens := strings.Count(s[:at], "(") + strings.Count(s[:at], "[") - strings.Count(s[:at], ")") - strings.Count(s[:at], "]"); opens > 0 {
			continue
		}
		name, n = s[:at-1], at
		if !abbreviates(name) {
			break
		}
	}
	if n < len(s) && spaceBefore(s[n:]) == 0 {
		return label{}, 0, false
	}
	l, ok := judge(name)
	if !ok || l.weight != strong || !capitalsAfterTitle(name) {
		return label{}, 0, false
	}
	l.shape = periodShape
	return l, n, true
}

func opensWithTitle(s string) bool {
	word := s[:wordLength(cut(s, 24))]
	word = strings.TrimSuffix(word, ".")
	return has(honorifics, word) || has(offices, word)
}

// abbreviates tells that a period after s ends no sentence: a title or an
// initial stands before it.
func abbreviates(s string) bool {
	w := s[strings.LastIndexAny(s, " \u00a0")+1:]
	return len(w) == 1 || has(honorifics, w) || w == "Jr" || w == "Sr"
}

// capitalsAfterTitle tells that the first word is a title and that a word in
// capitals follows, as in "Mr. McCAIN", "The PRESIDING OFFICER", "CHAIR POWELL".
func capitalsAfterTitle(s string) bool {
	words := strings.FieldsFunc(s, isSpace)
	if len(words) < 2 {
		return false
	}
	first := strings.ToLower(strings.TrimSuffix(words[0], "."))
	if !honorifics[first] && !offices[first] {
		return false
	}
	for _, w := range words[1:] {
		if capitals(w) >= 2 && !strings.HasPrefix(w, "(") {
			return true
		}
	}
	return false
}

// capitals counts the capitals at the end of a word, where a surname in
// capitals has them: "McCAIN" has four.
func capitals(w string) int {
	n := 0
	for _, c := range strings.TrimRight(w, ".,'’") {
		if unicode.IsUpper(c) {
			n++
		} else if unicode.IsLower(c) || c == '.' {
			n = 0
		}
	}
	return n
}
