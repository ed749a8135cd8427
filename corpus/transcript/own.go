package transcript

import "strings"

// own is what a document shows of labels that fill a line: in scripts without
// capitals nothing but this habit tells a name from a word with a colon.
type own struct {
	keys map[string]int // uses of each, as a line of its own
	back int            // how many of them come back
	tags int            // labels in signs
	body int            // the first line that such a label, beyond doubt, stands on
}

// habitual is how many of something are a habit.
const habitual = 2

// learnOwn counts the labels that fill a line.
func (r *reader) learnOwn(found []label) {
	o := &r.habit.own
	o.keys, o.body = map[string]int{}, r.to
	for _, c := range found {
		if r.ownLine(c) {
			o.keys[c.key]++
			if o.keys[c.key] == habitual {
				o.back++
			}
		}
		if c.shape == taggedShape {
			o.tags++
		}
	}
	for _, c := range found {
		if c.line < o.body && r.ownLine(c) && (c.weight == strong || o.keys[c.key] >= habitual) {
			o.body = c.line
		}
	}
}

// ownLine tells a label that fills its line, in signs or in a script without
// capitals.
func (r *reader) ownLine(c label) bool {
	return c.shape == taggedShape || c.shape == colonShape && c.textAt >= r.lines[c.line].end && caselessScript(c.key)
}

// isOwn tells that a weak label is one by the habit of the document: it fills a
// line below the first that is one beyond doubt, as the others do.
func (r *reader) isOwn(c label) bool {
	o := &r.habit.own
	switch {
	case c.shape == taggedShape:
		return c.line >= o.body
	case !r.ownLine(c) || o.tags > habitual:
		return false
	}
	return o.back >= habitual && c.line >= o.body
}

// foreignTo tells that a weak label in a script without capitals is not written
// as those are that fill a line.
func (r *reader) foreignTo(c label) bool {
	o := &r.habit.own
	return c.shape == colonShape && c.part == noPart && caselessScript(c.key) && (o.tags > habitual || c.weight == weak && o.back > habitual && !r.ownLine(c))
}

// contentsEnd tells that s ends as a line of a table of contents does: white
// space or a row of periods, and the number of a page.
func contentsEnd(s string) bool {
	if strings.Contains(s, `PAGEREF _`) {
		return true // as word processors write the field
	}
	n := len(s)
	for n > 0 && s[n-1] >= '0' && s[n-1] <= '9' {
		n--
	}
	if n == len(s) || n == 0 || len(s)-n > 4 {
		return false
	}
	return strings.HasSuffix(strings.TrimRight(s[:n], " "), "\t") || strings.HasSuffix(s[:n], "   ") || strings.HasSuffix(strings.TrimRight(s[:n], " "), "...") || strings.HasSuffix(s[:n], "…") || strings.HasSuffix(s[:n], ". . . ")
}

// isContents tells a paragraph that is a table of contents: three lines or
// more, and two thirds of them end with the number of a page.
func (r *reader) isContents(i, j int) bool {
	if j-i < 2 {
		return false
	}
	n := 0
	for k := i; k <= j; k++ {
		if contentsEnd(trim(r.text[r.lines[k].start:r.lines[k].end])) {
			n++
		}
	}
	return n*3 >= (j-i+1)*2
}

// readParticipants collects the names that the lines before the first label
// begin with, as a list of those present does.
func (r *reader) readParticipants(found []label) {
	r.habit.present = map[string]bool{}
	end := r.to
	for _, c := range found {
		if u := r.habit.keys[c.key]; c.weight == strong || u.times > 1 {
			end = c.line
			break
		}
	}
	r.habit.header = end
	for i := r.from; i < min(end, r.from+maxList); i++ {
		l := r.lines[i]
		if l.blank || l.end-l.start > 200 {
			continue
		}
		s := r.line(i)
		if isItem(s) {
			s = s[strings.IndexByte(s, ' ')+1:]
		}
		if k := strings.IndexAny(s, ",;:(\t–—|"); k > 0 {
			s = s[:k]
		}
		if words := fields(s); len(words) > 1 && len(words) < 6 {
			r.habit.present[foldLabel(s)] = true
		}
	}
}

// maxList bounds the lines that are searched for the names of those present.
const maxList = 400
