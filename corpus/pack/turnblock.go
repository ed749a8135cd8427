package pack

import (
	"encoding/binary"
	"fmt"

	"lectern/corpus"
)

// turnBlockBytes are as many bytes of text as a turn block takes in before the
// next begins. A turn is never cut.
const turnBlockBytes = 32 << 10

// A turn block is four parts, each behind the count of its bytes: its strings;
// the documents that its turns are of, with the number of the first one and how
// many of the turns are of each; the turns; their texts, the counts of their
// bytes first.
type turnBlock struct {
	first    int // the number of its first document
	headings []heading
	strings  table
	rows     []byte
	texts    []byte
	lengths  []int
}

// heading is a document of a turn block.
type heading struct {
	*corpus.Document
	turns int // of the block that are of it
}

// turnBlockWriter gathers the turns of one block.
type turnBlockWriter struct {
	first    int
	headings []heading
	turns    []*corpus.Turn
	bytes    int
}

// add takes in turns of a document, the number of which is given; they go on
// where the ones before ended.
func (b *turnBlockWriter) add(number int, d *corpus.Document, turns []corpus.Turn) {
	if len(b.headings) == 0 {
		b.first = number
	}
	b.headings = append(b.headings, heading{headingOf(d, turns), len(turns)})
	for i := range turns {
		b.turns = append(b.turns, &turns[i])
		b.bytes += len(turns[i].Text)
	}
}

func (b *turnBlockWriter) encode(w *writer) []byte {
	w.reset()
	w.number(&b.first)
	list(w, &b.headings, 9, layoutTurnsOf)
	heads := len(w.out)
	for _, t := range b.turns {
		layoutShown(w, t)
	}
	var texts []byte
	for _, t := range b.turns {
		texts = binary.AppendUvarint(texts, uint64(len(t.Text)))
	}
	for _, t := range b.turns {
		texts = append(texts, t.Text...)
	}
	return appendParts(nil, w.strings.bytes(nil), w.out[:heads], w.out[heads:], texts)
}

func layoutTurnsOf(c coder, h *heading) {
	if h.Document == nil {
		h.Document = new(corpus.Document)
	}
	layoutHeading(c, h.Document)
	c.number(&h.turns)
}

// openTurnBlock reads what stands before the turns of a block that has a number
// of them.
func openTurnBlock(in []byte, turns int) (*turnBlock, error) {
	var parts [4][]byte
	if err := cutParts(in, parts[:]); err != nil {
		return nil, err
	}
	b := &turnBlock{rows: parts[2]}
	if turns < 1 || turns > len(b.rows)/shownBytes {
		return nil, fmt.Errorf("a block of the pack has no room for its %d turns", turns)
	}
	var err error
	if b.strings, err = readStrings(parts[0]); err != nil {
		return nil, err
	}
	r := b.reader(parts[1])
	r.number(&b.first)
	list(r, &b.headings, 9, layoutTurnsOf)
	if err := r.done(); err != nil {
		return nil, err
	}
	return b, b.measure(parts[3], turns)
}

func (b *turnBlock) reader(in []byte) *reader {
	return &reader{in: in, table: b.strings, version: Version}
}

// measure reads how long the texts are, and that every turn has a document.
func (b *turnBlock) measure(texts []byte, turns int) error {
	r := b.reader(texts)
	b.lengths = make([]int, turns)
	total := 0
	for i := range b.lengths {
		b.lengths[i] = r.uvarint()
		if b.lengths[i] > len(texts) {
			return errCut
		}
		total += b.lengths[i]
	}
	b.texts = r.in
	if total != len(b.texts) {
		return errCut
	}
	for _, h := range b.headings {
		if h.turns < 1 || h.turns > turns {
			return errBroken
		}
		turns -= h.turns
	}
	if turns != 0 {
		return errBroken
	}
	return nil
}

// each gives the turns of the block in order, until f returns false. What it
// gives is new.
func (b *turnBlock) each(f func(i int, t *corpus.Turn) bool) error {
	r := b.reader(b.rows)
	at := 0
	for i, n := range b.lengths {
		t := &corpus.Turn{Text: string(b.texts[at : at+n])}
		at += n
		layoutShown(r, t)
		if r.err != nil {
			return r.err
		}
		if !f(i, t) {
			return nil
		}
	}
	return r.done()
}

// turn is turn i of the block with its document.
func (b *turnBlock) turn(i int) (*corpus.Document, *corpus.Turn, error) {
	r := b.reader(b.rows)
	at := 0
	for _, n := range b.lengths[:i] {
		layoutShown(r, new(corpus.Turn))
		at += n
	}
	t := &corpus.Turn{Text: string(b.texts[at : at+b.lengths[i]])}
	layoutShown(r, t)
	if r.err != nil {
		return nil, nil, r.err
	}
	for _, h := range b.headings {
		if i < h.turns {
			return h.Document, t, checkTurn(t)
		}
		i -= h.turns
	}
	return nil, nil, errBroken
}

// appendParts appends parts, each behind the count of its bytes.
func appendParts(out []byte, parts ...[]byte) []byte {
	for _, p := range parts {
		out = binary.AppendUvarint(out, uint64(len(p)))
		out = append(out, p...)
	}
	return out
}

// cutParts cuts what appendParts has put together.
func cutParts(in []byte, parts [][]byte) error {
	for i := range parts {
		size, n := binary.Uvarint(in)
		if n <= 0 || size > uint64(len(in)-n) {
			return errCut
		}
		parts[i], in = in[n:n+int(size)], in[n+int(size):]
	}
	if len(in) > 0 {
		return errBroken
	}
	return nil
}
