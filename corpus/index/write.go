package index

import "encoding/binary"

const (
	// listBlock is how many bytes a block of lists has at most, but for a list
	// that ends in it.
	listBlock = 8 << 10

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
	best           []byte           // the champions of the list at hand
	shared         map[string]Entry // by list, those of terms that are no words
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

// postings are what is known of a term.
type postings struct {
	turns, counts []uint32
	times         int

	// Of a pair: the number of one of its words, and which of the turns of that
	// these are.
	base   int
	within []uint32
}

// add writes the next term.
func (w *writer) add(term []byte, p postings) {
	e := Entry{Turns: len(p.turns), Occurrences: p.times, base: p.base}
	w.best = w.best[:0]
	switch {
	case p.within != nil:
		e.form = formPair
		w.encodeAll(p.within, p.counts, w.encoder.list)
	case !w.isWord(term) && w.spansOf(p):
		e.form = formSpans
		w.encodeAll(w.firsts, w.counts, w.encoder.spans)
	default:
		if p.times > len(p.turns) {
			e.form = formMore
		}
		w.encodeAll(p.turns, p.counts, w.encoder.list)
	}
	if e.pair() || w.isWord(term) {
		w.champions(&e, p)
	}
	switch {
	case e.short():
		e.form |= formInline
		e.inline = appendShort(nil, p)
	case len(w.runs) == 1 && len(w.body) <= inlineBytes:
		e.form |= formInline
		e.inline = w.whole(e, nil)
	case e.pair() || w.isWord(term):
		w.place(&e)
	default:
		w.share(&e)
	}
	w.dictionary.add(term, e)
}

// share places a list that no other term has, and points to that of the other
// else: who is called by one name has the same turns as who has the other.
func (w *writer) share(e *Entry) {
	key := binary.AppendUvarint([]byte{e.form}, uint64(e.Turns))
	key = binary.AppendUvarint(key, uint64(w.runs[len(w.runs)-1].n))
	key = append(key, w.body...)
	if other, ok := w.shared[string(key)]; ok {
		e.position, e.length, e.parts, e.from = other.position, other.length, other.parts, other.from
		return
	}
	w.place(e)
	w.shared[string(key)] = *e
}

func (w *writer) isWord(term []byte) bool { return len(term) > 0 && term[0] == w.options.Word }

// spansOf parts turns into spans, and tells whether those are few. Words have
// none: that they are numbered one by one is what pairs count on.
func (w *writer) spansOf(p postings) bool {
	w.firsts, w.counts = w.firsts[:0], w.counts[:0]
	for i, t := range p.turns {
		if i > 0 && p.turns[i-1]+1 == t {
			w.counts[len(w.counts)-1]++
		} else {
			w.firsts, w.counts = append(w.firsts, t), append(w.counts, 1)
		}
	}
	return p.times == len(p.turns) && 4*len(w.firsts) <= len(p.turns)
}

func (w *writer) encodeAll(turns, counts []uint32, write func(out []byte, turns, counts []uint32, from uint32) ([]byte, uint32)) {
	w.body, w.runs = w.body[:0], w.runs[:0]
	w.encoder.alone = len(turns) <= runLength
	from := uint32(0)
	for at := 0; at < len(turns); at += runLength {
		end := min(at+runLength, len(turns))
		w.body, from = write(w.body, turns[at:end], counts[at:end], from)
		w.runs = append(w.runs, runEnd{len(w.body), int(from), end - at})
	}
}

// whole appends a list that is not parted.
func (w *writer) whole(e Entry, out []byte) []byte {
	if e.spans() {
		n := 0
		for _, r := range w.runs {
			n += r.n
		}
		out = binary.AppendUvarint(out, uint64(n))
	}
	return append(out, w.body...)
}

// place puts a list into a block, or one too long for a block into several.
func (w *writer) place(e *Entry) {
	if len(w.block)+len(w.best)+len(w.body) > listBlock {
		w.close()
	}
	e.position = position{len(w.lists), len(w.block)}
	w.block = append(w.block, w.best...)
	if len(w.body) <= listBlock || len(w.runs) == 1 {
		w.block = w.whole(*e, w.block)
		e.length = len(w.block) - e.offset
		return
	}
	before := 0 // turns, up to the part
	for start, runs := 0, w.runs; len(runs) > 0; {
		n, held, end := w.part(start, runs)
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
func (w *writer) part(start int, runs []runEnd) (n, held, end int) {
	end = start
	for ; n < len(runs) && (n == 0 || runs[n].body-start <= listBlock); n++ {
		end = runs[n].body
		held += runs[n].n
	}
	w.block = binary.AppendUvarint(w.block, uint64(held))
	w.block = append(w.block, w.body[start:end]...)
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
