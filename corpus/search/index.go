// Package search answers queries over a corpus, in a browser or out of it. The
// unit is the turn. Every count is exact, or says that it is not yet, and what is
// found is a span of the source's bytes. It searches what was said: labels, stage
// directions and what is printed inside marks are not words of anybody (a query
// for kind:stage asks for stage directions).
//
// It says which terms a turn has, and finds turns by the lists that package index
// keeps of them, and by a calendar, the dates that are spoken about and a column
// of speakers, which are its own. All of it is read in place, from blocks of which
// some may not have arrived: an answer that needs one fails with a
// [*block.Missing], and is asked for again.
package search

import (
	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/index"
	"lectern/corpus/word"
)

// Turns gives turns by their number: documents in the order of [Numbering], one
// behind the other.
type Turns interface {
	// Turn is a turn and its document, of which the head is enough: the ID, the
	// title, dates, language, place and the speaker of the turn. The error is a
	// *block.Missing where its text is not here yet.
	Turn(n int) (*corpus.Document, *corpus.Turn, error)
}

// Words is what [Turns] may do too: give the words of a turn, to what begin makes of
// the tag of the language that they are in, without its text; or with all that Turn
// gives.
type Words interface {
	Words(n int, begin func(language string) *word.Heard) error
	Heard(n int, begin func(language string) *word.Heard) (*corpus.Document, *corpus.Turn, error)

	// LetGo tells that the words of a turn were looked into for good: they are not
	// needed again for the question at hand.
	LetGo(n int)
}

// Index is a corpus made ready to be searched. It keeps what it has read and the
// memory that a query took for the next one, so it is for one goroutine at a
// time.
type Index struct {
	terms *index.Index
	store block.Store
	texts Turns

	counts
	short    shortener
	tags     []string   // of the languages of documents
	passages []language // of turns, those that have stems
	calendar calendar
	spoken   spokenAbout
	speakers speakers

	kept
}

// counts are of the whole corpus.
type counts struct {
	turns        int
	heard, words int // the turns that are no stage directions, and their words
}

// language is the first part of a tag, and how many turns are in it: of those
// that were heard, and of all.
type language struct {
	tag        string
	heard, all int
}

// Open opens what [Write] wrote. first is the number in the store of its block 0.
func Open(root []byte, store block.Store, first int, texts Turns) (*Index, error) {
	x := &Index{store: store, texts: texts}
	in := block.NewReader(root)
	c := &in
	blocks := c.Number()
	inner := c.Bytes(c.Count())
	x.counts = counts{turns: c.Number(), heard: c.Number(), words: c.Number()}
	x.short = shortener(c.Number())
	for range c.Count() {
		x.tags = append(x.tags, c.Text())
	}
	for range c.Count() {
		if l := (language{c.Text(), c.Number(), c.Number()}); word.Stems(l.tag) && len(x.passages) < maxPassages {
			x.passages = append(x.passages, l)
		}
	}
	x.calendar = readCalendar(c, first+blocks, x.turns)
	x.spoken = readMentions(c, x.calendar.first+len(x.calendar.pages))
	x.speakers = readSpeakers(c, x.spoken.first+len(x.spoken.sheets), x.turns)
	if c.Bad {
		return nil, errDamaged
	}
	var err error
	if x.terms, err = index.Open(inner, store, first); err != nil {
		return nil, err
	}
	if x.terms.Turns() != x.turns || x.heard > x.turns || !x.measured() {
		return nil, errDamaged
	}
	x.terms.Worked(x.worked)
	return x, nil
}

// measured tells that there are as many turns as the root says, as far as their
// lengths are here: what a query takes grows with that number, so it has to be
// paid for in bytes.
func (x *Index) measured() bool {
	for t := 0; t < x.turns; t += index.LengthTurns {
		_, err := x.terms.Length(min(t+index.LengthTurns, x.turns) - 1)
		if _, missing := err.(*block.Missing); err != nil && !missing {
			return false
		}
	}
	return true
}

// Build makes an index of a corpus in memory. It holds on to the corpus.
func Build(c *corpus.Corpus) *Index {
	order := Numbering(c)
	root, blocks := Write(c, order)
	x, err := Open(root, block.Memory(blocks), 0, whole(c, order))
	if err != nil {
		panic("search: what was written is not read: " + err.Error()) // a fault of ours
	}
	return x
}

// inMemory are the turns of a corpus that is here.
type inMemory struct {
	documents []*corpus.Document
	starts    []int32 // the document of each turn
	firsts    []int32 // the first turn of each document
}

func whole(c *corpus.Corpus, order []int) *inMemory {
	m := &inMemory{}
	for i, at := range order {
		d := c.Documents[at]
		m.documents = append(m.documents, d)
		m.firsts = append(m.firsts, int32(len(m.starts)))
		for range d.Turns {
			m.starts = append(m.starts, int32(i))
		}
	}
	return m
}

// Turn implements [Turns].
func (m *inMemory) Turn(n int) (*corpus.Document, *corpus.Turn, error) {
	if n < 0 || n >= len(m.starts) {
		return nil, nil, errDamaged
	}
	i := m.starts[n]
	d := m.documents[i]
	return d, &d.Turns[n-int(m.firsts[i])], nil
}
