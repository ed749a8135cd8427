package pack

import (
	"lectern/corpus"
)

// recordBlockTurns are as many turns as a record block takes in before the next
// begins: their records take about 16 kB. A document is never cut.
const recordBlockTurns = 256

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

// recordBlockWriter is what goes into one block.
type recordBlockWriter struct {
	first     int // the number of the first turn
	documents []*corpus.Document
	turns     int // theirs, each document counted as one more
}

// add takes the next document in, whose first turn has a number.
func (b *recordBlockWriter) add(d *corpus.Document, first int) {
	if len(b.documents) == 0 {
		b.first = first
	}
	b.documents = append(b.documents, d)
	b.turns += 1 + len(d.Turns)
}

func (b *recordBlockWriter) encode(m *maker) []byte {
	w := m.w
	w.reset()
	sizes := make([]recordSize, len(b.documents))
	for i, d := range b.documents {
		start := len(w.out)
		layoutRecord(w, newRecord(d))
		sizes[i] = recordSize{len(d.Turns), len(w.out) - start}
	}
	front := newWriter(Version)
	front.number(&b.first)
	list(front, &sizes, 2, layoutSize)
	m.out = w.strings.bytes(m.out[:0])
	return appendParts(nil, m.out, front.out, w.out)
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
