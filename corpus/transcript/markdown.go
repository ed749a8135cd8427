package transcript

import (
	"path"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/format"
)

// shown is what a reader of rendered Markdown sees of a stretch of it: the
// words, the white space as it is, and for each stretch of them where it was
// read from.
type shown struct {
	text   string
	pieces []corpus.Piece
	marks  []corpus.Mark
}

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

// run is a run of "*", "_" or "~" that may open emphasis.
type run struct{ start, n int }

// maxOpen bounds how far back the opening sign of emphasis or of a link is
// looked for, so that time stays in proportion to the text.
const maxOpen = 24

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

// link reads "](target)" at byte i, if a bracket is open.
func (m *inline) link(i int) int {
	if len(m.open) == 0 {
		return 1
	}
	start := m.open[len(m.open)-1]
	m.open = m.open[:len(m.open)-1]
	n := targetLength(m.s[i+1:])
	if n == 0 {
		return 1
	}
	if start > 0 && m.s[start-1] == '!' {
		m.cut(start-1, start+1, "")
	} else {
		m.cut(start, start+1, "")
	}
	m.cut(i, i+1+n, "")
	return 1 + n
}

// maxTarget bounds the address of a link in bytes. Chosen; the longest seen in
// the corpora has some 400.
const maxTarget = 1000

// targetLength is the length of "(address)" or `(address "title")` at the start
// of s, 0 where none is.
func targetLength(s string) int {
	if s == "" || s[0] != '(' {
		return 0
	}
	depth, quoted := 0, false
	for i := 0; i < len(s) && i < maxTarget; i++ {
		switch c := s[i]; {
		case c == '\n', c == ' ' && !quoted && !(i+1 < len(s) && s[i+1] == '"'):
			return 0
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '(':
			depth++
		case c == ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// shownTags are the tags that set words apart and are none.
var shownTags = set("a b i em strong u s del strike ins mark sup sub span p div font small big center cite q code kbd br hr")

// maxTag bounds a tag in bytes.
const maxTag = 300

// tag reads the tag, the comment or the address in angle brackets at byte i. A
// struck-out word with another in square brackets after it is a correction.
func (m *inline) tag(i int) int {
	end := strings.IndexByte(m.s[i:min(len(m.s), i+maxTag)], '>')
	if end < 2 {
		return 1
	}
	inside := m.s[i+1 : i+end]
	name := strings.ToLower(strings.TrimSuffix(strings.TrimPrefix(inside, "/"), "/"))
	if k := strings.IndexFunc(name, isSpace); k >= 0 {
		name = name[:k]
	}
	switch {
	case isURL(inside) && strings.IndexFunc(inside, isSpace) < 0:
		m.cut(i, i+1, "")
		m.cut(i+end, i+end+1, "")
	case name == "br" && i+end+1 < len(m.s) && m.s[i+end+1] != '\n' && m.s[i+end+1] != '\r':
		m.cut(i, i+end+1, "\n")
	case strings.HasPrefix(inside, "!--") && strings.HasSuffix(inside, "--"), shownTags[name]:
		m.cut(i, i+end+1, "")
		if name == "s" || name == "del" || name == "strike" {
			m.struck(i, end+1)
		}
	default:
		return 1
	}
	return end + 1
}

// struck remembers the words between the tags of what is struck out.
func (m *inline) struck(i, n int) {
	if m.s[i+1] != '/' {
		m.fixes = append(m.fixes, corpus.Span{Start: i + n, End: -1})
	} else if k := len(m.fixes) - 1; k >= 0 && m.fixes[k].End < 0 {
		m.fixes[k].End = i
	}
}

// reference reads "&amp;" and "&#8217;".
func (m *inline) reference(i int) int {
	words, n := format.Reference(m.s[i:])
	if n == 0 {
		return 1
	}
	m.cut(i, i+n, words)
	return n
}

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

// corrections are the marks over what is struck out, with the words in square
// brackets after it as what was meant.
func (m *inline) corrections(v shown, at int) []corpus.Mark {
	var marks []corpus.Mark
	for _, f := range m.fixes {
		if f.End <= f.Start {
			continue
		}
		start, end := v.place(at+f.Start), v.place(at+f.End)
		rest := v.text[end:]
		rest = rest[spaceBefore(rest):]
		n := 0
		if strings.HasPrefix(rest, "[") {
			n = bracketed(cut(rest, maxMark))
		}
		if n == 0 || start >= end {
			continue
		}
		marks = append(marks, corpus.Mark{Kind: corpus.Corrected, Start: start, End: end, Printed: v.text[start:end], Value: trim(rest[1 : n-1])})
	}
	return marks
}

// place is where the byte of the source at from stands in the text, or the next
// that is shown.
func (v shown) place(from int) int {
	i := sort.Search(len(v.pieces), func(i int) bool { return v.pieces[i].To > from })
	if i == len(v.pieces) {
		return len(v.text)
	}
	p := v.pieces[i]
	if from <= p.From || p.End-p.Start != p.To-p.From {
		return p.Start
	}
	return p.Start + from - p.From
}

// source is the byte of the source that the words from byte at of the text on
// were read from.
func (v shown) source(at int) int {
	end := 0
	for _, p := range v.pieces {
		if at < p.End {
			return p.From + max(0, at-p.Start)
		}
		end = p.To
	}
	return end
}

// trim takes the white space at both ends away, which a sign hid.
func (v *shown) trim() {
	start, end := spaceBefore(v.text), len(v.text)-spaceAfter(v.text)
	if start == 0 && end == len(v.text) {
		return
	}
	end = max(start, end)
	var pieces []corpus.Piece
	for _, p := range v.pieces {
		same := p.End-p.Start == p.To-p.From
		if p.Start < start && same {
			p.From += min(start, p.End) - p.Start
		}
		if p.End > end && same {
			p.To -= p.End - max(end, p.Start)
		}
		p.Start, p.End = max(p.Start, start)-start, min(p.End, end)-start
		if p.Start < p.End {
			pieces = append(pieces, p)
		}
	}
	for i := range v.marks {
		v.marks[i].Start, v.marks[i].End = v.marks[i].Start-start, v.marks[i].End-start
	}
	v.text, v.pieces = v.text[start:end], pieces
}

// showTurn hands a turn, read from byte at of the source on, what is shown of
// its words, and returns the paragraphs in them. A paragraph of which nothing is
// shown is none.
func (r *reader) showTurn(t *corpus.Turn, at int, spans []corpus.Span) []corpus.Span {
	v := show(t.Text, at)
	v.trim()
	t.Text, t.Source, t.Marks = v.text, v.pieces, append(t.Marks, v.marks...)
	shown := spans[:0]
	for _, p := range spans {
		start, end := v.place(at+p.Start), v.place(at+p.End)
		if start < end {
			start += spaceBefore(v.text[start:end])
			end -= spaceAfter(v.text[start:end])
		}
		if start < end {
			shown = append(shown, corpus.Span{Start: start, End: end})
		}
	}
	return shown
}
