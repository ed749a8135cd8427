package search

import (
	"runtime"
	"sync"

	"lectern/corpus"
	"lectern/corpus/index"
	"lectern/corpus/word"
)

// Reading is documents that follow each other, read for their terms: which takes
// far longer than all else, so that several are made side by side. Their turns are
// taken in one by one.
type Reading struct {
	index        *index.Builder
	passages     map[string]*language
	heard, words int // of the turns that are no stage directions
	short        shortener

	has  *terms       // of the document at hand
	turn *corpus.Turn // at hand
	said int          // its words
	term []byte       // the one at hand

	carried map[carrier][]uint32 // the numbers of terms in the index, of the document at hand
	numbers []uint32             // likewise, of words that have a number for who reads them, counted from 1
	hear    func(which int, folded []byte, position int)
}

// Reading begins without a document.
func (w *Writer) Reading() *Reading {
	r := &Reading{short: w.short, index: index.New(index.Options{Word: byte(ofWord), Pair: byte(ofPair)}), passages: map[string]*language{}, carried: map[carrier][]uint32{}}
	r.hear = r.word
	return r
}

// Document begins the next document, or goes on with the one at hand, or with one
// whose first turns another reading has.
func (r *Reading) Document(d *corpus.Document) {
	if r.has != nil && r.has.Document == d {
		return
	}
	r.has = termsOf(d, r.short.of(d.ID))
	clear(r.carried)
	r.index.Document(r.has.document()...)
}

// Begin begins a turn of the document. Its words are to be given one after the
// other to what it returns: a number that stands for the word wherever it is read,
// small, or -1 for none; its folded form; its position, as of a [word.Reader].
func (r *Reading) Begin(t *corpus.Turn) (hear func(which int, folded []byte, position int)) {
	r.turn, r.said = t, 0
	return r.hear
}

func (r *Reading) word(which int, folded []byte, position int) {
	r.said++
	switch {
	case r.turn.Kind == corpus.Stage:
		r.term = append(append(r.term[:0], byte(ofStageWord)), folded...)
		r.index.Term(r.term)
	case which < 0:
		r.index.Word(folded, position)
	default:
		if more := which + 1 - len(r.numbers); more > 0 {
			r.numbers = append(r.numbers, make([]uint32, more)...)
		}
		if n := r.numbers[which]; n > 0 {
			r.index.Again(n-1, position)
		} else {
			r.numbers[which] = r.index.Word(folded, position) + 1
		}
	}
}

// End ends the turn.
func (r *Reading) End() {
	stage := r.turn.Kind == corpus.Stage
	by := r.has.carrier(r.turn)
	carried, known := r.carried[by]
	if !known {
		for _, s := range r.has.carried(by) {
			carried = append(carried, r.field(stage, s))
		}
		r.carried[by] = carried
	} else {
		r.index.Fields(carried)
	}
	r.has.marks(r.turn, func(s string) { r.field(stage, s) })
	r.index.Turn(stage)
	l := r.passages[by.passage]
	if l == nil {
		l = &language{tag: by.passage}
		r.passages[l.tag] = l
	}
	l.all++
	if !stage {
		l.heard++
		r.heard++
		r.words += r.said
	}
}

// field adds a term to the turn that is no word, and gives its number.
func (r *Reading) field(stage bool, s string) uint32 {
	r.term = r.term[:0]
	if stage {
		r.term = append(r.term, onStage)
	}
	r.term = append(r.term, s...)
	return r.index.Term(r.term)
}

// readTogether reads a corpus in as many parts as there are processors.
func (w *Writer) readTogether(c *corpus.Corpus, order []int) []*Reading {
	parts := partsOf(c, order, runtime.GOMAXPROCS(0))
	all := make([]*Reading, len(parts))
	var others sync.WaitGroup
	for i, part := range parts {
		if i > 0 {
			others.Go(func() { all[i] = w.read(c, part) })
		}
	}
	if len(parts) > 0 {
		all[0] = w.read(c, parts[0])
	}
	others.Wait()
	return all
}

// partsOf cuts an order into parts with about as many bytes of text each.
func partsOf(c *corpus.Corpus, order []int, many int) [][]int {
	sizes, all := make([]int, len(order)), 0
	for i, at := range order {
		sizes[i] = 1
		for n := range c.Documents[at].Turns {
			sizes[i] += len(c.Documents[at].Turns[n].Text)
		}
		all += sizes[i]
	}
	var parts [][]int
	start, before := 0, 0
	for i := range order {
		if n := len(parts); before*many >= all*n {
			parts = append(parts, nil)
			start = i
		}
		parts[len(parts)-1] = order[start : i+1]
		before += sizes[i]
	}
	return parts
}

func (w *Writer) read(c *corpus.Corpus, order []int) *Reading {
	r := w.Reading()
	for _, at := range order {
		d := c.Documents[at]
		r.Document(d)
		for i := range d.Turns {
			t := &d.Turns[i]
			hear := r.Begin(t)
			for said := word.NewReader(t.Text, t.Marks); said.Read(); {
				hear(-1, said.Folded(), said.Position)
			}
			r.End()
		}
	}
	return r
}
