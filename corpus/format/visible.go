package format

import (
	"strings"

	"lectern/corpus"
)

// Visible is the visible text of a turn being built, each stretch tied to the
// bytes of the source that it was read from. The zero value is ready.
type Visible struct {
	text       strings.Builder
	pieces     []corpus.Piece
	paragraphs []corpus.Span
	marks      []corpus.Mark
	open       bool // a paragraph is open and has words
	gap        bool // white space was seen since the last word
	gapAt      int  // where in the source it begins; -1 is nowhere
	gapTo      int  // and ends: one byte, or a whole reference such as "&#32;"
}

// Words adds words that stand in the source as they are, at byte from of the
// source as UTF-8. Runs of white space become one space, as a browser shows
// them; those at the ends of a paragraph are left out. Control characters are
// read as Controls1252 does.
func (v *Visible) Words(s string, from int) {
	for i := 0; i < len(s); {
		n := blank(s[i:])
		if n > 0 {
			v.space(from+i, from+i+1)
			i += n
			continue
		}
		j := i
		for j < len(s) && blank(s[j:]) == 0 {
			j++
		}
		v.word(s[i:j], from+i)
		i = j
	}
}

// word adds a word, control characters of Windows-1252 as what they stand for.
func (v *Visible) word(s string, from int) {
	at := 0
	for i := control1252(s); i >= 0; i = control1252(s[at:]) {
		if i > 0 {
			v.add(s[at:at+i], from+at, from+at+i)
		}
		at += i
		v.add(Controls1252(s[at:at+2]), from+at, from+at+2)
		at += 2
	}
	if at < len(s) {
		v.add(s[at:], from+at, from+len(s))
	}
}

// Replaced adds words that stand for other bytes of the source, as "&" for
// "&amp;".
func (v *Visible) Replaced(s string, from, to int) {
	if strings.Trim(s, " \t\r\n\f") == "" {
		v.space(from, to)
		return
	}
	v.add(s, from, to)
}

// Space is a space that the source does not print, where its markup says that
// two words stand apart.
func (v *Visible) Space() {
	if v.open && !v.gap {
		v.gap, v.gapAt = true, -1
	}
}

// Break ends the paragraph. Empty ones leave nothing.
func (v *Visible) Break() {
	v.open, v.gap = false, false
}

// Line is a line break within a paragraph, as <br>.
func (v *Visible) Line(from int) {
	if v.open {
		v.gap = false
		v.add("\n", from, from)
	}
}

// Mark lays a mark without a width at the end of the words so far: what the
// source prints here and nobody spoke.
func (v *Visible) Mark(kind corpus.MarkKind, value string) {
	at := v.text.Len()
	v.marks = append(v.marks, corpus.Mark{Kind: kind, Start: at, End: at, Value: value})
}

// Over lays a mark over the words from a place that Len gave to the end of those
// so far.
func (v *Visible) Over(kind corpus.MarkKind, start int, value string) {
	s := v.text.String()
	for start < len(s) && strings.IndexByte(" \n", s[start]) >= 0 {
		start++
	}
	if start < len(s) {
		v.marks = append(v.marks, corpus.Mark{Kind: kind, Start: start, End: len(s), Printed: s[start:], Value: value})
	}
}

// Lay lays a mark that was made over the words so far.
func (v *Visible) Lay(m corpus.Mark) { v.marks = append(v.marks, m) }

// Len is the length of the text so far, in bytes.
func (v *Visible) Len() int { return v.text.Len() }

// Text is the text, paragraphs apart by a blank line.
func (v *Visible) Text() string { return v.text.String() }

// Pieces say where each stretch of the text stands in the source.
func (v *Visible) Pieces() []corpus.Piece { return v.pieces }

// Paragraphs are the paragraphs as spans of the text.
func (v *Visible) Paragraphs() []corpus.Span { return v.paragraphs }

// Marks are the marks, in the order in which they were laid.
func (v *Visible) Marks() []corpus.Mark { return v.marks }

func (v *Visible) space(from, to int) {
	if v.open && !v.gap {
		v.gap, v.gapAt, v.gapTo = true, from, to
	}
}

func (v *Visible) add(s string, from, to int) {
	switch {
	case !v.open:
		if v.text.Len() > 0 {
			v.text.WriteString("\n\n")
		}
		v.paragraphs = append(v.paragraphs, corpus.Span{Start: v.text.Len(), End: v.text.Len()})
		v.open = true
	case v.gap && v.gapAt < 0:
		v.put(" ", 0, 0)
	case v.gap:
		v.put(" ", v.gapAt, v.gapTo)
	}
	v.gap = false
	v.put(s, from, to)
	v.paragraphs[len(v.paragraphs)-1].End = v.text.Len()
}

// put lengthens the last piece where it can.
func (v *Visible) put(s string, from, to int) {
	start := v.text.Len()
	v.text.WriteString(s)
	if from == to {
		return
	}
	p := corpus.Piece{Start: start, End: v.text.Len(), From: from, To: to}
	if n := len(v.pieces); n > 0 && p.End-p.Start == to-from {
		last := &v.pieces[n-1]
		if last.End == start && last.To == from && last.End-last.Start == last.To-last.From {
			last.End, last.To = p.End, to
			return
		}
	}
	v.pieces = append(v.pieces, p)
}

// blank is the length of the white space that s begins with, 0 for none: what
// a browser runs together. No-break spaces are words.
func blank(s string) int {
	switch s[0] {
	case ' ', '\t', '\r', '\n', '\f':
		return 1
	}
	return 0
}
