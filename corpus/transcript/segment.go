package transcript

import (
	"strings"
	"unicode/utf8"

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

// draft is a turn being read. Lines count from 0.
type draft struct {
	label      label
	labelled   bool
	continued  bool
	stage      bool
	start, end int // in the text
	from, to   int
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

// stageLine tells a line within a paragraph that is a stage direction by itself:
// all in brackets, after the end of a sentence, after words that are cut short or
// after another one.
func (s *segmenter) stageLine(i int) bool {
	l := s.lines[i]
	first, _ := utf8.DecodeRuneInString(s.text[l.start+l.indent:])
	if !strings.ContainsRune("([（〔［【", first) || s.habit.wrapped && first != '〔' || !onlyStage(s.visible(s.line(i))) || isAddress(s.visible(s.line(i))) {
		return false
	}
	switch n := len(s.drafts); {
	case s.open == nil:
		return n > 0 && s.drafts[n-1].stage && s.drafts[n-1].to == i-1 || s.habit.own.tags > habitual || s.habit.circled
	case s.open.start == s.open.end:
		return s.gapBelowLabel()
	}
	said := s.text[max(s.open.start, s.open.end-100):s.open.end]
	return endsSentence(said) || strings.HasSuffix(said, "- -") || breaksIn(s.visible(s.line(i)))
}

// breaksIn tells a stage direction that stands in the middle of a sentence too:
// what the room did, or what a member with a group called out.
func breaksIn(s string) bool {
	words := fields(strings.ToLower(strings.Trim(s, "()[] ")))
	return len(words) > 0 && (noises[strings.Trim(words[0], ".,")] || outcries[words[0]]) || strings.Contains(s, "]: ")
}

// outcries begin the line of what members did in the middle of a speech.
var outcries = set("zuruf zurufe lachen widerspruch unruhe glocke interruption interruptions interjections exclamations protestations murmures interrupciones protestos")

// voteLines is the line after the record of a vote that stands within a
// paragraph, where lines are not broken by hand.
func (s *segmenter) voteLines(i, end int) int {
	if s.habit.wrapped || s.open == nil {
		return i
	}
	return s.voteEnd(i, end)
}

// aside reads the paragraph at line i if it is a heading or a stage direction,
// and returns the line after it, else i.
func (s *segmenter) aside(i, end int) int {
	j := s.paragraphEnd(i, end)
	switch {
	case s.isHeading(i, j):
		s.close()
		s.note("heading", i, j)
		s.broken = false
	case i == j && quoteMark(s.line(i)) == len(s.line(i)) && s.line(i) != "": // a quotation of nothing
		s.close()
		s.note("markup", i, i)
		s.broken = s.spoken != nil
	case len(s.labels) == 0 && quoteMark(s.line(i)) > 0 && s.isStage(i, j):
		s.close()
		s.note("source", i, j)
	case s.isStage(i, j):
		if !s.stageEach(i, j) {
			s.stage(i, j)
		}
	case s.open == nil && s.spoken == nil && s.isList(i, j):
		s.note("list", i, j)
	default:
		return i
	}
	return j + 1
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

// stageEach makes a stage direction of each line from i to j where every one is
// a paragraph and is in brackets by itself.
func (s *segmenter) stageEach(i, j int) bool {
	if i == j || s.markdown || s.habit.wrapped || s.open != nil && s.open.start == s.open.end && !s.gapBelowLabel() {
		return false
	}
	for k := i; k <= j; k++ {
		if !onlyStage(s.line(k)) {
			return false
		}
	}
	for k := i; k <= j; k++ {
		s.stage(k, k)
	}
	return true
}

func (s *segmenter) stage(i, j int) {
	if s.open != nil && s.open.start == s.open.end && !s.gapBelowLabel() {
		s.stageBelowLabel(i, j)
		return
	}
	s.close()
	start, end := s.stageSpan(i, j)
	s.drafts = append(s.drafts, &draft{stage: true, start: start, end: end, from: i, to: j})
	s.broken = s.spoken != nil
}

// stageSpan is where the words of a stage direction stand in the text, without
// the sign of a quotation and without the signs around a line.
func (s *segmenter) stageSpan(i, j int) (start, end int) {
	start = s.lines[i].start + s.lines[i].indent
	start += quoteMark(s.span(i, j))
	end = max(start, s.lines[j].end-spaceAfter(s.text[s.lines[j].start:s.lines[j].end]))
	if i == j && isTag(s.text[start:end]) && !strings.HasPrefix(s.text[start:end], "<<") {
		return start + 1, end - 1
	}
	return start, end
}

// stageBelowLabel makes a stage direction of a label and the lines below it, as
// of "ANN LEE: (Laughs.)" on one line.
func (s *segmenter) stageBelowLabel(i, j int) {
	for k := i; k <= j; k++ {
		s.extend(k)
	}
	s.open.start += quoteMark(s.text[s.open.start:s.open.end])
	s.open.stage = true
	s.close()
	s.broken = true
}

// turn is a draft as a turn, without what needs the whole document.
func (r *reader) turn(d *draft) corpus.Turn {
	if words := r.visible(r.text[d.start:d.end]); d.labelled && d.label.part == pause && words != "" && onlyTimes(words) {
		d.stage = true
	} else if d.labelled && d.label.part == pause && words == "" {
		d.start, d.label.printed, d.stage = r.lines[d.from].start+r.lines[d.from].indent, "", true
		d.end = r.lines[d.to].end - spaceAfter(r.text[r.lines[d.to].start:r.lines[d.to].end])
	}
	t := corpus.Turn{
		N: len(r.doc.Turns) + 1, Kind: corpus.Speech, Label: d.label.printed, Continued: d.continued,
		Time: timeOf(d.label), Text: r.text[d.start:d.end], Marks: []corpus.Mark{}, Lines: corpus.Lines{From: d.from + 1, To: d.to + 1},
	}
	what := "turn"
	spans := r.paragraphs(d)
	if r.markdown {
		spans = r.showTurn(&t, d.start, spans)
	}
	if d.stage || d.labelled && wordless(t.Text) {
		t.Kind, what = corpus.Stage, "stage"
	}
	r.became(d.from, d.to, what)
	t.Paragraphs = spans
	if t.Text == "" {
		r.fault(corpus.Warning, d.from, r.lines[d.from].indent+1, "a label without words", "add what was said, or remove the label")
	}
	return t
}

// onlyTimes tells that nothing is said in s: it has stretches in brackets, and
// at most a word or a dash between two of them.
func onlyTimes(s string) bool {
	between := 0
	for s = trim(s); s != ""; s = trim(s) {
		if n := bracketed(s); n > 0 {
			s = s[n:]
			continue
		}
		n := wordLength(s)
		if between++; between > 1 || n > 4 {
			return false
		}
		s = s[n:]
	}
	return true
}

// paragraphs are the stretches of a turn between blank lines, and between
// indents where those begin a paragraph.
func (r *reader) paragraphs(d *draft) []corpus.Span {
	spans := []corpus.Span{}
	for i := d.from; i <= d.to; i++ {
		l := r.lines[i]
		start, end := max(l.start+l.indent, d.start), min(l.end, d.end)
		if r.numbered { // the number of a line within a turn is part of the text
			start = max(l.start+spaceBefore(r.text[l.start:l.end]), d.start)
		}
		if l.blank || start >= end {
			continue
		}
		end -= spaceAfter(r.text[start:end])
		if n := len(spans); n > 0 && i > d.from && !r.begins(i) {
			spans[n-1].End = end - d.start
			continue
		}
		spans = append(spans, corpus.Span{Start: start - d.start, End: end - d.start})
	}
	return spans
}
