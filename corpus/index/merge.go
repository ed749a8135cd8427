package index

import (
	"bytes"
	"sync"
)

// Built is an index as bytes. The blocks follow each other in a store.
type Built struct {
	Root   []byte
	Blocks [][]byte
}

// Merge makes an index of runs that have the same options, with the turns of one
// behind those of the one before. Each is gone through on a processor of its own.
// The bytes hang neither on where runs end nor on how many there are. The runs
// are used up.
func Merge(runs []*Run) Built {
	m := &merge{runs: runs}
	if len(runs) > 0 {
		m.options = runs[0].options
	}
	m.vocabulary()
	m.count()
	w := &writer{options: m.options, dictionary: newDictionary(), shared: map[string]Entry{}, x: &Index{turns: len(m.classes), words: m.words, spokenTurns: m.spokenTurns, spokenWords: m.spokenWords}}
	p := newPairs(m)
	m.invert(p)
	p.find()
	for _, r := range runs {
		r.pages, r.stream = nil, nil // nobody goes through the turns again
	}
	before := m.numbers(len(p.all))
	m.writeTerms(w, 0, before)
	p.write(w)
	m.writeTerms(w, before, len(m.terms))
	return w.build(m.classes)
}

// numbers gives each term the number that it will have among so many pairs, and
// says how many terms stand before those.
func (m *merge) numbers(pairs int) (before int) {
	m.number = make([]uint32, len(m.terms))
	next := uint32(0)
	for o := range m.terms {
		if before == o {
			if key := m.term(o); len(key) > 0 && key[0] >= m.options.Pair {
				next += uint32(pairs)
			} else {
				before++
			}
		}
		m.number[o] = next
		if m.turnsOf[o] > 0 {
			next++
		}
	}
	return before
}

// merge is the making of an index.
type merge struct {
	runs    []*Run
	options Options

	// terms are all terms, ascending, each by a run that has it and its number
	// there; held says for each run which number each of them has in it, counted
	// from 1, or 0.
	terms []origin
	held  [][]uint32

	inverted []inverted // of the runs

	turnsOf, timesOf []uint32 // of each term
	number           []uint32 // that it has in the index

	classes                         []byte   // of the lengths of turns
	stage                           []uint64 // a bit for each turn
	words, spokenTurns, spokenWords int
}

type origin struct{ run, number uint32 }

func (m *merge) term(n int) []byte {
	o := m.terms[n]
	return m.runs[o.run].terms.term(o.number)
}

// vocabulary puts the terms of all runs together, each of which is sorted first.
func (m *merge) vocabulary() {
	sorted := make([][]uint32, len(m.runs))
	sideBySide(len(m.runs), func(i int) { sorted[i] = m.runs[i].terms.sorted() })
	m.held = make([][]uint32, len(m.runs))
	for {
		least := -1
		var term []byte
		for i, rest := range sorted {
			if len(rest) == 0 {
				continue
			}
			if t := m.runs[i].terms.term(rest[0]); least < 0 || bytes.Compare(t, term) < 0 {
				least, term = i, t
			}
		}
		if least < 0 {
			break
		}
		o := origin{uint32(least), sorted[least][0]}
		sorted[least] = sorted[least][1:]
		if n := len(m.terms); n == 0 || !bytes.Equal(term, m.term(n-1)) {
			m.terms = append(m.terms, o)
		}
		m.hold(least, len(m.terms)-1, o.number)
	}
	for i := range m.held {
		m.held[i] = append(m.held[i], make([]uint32, len(m.terms)-len(m.held[i]))...)
	}
}

// hold says which number a term has in a run.
func (m *merge) hold(run, term int, number uint32) {
	for len(m.held[run]) < term {
		m.held[run] = append(m.held[run], 0)
	}
	m.held[run] = append(m.held[run], number+1)
}

// count adds up what is known of each run.
func (m *merge) count() {
	m.turnsOf, m.timesOf = make([]uint32, len(m.terms)), make([]uint32, len(m.terms))
	for i, r := range m.runs {
		for o, n := range m.held[i] {
			if n > 0 {
				m.turnsOf[o] += r.tallies[n-1].turns
				m.timesOf[o] += r.tallies[n-1].times
			}
		}
		m.words += r.words
		m.spokenTurns += r.spokenTurns
		m.spokenWords += r.spokenWords
		for _, class := range r.classes {
			m.note(class)
		}
	}
}

// note takes down the class of a turn.
func (m *merge) note(class byte) {
	n := len(m.classes)
	if n%64 == 0 {
		m.stage = append(m.stage, 0)
	}
	if class&stageTurn != 0 {
		m.stage[n/64] |= 1 << (n % 64)
	}
	m.classes = append(m.classes, class&^stageTurn)
}

// sideBySide calls f with every number below n, and comes back when all are done.
func sideBySide(n int, f func(i int)) {
	var others sync.WaitGroup
	for i := 1; i < n; i++ {
		others.Go(func() { f(i) })
	}
	if n > 0 {
		f(0)
	}
	others.Wait()
}
