package transcript

import (
	"strings"
)

// learn finds the labels of the document.
func (r *reader) learn() {
	r.learnIndent()
	r.habit.keys = map[string]*usage{}
	found := r.candidates()
	r.weighHabits(found)
	r.learnOwn(found)
	r.learnStops(found)
	r.learnSurnames(found)
	r.readParticipants(found)
	r.take(found)
	for _, c := range found {
		if u := r.habit.keys[c.key]; u != nil && u.taken && r.fits(c) {
			r.labels[c.line] = c
		}
	}
	r.learnClocks()
	r.learnAlone()
	r.learnFullName()
	r.learnApart()
	dashed := r.dashHabit()
	for i, c := range r.labels {
		if dashed && c.shape == colonShape {
			c.textAt += dashLength(r.text[c.textAt:r.lines[i].end])
		}
		r.labels[i] = r.wordsOf(c)
		r.habit.headed = r.habit.headed || c.shape == headingShape
	}
}

// dashHabit tells that labels with a colon are followed by a dash that belongs
// to the sign, as in "O Sr. Presidente: — Text": three of them or more, and more
// than half. Elsewhere a dash takes up a sentence that was broken off.
func (r *reader) dashHabit() bool {
	colons, dashes := 0, 0
	for i, c := range r.labels {
		if c.shape == colonShape && c.textLine == i {
			colons++
			if dashLength(r.text[c.textAt:r.lines[i].end]) > 0 {
				dashes++
			}
		}
	}
	return dashes > habitual && dashes*2 > colons
}

// dashLength is the length of the dash that s begins with, the space after it
// included.
func dashLength(s string) int {
	for _, sign := range []string{"— ", "– ", "- "} {
		if strings.HasPrefix(s, sign) {
			return len(sign)
		}
	}
	return 0
}

func (r *reader) candidates() []label {
	var found []label
	for i := r.from; i < r.to; i++ {
		if c, ok := r.candidate(i); ok && !(c.textAt < r.lines[i].end && contentsEnd(trim(r.text[r.lines[i].start:r.lines[i].end])) && isNumber(trim(r.text[c.textAt:r.lines[i].end]))) {
			found = append(found, c)
		}
	}
	return dropDashes(r.dropCircles(found))
}

// dropDashes takes back what looks like a label after a dash where dashes are no
// habit before labels: one that convinces by itself stands behind three of them
// at least.
func dropDashes(found []label) []label {
	strongs, dashed := 0, 0
	for _, c := range found {
		if c.dashed {
			dashed++
			if c.weight == strong {
				strongs++
			}
		}
	}
	if dashed == 0 || strongs > habitual {
		return found
	}
	kept := found[:0]
	for _, c := range found {
		if !c.dashed {
			kept = append(kept, c)
		}
	}
	return kept
}

// learnIndent tells a document whose paragraphs begin with white space: at
// least one line in fifty is indented below one that is not. The width is that
// of most of them.
func (r *reader) learnIndent() {
	full, begun, widths := 0, 0, map[int]int{}
	follows, broken := 0, 0
	for i := r.from + 1; i < r.to; i++ {
		if r.lines[i].blank {
			continue
		}
		full++
		if before := r.lines[i-1]; !before.blank {
			follows++
			end := before.end - spaceAfter(r.text[before.start:before.end])
			if last := r.text[end-1]; last != ':' && last != '>' && !endsSentence(r.text[max(before.start, end-60):end]) {
				broken++
			}
		}
		if !r.lines[i-1].blank && r.lines[i].indent > 0 && r.lines[i-1].indent == 0 {
			begun++
			widths[r.lines[i].indent]++
		}
	}
	r.habit.wrapped = broken*2 > follows
	if begun == 0 || begun*50 < full {
		return
	}
	for w, n := range widths {
		if best := widths[r.habit.indent]; n > best || n == best && w < r.habit.indent {
			r.habit.indent = w
		}
	}
}

// begins tells that a paragraph begins with line i.
func (r *reader) begins(i int) bool {
	if i == r.from || r.lines[i-1].blank {
		return true
	}
	if r.isHash(i) || r.isHash(i-1) || r.isTagLine(i) || r.isTagLine(i-1) {
		return true
	}
	in := r.lines[i].indent
	return r.habit.indent > 0 && in > 0 && (in == r.habit.indent || r.lines[i-1].indent == 0) || isRule(r.line(i-1))
}

// isHash tells a Markdown heading, which is a paragraph whatever stands around it.
func (r *reader) isHash(i int) bool {
	l := r.lines[i]
	return l.indent == 0 && l.end-l.start > 2 && r.text[l.start] == '#' && strings.HasPrefix(strings.TrimLeft(r.text[l.start:l.end], "#"), " ")
}

// isTagLine tells a line in the signs that set labels and headings apart.
func (r *reader) isTagLine(i int) bool {
	l := r.lines[i]
	return !l.blank && r.text[l.start+l.indent] == '<' && isTag(r.line(i)) && (r.habit.own.tags > habitual || len(r.habit.own.keys) == 0)
}

// take decides for each label, by how it is used, whether it is one.
func (r *reader) take(found []label) {
	for _, c := range found {
		u := r.habit.keys[c.key]
		if u.taken || u.lists > 0 && u.lists == u.times || r.titles(c) {
			continue
		}
		u.taken = r.knows(c) || r.listed(c) || u.times > 0 && r.convinces(c, u)
	}
}

// learnSurnames collects the surnames in capitals of labels that convince by
// themselves: who has been named in full may be called by the surname alone.
func (r *reader) learnSurnames(found []label) {
	r.habit.surnames = map[string]bool{}
	for _, c := range found {
		if c.weight != strong || !c.caps || c.part != noPart {
			continue
		}
		name, _ := splitBrackets(c.printed)
		name, _, _ = strings.Cut(name, ",")
		if words := fields(name); len(words) > 1 && upper(name) {
			r.habit.surnames[words[len(words)-1]] = true
		}
	}
}

// fields are the words of a label.
func fields(s string) []string { return strings.FieldsFunc(s, isSpace) }

// isNumber tells digits alone.
func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
