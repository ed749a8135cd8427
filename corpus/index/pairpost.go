package index

import "encoding/binary"

// pairPoster writes the postings of the pairs of a run that may be frequent
// enough.
type pairPoster struct {
	*pairs
	candidates []uint32
	ranks      []int32
	words      []heard // by rank
	turn       uint32  // at hand, counted from 1

	all   []*pairPosting
	slots []slot // by the hash of the cell, to the number in all counted from 1
}

// heard is how many turns have a word so far, and which is the last, counted from
// 1.
type heard struct{ turns, last uint32 }

// pairPosting are the postings of a pair in a run. Behind each posting stands how
// many turns of the rarer word lie between it and the one before. The last one is
// not written yet.
type pairPosting struct {
	cell
	base, turns     uint32
	last, which     uint32 // the last turn, and the turns of the rarer word up to it
	gap, step, more uint32
	out             []byte
}

// add writes what the next turn has.
func (p *pairPoster) add(words []uint32) {
	p.turn++
	before := int32(0)
	for _, w := range words {
		rank := p.ranks[w]
		if rank > 0 {
			if h := &p.words[rank]; h.last != p.turn {
				h.last = p.turn
				h.turns++
			}
			if before > 0 {
				if c := cellOf(before, rank); p.candidates[c.hash()>>(32-sketchBits)] >= p.least {
					p.post(c)
				}
			}
		}
		before = rank
	}
}

func (p *pairPoster) post(c cell) {
	t := p.posting(c)
	if t.last == p.turn {
		t.more++
		return
	}
	t.write()
	which := p.words[t.base].turns
	t.gap, t.step, t.more = p.turn-t.last-1, which-t.which-1, 0
	t.last, t.which = p.turn, which
	t.turns++
}

// write writes the posting that is not written yet.
func (t *pairPosting) write() {
	switch {
	case t.turns == 0:
		return
	case t.more == 0:
		t.out = binary.AppendUvarint(t.out, uint64(t.gap)<<1)
	default:
		t.out = binary.AppendUvarint(t.out, uint64(t.gap)<<1|1)
		t.out = binary.AppendUvarint(t.out, uint64(t.more-1))
	}
	t.out = binary.AppendUvarint(t.out, uint64(t.step))
}

func (p *pairPoster) finish() {
	for _, t := range p.all {
		t.write()
	}
}

// posting is that of a pair.
func (p *pairPoster) posting(c cell) *pairPosting {
	if 2*len(p.all) >= len(p.slots) {
		p.grow()
	}
	mask := uint32(len(p.slots) - 1)
	at := c.hash() >> 8 & mask
	for ; p.slots[at].number != 0; at = (at + 1) & mask {
		if p.slots[at].hash == uint32(c) {
			return p.all[p.slots[at].number-1]
		}
	}
	first, second := c.words()
	t := &pairPosting{cell: c, base: uint32(p.base(first, second))}
	p.all = append(p.all, t)
	p.slots[at] = slot{uint32(c), uint32(len(p.all))}
	return t
}

func (p *pairPoster) grow() {
	p.slots = make([]slot, max(1024, 2*len(p.slots)))
	mask := uint32(len(p.slots) - 1)
	for i, t := range p.all {
		at := t.hash() >> 8 & mask
		for p.slots[at].number != 0 {
			at = (at + 1) & mask
		}
		p.slots[at] = slot{uint32(t.cell), uint32(i) + 1}
	}
}
