package transcript

import (
	"lectern/corpus"
)

// draft is a turn being read. Lines count from 0.
type draft struct {
	label      label
	labelled   bool
	continued  bool
	stage      bool
	start, end int // in the text
	from, to   int
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
