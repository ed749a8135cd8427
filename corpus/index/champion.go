package index

import (
	"cmp"
	"encoding/binary"
	"slices"
)

const (
	// championsFrom is how many turns a word needs for its best turns to be kept
	// beside its list.
	championsFrom = 2048

	// champions is how many are kept at most, championOf of how many turns each is
	// the best. A list of 2,048 turns takes 1.5 to 2.5 kB, and comes with them.
	champions  = 64
	championOf = 64
)

// Champion is one of the best turns of a term.
type Champion struct {
	Turn, Count int
	Class       byte // of the words of the turn, as by AppendClasses
}

func (c Champion) candidate() candidate { return candidate{uint32(c.Turn), uint32(c.Count), c.Class} }

// contest tells which of two turns BM25 puts first for one term, whatever k1 is
// and with b at 0.75. It reckons with whole numbers, so that every machine comes
// to the same end.
type contest struct{ weight [16]uint64 }

func newContest(turns, words int) contest {
	var c contest
	for class, n := range Representative {
		c.weight[class] = uint64(words) + 3*uint64(n)*uint64(turns)
	}
	return c
}

// candidate is a turn with the class of its length.
type candidate struct {
	turn, count uint32
	class       byte
}

// compare puts the better before the worse, and of two as good the later turn.
func (c *contest) compare(a, b candidate) int {
	return cmp.Or(cmp.Compare(uint64(b.count)*c.weight[a.class], uint64(a.count)*c.weight[b.class]), cmp.Compare(b.turn, a.turn))
}

// selection picks the champions of a list.
type selection struct {
	contest
	classes []byte
	stage   []uint64 // a bit for each turn that is a stage direction
	heap    []candidate
	most    int // candidates in it
}

// best are the champions of a list, ascending by turn.
func (s *selection) best(turns, counts []uint32) []candidate {
	s.heap, s.most = s.heap[:0], min(len(turns)/championOf, champions)
	for i := len(turns) - 1; i >= 0; i-- {
		t := turns[i]
		c := candidate{t, counts[i], s.classes[t]}
		if len(s.heap) == s.most && uint64(c.count)*s.weight[s.heap[0].class] <= uint64(s.heap[0].count)*s.weight[c.class] {
			continue // as good as the worst is not enough: it is earlier
		}
		if s.stage[t>>6]>>(t&63)&1 == 0 {
			s.push(c)
		}
	}
	slices.SortFunc(s.heap, func(a, b candidate) int { return cmp.Compare(a.turn, b.turn) })
	return s.heap
}

// push keeps a heap of the best, of which the worst is the first.
func (s *selection) push(c candidate) {
	if len(s.heap) < s.most {
		s.heap = append(s.heap, c)
		if len(s.heap) == s.most {
			slices.SortFunc(s.heap, func(a, b candidate) int { return s.compare(b, a) })
		}
		return
	}
	at := 0
	for {
		child := 2*at + 1
		if child+1 < s.most && s.compare(s.heap[child], s.heap[child+1]) < 0 {
			child++
		}
		if child >= s.most || s.compare(s.heap[child], c) < 0 {
			break
		}
		s.heap[at] = s.heap[child]
		at = child
	}
	s.heap[at] = c
}

// champions appends what Champions reads, for a word or a pair.
func (k *coder) champions(out []byte, p postings) []byte {
	best := k.selection.best(p.turns, p.counts)
	var t, n [champions]uint32
	for i, c := range best {
		t[i], n[i] = c.turn, c.count
	}
	body := binary.AppendUvarint(nil, uint64(len(best)))
	if len(best) > 0 {
		k.encoder.alone = true
		body, _ = k.encoder.list(body, t[:len(best)], n[:len(best)], 0)
	}
	classes := make([]byte, (len(best)+1)/2)
	for i, c := range best {
		classes[i/2] |= c.class << (4 * (i % 2))
	}
	out = binary.AppendUvarint(out, uint64(len(body)+len(classes)))
	return append(append(out, body...), classes...)
}

// Champions are the turns that BM25 puts first for a word or a pair alone, the
// best first, of some that are as good the latest; stage directions are none of
// them. They are nil where the list is so short that it is read instead. They
// stand in the first block of the list.
func (x *Index) Champions(e Entry) ([]Champion, error) {
	if !e.champions {
		return nil, nil
	}
	b, err := x.lists.block(e.block)
	if err != nil {
		return nil, err
	}
	r := read(b)
	r.Bytes(e.offset)
	body := read(r.Bytes(r.Number()))
	n := body.Number()
	if r.Bad || body.Bad || n > champions {
		return nil, errDamaged
	}
	run := read(body.Bytes(len(body.Rest) - (n+1)/2))
	classes := body.Rest
	if body.Bad {
		return nil, errDamaged
	}
	// The run is read as a list that is whole in itself.
	l := List{x: x, entry: Entry{Turns: champions, form: formInline}, open: true, alone: true, runs: run, left: n, parts: parts{n: 0}}
	all := make([]Champion, 0, n)
	for n > 0 && l.Next() {
		all = append(all, Champion{Turn: l.Turn(), Count: l.Count()})
	}
	if l.err != nil || len(all) != n {
		return nil, errDamaged
	}
	for i := range all {
		all[i].Class = classes[i/2] >> (4 * (i % 2)) & 15
	}
	x.rank(all)
	return all, nil
}

// rank puts the best first.
func (x *Index) rank(all []Champion) {
	c := newContest(x.spokenTurns, x.spokenWords)
	slices.SortFunc(all, func(a, b Champion) int { return c.compare(a.candidate(), b.candidate()) })
}
