package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// habit is what a document is seen to do throughout: the evidence by which a
// doubtful candidate is taken or left.
type habit struct {
	indent int // the white space that a paragraph begins with, 0 where blank lines part them

	// strong counts the candidates that convince by themselves, in all and by
	// shape; capitals and small letters apart, as documents keep to one.
	strong  int
	byShape [aloneShape + 1]int
	caps    int // colon labels in capitals
	mixed   int // colon labels in small letters

	names  int // different labels in small letters that look like names
	back   int // how many of them come back
	dashes int // lines that a dash may part from a label
	colons int // strong labels with a colon, filled those that fill their line
	filled int
	marked int  // candidates in bold, or that are headings
	clocks int  // lines that are a name and a time code
	headed bool // labels are headings

	circled bool // labels begin with a circle, and words follow on their line

	apart    bool // labels stand at the start of a paragraph
	distinct int  // how many different labels recur or are strong
	opened   bool // every paragraph below the title opens with a candidate

	keys map[string]*usage

	own      own
	surnames map[string]bool // in capitals, of the names that labels have in full
	present  map[string]bool // folded names of those whom the header lists
	header   int             // the line that the first label beyond doubt stands on
	stops    stops
	wrapped  bool // lines are broken by hand, in the middle of sentences
}

// usage is how one label is used.
type usage struct {
	times   int // as a label that is more than a slip
	lists   int // a list follows, as below a heading
	best    weight
	taken   bool
	printed string
}

func (r *reader) weighHabits(found []label) {
	h := &r.habit
	apart := 0
	for _, c := range found {
		u := h.keys[c.key]
		if u == nil {
			u = &usage{printed: c.printed}
			h.keys[c.key] = u
		}
		if c.slip(r) {
			continue
		}
		u.times++
		switch c.shape {
		case boldShape, headingShape:
			h.marked++
		case dashShape:
			h.dashes++
		case clockShape:
			h.clocks++
		}
		u.best = max(u.best, c.weight)
		if r.listBelow(c) {
			u.lists++
		}
		if c.weight == strong {
			h.strong++
			h.byShape[c.shape]++
			if r.begins(c.line) {
				apart++
			}
			if c.shape == colonShape {
				h.colons++
				if c.textAt >= r.lines[c.line].end {
					h.filled++
				}
			}
			if c.shape == colonShape && c.caps {
				h.caps++
			} else if c.shape == colonShape && c.part == noPart {
				h.mixed++
			}
		}
	}
	h.apart = h.strong == 0 || apart*10 >= h.strong*9
	for _, u := range h.keys {
		if u.best >= fair && u.times > u.lists && !upper(u.printed) && len(u.printed) > 2 {
			h.names++
			if u.times > 1 {
				h.back++
			}
		}
		if u.times > 1 || u.best == strong && u.times > 0 {
			h.distinct++
		}
	}
	h.opened = h.strong == 0 && h.distinct > 0 && r.allOpened(found)
}

// fewestOpened is how many paragraphs it takes to see that all of them open
// alike. Chosen.
const fewestOpened = 3

// allOpened tells that each paragraph but the first, which may be the title,
// opens with a candidate: in a script without capitals, where a name looks like
// any word, that is what a short dialogue shows.
func (r *reader) allOpened(found []label) bool {
	open := map[int]bool{}
	for _, c := range found {
		open[c.line] = true
	}
	n, first := 0, true
	for i := r.from; i < r.to; i++ {
		if r.lines[i].blank || !r.begins(i) {
			continue
		}
		if !open[i] && !first {
			return false
		}
		if first = false; open[i] {
			n++
		}
	}
	return n >= fewestOpened
}

// slip tells a candidate that is one only by a slip of the pen: no space after
// the colon, or a semicolon for it.
func (c label) slip(r *reader) bool {
	at := c.textAt
	return c.shape == aloneShape ||
		c.shape == colonShape && at > 0 && at < r.lines[c.line].end && r.text[at-1] == ':'
}

// listBelow tells that the words after a candidate are a list.
func (r *reader) listBelow(c label) bool {
	i := c.line
	if c.textAt >= r.lines[i].end {
		for i++; i < r.to && r.lines[i].blank; i++ {
		}
	}
	if i >= r.to || i == c.line {
		return false
	}
	return isItem(r.line(i))
}

// isItem tells a line of a list: "- x", "* x", "• x", "1. x", "2) x".
func isItem(s string) bool {
	if isRule(s) {
		return false
	}
	if strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "* ") || strings.HasPrefix(s, "• ") || strings.HasPrefix(s, "+ ") {
		return true
	}
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n > 0 && n < 4 && n+1 < len(s) && (s[n] == '.' || s[n] == ')') && s[n+1] == ' '
}

// titles tells that a line repeats the title of the document, which may hold a
// colon.
func (r *reader) titles(c label) bool {
	return c.part == noPart && r.doc.Title != "" && strings.HasPrefix(strings.ToLower(r.doc.Title), strings.ToLower(c.printed)) && len(fields(c.printed)) > 1 && !r.knows(c)
}

func (r *reader) convinces(c label, u *usage) bool {
	h := &r.habit
	foreign := h.byShape[periodShape] >= 3 && h.byShape[c.shape] == 0 && c.shape != letterShape && c.shape != fullStopShape
	switch {
	case c.part == answerer && c.shape == letterShape && len(c.printed) == 1 && h.keys["q"] == nil:
		return false // "A. Smith" is a name where nobody asks
	case c.part != noPart && c.shape == letterShape:
		return u.best == strong || c.printed == "Q" && (u.times > 1 || h.strong > 1 && r.begins(c.line))
	case u.best == strong:
		return (!foreign || c.part != noPart) && !r.foreignTo(c)
	case c.shape == taggedShape || r.isOwn(c):
		return r.isOwn(c)
	case foreign || c.slip(r) || r.foreignTo(c):
		return false
	case c.shape == boldShape && h.marked > 2*habitual && r.begins(c.line):
		return true // one who speaks once, in a document that sets labels in bold
	case c.shape == colonShape && h.marked > 2*habitual && u.times == 1:
		return false
	case c.shape == colonShape && h.filled > habitual && h.filled*10 >= h.colons*9 && r.following(c) > 0:
		return false // where labels fill their line, "Without doubt: text" is none
	case c.shape == headingShape || c.shape == boldShape || c.shape == captionShape:
		return u.best == fair || u.times > 1
	case c.shape == clockShape:
		return h.clocks >= habitual && (u.best > weak || u.times > 1)
	case c.shape == fullStopShape:
		return h.stops.caps > habitual && c.caps && len(fields(c.key)) > 1 || r.stopHabit() && (u.times > 1 || c.part != noPart || c.caps || titledName(c.printed) || initialled(c.printed))
	case c.shape == dashShape:
		return u.times > 2 || h.dashes > 2
	case u.best == fair:
		return u.times > 1 || r.sameHabit(c) || h.strong == 0 && r.following(c) >= 40 && len(fields(c.printed)) <= 3 && !r.proseBefore(c.line)
	}
	if c.caps && h.surnames[c.printed] {
		return true
	}
	return r.begins(c.line) && (u.times > 1 && h.distinct > 1 || c.caps && h.caps > 2 && len(c.printed) > 3 || h.opened && caselessScript(c.printed))
}

// proseBefore tells that somebody has spoken before line i whom no label names:
// there stands a sentence of some length.
func (r *reader) proseBefore(i int) bool {
	for i--; i >= r.from; i-- {
		if s := r.line(i); len(s) > maxTitle && endsSentence(s) {
			return true
		}
	}
	return false
}

// sameHabit tells that other labels of the document are written as this one is.
func (r *reader) sameHabit(c label) bool {
	if c.caps {
		return r.habit.caps > 1
	}
	return (r.habit.names > 2 || r.habit.names > 1 && r.habit.back > 0) && r.habit.caps <= r.habit.mixed
}

// following is the length of the words on the label's own line.
func (r *reader) following(c label) int { return r.lines[c.line].end - c.textAt }

// knows tells that the front matter names the person of a label, in full or by
// initials.
func (r *reader) knows(c label) bool {
	for _, name := range r.front.speakers {
		if strings.EqualFold(name, c.printed) || c.caps && initials(name) == c.printed {
			return true
		}
	}
	return false
}

// listed tells that the header lists the person of a label that stands below.
func (r *reader) listed(c label) bool {
	return r.habit.present[c.key] && c.line >= r.habit.header && (r.begins(c.line) || !r.habit.wrapped) && (r.following(c) == 0 || c.weight > weak)
}

// initials are "AV" of "Alena Vranova", and "V" of "Vortex".
func initials(name string) string {
	var b strings.Builder
	for _, w := range fields(name) {
		c, _ := utf8.DecodeRuneInString(w)
		b.WriteRune(unicode.ToUpper(c))
	}
	return b.String()
}

// fits tells that one use of a label that is taken stands where labels stand.
func (r *reader) fits(c label) bool {
	if (c.shape == periodShape || c.shape == fullStopShape) && !r.begins(c.line) {
		return false
	}
	if c.weight == strong || !r.habit.apart || r.isOwn(c) || c.time > 0 || r.following(c) == 0 && r.listed(c) {
		return true
	}
	return r.begins(c.line) || r.lines[c.line-1].blank
}

// wordsOf moves the start of the words to the next line that has any, where
// none follow on the label's own: unless that line opens a turn of its own.
func (r *reader) wordsOf(c label) label {
	if c.textAt < r.lines[c.line].end {
		return c
	}
	for i := c.line + c.more + 1; i < r.to; i++ {
		if _, other := r.labels[i]; other {
			break
		}
		if !r.lines[i].blank {
			c.textLine, c.textAt = i, r.lines[i].start+r.lines[i].indent
			return c
		}
	}
	c.textAt = r.lines[c.line+c.more].end
	return c
}
