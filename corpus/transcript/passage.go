package transcript

import (
	"strings"

	"lectern/corpus"
)

// Opening is a label that opens a passage.
type Opening struct {
	// Passage counts from 0.
	Passage int

	// Label is as printed, without its sign; Words is the byte of the passage
	// that the words after it begin with.
	Label string
	Words int
}

// Openings finds the passages that a label opens which a sign sets apart from
// the words: a colon ("ANN LEE: Yes.", ">> ANN LEE: Yes."), a period ("Mr. LEE.
// Yes.", "M. le président. Oui."), a period and a dash ("El señor LEE.- Sí."), a
// circle ("○議長（李安君）　はい。"), angle brackets, or the wide space after a Q. What
// is a label is learned from all the passages, by the same rules as for the
// lines of plain text: those without a colon count only where the passages make
// a habit of them. A line break within a passage counts as a space. A label that
// is a passage by itself has its Words at the end.
func Openings(passages []string) []Opening {
	r := &reader{doc: &corpus.Document{}, labels: map[int]label{}}
	r.text, r.lines = apart(passages)
	r.to = len(r.lines)
	r.learn()
	var found []Opening
	for i := range passages {
		c, ok := r.labels[2*i]
		if !ok {
			continue
		}
		start, end := r.lines[2*i].start, r.lines[2*i].end
		sign := c.textAt
		if c.textLine != c.line {
			sign = end
		}
		if c.shape == periodShape || c.shape == fullStopShape || c.shape == dashShape || c.shape == circledShape || c.shape == taggedShape || c.shape == letterShape && c.weight == strong {
			found = append(found, Opening{Passage: i, Label: c.printed, Words: sign - start})
			continue
		}
		before := trim(strings.TrimRight(r.text[start:sign], "*_ \t\u00a0"))
		if name, ok := cutColon(before); ok && strings.HasSuffix(strings.TrimRight(name, "*_ "), strings.TrimRight(c.printed, "*_ ")) {
			found = append(found, Opening{Passage: i, Label: c.printed, Words: sign - start})
		}
	}
	return found
}

// apart lays out passages as lines with a blank one after each.
func apart(passages []string) (string, []line) {
	var b strings.Builder
	for _, p := range passages {
		for i := 0; i < len(p); i++ {
			if p[i] == '\n' || p[i] == '\r' {
				b.WriteByte(' ')
			} else {
				b.WriteByte(p[i])
			}
		}
		b.WriteString("\n\n")
	}
	return b.String(), split(b.String())
}

// Wordless tells words that are stage directions only, as "(Applause.)" or
// "[Music]". What nobody could hear was said all the same.
func Wordless(s string) bool { return wordless(s) }
