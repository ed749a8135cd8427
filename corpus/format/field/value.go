package field

import (
	"slices"
	"sort"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
)

// Value is what one cell or string holds, without its quotes and escapes.
type Value struct {
	Text string

	// Pieces say where each stretch of Text stands in the source, ascending and
	// without a gap.
	Pieces []corpus.Piece

	// Line is where it begins, from 1.
	Line int

	// Number tells a value that is no string in the source.
	Number bool
}

// Builder builds a Value of stretches of the source.
type Builder struct {
	text   strings.Builder
	pieces []corpus.Piece
}

// Put adds words that stand for the bytes from:to of the source.
func (b *Builder) Put(words string, from, to int) {
	if words != "" {
		start := b.text.Len()
		b.text.WriteString(words)
		b.pieces = append(b.pieces, corpus.Piece{Start: start, End: b.text.Len(), From: from, To: to})
	}
}

// Value is what was built, as of that line.
func (b *Builder) Value(line int) Value {
	return Value{Text: b.text.String(), Pieces: b.pieces, Line: line}
}

// Trimmed is the text without white space around it, in one line.
func (v Value) Trimmed() string { return format.OneLine(v.Text) }

// Blank tells a value that says nothing: no words, or how programs write that.
func (v Value) Blank() bool {
	switch strings.ToLower(strings.TrimSpace(v.Text)) {
	case "", "null", "none", "nan", "n/a", "-":
		return true
	}
	return false
}

// From is the value without its first n bytes.
func (v Value) From(n int) Value {
	return Value{Text: v.Text[n:], Line: v.Line, Pieces: format.PiecesOf(v.Pieces, n, len(v.Text))}
}

// Join puts values after each other, as paragraphs.
func Join(all []Value) Value {
	if len(all) == 1 {
		return all[0]
	}
	var b strings.Builder
	var out Value
	for i, v := range all {
		if i == 0 {
			out.Line = v.Line
		} else if len(v.Pieces) > 0 {
			at := b.Len()
			b.WriteString("\n\n")
			from := v.Pieces[0].From
			out.Pieces = append(out.Pieces, corpus.Piece{Start: at, End: b.Len(), From: max(0, from-1), To: from})
		}
		for _, p := range v.Pieces {
			out.Pieces = append(out.Pieces, corpus.Piece{Start: p.Start + b.Len(), End: p.End + b.Len(), From: p.From, To: p.To})
		}
		b.WriteString(v.Text)
	}
	out.Text = b.String()
	return out
}

// say adds the words of a value as a reader sees them: a line break stays one, a
// blank line ends a paragraph, and tags of HTML are read where there are some.
func (v Value) say(to *format.Visible) {
	s := sayer{value: v, to: to, tags: tagged(v.Text)}
	for i := 0; i < len(v.Text); {
		i += s.step(i)
	}
}

// tagged tells a text in HTML by a closing tag or a line break.
func tagged(s string) bool {
	if !strings.Contains(s, "<") {
		return false
	}
	low := strings.ToLower(s)
	return slices.ContainsFunc([]string{"</p>", "<br", "</div>", "</b>", "</strong>", "</i>", "</em>", "</span>", "</a>", "</li>", "</h1>", "</h2>", "</h3>", "</td>"},
		func(t string) bool { return strings.Contains(low, t) })
}

// sayer says one value.
type sayer struct {
	value  Value
	to     *format.Visible
	tags   bool
	breaks int // line breaks since the last words
	at     int // the piece that was used last
}

// blocks are the elements that are paragraphs, inline those within one.
var (
	blocks = " p div li ul ol h1 h2 h3 h4 h5 h6 blockquote table tr td th section article hr dl dt dd pre "
	inline = " b strong i em u s span a sup sub small font q cite mark abbr code del ins ruby rt "
)

// step says what stands at byte i, and is its length.
func (s *sayer) step(i int) int {
	rest := s.value.Text[i:]
	switch c := rest[0]; {
	case c == '\n' || c == '\r' && !strings.HasPrefix(rest, "\r\n"):
		s.breaks++
		return 1
	case c == '\r':
		return 1
	case c == '<' && s.tags:
		if n := s.tag(rest); n > 0 {
			return n
		}
	case c == '&' && s.tags:
		if word, n := format.Reference(rest); n > 0 {
			s.words(word, i, i+n)
			return n
		}
	}
	n := 1
	for n < len(rest) && rest[n] != '\n' && rest[n] != '\r' && !(s.tags && (rest[n] == '<' || rest[n] == '&')) {
		n++
	}
	s.words("", i, i+n)
	return n
}

// maxTag bounds a tag, and with it the search for the end of one.
const maxTag = 2048

// tag reads a tag of HTML, and is its length; 0 for what is none.
func (s *sayer) tag(rest string) int {
	end := strings.IndexByte(rest[:min(len(rest), maxTag)], '>')
	if end < 2 {
		return 0
	}
	name := strings.ToLower(strings.Trim(rest[1:end], "/ "))
	if i := strings.IndexAny(name, " \t\n/"); i >= 0 {
		name = name[:i]
	}
	switch {
	case name == "br":
		s.breaks++
	case strings.Contains(blocks, " "+name+" "):
		s.breaks += 2
	case !strings.Contains(inline, " "+name+" "):
		return 0
	}
	return end + 1
}

// words says Text[i:j], or what it stands for.
func (s *sayer) words(as string, i, j int) {
	pieces := s.value.Pieces
	for s.at < len(pieces) && pieces[s.at].End <= i {
		s.at++
	}
	if strings.TrimSpace(s.value.Text[i:j]) != "" && s.at < len(pieces) {
		s.broken(pieces[s.at].From)
	}
	if as != "" {
		from, to := s.value.source(i, j)
		s.to.Replaced(as, from, to)
		return
	}
	for k := s.at; k < len(pieces) && pieces[k].Start < j; k++ {
		p := pieces[k]
		start, end := max(p.Start, i), min(p.End, j)
		if p.End-p.Start == p.To-p.From {
			s.to.Words(s.value.Text[start:end], p.From+start-p.Start)
		} else {
			s.to.Replaced(s.value.Text[start:end], p.From, p.To)
		}
	}
}

// broken carries out the line breaks that stand before words.
func (s *sayer) broken(from int) {
	switch {
	case s.breaks > 1:
		s.to.Break()
	case s.breaks == 1:
		s.to.Line(from)
	}
	s.breaks = 0
}

// source is where Text[i:j] stands in the source.
func (v Value) source(i, j int) (from, to int) {
	k := sort.Search(len(v.Pieces), func(k int) bool { return v.Pieces[k].End > i })
	l := sort.Search(len(v.Pieces), func(k int) bool { return v.Pieces[k].End >= j })
	if k == len(v.Pieces) || l == len(v.Pieces) {
		return 0, 0
	}
	p, q := v.Pieces[k], v.Pieces[l]
	from, to = p.From, q.To
	if p.End-p.Start == p.To-p.From {
		from += i - p.Start
	}
	if q.End-q.Start == q.To-q.From {
		to -= q.End - j
	}
	return from, to
}
