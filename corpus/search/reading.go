package search

import (
	"runtime"
	"sync"

	"lectern/corpus"
	"lectern/corpus/index"
	"lectern/corpus/word"
)

// reading is documents that follow each other, read for their terms: which takes
// far longer than all else, so that several are made side by side.
type reading struct {
	index        *index.Builder
	passages     map[string]*language
	heard, words int
	term         []byte // the one at hand
}

// readTogether reads a corpus in as many parts as there are processors.
func readTogether(c *corpus.Corpus, order []int, short shortener) []*reading {
	parts := partsOf(c, order, runtime.GOMAXPROCS(0))
	all := make([]*reading, len(parts))
	var others sync.WaitGroup
	for i, part := range parts {
		if i > 0 {
			others.Go(func() { all[i] = read(c, part, short) })
		}
	}
	if len(parts) > 0 {
		all[0] = read(c, parts[0], short)
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

func read(c *corpus.Corpus, order []int, short shortener) *reading {
	r := &reading{index: index.New(index.Options{Word: byte(ofWord), Pair: byte(ofPair)}), passages: map[string]*language{}}
	for _, at := range order {
		d := c.Documents[at]
		has := termsOf(d, short.of(d.ID))
		r.index.Document(has.document()...)
		for i := range has.Turns {
			r.turn(&has.Turns[i], has)
		}
	}
	return r
}

func (r *reading) turn(t *corpus.Turn, has *terms) {
	stage := t.Kind == corpus.Stage
	words := 0
	for w := word.NewReader(t.Text, t.Marks); w.Read(); words++ {
		if stage {
			r.term = append(append(r.term[:0], byte(ofStageWord)), w.Folded()...)
			r.index.Term(r.term)
		} else {
			r.index.Word(w.Folded(), w.Position)
		}
	}
	has.each(t, func(s string) {
		r.term = r.term[:0]
		if stage {
			r.term = append(r.term, onStage)
		}
		r.term = append(r.term, s...)
		r.index.Term(r.term)
	})
	r.index.Turn(stage)
	l := r.passages[passage(has.Document, t)]
	if l == nil {
		l = &language{tag: passage(has.Document, t)}
		r.passages[l.tag] = l
	}
	l.all++
	if !stage {
		l.heard++
		r.heard++
		r.words += words
	}
}
