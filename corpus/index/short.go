package index

import "encoding/binary"

// shortList is how many turns a list has at most to be written in the simplest
// way, as numbers of whole bytes: of each turn the distance from the one before
// it, and where some turn has the term more than once, doubled, and one more for
// such a turn, behind which stands how often it has it beyond twice. What is
// known is left out: how often the only turn has it.
const shortList = 6

// short tells that a list is written so.
func (e *Entry) short() bool { return e.Turns <= shortList && !e.spans() && !e.pair() }

func appendShort(out []byte, p postings) []byte {
	from := uint32(0)
	for i, t := range p.turns {
		gap := uint64(t - from)
		from = t + 1
		switch n := p.counts[i]; {
		case len(p.turns) == 1 || p.times == len(p.turns):
			out = binary.AppendUvarint(out, gap)
		case n == 1:
			out = binary.AppendUvarint(out, gap<<1)
		default:
			out = binary.AppendUvarint(out, gap<<1|1)
			out = binary.AppendUvarint(out, uint64(n-2))
		}
	}
	return out
}

// shortTurn reads the next turn of a short list: the gap before it, and how
// often it has the term.
func (r *reader) shortTurn(e *Entry) (gap, count int) {
	gap = r.Number()
	switch {
	case e.Turns == 1:
		return gap, e.Occurrences
	case e.form&formMore == 0:
		return gap, 1
	case gap&1 == 0:
		return gap >> 1, 1
	}
	return gap >> 1, 2 + r.Number()
}

// short reads the whole of a short list, if it reaches up to a turn.
func (l *List) short(sought int) bool {
	turn := 0
	for l.n = 0; l.n < l.entry.Turns; l.n++ {
		gap, count := l.runs.shortTurn(&l.entry)
		turn += gap
		if l.runs.Bad || turn >= l.x.Turns() {
			return l.damaged()
		}
		l.turns[l.n], l.counts[l.n] = uint32(turn), uint32(count)
		turn++
	}
	l.left, l.read = 0, edge{turn, l.n}
	if turn <= sought {
		l.n = 0
	}
	return true
}
