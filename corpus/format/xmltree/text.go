package xmltree

import (
	"encoding/xml"
	"strconv"
	"strings"
	"unicode/utf8"

	"lectern/corpus/format"
)

const (
	cdataOpen  = "<![CDATA["
	cdataClose = "]]>"
)

// maxReference is the length in bytes within which a reference is closed by its
// semicolon: the longest name that HTML knows in version 4 has 8 letters, and a
// number may have leading zeros. Chosen.
const maxReference = 32

// Speak adds the words of the node and of all within it, each stretch tied to
// its bytes.
func (n *Node) Speak(v *format.Visible) {
	if n == nil {
		return
	}
	if n.Name == "" {
		stretches(n.Raw(), n.From, v.Words, v.Replaced)
		return
	}
	for _, c := range n.Children {
		c.Speak(v)
	}
}

// decode is raw text without its references and the edges of CDATA.
func decode(raw string) string {
	if strings.IndexByte(raw, '&') < 0 && !strings.HasPrefix(raw, cdataOpen) {
		return raw
	}
	var b strings.Builder
	stretches(raw, 0, func(s string, _ int) { b.WriteString(s) }, func(s string, _, _ int) { b.WriteString(s) })
	return b.String()
}

// stretches takes raw text that begins at a byte of the source apart into words
// that stand there as they are, and words that a reference stands for. A
// reference that is not known is words.
func stretches(raw string, at int, words func(s string, from int), replaced func(s string, from, to int)) {
	if inside, ok := strings.CutPrefix(raw, cdataOpen); ok {
		words(strings.TrimSuffix(inside, cdataClose), at+len(cdataOpen))
		return
	}
	for raw != "" {
		amp := strings.IndexByte(raw, '&')
		if amp < 0 {
			amp = len(raw)
		}
		if amp > 0 {
			words(raw[:amp], at)
			raw, at = raw[amp:], at+amp
			continue
		}
		s, n := reference(raw)
		if n == 0 {
			words("&", at)
			n = 1
		} else {
			replaced(s, at, at+n)
		}
		raw, at = raw[n:], at+n
	}
}

// reference is what the reference at the start of s stands for and its length,
// 0 for one that is not known.
func reference(s string) (string, int) {
	end := strings.IndexByte(s[:min(len(s), maxReference)], ';')
	if end < 2 {
		return "", 0
	}
	name := s[1:end]
	if name[0] == '#' {
		c := numbered(name[1:])
		return c, (end + 1) * min(1, len(c))
	}
	if c, ok := predefined[name]; ok {
		return c, end + 1
	}
	if c, ok := xml.HTMLEntity[name]; ok {
		return c, end + 1
	}
	return "", 0
}

var predefined = map[string]string{"lt": "<", "gt": ">", "amp": "&", "apos": "'", "quot": `"`}

// numbered is the character of "65" or "x41", "" for none.
func numbered(s string) string {
	base := 10
	if s != "" && (s[0] == 'x' || s[0] == 'X') {
		s, base = s[1:], 16
	}
	c, err := strconv.ParseUint(s, base, 32)
	if err != nil || c == 0 || c > utf8.MaxRune || !utf8.ValidRune(rune(c)) {
		return ""
	}
	return string(rune(c))
}
