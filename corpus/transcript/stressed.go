package transcript

import "strings"

// minStressed is how many questions set apart make an interview. Chosen.
const minStressed = 2

// learnStressed parts the questions of an interview from their answers where
// nobody is named and the questions are set apart, as in bold: each opens a turn
// without a label, and so does what follows it.
func (r *reader) learnStressed() {
	if len(r.labels) > 0 {
		return
	}
	var asked []int
	for i := 0; i+1 < len(r.layout.passages); i++ {
		if r.layout.stressed(i) && !r.layout.stressed(i+1) && !r.layout.passages[i+1].Heading {
			asked = append(asked, i)
		}
	}
	if len(asked) < minStressed {
		return
	}
	for _, i := range asked {
		r.openWithout(i)
		r.openWithout(i + 1)
	}
}

// stressed tells a passage that is set apart as a whole and asks.
func (l *layout) stressed(i int) bool {
	p := &l.passages[i]
	text := trim(p.Text)
	if p.Heading || p.Title || len(p.Apart) != 1 || p.Apart[0].End-p.Apart[0].Start < len(text) {
		return false
	}
	return strings.HasSuffix(text, "?") || strings.HasSuffix(text, "？") || strings.HasSuffix(text, "؟")
}

// openWithout makes a passage open a turn without a label.
func (r *reader) openWithout(i int) {
	n := r.layout.firstLine[i]
	l := r.lines[n]
	r.labels[n] = label{shape: boldShape, line: n, textLine: n, textAt: l.start + l.indent}
}
