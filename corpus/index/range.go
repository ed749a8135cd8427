package index

import (
	"bytes"
	"slices"

	"lectern/corpus/block"
)

// Range calls f with the terms that begin with a prefix, ascending, until it
// returns false. A key is good until f returns. Blocks that are not here are
// named all at once, before the first call.
func (x *Index) Range(prefix []byte, f func(key []byte, e Entry) bool) error {
	return x.leaves(prefix, nil, func(l *leafReader) (more, ok bool) {
		for n := l.runOf(prefix); n < l.runs(); n++ {
			r := l.run(n)
			if more, ok = r.each(prefix, f); !more || !ok {
				return more, ok
			}
		}
		return true, true
	})
}

// each calls f with the terms of a run that begin with a prefix, and tells
// whether there may be others behind them, and whether the run is whole.
func (r *runReader) each(prefix []byte, f func(key []byte, e Entry) bool) (more, ok bool) {
	entries := r.entries()
	var term []byte
	for range r.terms {
		term = r.term(term)
		e := entries.entry()
		switch {
		case r.Bad || entries.Bad:
			return false, false
		case bytes.HasPrefix(term, prefix):
			if !f(term, e) {
				return false, true
			}
		case bytes.Compare(term, prefix) > 0:
			return false, true
		}
	}
	return true, true
}

// entries are behind all terms of the run.
func (r *runReader) entries() entryReader {
	all := r.reader
	for range r.terms {
		all.key()
	}
	at := position{block: r.lists - 1 + all.Number(), offset: all.Number()}
	return entryReader{all, at}
}

// leafWork is what it takes to go through a block of the dictionary, in turns of a
// list that take as long.
const leafWork = 4000

// leaves calls f with the blocks of the dictionary that may have terms with a
// prefix, as long as f asks for more and finds them whole. Where may is given,
// blocks are left out of which it says, by the least term that may stand there and
// the least behind, that nobody looks for what they have.
func (x *Index) leaves(prefix []byte, may func(from, to []byte) bool, f func(l *leafReader) (more, ok bool)) error {
	if x.terms == 0 {
		return nil
	}
	first, err := x.leafOf(prefix)
	if err != nil {
		return err
	}
	last, _, err := x.leaf(func(key []byte, _ int) bool {
		return bytes.Compare(key, prefix) <= 0 || bytes.HasPrefix(key, prefix)
	})
	if err != nil {
		return err
	}
	all, err := x.chosen(first, last, may)
	if err == nil {
		err = x.dictionary.ready(all)
	}
	if err != nil {
		return err
	}
	for _, n := range all {
		x.work(leafWork)
		l, err := x.openLeaf(n)
		if err != nil {
			return err
		}
		if more, ok := f(&l); !ok {
			return errDamaged
		} else if !more {
			return nil
		}
	}
	return nil
}

// chosen are the blocks from one to another that may have what is looked for.
func (x *Index) chosen(first, last int, may func(from, to []byte) bool) (all []int, err error) {
	if may == nil {
		for n := first; n <= last; n++ {
			all = append(all, n)
		}
		return all, nil
	}
	err = x.fenced(first, last, func(n int, from, to []byte) {
		if may(from, to) {
			all = append(all, n)
		}
	})
	return all, err
}

// ready is a *block.Missing of all of some blocks that are not here.
func (s section) ready(all []int) error {
	var missing []int
	for _, n := range all {
		_, err := s.block(n)
		if m, ok := err.(*block.Missing); ok {
			missing = append(missing, m.Blocks...)
		} else if err != nil {
			return err
		}
	}
	if len(missing) == 0 {
		return nil
	}
	slices.Sort(missing)
	return &block.Missing{Blocks: missing}
}
