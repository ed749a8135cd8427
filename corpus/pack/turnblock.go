package pack

import (
	"encoding/binary"
	"fmt"

	"lectern/corpus"
	"lectern/corpus/prose"
	"lectern/corpus/search"
)

// turnBlockBytes are as many bytes of text as a turn block takes in before the
// next begins. A turn is never cut. A result takes the block that it is in, and a
// phrase those that it may be in. With 8 kB they would take half as much, and the
// texts of a corpus 3 of 100 more; but the directory twice as much, and half a
// million turns would make 20,000 files.
const turnBlockBytes = 16 << 10

// A turn block is four parts, each behind the count of its bytes: its strings;
// the documents that its turns are of, with the number of the first one and how
// many of the turns are of each; the turns, each behind the count of its bytes;
// their texts, as package prose codes them.
//
// To open one is to find these parts: a search shows one turn of most.
type turnBlock struct {
	strings table
	heads   []byte
	rows    []byte
	turns   int
	texts   prose.Texts
}

// heading is a document of a turn block.
type heading struct {
	*corpus.Document
	turns int // of the block that are of it
}

// turnBlockWriter is what goes into one block: turns of documents that follow each
// other.
type turnBlockWriter struct {
	first    int // the number of the first document
	passages []passage
	turns    int
	bytes    int // of their texts
}

// passage is consecutive turns of a document.
type passage struct {
	of    *corpus.Document
	turns []corpus.Turn
}

// add takes in turns of a document, the number of which is given; they go on
// where the ones before ended.
func (b *turnBlockWriter) add(number int, d *corpus.Document, turns []corpus.Turn) {
	if len(b.passages) == 0 {
		b.first = number
	}
	b.passages = append(b.passages, passage{d, turns})
	b.turns += len(turns)
	for i := range turns {
		b.bytes += len(turns[i].Text)
	}
}

func (b *turnBlockWriter) each(yield func(*corpus.Turn)) {
	for _, p := range b.passages {
		for i := range p.turns {
			yield(&p.turns[i])
		}
	}
}

// encode gives the block, and how many words were spoken. All words are read for
// the index besides.
func (b *turnBlockWriter) encode(m *maker, r *search.Reading) (body []byte, words int) {
	w := m.w
	w.reset()
	w.number(&b.first)
	headings := make([]heading, len(b.passages))
	for i, p := range b.passages {
		headings[i] = heading{headingOf(p.of, p.turns), len(p.turns)}
	}
	list(w, &headings, 9, layoutTurnsOf)
	heads := len(w.out)
	m.rows = m.rows[:0]
	for _, p := range b.passages {
		r.Document(p.of)
		for i := range p.turns {
			t := &p.turns[i]
			layoutShown(w, t)
			m.rows = appendParts(m.rows, w.out[heads:])
			w.out = w.out[:heads]
			n := m.coder.Add(t.Text, t.Marks, r.Begin(t))
			r.End()
			if t.Kind != corpus.Stage {
				words += n
			}
		}
	}
	m.out = w.strings.bytes(m.out[:0])
	strings := len(m.out)
	m.out = m.coder.Block(m.out)
	return appendParts(nil, m.out[:strings], w.out, m.rows, m.out[strings:]), words
}

func layoutTurnsOf(c coder, h *heading) {
	layoutTitle(c, h.Document)
	list(c, &h.Speakers, 2, layoutName)
	c.number(&h.turns)
}

// open finds the parts of a block that has a number of turns.
func (b *turnBlock) open(in []byte, turns int, v *prose.Vocabulary) error {
	var parts [4][]byte
	if err := cutParts(in, parts[:]); err != nil {
		return err
	}
	b.heads, b.rows, b.turns = parts[1], parts[2], turns
	if turns < 1 || turns > len(b.rows)/shownBytes {
		return fmt.Errorf("a block of the pack has no room for its %d turns", turns)
	}
	var err error
	if b.strings, err = readStrings(parts[0]); err != nil {
		return err
	}
	return b.texts.Open(v, parts[3], turns)
}

func (b *turnBlock) reader(in []byte) *reader {
	return &reader{in: in, table: b.strings, version: Version}
}

// headed is where the document of turn i begins among those of the block. They are
// few, and nothing is read of those before it but how many of the turns are theirs.
func (b *turnBlock) headed(i int) []byte {
	r := reader{in: b.heads}
	r.skip() // the number of the first document
	for range r.length(0, 9) {
		at, turns := r.in, 0
		passTitle(&r)
		for range r.length(0, 2) { // the speakers: ID, name
			r.skip()
			r.skip()
		}
		if r.number(&turns); i < turns && r.err == nil {
			return at
		}
		i -= turns
	}
	return nil
}

// each gives the turns of the block from one on up to another.
func (b *turnBlock) each(from, to int, f func(*corpus.Turn)) error {
	rows := b.rowsFrom(from)
	var text []byte
	for i := from; i < min(to, b.turns); i++ {
		var err error
		if text, err = b.texts.AppendText(text[:0], i); err != nil {
			return err
		}
		t := &corpus.Turn{Text: string(text)}
		if err := b.row(rows.next(), t); err != nil {
			return err
		}
		f(t)
	}
	return nil
}

// rowsFrom are the rows from that of a turn on.
func (b *turnBlock) rowsFrom(i int) input {
	rest := b.rows
	for range min(i, b.turns) {
		if len(rest) == 0 || rest[0] >= 0x80 || int(rest[0]) >= len(rest) { // a long one, or the last
			in := input{rest}
			in.next()
			rest = in.rest
			continue
		}
		rest = rest[1+int(rest[0]):]
	}
	return input{rest}
}

// rowOf is the row of a turn.
func (b *turnBlock) rowOf(i int) []byte {
	rows := b.rowsFrom(i)
	return rows.next()
}

// row reads a row into a turn, whose text is there.
func (b *turnBlock) row(row []byte, t *corpus.Turn) error {
	r := b.reader(row)
	layoutShown(r, t)
	return r.done()
}

// turn is turn i of the block with its document; room is for its text.
func (b *turnBlock) turn(i int, room *[]byte) (*corpus.Document, *corpus.Turn, error) {
	text, err := b.texts.AppendText((*room)[:0], i)
	if err != nil {
		return nil, nil, err
	}
	*room = text
	return b.fill(text, b.rowOf(i), b.headed(i))
}

// shown is what a hit is made of, in one piece of memory.
type shown struct {
	turn             corpus.Turn
	document         corpus.Document
	speaker          [1]corpus.Speaker
	event, published corpus.Date
	reader           reader
}

// fill gives a turn of a text by its row, and by the head of its document what is
// shown of that and of its speakers the turn's.
func (b *turnBlock) fill(text []byte, row, head []byte) (*corpus.Document, *corpus.Turn, error) {
	s := &shown{reader: reader{in: row, table: b.strings, version: Version}}
	d, t, r := &s.document, &s.turn, &s.reader
	t.Text = string(text)
	layoutShown(r, t)
	if err := r.done(); err != nil {
		return nil, nil, err
	}
	if err := checkTurn(t); err != nil {
		return nil, nil, err
	}
	r.in = head
	d.Dates.Event, d.Dates.Published = &s.event, &s.published
	layoutTitle(r, d)
	id, name := "", ""
	for range r.length(0, 2) {
		r.text(&id)
		r.text(&name)
		if id == t.Speaker && len(d.Speakers) == 0 {
			s.speaker[0] = corpus.Speaker{ID: id, Name: name}
			d.Speakers = s.speaker[:]
		}
	}
	return d, t, r.err
}

// appendParts appends parts, each behind the count of its bytes.
func appendParts(out []byte, parts ...[]byte) []byte {
	for _, p := range parts {
		out = binary.AppendUvarint(out, uint64(len(p)))
		out = append(out, p...)
	}
	return out
}

// input is parts that are taken one by one.
type input struct{ rest []byte }

// next is the next part, empty where there is none.
func (in *input) next() []byte {
	if len(in.rest) > 0 {
		if end := 1 + int(in.rest[0]); end <= 0x80 && end <= len(in.rest) {
			part := in.rest[1:end]
			in.rest = in.rest[end:]
			return part
		}
	}
	size, n := binary.Uvarint(in.rest)
	if n <= 0 || size > uint64(len(in.rest)-n) {
		in.rest = nil
		return nil
	}
	part := in.rest[n : n+int(size)]
	in.rest = in.rest[n+int(size):]
	return part
}

// readParts takes a block apart whose first part is a table of strings and whose
// second is read with it.
func readParts(in []byte, parts [][]byte) (*reader, error) {
	if err := cutParts(in, parts); err != nil {
		return nil, err
	}
	table, err := readStrings(parts[0])
	return &reader{in: parts[1], table: table, version: Version}, err
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
