package index

import (
	"encoding/binary"

	"lectern/corpus/block"
)

// Index is an index that is read in place, from the blocks of a store.
type Index struct {
	turns, words             int
	spokenTurns, spokenWords int
	terms                    int

	// The sections follow each other in the store in this order.
	dictionary, fenceBlocks, lists, lengths section

	fences []byte // in the root

	worked func(turns int)
}

// Worked has f told how much is read, before it is: how many turns of a list, or
// what takes as long. Who waits in f holds the reading up and does it no harm.
func (x *Index) Worked(f func(turns int)) { x.worked = f }

// work tells of it.
func (x *Index) work(turns int) {
	if x.worked != nil {
		x.worked(turns)
	}
}

// Turns counts the turns, stage directions among them.
func (x *Index) Turns() int { return x.turns }

// Words counts the words of all turns.
func (x *Index) Words() int { return x.words }

// Spoken counts the turns that are no stage directions, and their words.
func (x *Index) Spoken() (turns, words int) { return x.spokenTurns, x.spokenWords }

// Terms counts the different terms.
func (x *Index) Terms() int { return x.terms }

// section is a range of blocks of the store.
type section struct {
	store        block.Store
	first, count int
}

func (s section) block(n int) ([]byte, error) {
	if n < 0 || n >= s.count {
		return nil, errDamaged
	}
	return s.store.Block(s.first + n)
}

const (
	version  = 1
	maxTurns = 1 << 27
)

// Open reads the root of an index whose blocks begin at a number of the store.
func Open(root []byte, store block.Store, first int) (*Index, error) {
	r := read(root)
	if r.Byte() != version {
		return nil, errDamaged
	}
	x := &Index{turns: r.Number(), words: r.Number()}
	x.spokenTurns, x.spokenWords = r.Number(), r.Number()
	x.terms = r.Number()
	for _, s := range x.sections() {
		*s = section{store, first, r.Number()}
		first += s.count
	}
	x.fences = r.Rest
	if r.Bad || x.terms != x.inFences() || x.turns > maxTurns || x.spokenTurns > x.turns || x.spokenWords > x.words ||
		x.lengths.count != (x.turns+LengthTurns-1)/LengthTurns {
		return nil, errDamaged
	}
	return x, nil
}

// inFences counts the terms behind the fences of the root; -1 where there are not
// as many fences as blocks.
func (x *Index) inFences() (terms int) {
	r := read(x.fences)
	n := 0
	for ; len(r.Rest) > 0; n++ {
		r.Bytes(r.Number())
		terms += r.Number()
	}
	blocks := x.dictionary.count
	if x.fenceBlocks.count > 0 {
		blocks = x.fenceBlocks.count
	}
	if r.Bad || n != blocks {
		return -1
	}
	return terms
}

func (x *Index) sections() []*section {
	return []*section{&x.dictionary, &x.fenceBlocks, &x.lists, &x.lengths}
}

// root writes what Open reads.
func (x *Index) root() []byte {
	out := []byte{version}
	for _, n := range []int{x.turns, x.words, x.spokenTurns, x.spokenWords, x.terms} {
		out = binary.AppendUvarint(out, uint64(n))
	}
	for _, s := range x.sections() {
		out = binary.AppendUvarint(out, uint64(s.count))
	}
	return append(out, x.fences...)
}
