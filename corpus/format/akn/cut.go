package akn

import (
	"lectern/corpus"
	"lectern/corpus/transcript"
)

// cut takes the first n bytes, and the white space after them, from the text of
// a turn.
func cut(t *transcript.Scripted, n int) {
	for n < len(t.Text) && (t.Text[n] == ' ' || t.Text[n] == '\n') {
		n++
	}
	t.Text = t.Text[n:]
	t.Pieces = cutPieces(t.Pieces, n)
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

func cutPieces(pieces []corpus.Piece, n int) []corpus.Piece {
	var kept []corpus.Piece
	for _, p := range pieces {
		if p.End <= n {
			continue
		}
		if p.Start < n && p.End-p.Start == p.To-p.From {
			p.From, p.Start = p.From+n-p.Start, n
		}
		p.Start, p.End = max(0, p.Start-n), p.End-n
		kept = append(kept, p)
	}
	return kept
}
