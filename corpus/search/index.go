// Package search answers queries over a corpus, in a browser or out of it. The
// unit is the turn. Every count is exact, and what is found is a span of the
// source's bytes. It searches what was said: labels and stage directions are
// not words of anybody (a query for kind:stage asks for the latter).
package search

import (
	"encoding/binary"
	"slices"

	"lectern/corpus"
	"lectern/corpus/when"
)

// Index is a corpus made ready to be searched. It holds on to the corpus and
// never changes, so that it may be used from several goroutines.
type Index struct {
	docs  []doc
	turns []turn

	// terms are the folded words, sorted; list i is postings[at[i]:at[i+1]].
	terms    []string
	at       []uint32
	postings []byte

	// heard counts the turns that are no stage directions, words theirs.
	heard, words int
}

type doc struct {
	*corpus.Document
	first, last when.Day
	dated       bool
}

type turn struct {
	*corpus.Turn
	doc   int
	words int
}

// Build reads every turn of a corpus once. Its time and memory grow with the
// words of the corpus alone.
func Build(c *corpus.Corpus) *Index {
	x := &Index{}
	lists := map[string]*list{}
	var spoken []word
	for i, d := range c.Documents {
		x.docs = append(x.docs, dated(d))
		for j := range d.Turns {
			t := &d.Turns[j]
			spoken = words(spoken[:0], t.Text)
			for position, w := range spoken {
				l := lists[w.folded]
				if l == nil {
					l = &list{}
					lists[w.folded] = l
				}
				l.add(len(x.turns), position)
			}
			x.turns = append(x.turns, turn{t, i, len(spoken)})
			if t.Kind != corpus.Stage {
				x.heard++
				x.words += len(spoken)
			}
		}
	}
	x.lay(lists)
	return x
}

// lay puts the lists behind each other in the order of their terms.
func (x *Index) lay(lists map[string]*list) {
	x.terms = make([]string, 0, len(lists))
	size := 0
	for term, l := range lists {
		x.terms = append(x.terms, term)
		l.close()
		size += len(l.bytes)
	}
	slices.Sort(x.terms)
	x.postings = make([]byte, 0, size)
	x.at = make([]uint32, 0, len(x.terms)+1)
	for _, term := range x.terms {
		x.at = append(x.at, uint32(len(x.postings)))
		x.postings = append(x.postings, lists[term].bytes...)
	}
	x.at = append(x.at, uint32(len(x.postings)))
}

// list is where one term stands, while it is being built: for each turn the
// distance from the turn before it, the number of positions, and each position
// as the distance from the one before, all as varints.
type list struct {
	bytes     []byte
	turn      int // the turn being filled, its number plus one
	last      int // the turn before it, plus one
	positions []int
}

func (l *list) add(turn, position int) {
	if l.turn != turn+1 {
		l.close()
		l.turn = turn + 1
	}
	l.positions = append(l.positions, position)
}

func (l *list) close() {
	if len(l.positions) == 0 {
		return
	}
	l.bytes = binary.AppendUvarint(l.bytes, uint64(l.turn-l.last))
	l.bytes = binary.AppendUvarint(l.bytes, uint64(len(l.positions)))
	before := 0
	for _, position := range l.positions {
		l.bytes = binary.AppendUvarint(l.bytes, uint64(position-before))
		before = position
	}
	l.last, l.positions = l.turn, l.positions[:0]
}

// posting is one turn of a list.
type posting struct {
	turn      int
	positions []int
}

// each calls f with every turn of the term's list, ascending. The positions are
// good until the next call.
func (x *Index) each(term int, f func(posting)) {
	b := x.postings[x.at[term]:x.at[term+1]]
	p := posting{turn: -1}
	for len(b) > 0 {
		var gap, n uint64
		gap, b = uvarint(b)
		n, b = uvarint(b)
		p.turn += int(gap)
		p.positions = p.positions[:0]
		position := 0
		for range n {
			gap, b = uvarint(b)
			position += int(gap)
			p.positions = append(p.positions, position)
		}
		f(p)
	}
}

func uvarint(b []byte) (uint64, []byte) {
	v, n := binary.Uvarint(b)
	return v, b[n:]
}

// dated works out when a document may have been spoken: on the day of the
// event, or while that is unknown on the day it was published.
func dated(d *corpus.Document) doc {
	for _, date := range []*corpus.Date{d.Dates.Event, d.Dates.Published} {
		if date == nil {
			continue
		}
		if parsed, err := when.Parse(date.EDTF); err == nil {
			first, last := parsed.Bounds()
			return doc{d, first, last, true}
		}
	}
	return doc{Document: d}
}
