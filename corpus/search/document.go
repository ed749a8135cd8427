package search

import (
	"sort"

	"lectern/corpus/block"
)

// Document is the number of the document with an ID, as [Numbering] counts; -1
// where no document with turns has it. One without turns is in no list: see
// [Index.Silent].
func (x *Index) Document(id string) (int, error) {
	entry, ok, err := x.terms.Term(appendTerm(nil, false, ofDocID, x.short.of(id)))
	if err != nil || !ok {
		return -1, err
	}
	list := x.terms.List(entry)
	if !list.Next() {
		return -1, list.Err()
	}
	turn := list.Turn()
	i := sort.Search(len(x.calendar.fences), func(i int) bool { return x.calendar.fences[i].turn > turn }) - 1
	if i < 0 {
		return -1, errDamaged
	}
	p, err := x.page(i)
	if err != nil {
		return -1, err
	}
	at := sort.Search(len(p.held), func(i int) bool { return int(p.starts[i+1]) > turn })
	return i*documentsPerPage + at, nil
}

// Silent are the numbers of the documents that have no turns.
func (x *Index) Silent() ([]int, error) {
	var all []int
	var missing error
	for i := range x.calendar.fences {
		p, err := x.page(i)
		if err != nil {
			missing = block.And(missing, err)
			continue
		}
		for at := range p.held {
			if p.starts[at] == p.starts[at+1] {
				all = append(all, i*documentsPerPage+at)
			}
		}
	}
	return all, missing
}
