package transcript

import (
	"strings"
	"unicode/utf8"
)

// learnAlone finds labels that stand on a line of their own without any sign:
// names in capitals after a rule, or names that the front matter or another
// label gives. It asks for two, so that a lone heading is none.
func (r *reader) learnAlone() {
	var found []label
	times := map[string]int{}
	for i := r.from; i < r.to; i++ {
		c, ok := r.alone(i)
		if !ok {
			continue
		}
		found = append(found, c)
		times[c.key]++
	}
	ruled := 0
	for _, c := range found {
		if r.afterRule(c.line) {
			ruled++
		}
	}
	for _, c := range found {
		u := r.habit.keys[c.key]
		same := u != nil && u.taken
		if same || r.knows(c) || ruled > 1 && r.afterRule(c.line) || len(r.labels) == 0 && times[c.key] > 1 && len(times) > 1 {
			r.labels[c.line] = c
		}
	}
}

// alone is the label that line i would be if it were one by itself.
func (r *reader) alone(i int) (label, bool) {
	l := r.lines[i]
	if l.blank || l.end-l.start > maxLabel || !r.begins(i) {
		return label{}, false
	}
	if _, taken := r.labels[i]; taken || i+1 >= r.to {
		return label{}, false
	}
	s := r.line(i)
	if s[0] >= 'a' && s[0] <= 'z' || len(s) > 60 && strings.HasSuffix(s, ".") {
		return label{}, false
	}
	c, ok := judge(s)
	if !ok || strings.HasSuffix(s, ".") || len(fields(s)) > 6 && !c.caps {
		return label{}, false
	}
	c.key = foldLabel(s)
	c.line, c.textLine, c.textAt, c.shape = i, i, l.end, aloneShape
	return c, c.caps && len(c.printed) > 3 || r.knows(c) || c.part == questioner && len(s) > 1
}

func (r *reader) afterRule(i int) bool {
	for i--; i >= r.from; i-- {
		if !r.lines[i].blank {
			return isRule(r.line(i))
		}
	}
	return false
}

// maxHeader is how many lines of a header are searched for a name. Chosen.
const maxHeader = 60

// learnFullName finds a name that stands alone before the first label and that
// a later label abbreviates, as "Whalepanda" and then "WP:".
func (r *reader) learnFullName() {
	for i := r.from; i+1 < min(r.to, r.from+maxHeader); i++ {
		if _, opened := r.labels[i]; opened {
			return
		}
		l := r.lines[i]
		if l.blank || l.end-l.start > 60 || !r.begins(i) || !r.lines[i+1].blank {
			continue
		}
		s := r.line(i)
		c, ok := judge(s)
		if _, next := r.labels[r.nextWords(i)]; next {
			continue // it names who is called so below, and says nothing
		}
		if !ok || c.caps || strings.EqualFold(s, r.doc.Title) || !r.abbreviated(s) {
			continue
		}
		c.key, c.shape = foldLabel(s), aloneShape
		c.line, c.textLine, c.textAt = i, i, l.end
		r.labels[i] = c
		return
	}
}

// nextWords is the next line after i that is not blank.
func (r *reader) nextWords(i int) int {
	for i++; i < r.to && r.lines[i].blank; i++ {
	}
	return i
}

// abbreviated tells that a label of the document is made of letters of the
// name, in their order, the first among them.
func (r *reader) abbreviated(name string) bool {
	for _, c := range r.labels {
		if c.caps && len(c.printed) >= 2 && len(c.printed) <= 4 && within(strings.ToUpper(name), c.printed) {
			return true
		}
	}
	return false
}

// within tells that the letters of short stand in long in order, from the first.
func within(long, short string) bool {
	if long == "" || long[0] != short[0] {
		return false
	}
	at := 0
	for i := 0; i < len(long) && at < len(short); i++ {
		if long[i] == short[at] {
			at++
		}
	}
	return at == len(short)
}

// isRule tells a line that only separates: three or more of one sign, spaces
// between them allowed.
func isRule(s string) bool {
	if len(s) < 3 {
		return false
	}
	if s[0] >= utf8.RuneSelf {
		return isWideRule(s)
	}
	if strings.IndexByte("-_=*~#+", s[0]) < 0 {
		return false
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] == s[0] {
			n++
		} else if s[i] != ' ' {
			return false
		}
	}
	return n >= 3
}

// maxWideRule bounds such a row in bytes. Chosen.
const maxWideRule = 600

// isWideRule tells a row of the signs with which Chinese and Japanese records
// rule off, up to a circle or a square in its middle.
func isWideRule(s string) bool {
	n := 0
	for _, c := range s {
		switch {
		case strings.ContainsRune("―─━－＝＿～", c):
			n++
		case !isSpace(c) && !strings.ContainsRune(circles, c):
			return false
		}
	}
	return n >= 3
}
