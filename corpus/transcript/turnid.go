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

// appendWords appends the words of s with one space between.
func appendWords(b []byte, s string) []byte {
	for {
		s = s[spaceBefore(s):]
		if s == "" {
			return b
		}
		n := wordLength(s)
		if len(b) > 0 {
			b = append(b, ' ')
		}
		b = append(b, s[:n]...)
		s = s[n:]
	}
}

// wordLength is where the first white space of s stands.
func wordLength(s string) int {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c <= ' ' && asciiSpace(c) || c >= 0xC2 && spaceBefore(s[i:min(len(s), i+3)]) > 0 {
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
