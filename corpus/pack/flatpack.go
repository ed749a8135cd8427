package pack

import (
	"fmt"
	"sort"

	"lectern/corpus"
	"lectern/corpus/search"
	"lectern/corpus/word"
)

// flat is a pack that was read whole.
type flat struct {
	*corpus.Corpus
	order  []int
	before []int // turns before each document, in that order, and all
}

func newFlat(c *corpus.Corpus) *flat {
	f := &flat{Corpus: c, order: search.Numbering(c), before: []int{0}}
	n := 0
	for _, i := range f.order {
		n += len(c.Documents[i].Turns)
		f.before = append(f.before, n)
	}
	return f
}

func (f *flat) document(i int) (*corpus.Document, error) {
	if i < 0 || i >= len(f.order) {
		return nil, fmt.Errorf("the pack has no document %d, of %d", i, len(f.order))
	}
	return f.Documents[f.order[i]], nil
}

func (f *flat) turn(n int) (*corpus.Document, *corpus.Turn, error) {
	if n < 0 || n >= f.before[len(f.order)] {
		return nil, nil, fmt.Errorf("the pack has no turn %d, of %d", n, f.before[len(f.order)])
	}
	i := sort.Search(len(f.order), func(i int) bool { return f.before[i+1] > n })
	d := f.Documents[f.order[i]]
	return d, &d.Turns[n-f.before[i]], nil
}

func (f *flat) head() Head {
	h := headOf(f.Corpus)
	for _, d := range f.Documents {
		for i := range d.Turns {
			if t := &d.Turns[i]; t.Kind != corpus.Stage {
				for r := word.NewReader(t.Text, t.Marks); r.Read(); {
					h.Words++
				}
			}
		}
	}
	return h
}
