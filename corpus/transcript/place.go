package transcript

import (
	"sort"

	"lectern/corpus"
)

// placed ties the document of a page to the lines and bytes of its source.
func (r *reader) placed(p Page, l *layout, source []corpus.Span, faults []corpus.Fault) (*corpus.Document, []corpus.Line) {
	pl := &placer{layout: l, source: source}
	pl.placeLines()
	starts := r.starts
	for i := range r.doc.Turns {
		pl.turn(&r.doc.Turns[i], starts[i], r.doc.Language)
	}
	read := r.ledger
	pl.document(r.doc)
	r.doc.Faults = append(faults, append(r.doc.Faults, p.Faults...)...)
	p.Notes = append(pl.footNotes(), p.Notes...)
	r.doc.Notes = append(r.doc.Notes, p.Notes...)
	r.doc.Media = append(r.doc.Media, p.Media...)
	return r.doc, r.sourceLedger(pl, p, read)
}

// placer finds the lines of the source for those of a layout.
type placer struct {
	*layout
	source []corpus.Span
	from   []int // of each line of the layout: the first and the last line of the source
	to     []int
}

// lineOf is the line of the source, from 1, that byte at stands in.
func (pl *placer) lineOf(at int) int {
	n := sort.Search(len(pl.source), func(i int) bool { return pl.source[i].Start > at })
	return max(1, n)
}

// placeLines finds the lines of the source for each line of the layout. One
// without any piece has that of the line before.
func (pl *placer) placeLines() {
	pl.from, pl.to = make([]int, len(pl.lines)), make([]int, len(pl.lines))
	last := 1
	for i, line := range pl.lines {
		pl.from[i], pl.to[i] = last, last
		pieces := pl.piecesOn(line)
		if len(pieces) == 0 {
			continue
		}
		pl.from[i] = max(last, pl.lineOf(pieces[0].From))
		pl.to[i] = max(pl.from[i], pl.lineOf(max(pieces[0].From, pieces[len(pieces)-1].To-1)))
		last = pl.to[i]
	}
}

// piecesOn are the pieces of a line of the layout.
func (pl *placer) piecesOn(l line) []corpus.Piece {
	if l.start >= l.end || len(pl.passages) == 0 {
		return nil
	}
	i := pl.passageAt(l.start)
	all := pl.passages[i].Pieces
	start, end := l.start-pl.start[i], l.end-pl.start[i]
	first := sort.Search(len(all), func(k int) bool { return all[k].End > start })
	past := sort.Search(len(all), func(k int) bool { return all[k].Start >= end })
	if first >= past {
		return nil
	}
	a, _ := clipPiece(shift(all[first], -start), end-start)
	b, _ := clipPiece(shift(all[past-1], -start), end-start)
	return []corpus.Piece{a, b}
}

func shift(p corpus.Piece, by int) corpus.Piece {
	p.Start += by
	p.End += by
	return p
}

// placeRange are the lines of the source for lines of the layout, both from 1.
// What lies below the layout was the source's all along.
func (pl *placer) placeRange(l corpus.Lines) corpus.Lines {
	return corpus.Lines{From: pl.place(l.From, pl.from), To: pl.place(l.To, pl.to)}
}

func (pl *placer) place(n int, in []int) int {
	switch {
	case n <= 0:
		return 0
	case n > len(in):
		return n - len(in)
	}
	return in[n-1]
}

// turn ties a turn whose text begins at byte start of the layout.
func (pl *placer) turn(t *corpus.Turn, start int, language string) {
	end := start + len(t.Text)
	t.Source = pl.pieces(start, end)
	t.Marks = layMarks(pl.marks(start, end), t.Marks)
	if len(pl.passages) == 0 {
		return
	}
	first, last := pl.passageOf[t.Lines.From-1], pl.passageOf[t.Lines.To-1]
	for i := first; i <= last && t.Time == nil; i++ {
		t.Time = pl.passages[i].Time
	}
	if start < end {
		pl.languages(t, start, end, language)
	}
}

// languages enters the language of a turn that the markup gives for all of its
// passages, and marks the passages where it gives it for some.
func (pl *placer) languages(t *corpus.Turn, start, end int, language string) {
	first, last := pl.passageAt(start), pl.passageAt(end-1)
	all := pl.passages[first].Language
	for i := first; i <= last; i++ {
		if pl.passages[i].Language != all {
			all = ""
		}
	}
	if all != "" && all != language {
		t.Language = all
		return
	}
	var foreign []corpus.Mark
	for i := first; i <= last && all == ""; i++ {
		p := pl.passages[i]
		from, to := max(0, pl.start[i]-start), min(len(t.Text), pl.start[i]+len(p.Text)-start)
		if p.Language == "" || p.Language == language || from >= to {
			continue
		}
		m := corpus.Mark{Kind: corpus.Foreign, Start: from, End: to, Printed: t.Text[from:to], Value: p.Language}
		if !covered(t.Marks, m) {
			foreign = append(foreign, m)
		}
	}
	t.Marks = layMarks(t.Marks, foreign)
}

// document places the lines that a document names.
func (pl *placer) document(d *corpus.Document) {
	for i := range d.Turns {
		d.Turns[i].Lines = pl.placeRange(d.Turns[i].Lines)
	}
	for i := range d.Notes {
		d.Notes[i].Lines = pl.placeRange(d.Notes[i].Lines)
		pl.evidence(d.Notes[i].Evidence)
	}
	for i := range d.Facts {
		pl.evidence(d.Facts[i].Evidence)
	}
	for _, date := range []*corpus.Date{d.Dates.Event, d.Dates.Published} {
		if date != nil {
			pl.evidence(date.Evidence)
		}
	}
	for i := range d.Times {
		pl.evidence(d.Times[i].Evidence)
	}
	for i := range d.Media {
		d.Media[i].Line = pl.place(d.Media[i].Line, pl.from)
	}
	for i := range d.Speakers {
		pl.speaker(&d.Speakers[i])
	}
	for i := range d.Faults {
		if f := &d.Faults[i]; f.Line > 0 {
			f.Line, f.Column = pl.place(f.Line, pl.from), pl.column(f.Line)
		}
	}
}

// column is where in its line of the source a line of the layout begins.
func (pl *placer) column(line int) int {
	if line > len(pl.lines) {
		return 1
	}
	pieces := pl.piecesOn(pl.lines[line-1])
	if len(pieces) == 0 || len(pl.source) == 0 {
		return 1
	}
	return max(1, pieces[0].From-pl.source[pl.from[line-1]-1].Start+1)
}

func (pl *placer) speaker(s *corpus.Speaker) {
	pl.evidence(s.Evidence)
	for i := range s.Roles {
		pl.evidence(s.Roles[i].Evidence)
	}
	for i := range s.Identifiers {
		pl.evidence(s.Identifiers[i].Evidence)
	}
}

func (pl *placer) evidence(list []corpus.Evidence) {
	for i := range list {
		list[i].Line = pl.place(list[i].Line, pl.from)
	}
}

// sourceLedger says what each line of the source became, and counts them.
func (r *reader) sourceLedger(pl *placer, p Page, read []corpus.Line) []corpus.Line {
	r.text, r.ledger, r.own = p.In.Text, make([]corpus.Line, len(pl.source)), 0
	r.lines = make([]line, len(pl.source))
	for i, s := range pl.source {
		r.ledger[i].N = i + 1
		r.lines[i] = line{start: s.Start, end: s.End, blank: s.Start == s.End}
		if s.End <= len(r.text) {
			r.lines[i] = lineOf(r.text, s.Start, s.End)
		}
	}
	for _, t := range r.doc.Turns {
		what := "turn"
		if t.Kind == corpus.Stage {
			what = "stage"
		}
		r.claim(t.Lines, what)
	}
	for i, l := range read {
		if l.Became != "blank" && l.Turn == "" {
			r.claim(corpus.Lines{From: pl.from[i], To: pl.to[i]}, l.Became)
		}
	}
	for _, n := range p.Notes {
		r.claim(n.Lines, n.Kind)
	}
	for n, what := range p.Became {
		r.claim(corpus.Lines{From: n, To: n}, what)
	}
	r.claim(corpus.Lines{From: 1, To: len(r.ledger)}, "markup")
	r.enterTurns()
	r.sortNotes()
	r.doc.Coverage = corpus.Coverage{Lines: len(r.ledger), Accounted: r.own}
	return r.ledger
}
