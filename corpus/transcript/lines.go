package transcript

import (
	"strings"
	"unicode/utf8"

	"lectern/corpus"
)

// line is a line of the source without its line break: text[start:end].
type line struct {
	start, end int
	indent     int // bytes of white space before the first word
	blank      bool
}

// split cuts at "\n", at "\r\n" and, in a file that has more than two lone "\r"
// for each "\n", as old word processors write, at "\r" too. A line break at the
// end opens no further line.
func split(text string) []line {
	returns := lonely(text) > 2*strings.Count(text, "\n")
	lines := make([]line, 0, strings.Count(text, "\n")+1)
	for at := 0; at < len(text); {
		end, next := lineBreak(text, at, returns)
		lines = append(lines, lineOf(text, at, end))
		at = next
	}
	return lines
}

// lonely counts the "\r" that no "\n" follows.
func lonely(text string) int {
	return strings.Count(text, "\r") - strings.Count(text, "\r\n")
}

// lineBreak is where the line that begins at byte at ends, and where the next
// one begins.
func lineBreak(text string, at int, returns bool) (end, next int) {
	n := strings.IndexByte(text[at:], '\n')
	if returns {
		if n < 0 {
			n = len(text) - at
		}
		if r := strings.IndexByte(text[at:at+n], '\r'); r >= 0 {
			end, next = at+r, at+r+1
			if next < len(text) && text[next] == '\n' {
				next++
			}
			return end, next
		}
	}
	if n < 0 || at+n >= len(text) {
		return len(text), len(text)
	}
	end, next = at+n, at+n+1
	if end > at && text[end-1] == '\r' {
		end--
	}
	return end, next
}

func lineOf(text string, start, end int) line {
	n := spaceBefore(text[start:end])
	return line{start: start, end: end, indent: n, blank: n == end-start}
}

// spaceBefore is the length of the white space that s begins with.
func spaceBefore(s string) int {
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			if !asciiSpace(s[i]) {
				return i
			}
			i++
			continue
		}
		c, n := utf8.DecodeRuneInString(s[i:])
		if !isSpace(c) {
			return i
		}
		i += n
	}
	return len(s)
}

// spaceAfter is the length of the white space that s ends with.
func spaceAfter(s string) int {
	end := len(s)
	for end > 0 {
		c, n := utf8.DecodeLastRuneInString(s[:end])
		if !isSpace(c) {
			break
		}
		end -= n
	}
	return len(s) - end
}

func asciiSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

// isSpace also takes the no-break, zero-width and ideographic spaces, and the
// byte-order mark, which all separate words without being one.
func isSpace(c rune) bool {
	switch {
	case c < 0x80:
		return asciiSpace(byte(c))
	case c == 0x85 || c == 0xA0 || c == 0x1680 || c >= 0x2000 && c <= 0x200B:
		return true
	}
	return c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF
}

func trim(s string) string {
	s = s[spaceBefore(s):]
	return s[:len(s)-spaceAfter(s)]
}

// line i without the white space around it.
func (r *reader) line(i int) string {
	l := r.lines[i]
	return trim(r.text[l.start+l.indent : l.end])
}

// span is what stands from line i to line j, both included, without the white
// space around it.
func (r *reader) span(i, j int) string {
	return trim(r.text[r.lines[i].start+r.lines[i].indent : r.lines[j].end])
}

// became enters lines i to j, both included, in the ledger; blank lines keep
// their own entry.
func (r *reader) became(i, j int, what string) {
	for ; i <= j; i++ {
		if r.lines[i].blank {
			r.ledger[i].Became = "blank"
		} else {
			r.ledger[i].Became = what
		}
	}
}

// note makes a note of lines i to j, both included.
func (r *reader) note(kind string, i, j int) {
	r.became(i, j, kind)
	r.doc.Notes = append(r.doc.Notes, corpus.Note{Kind: kind, Text: r.span(i, j), Lines: corpus.Lines{From: i + 1, To: j + 1}})
}

// unread makes an unread note, with the fault that goes with it.
func (r *reader) unread(i, j int, why string) {
	r.note("unread", i, j)
	r.fault(corpus.Warning, i, r.lines[i].indent+1, why, "it is kept as a note; begin it with a name and a colon if somebody said it")
}

// account enters the blank lines, hands the lines of each turn its ID and
// counts.
func (r *reader) account() {
	r.leftOver()
	r.enterTurns()
	r.sortNotes()
	n := 0
	for _, l := range r.ledger {
		if l.Became != "" {
			n++
		}
	}
	r.doc.Coverage = corpus.Coverage{Lines: len(r.lines), Accounted: n}
}

// leftOver keeps as unread what nothing claimed: nothing is dropped.
func (r *reader) leftOver() {
	for i := range r.lines {
		if r.ledger[i].Became != "" {
			continue
		}
		if r.lines[i].blank {
			r.ledger[i].Became = "blank"
			continue
		}
		j := i
		for j+1 < len(r.lines) && !r.lines[j+1].blank && r.ledger[j+1].Became == "" {
			j++
		}
		r.unread(i, j, "no rule understands this line")
	}
}

func (r *reader) enterTurns() {
	for _, t := range r.doc.Turns {
		for i := max(t.Lines.From, 1) - 1; i < min(t.Lines.To, len(r.ledger)); i++ {
			if r.ledger[i].Turn == "" { // turns may share a line
				r.ledger[i].Turn = t.ID
			}
		}
	}
}
