package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
)

// dots is the length of "..." or "…" at byte i: a voice that trails off or
// begins again. In brackets, and with spaces between, they are an elision and
// are read elsewhere. More than six are a line to be filled in.
func dots(s string, i int) int {
	n := 0
	for strings.HasPrefix(s[i+n:], "…") {
		n += len("…")
	}
	if n > 0 {
		return n
	}
	for i+n < len(s) && s[i+n] == '.' {
		n++
	}
	if n < 3 || n > 6 || i > 0 && s[i-1] == '.' {
		return 0
	}
	return n
}

// broken is the length of a dash at byte i at which the speaker breaks off or
// begins again: at the end of a paragraph, at the start of one, or before the
// word that stands before it, whole or begun. Any other dash may be a
// parenthesis, and says nothing.
func broken(s string, i int) int {
	n := dashes(s[i:])
	if n == 0 || i > 0 && (s[i-1] == '-' || strings.HasSuffix(s[:i], "—") || strings.HasSuffix(s[:i], "–")) {
		return 0
	}
	before := s[:i-spaceAfter(s[:i])]
	after := s[i+n+spaceBefore(s[i+n:]):]
	opens, ends := before == "" || blankLine(s[len(before):i]), closes(s[i+n:])
	switch {
	case opens && ends:
		return 0 // a line of its own separates
	case opens, ends, again(lastWord(before), after), again(lastTwo(before), after):
		return n
	}
	return 0
}

// closes tells that a paragraph ends with s, quotation marks and brackets apart.
func closes(s string) bool {
	s = strings.TrimLeft(s, "\"”’)*_")
	return spaceBefore(s) == len(s) || blankLine(s[:spaceBefore(s)])
}

// blankLine tells white space that parts two paragraphs.
func blankLine(s string) bool { return strings.Count(s, "\n") > 1 }

// lastTwo are the last two words, as in "the tide — the tide is high".
func lastTwo(s string) string {
	s = strings.TrimRight(s, ",;:")
	space := strings.LastIndexByte(s, ' ')
	if space < 0 {
		return ""
	}
	return s[strings.LastIndexByte(s[:space], ' ')+1:]
}

// dashes is the length of the dash that s begins with: an em or en dash, or two
// or more hyphens, and any that follow.
func dashes(s string) int {
	n := 0
	for {
		switch rest := s[n:]; {
		case strings.HasPrefix(rest, "—"), strings.HasPrefix(rest, "–"), strings.HasPrefix(rest, "―"):
			n += len("—")
		case strings.HasPrefix(rest, "--"):
			n += 2
		case n > 0 && strings.HasPrefix(rest, "-"):
			n++
		default:
			return n
		}
	}
}

func lastWord(s string) string {
	s = strings.TrimRight(s, ",;:")
	return s[strings.LastIndexFunc(s, func(c rune) bool { return !unicode.IsLetter(c) && c != '\'' && c != '’' })+1:]
}

// again tells that words begin with a word that was said or begun right before:
// "the — the", "coun — country". A single letter is one only if it is a word.
func again(word, after string) bool {
	if word == "" || word != "I" && word != "a" && utf8.RuneCountInString(word) < 2 {
		return false
	}
	if len(after) < len(word) || !strings.EqualFold(after[:len(word)], word) {
		return false
	}
	c, n := utf8.DecodeRuneInString(after[len(word):])
	whole := n == 0 || !unicode.IsLetter(c)
	return whole || utf8.RuneCountInString(word) >= 3 && !strings.HasPrefix(after[len(word):], "s ")
}

// correctionAt is the mark over "<s>8,000</s>" or "~~8,000~~" at byte i if what
// was meant follows in square brackets: the words as spoken, with their signs.
func correctionAt(s string, i int) (m corpus.Mark, ok bool) {
	for _, sign := range [][2]string{{"<s>", "</s>"}, {"<del>", "</del>"}, {"<strike>", "</strike>"}, {"~~", "~~"}} {
		if !strings.HasPrefix(s[i:], sign[0]) {
			continue
		}
		window := cut(s[i:], 4*maxMark)
		end := strings.Index(window[len(sign[0]):], sign[1])
		if end <= 0 {
			return m, false
		}
		end += len(sign[0]) + len(sign[1])
		rest := window[end:]
		rest = strings.TrimPrefix(rest[spaceBefore(rest):], `\`)
		n := bracketed(cut(rest, maxMark))
		if n < 3 || rest[0] != '[' {
			return m, false
		}
		meant := trim(strings.TrimSuffix(rest[1:n-1], `\`))
		return corpus.Mark{Kind: corpus.Corrected, Start: i, End: i + end, Printed: s[i : i+end], Value: meant}, true
	}
	return m, false
}
