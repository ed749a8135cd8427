// Package search answers queries over a corpus, in a browser or out of it. The
// unit is the turn. Every count is exact, and what is found is a span of the
// source's bytes. It searches what was said: labels, stage directions and what
// is printed inside marks are not words of anybody (a query for kind:stage asks
// for stage directions).
package search

import (
	"lectern/corpus"
)

// Index is a corpus made ready to be searched. It holds on to the corpus and
// never changes, so that it may be used from several goroutines.
type Index struct {
	docs  []doc
	turns []turn

	// dictionary holds the folded words, sorted, behind each other: term i is
	// dictionary[termAt[i]:termAt[i+1]], its list postings[listAt[i]:listAt[i+1]].
	dictionary   []byte
	termAt       []uint32
	postings     []byte
	listAt       []uint32
	mentions     []mention // by turn
	heard, words int       // turns that are no stage directions, and their words
	all, spoken  set       // all turns, and those
}

type turn struct {
	*corpus.Turn
	doc   int
	words int
}

// Build reads every turn of a corpus once. Its time and memory grow with the
// words of the corpus alone. While it runs it needs twelve bytes for each word
// that was said.
func Build(c *corpus.Corpus) *Index {
	x := &Index{}
	b := newBuilder(c)
	for i, d := range c.Documents {
		x.docs = append(x.docs, dated(d))
		before := len(x.turns)
		for j := range d.Turns {
			t := &d.Turns[j]
			n := b.read(len(x.turns), t)
			x.turns = append(x.turns, turn{t, i, n})
			if t.Kind != corpus.Stage {
				x.heard++
				x.words += n
			}
		}
		x.mentions = append(x.mentions, mentionsOf(d, before)...)
	}
	b.lay(x)
	x.all, x.spoken = x.turnsWith(true), x.turnsWith(false)
	return x
}

// term is the folded word of a number.
func (x *Index) term(i int) []byte { return x.dictionary[x.termAt[i]:x.termAt[i+1]] }

func (x *Index) terms() int { return len(x.termAt) - 1 }
