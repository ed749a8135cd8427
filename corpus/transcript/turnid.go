package transcript

import (
	"sort"
	"strconv"
)

// nameTurns gives each turn its ID: a hash of its words, so that it stays when
// turns are put in before it and when only white space changes. The second turn
// with the same words gets "-2".
func (r *reader) nameTurns() {
	times := map[string]int{}
	var words []byte
	for i := range r.doc.Turns {
		t := &r.doc.Turns[i]
		words = appendWords(words[:0], t.Text)
		id := shortHash(words)
		if times[id]++; times[id] > 1 {
			t.ID = id + "-" + strconv.Itoa(times[id])
		} else {
			t.ID = id
		}
	}
}

// appendWords appends the words of s with one space between. Most words stand so
// in the source, and are copied many at a time.
func appendWords(b []byte, s string) []byte {
	for s = s[spaceBefore(s):]; s != ""; s = s[spaceBefore(s):] {
		n := wordLength(s)
		for n+1 < len(s) && s[n] == ' ' && spaceBefore(s[n+1:min(len(s), n+4)]) == 0 {
			n += 1 + wordLength(s[n+1:])
		}
		if len(b) > 0 {
			b = append(b, ' ')
		}
		b = append(b, s[:n]...)
		s = s[n:]
	}
	return b
}

// opensSpace are the first bytes of white space, see isSpace.
var opensSpace = [256]bool{' ': true, '\t': true, '\n': true, '\v': true, '\f': true, '\r': true,
	0xC2: true, 0xE1: true, 0xE2: true, 0xE3: true, 0xEF: true}

// wordLength is where the first white space of s stands.
func wordLength(s string) int {
	for i := 0; i < len(s); i++ {
		if c := s[i]; opensSpace[c] && spaceBefore(s[i:min(len(s), i+3)]) > 0 {
			return i
		}
	}
	return len(s)
}

func (r *reader) sortNotes() {
	sort.SliceStable(r.doc.Notes, func(i, j int) bool { return r.doc.Notes[i].Lines.From < r.doc.Notes[j].Lines.From })
	sort.SliceStable(r.doc.Faults, func(i, j int) bool {
		a, b := r.doc.Faults[i], r.doc.Faults[j]
		return a.Line < b.Line || a.Line == b.Line && a.Column < b.Column
	})
}
