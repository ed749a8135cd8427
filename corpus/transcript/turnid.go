package transcript

import (
	"sort"
	"strconv"
	"strings"

	"lectern/corpus"
)

// nameTurns gives each turn its ID: a hash of its words, so that it stays when
// turns are put in before it and when only white space changes. The second turn
// with the same words gets "-2".
func (r *reader) nameTurns() {
	times := map[string]int{}
	for i := range r.doc.Turns {
		t := &r.doc.Turns[i]
		id := shortHash(strings.Join(fields(t.Text), " "))
		if times[id]++; times[id] > 1 {
			t.ID = id + "-" + strconv.Itoa(times[id])
		} else {
			t.ID = id
		}
	}
}

func (r *reader) sortNotes() {
	sort.SliceStable(r.doc.Notes, func(i, j int) bool { return r.doc.Notes[i].Lines.From < r.doc.Notes[j].Lines.From })
	sort.SliceStable(r.doc.Faults, func(i, j int) bool {
		a, b := r.doc.Faults[i], r.doc.Faults[j]
		return a.Line < b.Line || a.Line == b.Line && a.Column < b.Column
	})
}

// note of the document whose lines begin at line i, from 0, or nil.
func (r *reader) noteAt(i int) *corpus.Note {
	for n := range r.doc.Notes {
		if r.doc.Notes[n].Lines.From == i+1 {
			return &r.doc.Notes[n]
		}
	}
	return nil
}
