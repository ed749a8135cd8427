package transcript

import (
	"strconv"
	"strings"

	"lectern/corpus"
)

// Marked is the value of the field "turns" in the front matter by which a file
// says that a comment stands before each of its turns, and that nothing else
// begins one. Markdown that Lectern writes says so where the words alone would
// be read otherwise.
const Marked = "marked"

// The comment is `<!-- turn "LABEL" stage continued -->`, the last two words
// only where they hold, the label as Go quotes strings, with no "-->" in it.
const (
	markerOpens  = "<!-- turn "
	markerCloses = " -->"
)

// Marker is the line before a turn in a file that marks its turns.
func Marker(label string, stage, continued bool) string {
	s := markerOpens + strings.ReplaceAll(strconv.Quote(label), ">", `\u003e`)
	if stage {
		s += " stage"
	}
	if continued {
		s += " continued"
	}
	return s + markerCloses
}

// readMarker reads such a line.
func readMarker(s string) (d draft, ok bool) {
	s, opens := strings.CutPrefix(s, markerOpens)
	s, closes := strings.CutSuffix(s, markerCloses)
	if !opens || !closes {
		return d, false
	}
	quoted, err := strconv.QuotedPrefix(s)
	if err != nil {
		return d, false
	}
	if d.label.printed, err = strconv.Unquote(quoted); err != nil {
		return d, false
	}
	for _, w := range fields(s[len(quoted):]) {
		d.stage, d.continued = d.stage || w == "stage", d.continued || w == "continued"
	}
	return d, true
}

// readMarked makes the turns of a file that marks them; false is a file that
// does not.
func (r *reader) readMarked() bool {
	if r.front.fields["turns"].value != Marked {
		return false
	}
	var drafts []*draft
	for i := r.from; i < r.to; i++ {
		d, ok := readMarker(r.line(i))
		if !ok {
			continue
		}
		d.from, d.to = i, r.to-1
		drafts = append(drafts, &d)
	}
	head := r.to
	for i, d := range drafts {
		if i+1 < len(drafts) {
			d.to = drafts[i+1].from - 1
		}
		r.boundMarked(d)
		t := r.turn(d)
		if !d.stage && t.Kind == corpus.Stage {
			t.Kind = corpus.Speech
			r.became(d.from, d.to, "turn")
		}
		r.doc.Turns = append(r.doc.Turns, t)
	}
	if len(drafts) > 0 {
		head = drafts[0].from
	}
	for i := r.from; i < head; i++ {
		if !r.lines[i].blank {
			r.note("heading", i, i)
		}
	}
	return true
}

// boundMarked finds the words of a turn between its marker and the next one,
// without the label that is printed before them.
func (r *reader) boundMarked(d *draft) {
	for d.to > d.from && r.lines[d.to].blank {
		d.to--
	}
	start, end := r.lines[d.from].end, r.lines[d.to].end
	start += spaceBefore(r.text[start:end])
	if d.label.printed != "" && !d.continued {
		start += boldLabel(r.text[start:end], d.label.printed)
	}
	start += spaceBefore(r.text[start:end])
	d.start, d.end = start, end-spaceAfter(r.text[start:end])
	d.labelled = d.label.printed != "" && !d.continued
}

// boldLabel is the length of "**LABEL:**" at the beginning of s, 0 where other
// words stand there.
func boldLabel(s, label string) int {
	if !strings.HasPrefix(s, "**") {
		return 0
	}
	s = s[:min(len(s), 2*len(label)+8)] // each byte of the label may be escaped
	for n := len("**"); ; n++ {
		i := strings.Index(s[n:], ":**")
		if i < 0 {
			return 0
		}
		n += i
		if Shown(s[len("**"):n]) == label {
			return n + len(":**")
		}
	}
}

// Shown is what a reader sees of a stretch of Markdown: its words without their
// signs. It is s itself where there are none.
func Shown(s string) string { return show(s, 0).text }
