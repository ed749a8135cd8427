package transcript

import (
	"strings"

	"lectern/corpus"
)

// segmenter walks the lines once, from the first to the last, and cuts them
// into turns and notes.
type segmenter struct {
	*reader
	open   *draft
	drafts []*draft
	spoken *draft // the last of them that is no stage direction

	// broken tells that a stage direction broke off the turn before, so that
	// words without a label go on with it; after a heading nobody is known.
	broken bool

	// soft is the first of the lines since the last words that are part of the
	// turn if it goes on, and notes if it does not: page marks, rules, times.
	// -1 is none.
	soft int
}

// segment makes the turns, and returns the drafts that they are made of.
func (r *reader) segment() []*draft {
	s := &segmenter{reader: r, soft: -1}
	footer := r.footer()
	body := r.header(footer)
	for i := body; i < footer; {
		i = s.step(i, footer)
	}
	s.close()
	r.doc.Turns, r.starts = make([]corpus.Turn, 0, len(s.drafts)), make([]int, 0, len(s.drafts))
	for _, d := range s.drafts {
		r.doc.Turns = append(r.doc.Turns, r.turn(d))
		r.starts = append(r.starts, d.start)
	}
	r.readFooter(footer)
	return s.drafts
}

// step reads line i, and what belongs with it, and returns the next line.
func (s *segmenter) step(i, end int) int {
	if c, ok := s.labels[i]; ok {
		s.openTurn(c)
		return i + 1 + c.more
	}
	switch {
	case s.lines[i].blank:
		return i + 1
	case s.isSoft(i):
		if s.soft < 0 {
			s.soft = i
		}
		return i + 1
	case s.circleHeading(i):
		s.close()
		s.note("heading", i, i)
		s.broken = false
		return i + 1
	case s.begins(i):
		if n := s.aside(i, end); n > i {
			return n
		}
	}
	if s.stageLine(i) {
		s.stage(i, i)
		return i + 1
	}
	if n := s.voteLines(i, end); n > i {
		s.stage(i, n-1)
		return n
	}
	s.words(i)
	return i + 1
}

// voteLines is the line after the record of a vote that stands within a
// paragraph, where lines are not broken by hand.
func (s *segmenter) voteLines(i, end int) int {
	if s.habit.wrapped || s.open == nil {
		return i
	}
	return s.voteEnd(i, end)
}

// paragraphEnd is the last line of the paragraph that begins at i.
func (r *reader) paragraphEnd(i, end int) int {
	for i+1 < end && !r.lines[i+1].blank && !r.begins(i+1) {
		if _, ok := r.labels[i+1]; ok {
			break
		}
		i++
	}
	return i
}

func (s *segmenter) openTurn(c label) {
	s.close()
	s.open = &draft{label: c, labelled: true, start: c.textAt, end: c.textAt, from: c.line, to: c.line}
	s.spoken = s.open
	s.drafts = append(s.drafts, s.open)
	if c.textLine == c.line && c.textAt < s.lines[c.line].end {
		s.extend(c.line)
	} else {
		s.open.to = c.line + c.more
		s.open.start, s.open.end = s.lines[s.open.to].end, s.lines[s.open.to].end
	}
}

// words adds line i to the open turn, or opens one without a label.
func (s *segmenter) words(i int) {
	if s.open == nil {
		at := s.lines[i].start + s.lines[i].indent
		d := &draft{start: at, from: i}
		s.noteSoft()
		if s.broken && s.spoken != nil {
			d.label, d.continued = s.spoken.label, true
		}
		s.open, s.spoken = d, d
		s.drafts = append(s.drafts, d)
	}
	s.extend(i)
}

// extend makes line i the last of the open turn; what was soft is part of it.
func (s *segmenter) extend(i int) {
	l := s.lines[i]
	if s.open.start == s.open.end && i > s.open.from { // the words begin below the label
		s.open.start = l.start + l.indent
		s.noteSoft()
	}
	s.open.end = l.end - spaceAfter(s.text[l.start:l.end])
	s.open.to = i
	s.soft = -1
}

// close ends the open turn. The soft lines after it become notes, but the row of
// dashes below a label that has no other words: that is what was heard.
func (s *segmenter) close() {
	if s.gapBelowLabel() {
		row := s.soft
		s.soft = -1
		s.extend(row)
	}
	s.noteSoft()
	s.open = nil
}

// gapBelowLabel tells that a row of dashes is all that stands below a label.
func (s *segmenter) gapBelowLabel() bool {
	return s.open != nil && s.open.start == s.open.end && s.soft > s.open.from && isRule(s.line(s.soft)) && s.line(s.soft)[0] == '-' && strings.Contains(s.line(s.soft), " ")
}

func (s *segmenter) noteSoft() {
	for i := s.soft; i >= 0 && i < len(s.lines) && (s.lines[i].blank || s.isSoft(i)); i++ {
		if !s.lines[i].blank {
			s.note(softKind(s.line(i)), i, i)
		}
	}
	s.soft = -1
}
