package index

import (
	"bytes"
	"encoding/binary"

	"lectern/corpus/block"
)

// leafReader reads a block of the dictionary.
type leafReader struct {
	terms  int
	lists  int    // the block of lists from which on those of runs are counted, and one more
	starts []byte // of runs, two bytes each
	body   []byte
}

func (x *Index) openLeaf(n int) (leafReader, error) {
	b, err := x.dictionary.block(n)
	if err != nil {
		return leafReader{}, err
	}
	r := read(b)
	l := leafReader{terms: r.Number(), lists: r.Number()}
	l.starts = r.Bytes(2 * ((l.terms + dictionaryRun - 1) / dictionaryRun))
	l.body = r.Rest
	if r.Bad || l.terms == 0 {
		return leafReader{}, errDamaged
	}
	return l, nil
}

func (l *leafReader) runs() int { return len(l.starts) / 2 }

// run begins to read a run.
func (l *leafReader) run(n int) runReader {
	start := int(binary.LittleEndian.Uint16(l.starts[2*n:]))
	if start > len(l.body) {
		return runReader{reader: reader{block.Reader{Bad: true}}}
	}
	return runReader{reader: read(l.body[start:]), terms: min(l.terms-n*dictionaryRun, dictionaryRun), lists: l.lists}
}

// first is the first term of a run.
func (l *leafReader) first(n int) []byte {
	r := l.run(n)
	_, term := r.key()
	return term
}

// runOf finds the run in which a term would stand.
func (l *leafReader) runOf(term []byte) int {
	low, high := 0, l.runs()
	for high-low > 1 {
		mid := (low + high) / 2
		if bytes.Compare(l.first(mid), term) <= 0 {
			low = mid
		} else {
			high = mid
		}
	}
	return low
}

// runReader reads the terms of a run, and then its entries.
type runReader struct {
	reader
	terms int
	read  int
	lists int // as of its leaf
}

// term puts the next term of the run into the place of the one before it.
func (r *runReader) term(before []byte) []byte {
	same, more := r.key()
	r.read++
	if same > len(before) || same > 0 && r.read == 1 {
		r.Bad = true
		return before
	}
	return append(before[:same], more...)
}

// Term looks up a term. It touches one block.
func (x *Index) Term(key []byte) (Entry, bool, error) {
	if x.terms == 0 {
		return Entry{}, false, nil
	}
	n, err := x.leafOf(key)
	if err != nil {
		return Entry{}, false, err
	}
	l, err := x.openLeaf(n)
	if err != nil {
		return Entry{}, false, err
	}
	at, bad := l.find(l.runOf(key), key)
	if bad || at < 0 {
		return Entry{}, false, damaged(bad)
	}
	e, bad := l.entry(at)
	return e, !bad, damaged(bad)
}

// find says which term of the block a term is, by the run in which it would
// stand; -1 for none.
func (l *leafReader) find(run int, key []byte) (at int, bad bool) {
	r := l.run(run)
	var room [64]byte
	term := room[:0]
	at = -1
	for i := range r.terms {
		if term = r.term(term); bytes.Equal(term, key) {
			at = run*dictionaryRun + i
		}
	}
	return at, r.Bad
}

// entry is that of a term of the block.
func (l *leafReader) entry(at int) (e Entry, bad bool) {
	r := l.run(at / dictionaryRun)
	entries := r.entries()
	for range at%dictionaryRun + 1 {
		e = entries.entry()
	}
	return e, entries.Bad
}

// numbered is the entry of the term with a number.
func (x *Index) numbered(number int) (e Entry, err error) {
	if number < 0 || number >= x.terms {
		return Entry{}, errDamaged
	}
	n, first, err := x.leaf(func(_ []byte, before int) bool { return before <= number })
	if err != nil {
		return Entry{}, err
	}
	l, err := x.openLeaf(n)
	if err != nil {
		return Entry{}, err
	}
	at := number - first
	if at < 0 || at >= l.terms {
		return Entry{}, errDamaged
	}
	e, bad := l.entry(at)
	return e, damaged(bad)
}
