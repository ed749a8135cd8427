package index

import (
	"bytes"
	"encoding/binary"
)

// leafReader reads a block of the dictionary.
type leafReader struct {
	terms  int
	number int    // of its first term
	starts []byte // of runs, two bytes each
	body   []byte
}

func (x *Index) openLeaf(n, number int) (leafReader, error) {
	b, err := x.dictionary.block(n)
	if err != nil {
		return leafReader{}, err
	}
	r := reader{b: b}
	l := leafReader{terms: r.number(), number: number}
	l.starts = r.bytes(2 * ((l.terms + dictionaryRun - 1) / dictionaryRun))
	l.body = r.b
	if r.bad || l.terms == 0 {
		return leafReader{}, errDamaged
	}
	return l, nil
}

func (l *leafReader) runs() int { return len(l.starts) / 2 }

// run begins to read a run.
func (l *leafReader) run(n int) runReader {
	start := int(binary.LittleEndian.Uint16(l.starts[2*n:]))
	if start > len(l.body) {
		return runReader{reader: reader{bad: true}}
	}
	return runReader{reader: reader{b: l.body[start:]}, terms: min(l.terms-n*dictionaryRun, dictionaryRun)}
}

// first is the first term of a run.
func (l *leafReader) first(n int) []byte {
	r := l.run(n)
	return r.bytes(r.number())
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
}

// term puts the next term of the run into the place of the one before it, and
// says how much of that stayed.
func (r *runReader) term(before []byte) (term []byte, same int) {
	if r.read > 0 {
		same = r.number()
	}
	r.read++
	more := r.bytes(r.number())
	if same > len(before) {
		r.bad = true
		return before, 0
	}
	return append(before[:same], more...), same
}

// Term looks up a term. It touches one block.
func (x *Index) Term(key []byte) (Entry, bool, error) {
	if x.terms == 0 {
		return Entry{}, false, nil
	}
	n, number, err := x.leafOf(key)
	if err != nil {
		return Entry{}, false, err
	}
	l, err := x.openLeaf(n, number)
	if err != nil {
		return Entry{}, false, err
	}
	run := l.runOf(key)
	e, ok, bad := l.find(run, key)
	if bad {
		return Entry{}, false, errDamaged
	}
	return e, ok, nil
}

// find looks up a term in a run.
func (l *leafReader) find(run int, key []byte) (e Entry, ok, bad bool) {
	r := l.run(run)
	var room [64]byte
	term, at := room[:0], -1
	for i := range r.terms {
		term, _ = r.term(term)
		if bytes.Equal(term, key) {
			at = i
		}
	}
	if r.bad || at < 0 {
		return Entry{}, false, r.bad
	}
	for range at + 1 {
		e = r.entry()
	}
	e.Number = l.number + run*dictionaryRun + at
	return e, true, r.bad
}

// Numbered is the term with a number.
func (x *Index) Numbered(number int) (key []byte, e Entry, err error) {
	if number < 0 || number >= x.terms {
		return nil, Entry{}, errDamaged
	}
	n, first, err := x.leaf(func(_ []byte, before int) bool { return before <= number })
	if err != nil {
		return nil, Entry{}, err
	}
	l, err := x.openLeaf(n, first)
	if err != nil {
		return nil, Entry{}, err
	}
	at := number - first
	if at < 0 || at >= l.terms {
		return nil, Entry{}, errDamaged
	}
	keys := l.run(at / dictionaryRun)
	entries := keys.entries()
	for range at%dictionaryRun + 1 {
		key, _ = keys.term(key)
		e = entries.entry()
	}
	if keys.bad || entries.bad {
		return nil, Entry{}, errDamaged
	}
	e.Number = number
	return key, e, nil
}
