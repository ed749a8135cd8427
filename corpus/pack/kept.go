package pack

import (
	"strings"

	"lectern/corpus"
)

// record is a document on its way to or from a record block, which holds what
// the turn blocks do not. Its turns are there already, as far as they are shown.
type record struct {
	*corpus.Document
	at map[string]int // the turns by ID, for a writer
}

func newRecord(d *corpus.Document) record {
	at := make(map[string]int, len(d.Turns))
	for i := range d.Turns {
		at[d.Turns[i].ID] = i
	}
	return record{d, at}
}

func layoutRecord(c coder, r record) {
	layoutHead(c, r.Document)
	none := r.Turns != nil && len(r.Turns) == 0
	c.flag(&none)
	if none && r.Turns == nil {
		r.Turns = []corpus.Turn{}
	}
	var lines corpus.Lines
	var source corpus.Piece
	for i := range r.Turns {
		r.layoutKept(c, i, &lines, &source)
	}
	last := 0
	list(c, &r.Mentions, 8, func(c coder, m *corpus.Mention) {
		r.reference(c, &last, &m.Turn)
		ends(c, &m.Start, &m.End)
		printed(c, r.text(m.Turn, last), m.Start, m.End, &m.Printed)
		whole := len(m.Parts) == 1 && m.Parts[0] == (corpus.Span{Start: m.Start, End: m.End})
		if c.flag(&whole); !whole {
			list(c, &m.Parts, 2, layoutSpan)
		} else if m.Parts == nil {
			m.Parts = []corpus.Span{{Start: m.Start, End: m.End}}
		}
		for _, s := range []*string{&m.EDTF, &m.Relative, &m.Rule} {
			c.text(s)
		}
	})
	r.layoutRest(c)
}

// text is that of the turn which was referred to.
func (r record) text(id string, at int) string {
	if at >= 0 && at < len(r.Turns) && r.Turns[at].ID == id {
		return r.Turns[at].Text
	}
	return ""
}

// layoutRest is what a document has after its turns and mentions.
func (r record) layoutRest(c coder) {
	list(c, &r.Notes, 8, func(c coder, v *corpus.Note) {
		c.text(&v.Kind)
		c.text(&v.Text)
		layoutLines(c, &v.Lines)
		at := 0
		r.reference(c, &at, &v.Turn)
		ends(c, &v.Start, &v.End)
		evidence(c, &v.Evidence)
	})
	list(c, &r.Facts, 4, func(c coder, v *corpus.Fact) {
		c.text(&v.Of)
		last := 0
		list(c, &v.Turns, 1, func(c coder, id *string) { r.reference(c, &last, id) })
		c.text(&v.Value)
		evidence(c, &v.Evidence)
	})
	list(c, &r.Faults, 6, layoutFault)
	c.number(&r.Coverage.Lines)
	c.number(&r.Coverage.Accounted)
}

// layoutKept is what is kept of turn i beside what is shown.
func (r record) layoutKept(c coder, i int, lines *corpus.Lines, source *corpus.Piece) {
	v := &r.Turns[i]
	ties := v.Answers != "" || v.FollowsUp != "" || v.Continues != "" || v.Interrupts != "" || v.Time != nil || v.Continued
	group(c, ties, func() {
		for _, s := range []*string{&v.Answers, &v.FollowsUp, &v.Continues, &v.Interrupts} {
			at := i
			r.reference(c, &at, s)
		}
		c.flag(&v.Continued)
		optional(c, &v.Time, func(c coder, t *corpus.Time) { ends(c, &t.Start, &t.End) })
	})
	plain := sameSpans(v.Paragraphs, v.Text)
	if c.flag(&plain); !plain {
		before := 0
		list(c, &v.Paragraphs, 2, func(c coder, s *corpus.Span) { apart(c, &before, &s.Start, &s.End) })
	} else if v.Paragraphs == nil {
		v.Paragraphs = paragraphs(v.Text)
	}
	apart(c, &lines.To, &v.Lines.From, &v.Lines.To)
	piecesAfter(c, source, &v.Source)
}

// piecesAfter are counted from those of the turn before.
func piecesAfter(c coder, before *corpus.Piece, v *[]corpus.Piece) {
	at := corpus.Piece{From: before.To, To: before.To}
	list(c, v, 4, func(c coder, p *corpus.Piece) {
		apart(c, &at.End, &p.Start, &p.End)
		apart(c, &at.To, &p.From, &p.To)
	})
	*before = at
}

// The words of a reference: nothing, an ID as it is written, or how far the turn
// of that ID is behind the one before.
const (
	nowhere = 0
	written = 1
	behind0 = 2 // this many and more are the same turn and those before it
)

// reference codes the ID of a turn of the document by how far it is from turn
// *from, which it then becomes.
func (r record) reference(c coder, from *int, id *string) {
	k := nowhere
	if *id != "" {
		k = written
		if at, ok := r.at[*id]; ok {
			if k = *from - at; k >= 0 {
				k += behind0
			}
		}
	}
	if c.number(&k); k == nowhere {
		return
	}
	if k == written {
		c.text(id)
		return
	}
	if k >= behind0 {
		k -= behind0
	}
	at := *from - k
	if at < 0 || at >= len(r.Turns) {
		c.broken()
		return
	}
	if *id != r.Turns[at].ID {
		*id = r.Turns[at].ID
	}
	*from = at
}

// paragraphs are those of a text whose blank lines alone part them.
func paragraphs(text string) []corpus.Span {
	if text == "" {
		return nil
	}
	var all []corpus.Span
	for at := 0; ; {
		n := strings.Index(text[at:], "\n\n")
		if n < 0 {
			return append(all, corpus.Span{Start: at, End: len(text)})
		}
		all = append(all, corpus.Span{Start: at, End: at + n})
		at += n + 2
	}
}

// sameSpans tells that spans are the paragraphs of a text, without making them.
func sameSpans(spans []corpus.Span, text string) bool {
	if text == "" || len(spans) == 0 {
		return false
	}
	at := 0
	for _, s := range spans {
		if at > len(text) || s.Start != at {
			return false
		}
		n := strings.Index(text[at:], "\n\n")
		if n < 0 {
			n = len(text) - at
		}
		if s.End != at+n {
			return false
		}
		at = s.End + 2
	}
	return spans[len(spans)-1].End == len(text)
}
