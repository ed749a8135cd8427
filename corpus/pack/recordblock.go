package pack

import (
	"lectern/corpus"
)

// recordBlockBytes are as many bytes as a record block takes in before the next
// begins. A document is never cut.
const recordBlockBytes = 16 << 10

// A record block is three parts: its strings; for each document the number of its
// turns and of the bytes of its record, behind the number of the first turn; the
// records.
type recordBlock struct {
	first   int // the number of the first turn of its first document
	sizes   []recordSize
	strings table
	bodies  []byte
}

type recordSize struct{ turns, bytes int }

func layoutSize(c coder, s *recordSize) {
	c.number(&s.turns)
	c.number(&s.bytes)
}

// recordBlockWriter gathers the records of one block.
type recordBlockWriter struct {
	w     *writer
	first int
	sizes []recordSize
}

func (b *recordBlockWriter) add(d *corpus.Document) {
	start := len(b.w.out)
	layoutRecord(b.w, newRecord(d))
	b.sizes = append(b.sizes, recordSize{len(d.Turns), len(b.w.out) - start})
}

// encode gives the block and begins the next, whose first turn has a number.
func (b *recordBlockWriter) encode(next int) []byte {
	w := newWriter(Version)
	w.number(&b.first)
	list(w, &b.sizes, 2, layoutSize)
	out := appendParts(nil, b.w.strings.bytes(nil), w.out, b.w.out)
	b.w.reset()
	b.first, b.sizes = next, b.sizes[:0]
	return out
}

func openRecordBlock(in []byte, documents int) (*recordBlock, error) {
	var parts [3][]byte
	if err := cutParts(in, parts[:]); err != nil {
		return nil, err
	}
	b := &recordBlock{bodies: parts[2]}
	var err error
	if b.strings, err = readStrings(parts[0]); err != nil {
		return nil, err
	}
	r := &reader{in: parts[1], version: Version}
	r.number(&b.first)
	list(r, &b.sizes, 2, layoutSize)
	if err := r.done(); err != nil {
		return nil, err
	}
	return b, b.measure(documents)
}

func (b *recordBlock) measure(documents int) error {
	if len(b.sizes) != documents || b.first < 0 {
		return errBroken
	}
	left := len(b.bodies)
	for _, s := range b.sizes {
		if s.turns < 0 || s.bytes < 0 || s.bytes > left {
			return errBroken
		}
		left -= s.bytes
	}
	if left != 0 {
		return errBroken
	}
	return nil
}

// fill fills in what the record of document i of the block says; its turns are
// those that are shown.
func (b *recordBlock) fill(i int, d *corpus.Document) error {
	at := 0
	for _, s := range b.sizes[:i] {
		at += s.bytes
	}
	r := &reader{in: b.bodies[at : at+b.sizes[i].bytes], table: b.strings, version: Version}
	layoutRecord(r, record{Document: d})
	return r.done()
}

// turnsOf says which turns are those of document i of the block.
func (b *recordBlock) turnsOf(i int) (first, n int) {
	first = b.first
	for _, s := range b.sizes[:i] {
		first += s.turns
	}
	return first, b.sizes[i].turns
}
