package shell

import (
	"time"

	"lectern/corpus/search"
)

// onward is how long an answer may take. A page is held up for a slice of time, and
// then others have their turn. A search that goes on for long, as for a phrase whose
// words are frequent, which is looked for in thousands of texts, is broken off now and
// then besides, and what is found by then is drawn.
type onward struct {
	// over gives each slice its end, and enough each call of the search, where it
	// looks into texts; anew tells that the page shows nothing of the answer yet. nil
	// is none.
	over   func() func() bool
	enough func(anew bool) func() bool

	anew       bool
	unfinished bool // more is to be computed for the last answers
}

// slicesDrawn is how many slices go by until what is found by then is drawn: a
// quarter of a second. Chosen; to draw takes as long as one or two.
const slicesDrawn = 16

// stepWork is how much is done before the clock is read: about a third of a
// millisecond, measured as WebAssembly.
const stepWork = 16 << 10

// timed is onward by the clock, for no number of texts or turns would fit another
// device, or another query.
func timed() onward {
	return onward{
		over: func() func() bool { return within(slice) },
		enough: func(anew bool) func() bool {
			if anew {
				return within(slice)
			}
			return within(slicesDrawn * slice)
		},
	}
}

// within is true after some time, from when it is asked first: what the search
// does before it looks into texts is not put off.
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
	return o.enough(o.anew)
}

// goesOn works on for a slice of time, and tells whether there is more to do.
func (o *onward) goesOn(steps *search.Steps) (more bool) {
	over := func() bool { return false }
	if o.over != nil {
		over = o.over()
	}
	over() // from now on
	for steps.Next(stepWork) {
		if over() {
			return true
		}
	}
	return false
}

// waits goes on with what the last answers lack, and tells whether that is
// anything.
func (s *Shell) waits() bool {
	a := &s.desk.answers
	s.read(a.missing)
	if a.unfinished {
		s.again = s.after(s.again, 0, s.draw)
	}
	return a.reading()
}
