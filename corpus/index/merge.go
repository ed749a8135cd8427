package index

import (
	"bytes"
	"runtime"
)

// Built is an index as bytes. The blocks follow each other in a store.
type Built struct {
	Root   []byte
	Blocks [][]byte
}

// Merge makes an index of runs that have the same options, with the turns of one
// behind those of the one before. The bytes hang neither on where runs end nor on
// how many processors there are.
func Merge(runs []*Run) Built {
	m := &merge{runs: runs}
	if len(runs) > 0 {
		m.options = runs[0].options
	}
	m.vocabulary()
	m.cut(min(runtime.GOMAXPROCS(0), stretchesMost))
	m.count()
	w := &writer{options: m.options, dictionary: newDictionary(), shared: map[string]Entry{}, x: &Index{turns: len(m.classes), words: m.words, spokenTurns: m.spokenTurns, spokenWords: m.spokenWords}}
	w.selection = selection{contest: newContest(m.spokenTurns, m.spokenWords), classes: m.classes, stage: m.stage}
	p := newPairs(m)
	before := m.numbers(len(p.all))
	m.invert(w, 0, before)
	p.invert(w)
	m.invert(w, before, len(m.terms))
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
	runs      []*Run
	options   Options
	stretches []stretch

	// terms are all terms, ascending, each by a run that has it and its number
	// there; ordinal says for each term of each run which of them it is.
	terms   []origin
	ordinal [][]uint32

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
	m.ordinal = make([][]uint32, len(m.runs))
	sideBySide(len(m.runs), func(i int) {
		sorted[i] = m.runs[i].terms.sorted()
		m.ordinal[i] = make([]uint32, len(sorted[i]))
	})
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
			return
		}
		o := origin{uint32(least), sorted[least][0]}
		sorted[least] = sorted[least][1:]
		if n := len(m.terms); n == 0 || !bytes.Equal(term, m.term(n-1)) {
			m.terms = append(m.terms, o)
		}
		m.ordinal[o.run][o.number] = uint32(len(m.terms) - 1)
	}
}

// count goes through all turns for the sums.
func (m *merge) count() {
	m.turnsOf, m.timesOf = make([]uint32, len(m.terms)), make([]uint32, len(m.terms))
	all := make([]counter, len(m.stretches))
	m.each(func(i int) visitor {
		all[i] = counter{turnsOf: make([]uint32, len(m.terms)), timesOf: make([]uint32, len(m.terms)), last: make([]uint32, len(m.terms))}
		return &all[i]
	})
	for i, c := range all {
		m.stretches[i].turnsOf = c.turnsOf
		for o := range m.terms {
			m.turnsOf[o] += c.turnsOf[o]
			m.timesOf[o] += c.timesOf[o]
		}
		for _, l := range c.lengths {
			m.note(l)
		}
	}
}

// visitor is shown the turns of an index one after the other.
type visitor interface{ turn(said) }

// said is one turn: its words in order, with a gap where two do not stand beside
// each other, its other terms, and those of its document. All are ordinals.
type said struct {
	words, fields, shared []uint32
	stage                 bool
}

const gap = ^uint32(0)

// visit shows the turns of a stretch.
func (m *merge) visit(of stretch, v visitor) {
	var s said
	for _, p := range of.documents {
		ordinal := m.ordinal[p.run]
		t := tokens{m.runs[p.run].stream, p.at}
		s.shared = t.fields(s.shared[:0], ordinal)
		for range p.turns {
			head := t.next()
			s.stage = head&1 != 0
			s.words = t.words(s.words[:0], int(head>>1), ordinal)
			s.fields = t.fields(s.fields[:0], ordinal)
			v.turn(s)
		}
	}
}

// words reads the words of a turn.
func (t *tokens) words(out []uint32, n int, ordinal []uint32) []uint32 {
	for n > 0 {
		if token := t.next(); token > 0 {
			out = append(out, ordinal[token-1])
			n--
		} else {
			out = append(out, gap)
		}
	}
	return out
}

// fields reads terms with their number before them.
func (t *tokens) fields(out, ordinal []uint32) []uint32 {
	for range t.next() {
		out = append(out, ordinal[t.next()])
	}
	return out
}

// counter counts the turns and times of each term in a stretch.
type counter struct {
	turnsOf, timesOf []uint32
	last             []uint32 // the last turn that had a term, counted from 1
	at               uint32   // the turn at hand, likewise
	lengths          []length // of the turns
}

// length is how many words a turn has.
type length struct {
	words int32
	stage bool
}

func (c *counter) turn(s said) {
	c.at++
	words := int32(0)
	for _, o := range s.words {
		if o != gap {
			words++
			c.timesOf[o]++
			c.once(o)
		}
	}
	for _, fields := range [][]uint32{s.fields, s.shared} {
		for _, o := range fields {
			if c.once(o) {
				c.timesOf[o]++
			}
		}
	}
	c.lengths = append(c.lengths, length{words, s.stage})
}

// once counts the turn at hand for a term, unless it is counted.
func (c *counter) once(o uint32) bool {
	if c.last[o] == c.at {
		return false
	}
	c.last[o] = c.at
	c.turnsOf[o]++
	return true
}

// note takes down a turn.
func (m *merge) note(l length) {
	n := len(m.classes)
	if n%64 == 0 {
		m.stage = append(m.stage, 0)
	}
	words := int(l.words)
	m.classes = append(m.classes, classOf(words))
	m.words += words
	if l.stage {
		m.stage[n/64] |= 1 << (n % 64)
		return
	}
	m.spokenTurns++
	m.spokenWords += words
}
