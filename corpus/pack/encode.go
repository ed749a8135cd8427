package pack

import (
	"errors"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/search"
	"lectern/corpus/word"
)

// Encode gives the same bytes for equal corpora. It refuses one whose spans do
// not lie in their texts: Decode would refuse it too.
func Encode(c *corpus.Corpus) ([]byte, error) {
	if c == nil {
		return nil, errors.New("no corpus to pack")
	}
	if err := check(c); err != nil {
		return nil, err
	}
	e := newEncoder()
	e.root.ID, e.root.Title, e.root.Description, e.root.Language = c.ID, c.Title, c.Description, c.Language
	order := search.Numbering(c)
	for _, i := range order {
		e.add(c.Documents[i])
	}
	return e.finish(c, order)
}

// encoder takes the documents of a corpus in, in the order of their numbers.
type encoder struct {
	root    root
	w       *writer
	shown   turnBlockWriter
	kept    recordBlockWriter
	turns   []block.Counted
	records []block.Counted

	speakers map[string]bool // by ID
}

func newEncoder() *encoder {
	return &encoder{w: newWriter(Version), kept: recordBlockWriter{w: newWriter(Version)}, speakers: map[string]bool{}}
}

func (e *encoder) add(d *corpus.Document) {
	e.count(d)
	for turns := d.Turns; len(turns) > 0; {
		n := e.fitting(turns)
		e.shown.add(e.root.Documents, d, turns[:n])
		turns = turns[n:]
		if e.shown.bytes >= turnBlockBytes {
			e.endTurns()
		}
	}
	e.root.Documents++
	e.root.Turns += len(d.Turns)
	e.kept.add(d)
	if len(e.kept.w.out) >= recordBlockBytes {
		e.endRecords()
	}
}

// fitting is how many turns go into the block at hand: all, or those up to the
// one that fills it.
func (e *encoder) fitting(turns []corpus.Turn) int {
	bytes := e.shown.bytes
	for i := range turns {
		if bytes += len(turns[i].Text); bytes >= turnBlockBytes {
			return i + 1
		}
	}
	return len(turns)
}

func (e *encoder) count(d *corpus.Document) {
	h := &e.root.Head
	if date := datedOf(d); date.is {
		if !h.Dated {
			h.Dated, h.First, h.Last = true, date.first, date.last
		}
		h.First, h.Last = min(h.First, date.first), max(h.Last, date.last)
	}
	for i := range d.Speakers {
		e.speakers[d.Speakers[i].ID] = true
	}
	h.Speakers = len(e.speakers)
	for i := range d.Turns {
		if t := &d.Turns[i]; t.Kind != corpus.Stage {
			h.Spoken++
			for r := word.NewReader(t.Text, t.Marks); r.Read(); {
				h.Words++
			}
		}
	}
}

func (e *encoder) endTurns() {
	if len(e.shown.turns) > 0 {
		e.turns = append(e.turns, block.Counted{Body: e.shown.encode(e.w), Items: len(e.shown.turns)})
		e.shown = turnBlockWriter{}
	}
}

func (e *encoder) endRecords() {
	if n := len(e.kept.sizes); n > 0 {
		e.records = append(e.records, block.Counted{Body: e.kept.encode(e.root.Turns), Items: n})
	}
}

func (e *encoder) finish(c *corpus.Corpus, order []int) ([]byte, error) {
	e.endTurns()
	e.endRecords()
	e.root.turnBlocks, e.root.recordBlocks = len(e.turns), len(e.records)
	e.root.annals = len(e.turns) + len(e.records)
	rest := annals{Corpus: c, none: c.Documents == nil}
	if !slices.IsSortedFunc(c.Documents, byID) {
		rest.order = order
	}
	w := newWriter(Version)
	layoutAnnalsOf(w, &rest)
	last := block.Counted{Body: appendParts(nil, w.strings.bytes(nil), w.out)}
	blocks := slices.Concat(e.turns, e.records, []block.Counted{last})
	root, index := search.Write(c, order)
	e.root.index, e.root.search = len(blocks), root
	for _, b := range index {
		blocks = append(blocks, block.Counted{Body: b})
	}
	return block.Encode(Version, e.root.encode(), blocks)
}

func byID(a, b *corpus.Document) int { return strings.Compare(a.ID, b.ID) }
