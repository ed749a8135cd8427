package akn

import (
	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/transcript"
)

// cut takes the first n bytes, and the white space after them, from the text of
// a turn.
func cut(t *transcript.Scripted, n int) {
	for n < len(t.Text) && (t.Text[n] == ' ' || t.Text[n] == '\n') {
		n++
	}
	t.Pieces = format.PiecesOf(t.Pieces, n, len(t.Text))
	t.Text = t.Text[n:]
	var paragraphs []corpus.Span
	for _, p := range t.Paragraphs {
		if p.End > n {
			paragraphs = append(paragraphs, corpus.Span{Start: max(0, p.Start-n), End: p.End - n})
		}
	}
	t.Paragraphs = paragraphs
	var marks []corpus.Mark
	for _, m := range t.Marks {
		if m.Start >= n {
			m.Start, m.End = m.Start-n, m.End-n
			marks = append(marks, m)
		}
	}
	t.Marks = marks
}
