package index

import (
	"encoding/binary"
	"slices"
)

const (
	// listBlock is how many bytes a block of lists has at most, but for a list
	// that ends in it.
	listBlock = 24 << 10

	// inlineBytes is how long a list may be to stand in the dictionary.
	inlineBytes = 24
)

// writer lays the terms and their lists in blocks.
type writer struct {
	options    Options
	x          *Index
	dictionary dictionaryWriter
	lists      [][]byte
	block      []byte // the block of lists at hand

	selection      selection
	best           []byte // the champions of the list at hand
	encoder        encoder
	runs           []runEnd
	body           []byte
	firsts, counts []uint32 // of spans
}

// runEnd is where a run of a list ends.
type runEnd struct {
	body int // in the body
	turn int // the first turn behind it
	n    int // turns, or spans, in it
}

// add writes the next term.
func (w *writer) add(term []byte, turns, counts []uint32, times int) {
	e := Entry{Turns: len(turns), Occurrences: times}
	if times > len(turns) {
		e.form |= formMore
	}
	w.encode(&e, turns, counts)
	w.champions(&e, term, turns, counts)
	if len(w.runs) == 1 && len(w.body) <= inlineBytes {
		e.form |= formInline
		e.inline = w.whole(e, nil)
	} else {
		w.place(&e)
	}
	w.dictionary.add(term, e)
}

// encode writes the runs of a list, of turns or of spans.
func (w *writer) encode(e *Entry, turns, counts []uint32) {
	if e.Turns == e.Occurrences && e.Turns > 8 {
		w.spansOf(turns)
		if 4*len(w.firsts) <= len(turns) {
			e.form |= formSpans
			w.encodeAll(w.firsts, w.counts, w.encoder.spans)
			return
		}
	}
	w.encodeAll(turns, counts, w.encoder.list)
}

func (w *writer) spansOf(turns []uint32) {
	w.firsts, w.counts = w.firsts[:0], w.counts[:0]
	for i, t := range turns {
		if i > 0 && turns[i-1]+1 == t {
			w.counts[len(w.counts)-1]++
		} else {
			w.firsts, w.counts = append(w.firsts, t), append(w.counts, 1)
		}
	}
}

func (w *writer) encodeAll(turns, counts []uint32, write func(out []byte, turns, counts []uint32, from uint32) ([]byte, uint32)) {
	w.body, w.runs = w.body[:0], w.runs[:0]
	from := uint32(0)
	for at := 0; at < len(turns); at += runLength {
		end := min(at+runLength, len(turns))
		w.body, from = write(w.body, turns[at:end], counts[at:end], from)
		w.runs = append(w.runs, runEnd{len(w.body), int(from), end - at})
	}
}

// whole appends a list that is not parted.
func (w *writer) whole(e Entry, out []byte) []byte {
	if e.form&formSpans != 0 {
		n := 0
		for _, r := range w.runs {
			n += r.n
		}
		out = binary.AppendUvarint(out, uint64(n))
	}
	if e.Turns == 1 { // its count is known
		_, size := binary.Uvarint(w.body)
		return append(out, w.body[:size]...)
	}
	return append(out, w.body...)
}

// place puts a list into a block, or one too long for a block into several.
func (w *writer) place(e *Entry) {
	if len(w.block)+len(w.best)+len(w.body) > listBlock {
		w.close()
	}
	e.block, e.offset = len(w.lists), len(w.block)
	w.block = append(w.block, w.best...)
	if len(w.body) <= listBlock || len(w.runs) == 1 {
		w.block = w.whole(*e, w.block)
		return
	}
	before := 0 // turns, up to the part
	for start, runs := 0, w.runs; len(runs) > 0; {
		n, end := w.part(start, runs)
		if n < len(runs) {
			w.close()
			e.parts++
			e.from = binary.AppendUvarint(e.from, uint64(runs[n-1].turn-before))
			before = runs[n-1].turn
		}
		start, runs = end, runs[n:]
	}
}

// part writes as many runs as go into the block at hand.
func (w *writer) part(start int, runs []runEnd) (n, end int) {
	end, held := start, 0
	for ; n < len(runs) && (n == 0 || runs[n].body-start <= listBlock); n++ {
		end = runs[n].body
		held += runs[n].n
	}
	w.block = binary.AppendUvarint(w.block, uint64(held))
	w.block = append(w.block, w.body[start:end]...)
	return n, end
}

// close ends the block at hand.
func (w *writer) close() {
	if len(w.block) > 0 {
		w.lists = append(w.lists, w.block)
	}
	w.block = nil
}

// build puts all together.
func (w *writer) build(classes []byte, columns [][][]byte) Built {
	w.close()
	w.dictionary.block()
	x := w.x
	x.terms = w.dictionary.number
	fences, fenceBlocks := layFences(w.dictionary.fences)
	x.fences = fences
	var all [][]byte
	x.columns = make([]section, len(columns))
	for i, blocks := range slices.Concat([][][]byte{w.dictionary.blocks, fenceBlocks, w.lists, layLengths(classes)}, columns) {
		x.sections()[i].count = len(blocks)
		all = append(all, blocks...)
	}
	return Built{Root: x.root(), Blocks: all}
}
