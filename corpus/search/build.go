package search

import (
	"encoding/binary"
	"slices"

	"lectern/corpus"
	"lectern/corpus/word"
)

// builder gathers the words of all turns, in order, and then sorts them by
// term with two passes over the numbers.
type builder struct {
	ids map[string]uint32 // of a term, in the order in which they were met

	// One entry for each word that was said.
	term, turn, position []uint32
}

// newBuilder makes room for about as many words as the corpus has: a word and
// the blank behind it are five bytes or more in most languages.
func newBuilder(c *corpus.Corpus) *builder {
	size := 0
	for _, d := range c.Documents {
		for i := range d.Turns {
			size += len(d.Turns[i].Text)
		}
	}
	words := size/5 + 1
	return &builder{ids: map[string]uint32{}, term: make([]uint32, 0, words), turn: make([]uint32, 0, words), position: make([]uint32, 0, words)}
}

// read adds the words of a turn and says how many there are.
func (b *builder) read(number int, t *corpus.Turn) int {
	n := 0
	for r := word.NewReader(t.Text, t.Marks); r.Read(); n++ {
		id, ok := b.ids[string(r.Folded())]
		if !ok {
			id = uint32(len(b.ids))
			b.ids[string(r.Folded())] = id
		}
		b.term = append(b.term, id)
		b.turn = append(b.turn, uint32(number))
		b.position = append(b.position, uint32(r.Position))
	}
	return n
}

// lay writes the dictionary and the lists, both in the order of the terms.
func (b *builder) lay(x *Index) {
	terms := make([]string, 0, len(b.ids))
	for term := range b.ids {
		terms = append(terms, term)
	}
	slices.Sort(terms)
	order, at := b.sorted()
	x.postings = make([]byte, 0, len(b.term)*3)
	x.termAt, x.listAt = make([]uint32, 1, len(terms)+1), make([]uint32, 1, len(terms)+1)
	for _, term := range terms {
		id := b.ids[term]
		x.dictionary = append(x.dictionary, term...)
		x.postings = b.list(x.postings, order[at[id]:at[id+1]])
		x.termAt = append(x.termAt, uint32(len(x.dictionary)))
		x.listAt = append(x.listAt, uint32(len(x.postings)))
	}
	x.postings = slices.Clip(x.postings)
}

// sorted are the numbers of the words, by term and then as said; those of term
// i are order[at[i]:at[i+1]].
func (b *builder) sorted() (order, at []uint32) {
	at = make([]uint32, len(b.ids)+2)
	for _, id := range b.term {
		at[id+2]++
	}
	for i := 2; i < len(at); i++ {
		at[i] += at[i-1]
	}
	order = make([]uint32, len(b.term))
	for i, id := range b.term {
		order[at[id+1]] = uint32(i)
		at[id+1]++
	}
	return order, at[:len(at)-1]
}

// list appends where one term stands: for each turn the distance from the turn
// before it, the number of positions, and each position as the distance from
// the one before; all as varints, the first turn counted from -1.
func (b *builder) list(out []byte, said []uint32) []byte {
	last := -1
	for len(said) > 0 {
		turn := b.turn[said[0]]
		n := 1
		for n < len(said) && b.turn[said[n]] == turn {
			n++
		}
		out = binary.AppendUvarint(out, uint64(int(turn)-last))
		out = binary.AppendUvarint(out, uint64(n))
		before := uint32(0)
		for _, i := range said[:n] {
			out = binary.AppendUvarint(out, uint64(b.position[i]-before))
			before = b.position[i]
		}
		last, said = int(turn), said[n:]
	}
	return out
}
