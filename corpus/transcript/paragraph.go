package transcript

import (
	"lectern/corpus"
	"lectern/corpus/format"
)

// Paragraph is a paragraph of a page being read: its words, its line breaks, and
// what the markup sets apart at the beginning of each line. The zero value is
// ready.
type Paragraph struct {
	format.Visible

	// Style and Declared are as in Passage; Apart are the stretches of the lines
	// before this one.
	Style    string
	Declared bool
	Apart    []corpus.Span

	// LineAt is where the line begins in the words, and ApartTo how far the words
	// from there on are set apart.
	LineAt, ApartTo int

	// Breaks are the line breaks since the last words. More than one end the
	// paragraph.
	Breaks int

	broke  int // where in the source the first of them stands
	struck []struck
}

// Broken notes a line break at a byte of the source. Before the first words it
// says nothing.
func (p *Paragraph) Broken(at int) {
	if p.Len() == 0 {
		return
	}
	if p.Breaks++; p.Breaks == 1 {
		p.broke = at
	}
}

// NextLine begins a line before words, if a line break stands before them.
func (p *Paragraph) NextLine() {
	if p.Breaks > 0 {
		p.endLine()
		p.Line(p.broke)
		p.LineAt, p.ApartTo = p.Len(), p.Len()
	}
	p.Breaks = 0
}

// endLine keeps what was set apart at the beginning of the line.
func (p *Paragraph) endLine() {
	if p.ApartTo > p.LineAt {
		p.Apart = append(p.Apart, corpus.Span{Start: p.LineAt, End: p.ApartTo})
	}
}

// Fresh tells that words from byte start on are the first of their line, or come
// right behind what is set apart there.
func (p *Paragraph) Fresh(start int) bool { return start == p.LineAt || start == p.ApartTo }

// SetApart sets the words of the line so far apart. The first style of a
// paragraph counts.
func (p *Paragraph) SetApart(style string) {
	p.ApartTo = p.Len()
	if p.Style == "" {
		p.Style = style
	}
}

// Strike says that the markup strikes out the words from byte start on, or puts
// them in.
func (p *Paragraph) Strike(start int, in bool) {
	if start < p.Len() {
		p.struck = append(p.struck, struck{start, p.Len(), in})
	}
}

// Passage is the paragraph as it was read.
func (p *Paragraph) Passage() Passage {
	p.endLine()
	for _, m := range corrections(p.Text(), p.struck) {
		p.Lay(m)
	}
	return Passage{Text: p.Text(), Pieces: p.Pieces(), Marks: p.Marks(), Apart: p.Apart, Style: p.Style, Declared: p.Declared}
}
