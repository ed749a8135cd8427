package transcript

import (
	"strings"
	"unicode/utf8"
)

// tagged reads a label that fills a line inside the signs that a word
// processor's styles leave in a text: "<ANN LEE:>" and "<< word >> ANN LEE: <<
// word >>". The second says itself that it is no prose.
func tagged(s string) (label, int, bool) {
	t := trim(s)
	if !strings.HasPrefix(t, "<") || !strings.HasSuffix(t, ">") {
		return label{}, 0, false
	}
	name, twice := betweenTags(t)
	if !twice {
		name = trim(t[1 : len(t)-1])
	}
	name, ok := cutColon(name)
	if !ok || len(name) > maxLabel || strings.ContainsAny(name, "<>") {
		return label{}, 0, false
	}
	c, ok := judge(name)
	c.shape = taggedShape
	if ok && (twice || strings.ContainsAny(name, "(（")) {
		c.weight = strong
	}
	return c, len(s), ok
}

// betweenTags is what stands between "<< word >>" and the same again.
func betweenTags(t string) (string, bool) {
	end := strings.Index(cut(t, 80), ">>")
	if !strings.HasPrefix(t, "<<") || end < 0 {
		return t, false
	}
	tag := t[:end+2]
	between, ok := strings.CutSuffix(t[len(tag):], tag)
	return trim(between), ok
}

// isTag tells a line that is all in such signs.
func isTag(s string) bool {
	if !strings.HasPrefix(s, "<") || !strings.HasSuffix(s, ">") {
		return false
	}
	if inside, twice := betweenTags(s); twice {
		return inside != ""
	}
	return len(s) > 2 && !strings.ContainsAny(s[1:len(s)-1], "<>")
}

// bracketsInTag tells such a line that is a stage direction: "<(ANN LEE in the
// chair)>".
func bracketsInTag(s string) bool { return onlyStage(strings.Trim(s, "<>")) }

// circles are the signs that records in Chinese characters and Hangul put
// before whoever speaks.
const circles = "○◯〇●◎◇◆□■△▲▽▼☆★"

// circled reads "○議長（李安君）　text" and "◯議員 李安　text": a circle, a name or
// a post with what is in brackets, and white space, which may be missing after
// a bracket.
func circled(s string) (label, int, bool) {
	first, n := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune(circles, first) {
		return label{}, 0, false
	}
	n += spaceBefore(s[n:])
	end := circledEnd(s[n:])
	if end == 0 || end > maxLabel {
		return label{}, 0, false
	}
	printed := trim(s[n : n+end])
	core, _ := splitBrackets(printed)
	if strings.ContainsAny(printed, "。、？！") || !caselessScript(core) && !caselessScript(printed) {
		return label{}, 0, false
	}
	return label{printed: printed, shape: circledShape, weight: strong, part: partOf(core)}, n + end, true
}

// dropCircles takes circles that head something for no labels: where words
// follow most of one sign's labels on their line, a line with nothing else is a
// heading, if no words ever follow the same label.
func (r *reader) dropCircles(found []label) []label {
	all, spoken := 0, map[string]bool{}
	for _, c := range found {
		if c.shape == circledShape {
			if all++; r.following(c) > 0 {
				spoken[c.key] = true
			}
		}
	}
	if words := r.circlesWithWords(found); words <= habitual || words*2 < all {
		return found
	}
	r.habit.circled = true
	kept := found[:0]
	for _, c := range found {
		if c.shape != circledShape || r.following(c) > 0 && !r.isOrdinal(c) || spoken[c.key] && !r.isOrdinal(c) {
			kept = append(kept, c)
		}
	}
	return kept
}

func (r *reader) circlesWithWords(found []label) int {
	n := 0
	for _, c := range found {
		if c.shape == circledShape && r.following(c) > 0 {
			n++
		}
	}
	return n
}

// isOrdinal tells "○第　１　日", the day of a session.
func (r *reader) isOrdinal(c label) bool {
	return strings.HasPrefix(c.printed, "第") && c.part == noPart
}

// circleHeading tells a short line that begins with a circle and is no label, in
// a document whose labels begin with one.
func (r *reader) circleHeading(i int) bool {
	if !r.habit.circled || r.lines[i].blank {
		return false
	}
	s := r.line(i)
	first, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(circles, first) && len(s) <= maxTitle && !strings.ContainsAny(s, "。？！")
}

// circledEnd is the length of the label after a circle, 0 for none.
func circledEnd(s string) int {
	depth, words := 0, 0
	for i, c := range s {
		switch {
		case i > maxLabel:
			return 0
		case c == '（' || c == '(':
			depth++
		case c == '）' || c == ')':
			if depth--; depth == 0 && !opensBracket(s[i+utf8.RuneLen(c):]) {
				return i + utf8.RuneLen(c)
			}
		case depth > 0 || !isSpace(c):
		case c == '\u3000' && i > 6 || words > 0 || strings.HasPrefix(s[i:], "  "):
			return i
		default:
			words++ // "○의장 김철수  text"
		}
	}
	return len(s)
}

func opensBracket(s string) bool {
	s = s[spaceBefore(s):]
	return strings.HasPrefix(s, "（") || strings.HasPrefix(s, "(")
}
