package index

import "encoding/binary"

const (
	// listBlock is how many bytes a block of lists has at most, but for a list
	// that ends in it.
	listBlock = 8 << 10

	// inlineBytes is how long a list may be to stand in the dictionary.
	inlineBytes = 24
)

// writer gives lists their places in blocks, and lays their terms in the
// dictionary.
type writer struct {
	options    Options
	x          *Index
	dictionary dictionaryWriter
	lists      [][]byte
	block      []byte           // the block of lists at hand
	shared     map[string]Entry // by list, those of terms that are no words
}

// add writes the next term.
func (w *writer) add(c coded) {
	e := &c.entry
	switch {
	case e.form&formInline != 0:
	case e.pair() || w.options.isWord(c.term):
		w.place(e, c)
	default:
		w.share(e, c)
	}
	w.dictionary.add(c.term, *e)
}

// share places a list that no other term has, and points to that of the other
// else: who is called by one name has the same turns as who has the other.
func (w *writer) share(e *Entry, c coded) {
	key := binary.AppendUvarint([]byte{e.form}, uint64(e.Turns))
	key = binary.AppendUvarint(key, uint64(c.runs[len(c.runs)-1].n))
	key = append(key, c.body...)
	if other, ok := w.shared[string(key)]; ok {
		e.position, e.length, e.parts, e.from = other.position, other.length, other.parts, other.from
		return
	}
	w.place(e, c)
	w.shared[string(key)] = *e
}

// place puts a list into a block, or one too long for a block into several.
func (w *writer) place(e *Entry, c coded) {
	if len(w.block)+len(c.best)+len(c.body) > listBlock {
		w.close()
	}
	e.position = position{len(w.lists), len(w.block)}
	w.block = append(w.block, c.best...)
	if len(c.body) <= listBlock || len(c.runs) == 1 {
		w.block = c.whole(w.block)
		e.length = len(w.block) - e.offset
		return
	}
	before := 0 // turns, up to the part
	for start, runs := 0, c.runs; len(runs) > 0; {
		n, held, end := w.part(c.body, start, runs)
		if n < len(runs) {
			w.close()
			e.parts++
			e.from = binary.AppendUvarint(e.from, uint64(runs[n-1].turn-before))
			e.from = binary.AppendUvarint(e.from, uint64(held))
			before = runs[n-1].turn
		}
		start, runs = end, runs[n:]
	}
	e.length = len(w.block)
}

// part writes as many runs as go into the block at hand.
func (w *writer) part(body []byte, start int, runs []runEnd) (n, held, end int) {
	end = start
	for ; n < len(runs) && (n == 0 || runs[n].body-start <= listBlock); n++ {
		end = runs[n].body
		held += runs[n].n
	}
	w.block = binary.AppendUvarint(w.block, uint64(held))
	w.block = append(w.block, body[start:end]...)
	return n, held, end
}

// close ends the block at hand.
func (w *writer) close() {
	if len(w.block) > 0 {
		w.lists = append(w.lists, w.block)
	}
	w.block = nil
}

// build puts all together.
func (w *writer) build(classes []byte) Built {
	w.close()
	w.dictionary.block()
	x := w.x
	x.terms = w.dictionary.number
	fences, fenceBlocks := layFences(w.dictionary.fences)
	x.fences = fences
	var all [][]byte
	for i, blocks := range [][][]byte{w.dictionary.blocks, fenceBlocks, w.lists, layLengths(classes)} {
		x.sections()[i].count = len(blocks)
		all = append(all, blocks...)
	}
	return Built{Root: x.root(), Blocks: all}
}
