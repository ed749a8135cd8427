package search

import "iter"

// Steps is work on an index that is done a step at a time: evaluation stops
// wherever it was, and goes on from there. Who has one processor for all, as the
// page of a browser, lets others have their turn between two steps. An index has no
// clock, so a step is measured by what is done in it.
//
// Each answer is the one that is computed at once: where a step ends has no
// influence on it.
type Steps struct {
	next  func() (struct{}, bool)
	stop  func()
	pause func(struct{}) bool // ends a step; false where there is no other

	work, left int  // of this step: what was asked for, and what is left of it
	going      bool // a step is being done
	ended      bool // there are no more, or nobody wants them
}

// Steps prepares steps of what do asks of the index, which may be several queries.
// Nothing is done before the first step, and nobody else may ask before the last
// one: who does ends the steps, as the next Steps do.
func (x *Index) Steps(do func()) *Steps {
	x.alone()
	s := &Steps{}
	s.next, s.stop = iter.Pull(func(pause func(struct{}) bool) {
		s.pause = pause
		defer x.leave(s)
		do()
	})
	x.steps = s
	return s
}

// Next goes on for about so much work, and tells whether there is more to do. Its
// unit is a turn of a list: some nanoseconds. What comes in one piece may exceed it: a
// text that is looked into, or one pass over all turns that are found.
func (s *Steps) Next(work int) (more bool) {
	if s.ended {
		return false
	}
	s.work, s.left, s.going = work, work, true
	defer func() { s.going, s.ended = false, !more }()
	_, more = s.next()
	return more
}

// Stop drops what is left to do.
func (s *Steps) Stop() {
	s.ended = true
	s.stop()
}

// stopped is thrown through an evaluation that nobody wants any more.
type stopped struct{}

// leave is the end of steps, at their end or before it: the memory of an evaluation
// that was in the midst is made that of none.
func (x *Index) leave(s *Steps) {
	if x.steps == s {
		x.steps = nil
	}
	if s.ended {
		clear(x.bits)
		clear(x.tally)
		if why := recover(); why != nil && why != (stopped{}) {
			panic(why)
		}
	}
}

// alone stops the steps of others before the index is asked something else.
func (x *Index) alone() {
	if s := x.steps; s != nil && !s.going {
		s.Stop()
		x.steps = nil
	}
}

// worked tells that so much was done: how many turns were looked at, or what takes as
// long. With enough of it the step is at its end.
func (x *Index) worked(turns int) {
	s := x.steps
	if s == nil || !s.going {
		return
	}
	if s.left -= turns; s.left < 0 && !s.pause(struct{}{}) {
		panic(stopped{})
	}
}

// What takes longer than a turn of a list, measured in these: to look into a text
// beside its words, and each of these.
const (
	aText = 300
	aWord = 4
	aHit  = 1500 // to lay out a hit
	aRank = 4    // to rank a turn, or put it into its group
)

// wordsWorked tells that the words of the text at hand were looked at.
func (x *Index) wordsWorked() { x.worked(aText + aWord*len(x.said.Places)) }
