package akn

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"lectern/corpus"
)

// writer writes one document.
type writer struct {
	d     *corpus.Document
	b     bytes.Buffer
	depth int

	// roles and organizations are the numbers of their references, speakers who
	// says each turn.
	roles, organizations map[string]int
	speakers             map[string]string
}

// open begins an element on a line of its own. Attributes are names and values
// in turn; those without a value are left out.
func (w *writer) open(name string, attributes ...string) {
	w.indent()
	w.tag(name, attributes)
	w.b.WriteString(">\n")
	w.depth++
}

func (w *writer) close(name string) {
	w.depth--
	w.indent()
	w.b.WriteString("</" + name + ">\n")
}

// empty is an element without content on a line of its own.
func (w *writer) empty(name string, attributes ...string) {
	w.indent()
	w.tag(name, attributes)
	w.b.WriteString("/>\n")
}

// line is an element with words on a line of its own.
func (w *writer) line(name, words string, attributes ...string) {
	w.indent()
	w.span(name, words, attributes...)
	w.b.WriteByte('\n')
}

// span is an element with words among others.
func (w *writer) span(name, words string, attributes ...string) {
	w.tag(name, attributes)
	w.b.WriteByte('>')
	w.words(words)
	w.b.WriteString("</" + name + ">")
}

func (w *writer) tag(name string, attributes []string) {
	w.b.WriteString("<" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		if value := attributes[i+1]; value != "" || attributes[i] == "by" {
			w.b.WriteString(" " + attributes[i] + `="`)
			w.words(strings.Join(strings.Fields(value), " "))
			w.b.WriteByte('"')
		}
	}
}

func (w *writer) indent() {
	for range w.depth {
		w.b.WriteByte(' ')
	}
}

// words writes text. What XML can't hold becomes the replacement character.
func (w *writer) words(s string) {
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case c == '&':
			w.b.WriteString("&amp;")
		case c == '<':
			w.b.WriteString("&lt;")
		case c == '>':
			w.b.WriteString("&gt;")
		case c == '"':
			w.b.WriteString("&quot;")
		case c == '\r' || c == '\f' || c == '\v':
			w.b.WriteByte(' ')
		case c < ' ' && c != '\n' && c != '\t' || c == 0xFFFE || c == 0xFFFF || c == utf8.RuneError:
			w.b.WriteRune(utf8.RuneError)
		default:
			w.b.WriteString(s[i : i+n])
		}
		i += n
	}
}
