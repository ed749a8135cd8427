package index

import "slices"

// Run is what a [Builder] has read: its terms, and its turns as the numbers of
// terms. An index is made of one run or of several, with the same bytes.
type Run struct {
	options Options
	terms   *table
	tallies []tally // of the terms
	docs    []int   // the turns of each document

	// pages and stream, their end, have for each document the terms that all its turns have, then for
	// each turn its words, each as its number + 1 with gaps as 0, and its other
	// terms; each of these behind the number of them. A page ends with a document,
	// so that what is written is not copied to make room for more.
	pages  [][]byte
	stream []byte

	classes                         []byte // of the lengths of turns, with stageTurn
	words, spokenTurns, spokenWords int
}

// pageBytes is from how many bytes on a page of the stream is closed.
const pageBytes = 64 << 10

// turnPage closes a page that is full, where a document ends.
func (r *Run) turnPage() {
	if len(r.stream) >= pageBytes {
		r.pages = append(r.pages, slices.Clone(r.stream))
		r.stream = r.stream[:0]
	}
}

// stageTurn marks the class of a stage direction.
const stageTurn = 0x80

// said is one turn: its words in order, each as its number + 1, with a gap as 0
// where two do not stand beside each other, its other terms, and those of its
// document.
type said struct{ words, fields, shared []uint32 }

// number is the number of a term.
func (r *Run) number(term []byte) uint32 {
	n := r.terms.number(term)
	if int(n) == len(r.tallies) {
		r.tallies = append(r.tallies, tally{})
	}
	return n
}

// tally counts the terms of the next turn.
func (r *Run) tally(s said) {
	now := uint32(len(r.classes) + 1)
	for _, w := range s.words {
		if w > 0 {
			r.tallies[w-1].word(now)
		}
	}
	for _, fields := range [][]uint32{s.fields, s.shared} {
		for _, f := range fields {
			r.tallies[f].field(now)
		}
	}
}

// note takes down how long the next turn is.
func (r *Run) note(words int, stage bool) {
	class := classOf(words)
	if stage {
		class |= stageTurn
	} else {
		r.spokenTurns++
		r.spokenWords += words
	}
	r.words += words
	r.classes = append(r.classes, class)
}

// each shows the turns one after the other. What is shown is good until the next
// one.
func (r *Run) each(visit func(said)) {
	t, pages := tokens{b: r.stream}, r.pages
	if len(pages) > 0 {
		t.b = pages[0]
	}
	var s said
	for _, turns := range r.docs {
		if t.at == len(t.b) {
			pages = pages[1:]
			if t = (tokens{b: r.stream}); len(pages) > 0 {
				t.b = pages[0]
			}
		}
		s.shared = t.read(s.shared[:0])
		for range turns {
			s.words = t.read(s.words[:0])
			s.fields = t.read(s.fields[:0])
			visit(s)
		}
	}
}

// tokens reads the stream of a run.
type tokens struct {
	b  []byte
	at int
}

// read appends numbers that stand behind the number of them.
func (t *tokens) read(out []uint32) []uint32 {
	n := t.next()
	b, at := t.b, t.at
	for range n {
		c := uint32(b[at])
		at++
		if c >= 0x80 {
			next := uint32(b[at])
			at++
			if c = c&0x7f | next<<7; next >= 0x80 {
				t.at = at - 2
				c = t.next()
				at = t.at
			}
		}
		out = append(out, c)
	}
	t.at = at
	return out
}

func (t *tokens) next() uint32 {
	n := uint32(0)
	for shift := 0; ; shift += 7 {
		c := t.b[t.at]
		t.at++
		n |= uint32(c&0x7f) << shift
		if c < 0x80 {
			return n
		}
	}
}
