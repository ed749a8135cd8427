package index

import (
	"encoding/binary"
	"math/bits"
)

// A posting of a run is a turn that has a term, in whole bytes: how many turns
// lie between it and the one before, doubled, and one more where the turn has the
// term more than once; behind this how often it has it beyond twice. Postings are
// a third of the turns and counts that they stand for, and it is known how many
// bytes those of a term take before any is written.

// tally is what is known of the postings of a term.
type tally struct {
	turns, times uint32
	bytes        uint32 // but for how often the last turn has the term
	last, count  uint32 // the last turn, counted from 1, and how often it has the term
}

// word counts a word of a turn, counted from 1.
func (t *tally) word(now uint32) {
	t.times++
	if t.last == now {
		t.count++
		return
	}
	t.bytes = t.size() + bytesOf((now-t.last-1)<<1)
	t.turns++
	t.last, t.count = now, 1
}

// field counts a term of a turn that counts once in it.
func (t *tally) field(now uint32) {
	if t.last != now {
		t.word(now)
	}
}

// size is how many bytes the postings take.
func (t *tally) size() uint32 {
	if t.count > 1 {
		return t.bytes + bytesOf(t.count-2)
	}
	return t.bytes
}

// bytesOf is how many bytes a number takes.
func bytesOf(n uint32) uint32 { return uint32(bits.Len32(n|1)+6) / 7 }

// poster writes the postings of all terms of a run.
type poster struct {
	out  []byte
	all  []posting // of the terms
	turn uint32    // at hand, counted from 1
}

// posting is the last one of a term, which is not written yet.
type posting struct {
	at              int // where it goes
	last, gap, more uint32
}

// newPoster makes room for the postings, which begin where it says.
func newPoster(tallies []tally) (p *poster, starts []int) {
	p = &poster{all: make([]posting, len(tallies))}
	starts = make([]int, len(tallies)+1)
	for n := range tallies {
		p.all[n].at = starts[n]
		starts[n+1] = starts[n] + int(tallies[n].size())
	}
	p.out = make([]byte, starts[len(tallies)])
	return p, starts
}

// add writes what the next turn has.
func (p *poster) add(s said) {
	p.turn++
	for _, w := range s.words {
		if w > 0 {
			if !p.once(w - 1) {
				p.all[w-1].more++
			}
		}
	}
	for _, fields := range [][]uint32{s.fields, s.shared} {
		for _, f := range fields {
			p.once(f)
		}
	}
}

// once begins a posting, unless it is that of the turn at hand.
func (p *poster) once(n uint32) bool {
	t := &p.all[n]
	if t.last == p.turn {
		return false
	}
	if t.last > 0 {
		t.write(p.out)
	}
	t.last, t.gap, t.more = p.turn, p.turn-t.last-1, 0
	return true
}

func (t *posting) write(out []byte) {
	if t.more == 0 {
		t.at += binary.PutUvarint(out[t.at:], uint64(t.gap)<<1)
		return
	}
	t.at += binary.PutUvarint(out[t.at:], uint64(t.gap)<<1|1)
	t.at += binary.PutUvarint(out[t.at:], uint64(t.more-1))
}

// finish gives what is written.
func (p *poster) finish() []byte {
	for n := range p.all {
		if p.all[n].last > 0 {
			p.all[n].write(p.out)
		}
	}
	return p.out
}
