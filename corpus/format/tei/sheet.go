package tei

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// sheet is XML being written, an element a line but for what stands among words.
type sheet struct {
	b      strings.Builder
	depth  int
	counts map[string]int // how often each element was opened
}

// open begins an element that holds others; attributes are names and values in
// turn, of which those without a value are left out.
func (s *sheet) open(name string, attrs ...string) {
	s.indent()
	s.tag(name, attrs...)
	s.b.WriteString(">\n")
	s.depth++
}

func (s *sheet) close(name string) {
	s.depth--
	s.indent()
	s.end(name)
	s.b.WriteByte('\n')
}

// line is an element with words, white space folded, or with none.
func (s *sheet) line(name, words string, attrs ...string) {
	s.indent()
	s.inline(name, words, attrs...)
	s.b.WriteByte('\n')
}

// inline is line among words.
func (s *sheet) inline(name, words string, attrs ...string) {
	s.tag(name, attrs...)
	if words = folded(words); words == "" {
		s.b.WriteString("/>")
		return
	}
	s.b.WriteByte('>')
	s.b.WriteString(escape(words))
	s.end(name)
}

// raw is line with what is XML already.
func (s *sheet) raw(name, content string, attrs ...string) {
	s.indent()
	s.tag(name, attrs...)
	s.b.WriteByte('>')
	s.b.WriteString(content)
	s.end(name)
	s.b.WriteByte('\n')
}

func (s *sheet) tag(name string, attrs ...string) {
	if s.counts == nil {
		s.counts = map[string]int{}
	}
	s.counts[name]++
	s.b.WriteByte('<')
	s.b.WriteString(name)
	for i := 0; i+1 < len(attrs); i += 2 {
		if attrs[i+1] != "" {
			fmt.Fprintf(&s.b, ` %s="%s"`, attrs[i], escape(attrs[i+1]))
		}
	}
}

func (s *sheet) end(name string) {
	s.b.WriteString("</")
	s.b.WriteString(name)
	s.b.WriteByte('>')
}

func (s *sheet) indent() { s.b.WriteString(strings.Repeat(" ", s.depth)) }

// bytes is the file, with the declaration of XML.
func (s *sheet) bytes() []byte {
	return []byte("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + s.b.String())
}

// folded is text with its runs of white space as single spaces, none at its ends.
// No-break spaces are words.
func folded(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune(" \t\r\n\f", c) }), " ")
}

// escape is text or the value of an attribute. What XML does not hold becomes
// U+FFFD, the character for those that could not be kept.
func escape(s string) string {
	var b strings.Builder
	for _, c := range s {
		switch {
		case c == '&':
			b.WriteString("&amp;")
		case c == '<':
			b.WriteString("&lt;")
		case c == '>':
			b.WriteString("&gt;")
		case c == '"':
			b.WriteString("&quot;")
		case !held(c):
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}

// held tells the characters that XML 1.0 holds.
func held(c rune) bool {
	return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000 && c <= utf8.MaxRune
}

// xmlID is an ID of this program as one of XML, which begins with a letter.
func xmlID(id string) string {
	if id == "" || id[0] < 'a' || id[0] > 'z' {
		return "_" + id
	}
	return id
}

// tagUsage lists how often each element of a text stands in it.
func (s *sheet) tagUsage(counts map[string]int) {
	s.open("tagsDecl")
	s.open("namespace", "name", namespace)
	var names []string
	for name := range counts {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		s.line("tagUsage", "", "gi", name, "occurs", fmt.Sprint(counts[name]))
	}
	s.close("namespace")
	s.close("tagsDecl")
}
