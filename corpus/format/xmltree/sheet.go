package xmltree

import (
	"strings"
	"unicode/utf8"
)

// Sheet is XML being written, an element a line but for what stands among words.
// Attributes are names and values in turn. The zero value is ready.
type Sheet struct {
	// Keep is the attribute that is written without a value too; all others are
	// left out then.
	Keep string

	// Counts are how often each element was opened.
	Counts map[string]int

	// Depth is how deep the next element stands.
	Depth int

	b strings.Builder
}

// Open begins an element that holds others.
func (s *Sheet) Open(name string, attrs ...string) {
	s.Indent()
	s.tag(name, attrs)
	s.Raw(">\n")
	s.Depth++
}

// Close ends the element that Open began.
func (s *Sheet) Close(name string) {
	s.Depth--
	s.Indent()
	s.Raw("</" + name + ">\n")
}

// Line is an element with words, white space folded, or with none.
func (s *Sheet) Line(name, words string, attrs ...string) {
	s.Indent()
	s.Inline(name, words, attrs...)
	s.Raw("\n")
}

// Block is an element with what inside writes, on one line.
func (s *Sheet) Block(name string, inside func(), attrs ...string) {
	s.Indent()
	s.Around(name, inside, attrs...)
	s.Raw("\n")
}

// Inline is Line among words.
func (s *Sheet) Inline(name, words string, attrs ...string) {
	if words = Folded(words); words == "" {
		s.tag(name, attrs)
		s.Raw("/>")
		return
	}
	s.Around(name, func() { s.Words(words) }, attrs...)
}

// Around is Block among words.
func (s *Sheet) Around(name string, inside func(), attrs ...string) {
	s.tag(name, attrs)
	s.Raw(">")
	inside()
	s.Raw("</" + name + ">")
}

func (s *Sheet) tag(name string, attrs []string) {
	if s.Counts == nil {
		s.Counts = map[string]int{}
	}
	s.Counts[name]++
	s.Raw("<" + name)
	for i := 0; i+1 < len(attrs); i += 2 {
		if attrs[i+1] != "" || attrs[i] == s.Keep {
			s.Raw(" " + attrs[i] + `="`)
			s.Words(Folded(attrs[i+1]))
			s.Raw(`"`)
		}
	}
}

// Indent begins a line.
func (s *Sheet) Indent() { s.Raw(strings.Repeat(" ", s.Depth)) }

// Raw writes what is XML already.
func (s *Sheet) Raw(xml string) { s.b.WriteString(xml) }

// Words writes text. What XML does not hold becomes U+FFFD, the character for
// those that could not be kept.
func (s *Sheet) Words(text string) {
	for _, c := range text {
		switch {
		case c == '&':
			s.b.WriteString("&amp;")
		case c == '<':
			s.b.WriteString("&lt;")
		case c == '>':
			s.b.WriteString("&gt;")
		case c == '"':
			s.b.WriteString("&quot;")
		case !Holds(c):
			s.b.WriteRune(utf8.RuneError)
		default:
			s.b.WriteRune(c)
		}
	}
}

// String is what was written so far.
func (s *Sheet) String() string { return s.b.String() }

// Bytes is the file, with the declaration of XML.
func (s *Sheet) Bytes() []byte {
	return []byte("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + s.b.String())
}

// Folded is text with its runs of white space as single spaces, none at its
// ends. No-break spaces are words.
func Folded(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune(" \t\r\n\f", c) }), " ")
}

// Holds tells the characters that XML 1.0 holds.
func Holds(c rune) bool {
	return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000 && c <= utf8.MaxRune
}
