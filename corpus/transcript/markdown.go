package transcript

import (
	"path"
	"sort"
	"strings"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/format"
)

// isMarkdown tells a file that is Markdown by its name. A text that only looks
// like it is plain text, of which no byte is taken away.
func isMarkdown(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".md", ".markdown", ".mdown", ".mkd", ".mdx":
		return true
	}
	return false
}

// visible is s as a reader sees it: s itself but in Markdown.
func (r *reader) visible(s string) string {
	if !r.markdown || nextSign(s, 0) == len(s) {
		return s
	}
	return show(s, 0).text
}

// inlineSigns are the bytes that every sign within a line of Markdown has one
// of; 0xC2 begins the control characters that stand for those of Windows-1252.
const inlineSigns = "\\*_[<&`~\xC2"

// signBytes are the bytes of inlineSigns, "]" and the line break. strings.IndexAny
// would look each up as a rune: measured, a seventh of the time of a reading.
var signBytes = func() (stop [256]bool) {
	for _, c := range []byte(inlineSigns + "]\n") {
		stop[c] = true
	}
	return stop
}()

// nextSign is the place of the next byte of s from i on that may be a sign, the
// length of s if there is none.
func nextSign(s string, i int) int {
	for i < len(s) && !signBytes[s[i]] {
		i++
	}
	return i
}

// show takes the signs of Markdown out of s, which stands at byte at of the
// source: emphasis, escapes, the targets of links, tags; character references
// and stray control characters become the characters that they stand for. Line
// breaks stay, and the signs of blocks ("-", ">", "1."), which are words enough.
func show(s string, at int) shown {
	if s == "" {
		return shown{}
	}
	m := inline{s: s}
	m.read()
	return m.apply(at)
}

// inline reads the signs within the lines of one stretch of Markdown.
type inline struct {
	s     string
	edits []edit
	runs  []run
	open  []int // where "[" stands that no "]" has closed
	code  int   // up to here no backtick closes what one opens
	fixes []corpus.Span
}

// edit puts other words in the place of s[start:end].
type edit struct {
	start, end int
	words      string
}

func (m *inline) cut(start, end int, words string) {
	m.edits = append(m.edits, edit{start, end, words})
}

func (m *inline) read() {
	for i := 0; i < len(m.s); {
		if i = nextSign(m.s, i); i < len(m.s) {
			i += m.sign(i)
		}
	}
}

// sign reads the sign at byte i and returns how many bytes are done with.
func (m *inline) sign(i int) int {
	switch m.s[i] {
	case '\n':
		if trim(m.s[i+1:min(len(m.s), i+1+len(lineAfter(m.s[i+1:])))]) == "" { // a blank line ends what is open
			m.runs, m.open = m.runs[:0], m.open[:0]
		}
	case '\\':
		return m.escape(i)
	case '*', '_', '~':
		return m.emphasis(i)
	case '[':
		if m.open = append(m.open, i); len(m.open) > maxOpen {
			m.open = m.open[1:]
		}
	case ']':
		return m.link(i)
	case '<':
		return m.tag(i)
	case '&':
		return m.reference(i)
	case '`':
		return m.backticks(i)
	case 0xC2:
		if c, n := utf8.DecodeRuneInString(m.s[i:]); c >= 0x80 && c < 0xA0 {
			if words, _ := format.Decode([]byte{byte(c)}); c != 0x85 && len(words) != n { // of one length, it could not be told from the source's own
				m.cut(i, i+n, words)
			}
			return n
		}
	}
	return 1
}

func lineAfter(s string) string {
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		return s[:i]
	}
	return s
}

// apply makes the edits.
func (m *inline) apply(at int) shown {
	if len(m.edits) == 0 {
		return shown{text: m.s, pieces: []corpus.Piece{{End: len(m.s), From: at, To: at + len(m.s)}}}
	}
	sort.Slice(m.edits, func(i, j int) bool { return m.edits[i].start < m.edits[j].start })
	var b strings.Builder
	b.Grow(len(m.s))
	var v shown
	put := func(words string, from, to int) {
		if words != "" {
			v.pieces = append(v.pieces, corpus.Piece{Start: b.Len(), End: b.Len() + len(words), From: at + from, To: at + to})
			b.WriteString(words)
		}
	}
	done := 0
	for _, e := range m.edits {
		put(m.s[done:e.start], done, e.start)
		put(e.words, e.start, e.end)
		done = e.end
	}
	put(m.s[done:], done, len(m.s))
	v.text = b.String()
	v.marks = m.corrections(v, at)
	return v
}
