package shell

import (
	"time"

	"lectern/app/state"
	"lectern/corpus/query"
)

// onward is a search that takes longer than a page may be held up: a phrase whose
// words are frequent is looked for in thousands of texts.
type onward struct {
	// enough gives each call of the search its end, nil for none.
	enough func() func() bool

	unfinished bool // more is to be computed for the last answers
	slices     int  // since those
}

// slicesDrawn is how many slices go by until what is found by then is drawn: a
// third of a second. Chosen; to draw takes as long as one or two.
const slicesDrawn = 16

// within is enough after some time, from when it is asked first: what the search
// does before it looks into texts is not put off. A clock, for a number of texts
// would fit no other device and no other phrase: measured as WebAssembly on two
// busy processors, a slice is 20 to 100 of the texts of press briefings, by how
// long they are and how many of them lie in one block.
func within(d time.Duration) func() bool {
	var start time.Time
	return func() bool {
		if start.IsZero() {
			start = time.Now()
		}
		return time.Since(start) > d
	}
}

// end is that of one call of the search.
func (o *onward) end() func() bool {
	if o.enough == nil {
		return nil
	}
	return o.enough()
}

// goOn looks into more texts for the answers to a state, and tells whether it is to
// be called again before they are drawn.
func (a *answers) goOn(s state.State) bool {
	q, _ := query.Parse(s.Query)
	o := asked(s)
	o.Limit, o.Enough = 1, a.end()
	r, err := a.index.Find(q, o)
	a.slices++
	return err == nil && r.More && a.slices < slicesDrawn
}

// findOn goes on among the events of the page, so that a keystroke comes between.
func (s *Shell) findOn() {
	if s.desk.shows().Page == state.Search && s.desk.answers.goOn(s.desk.shows()) {
		s.again = s.after(s.again, 0, s.findOn)
		return
	}
	s.draw()
}

// waits goes on with what the last answers lack, and tells whether that is
// anything.
func (s *Shell) waits() bool {
	a := &s.desk.answers
	s.read(a.missing)
	if a.unfinished {
		s.again = s.after(s.again, 0, s.findOn)
	}
	return a.reading()
}
