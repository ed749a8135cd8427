package transcript

import (
	"strings"
)

// shape is how a label is set apart from the words that follow.
type shape uint8

const (
	colonShape    shape = iota // NAME: text
	headingShape               // ### NAME:
	boldShape                  // **NAME:** text
	captionShape               // >> NAME: text
	letterShape                // Q   text
	periodShape                // Mr. SMITH. text
	dashShape                  // NAME. – text
	taggedShape                // <NAME:> on a line of its own
	circledShape               // ○NAME　text
	fullStopShape              // M. le président. text
	clockShape                 // NAME 00:00:03 on a line of its own
	aloneShape                 // NAME on a line of its own, without any sign
)

// weight is how much a label convinces by itself, without the rest of the
// document.
type weight uint8

const (
	weak   weight = iota // could be a heading or the start of a sentence
	fair                 // looks like a full name
	strong               // a part, a title with a name, a name with a role
)

// label is a candidate: something at the start of a line that may be one.
type label struct {
	printed string // without its sign at the end, as printed
	key     string // folded: what makes two labels the same
	shape   shape
	weight  weight
	part    part
	caps    bool // no small letter outside the brackets
	time    int  // of the recording, in milliseconds and one more; 0 where none stands beside it

	line     int
	dashed   bool // a dash stands before it
	more     int  // further lines that belong to it, as one with the time
	textLine int  // where the words begin: the line, and the byte of the text
	textAt   int
}

// maxLabel is the length in bytes within which a label ends. The longest seen
// in the corpora has 118.
const maxLabel = 160

// candidate is the label that line i may open with.
func (r *reader) candidate(i int) (label, bool) {
	l := r.lines[i]
	if l.blank {
		return label{}, false
	}
	first := r.text[l.start+l.indent]
	if first >= 'a' && first <= 'z' {
		return label{}, false // most lines of a page that is broken by hand
	}
	ms, clock := 0, 0
	if first == '[' || first == '(' || first >= '0' && first <= '9' {
		s := r.text[l.start+l.indent : l.end]
		if ms, clock = clockBefore(s); clock == 0 && first >= '0' && first <= '9' {
			if clock = dayTimeBefore(s); clock == 0 {
				return label{}, false
			}
			ms = -1
		}
	}
	if c, ok := r.clockedLine(i); ok || l.indent+clock >= l.end-l.start {
		return c, ok
	}
	l.indent += clock
	bullet := bulletWidth(r.text[l.start+l.indent : l.end])
	dashed := bullet == 0
	if dashed {
		bullet = dashWidth(r.text[l.start+l.indent : l.end])
		dashed = bullet > 0
	}
	l.indent += bullet
	s := r.text[l.start+l.indent : min(l.end, l.start+l.indent+2*maxLabel)]
	for _, read := range []func(string) (label, int, bool){heading, bold, caption, tagged, circled, letter, colon, period, dash, fullStop} {
		c, n, ok := read(s)
		if !ok {
			continue
		}
		at := l.start + l.indent + n
		c.line, c.textLine, c.textAt = i, i, at+spaceBefore(r.text[at:l.end])
		c.printed = trim(r.visible(c.printed))
		c.key = foldLabel(c.printed)
		c.dashed = dashed
		if clock > 0 {
			c.time = ms + 1
		} else if t, n := clockBefore(r.text[c.textAt:l.end] + " "); n > 0 && c.textAt+n >= l.end && c.shape != clockShape { // NAME: (00:21)
			c.time, c.textAt = t+1, l.end
		}
		return c, true
	}
	return r.dressed(i, l.start+l.indent, s)
}

// clockedLine is the label of a line that is a name and a time code.
func (r *reader) clockedLine(i int) (label, bool) {
	l := r.lines[i]
	if l.end-l.start > maxLabel || strings.IndexByte(r.text[l.start:l.end], ':') < 0 {
		return label{}, false
	}
	s := r.line(i)
	c, _, ok := clocked(s)
	if !ok {
		return label{}, false
	}
	c.key = foldLabel(c.printed)
	c.line, c.textLine, c.textAt = i, i, l.end
	return c, true
}

// dressed is the label that line i opens with under signs of Markdown or tags
// that no shape has, as "[**Ann Lee**](address): Yes." s is the beginning of the
// line, which stands at byte at.
func (r *reader) dressed(i, at int, s string) (label, bool) {
	if inner := strings.TrimLeft(s, "*_# "); !r.markdown || inner == "" || inner[0] != '[' && inner[0] != '<' || strings.HasPrefix(inner, "[[") {
		return label{}, false
	}
	hashes := len(s) - len(strings.TrimLeft(s, "# "))
	v := show(s[hashes:], at+hashes)
	if len(v.text) == len(s)-hashes {
		return label{}, false
	}
	c, n, ok := colon(v.text)
	if !ok || c.weight == weak && c.shape == aloneShape {
		return label{}, false
	}
	c.shape = boldShape
	c.printed = trim(c.printed)
	c.key = foldLabel(c.printed)
	from := min(v.source(n), r.lines[i].end)
	c.line, c.textLine, c.textAt = i, i, from+spaceBefore(r.text[from:r.lines[i].end])
	return c, true
}

// dashWidth is the length of the dash that some records print before a label:
// "—La Presidenta: Se abre la sesión."
func dashWidth(s string) int {
	for _, d := range []string{"—", "–", "―"} {
		if rest, ok := strings.CutPrefix(s, d); ok {
			return len(d) + spaceBefore(rest)
		}
	}
	return 0
}

// bulletWidth is the length of the bullet that some records print before a
// label.
func bulletWidth(s string) int {
	for _, b := range []string{"<bullet>", "• ", "●", "■"} {
		if rest, ok := strings.CutPrefix(s, b); ok {
			return len(b) + spaceBefore(rest)
		}
	}
	return 0
}

// foldLabel is a label in lower case, with single spaces and no brackets, by
// which its repetitions are found.
func foldLabel(s string) string {
	if i := bracket(s); i > 0 {
		s = s[:i]
	}
	return strings.ToLower(strings.Join(strings.FieldsFunc(s, isSpace), " "))
}
