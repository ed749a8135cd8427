package transcript

import (
	"lectern/corpus"
	"lectern/corpus/format"
)

// Cut reads a whole transcript that a field of another format holds as one text,
// by the rules of plain text. The pieces say where each stretch of the text
// stands in the source, ascending, as format.Visible has them; those of the
// turns say the same. The speakers are names that the format itself gives, if
// any. The script has a title where the text opens with one, the turns, and as
// notes what the text prints and nobody said, without their lines, which the
// caller knows. A text without labels is one turn without a label.
func Cut(text string, pieces []corpus.Piece, speakers []string) Script {
	r := newReader(format.Input{Text: text, Source: []byte(text)})
	r.front.speakers = speakers
	r.learn()
	drafts := r.segment()
	r.leftOver()
	r.sortNotes()
	s := Script{Turns: make([]Scripted, len(drafts)), Notes: r.doc.Notes}
	if r.doc.Title != "" {
		s.Title = Stated{Text: r.doc.Title, Rule: "the first line of the text"}
	}
	for i, d := range drafts {
		t := r.doc.Turns[i]
		s.Turns[i] = Scripted{Label: t.Label, Text: t.Text, Paragraphs: t.Paragraphs, Continued: t.Continued, Pieces: format.PiecesOf(pieces, d.start, d.end)}
		if t.Kind == corpus.Stage {
			s.Turns[i].Kind = corpus.Stage
		}
	}
	for i := range s.Notes {
		s.Notes[i].Lines = corpus.Lines{}
	}
	return s
}
