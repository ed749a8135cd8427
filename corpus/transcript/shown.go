package transcript

import (
	"sort"
	"strings"

	"lectern/corpus"
)

// shown is what a reader of rendered Markdown sees of a stretch of it: the
// words, the white space as it is, and for each stretch of them where it was
// read from.
type shown struct {
	text   string
	pieces []corpus.Piece
	marks  []corpus.Mark
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
