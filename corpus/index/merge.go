package index

import (
	"bytes"
	"slices"
)

// Built is an index as bytes. The blocks follow each other in a store.
type Built struct {
	Root   []byte
	Blocks [][]byte
}

// Merge makes an index of runs that have the same options. The documents are
// numbered as in order, in which each stands once; nil is all as they stand.
func Merge(runs []*Run, order []Place) Built {
	if order == nil {
		order = inOrder(runs)
	}
	m := &merge{runs: runs, order: order}
	if len(runs) > 0 {
		m.options = runs[0].options
	}
	m.vocabulary()
	m.count()
	w := &writer{options: m.options, shared: map[string]Entry{}, x: &Index{turns: len(m.classes), words: m.words, spokenTurns: m.spokenTurns, spokenWords: m.spokenWords}}
	w.selection = selection{contest: newContest(m.spokenTurns, m.spokenWords), classes: m.classes, stage: m.stage}
	p := newPairs(m)
	before := m.numbers(len(p.all))
	m.invert(w, 0, before)
	p.invert(w)
	m.invert(w, before, len(m.terms))
	return w.build(m.classes, m.columns())
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

// columns lays out the columns. A value is the number of a term.
func (m *merge) columns() (all [][][]byte) {
	for c := range m.options.Columns {
		values := make([]uint32, 0, len(m.classes))
		for _, p := range m.order {
			r := m.runs[p.Run]
			d := r.docs[p.Document]
			if c >= len(r.columns) {
				values = append(values, make([]uint32, d.turns)...)
				continue
			}
			for _, v := range r.columns[c][d.first : d.first+d.turns] {
				if v > 0 {
					v = m.number[m.ordinal[p.Run][v-1]] + 1
				}
				values = append(values, v)
			}
		}
		all = append(all, layColumn(values))
	}
	return all
}

// merge is the making of an index.
type merge struct {
	runs    []*Run
	options Options
	order   []Place

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

// vocabulary sorts the terms of all runs.
func (m *merge) vocabulary() {
	var all []origin
	for i, r := range m.runs {
		for n := range r.terms.len() {
			all = append(all, origin{uint32(i), uint32(n)})
		}
		m.ordinal = append(m.ordinal, make([]uint32, r.terms.len()))
	}
	slices.SortFunc(all, func(a, b origin) int {
		return bytes.Compare(m.runs[a.run].terms.term(a.number), m.runs[b.run].terms.term(b.number))
	})
	for i, o := range all {
		if i == 0 || !bytes.Equal(m.runs[o.run].terms.term(o.number), m.term(len(m.terms)-1)) {
			m.terms = append(m.terms, o)
		}
		m.ordinal[o.run][o.number] = uint32(len(m.terms) - 1)
	}
}

// count goes through all turns for the sums.
func (m *merge) count() {
	m.turnsOf, m.timesOf = make([]uint32, len(m.terms)), make([]uint32, len(m.terms))
	c := counter{m: m, last: make([]uint32, len(m.terms))}
	m.each(&c)
}

// visitor is shown the turns of an index one after the other: how many words,
// then the words in order, and then the other terms.
type visitor interface {
	turn(words int, stage bool)
	word(ordinal uint32)
	gap()
	field(ordinal uint32)
}

// each shows all turns.
func (m *merge) each(v visitor) {
	var fields []uint32
	for _, p := range m.order {
		r := m.runs[p.Run]
		ordinal := m.ordinal[p.Run]
		t := tokens{r.stream, r.docs[p.Document].at}
		fields = fields[:0]
		for range t.next() {
			fields = append(fields, ordinal[t.next()])
		}
		for range r.docs[p.Document].turns {
			showTurn(&t, ordinal, v)
			for _, f := range fields {
				v.field(f)
			}
		}
	}
}

func showTurn(t *tokens, ordinal []uint32, v visitor) {
	head := t.next()
	v.turn(int(head>>1), head&1 != 0)
	for n := head >> 1; n > 0; {
		if token := t.next(); token == 0 {
			v.gap()
		} else {
			v.word(ordinal[token-1])
			n--
		}
	}
	for range t.next() {
		v.field(ordinal[t.next()])
	}
}

// counter counts the turns and times of each term.
type counter struct {
	m    *merge
	last []uint32 // the last turn that had a term, counted from 1
	at   uint32   // the turn at hand, likewise
}

func (c *counter) turn(words int, stage bool) {
	c.at++
	if len(c.m.classes)%64 == 0 {
		c.m.stage = append(c.m.stage, 0)
	}
	c.m.words += words
	if stage {
		c.m.stage[len(c.m.classes)/64] |= 1 << (len(c.m.classes) % 64)
	} else {
		c.m.spokenTurns++
		c.m.spokenWords += words
	}
	c.m.classes = append(c.m.classes, classOf(words))
}

func (c *counter) gap() {}

func (c *counter) word(o uint32) {
	if c.last[o] != c.at {
		c.last[o] = c.at
		c.m.turnsOf[o]++
	}
	c.m.timesOf[o]++
}

func (c *counter) field(o uint32) {
	if c.last[o] != c.at {
		c.last[o] = c.at
		c.m.turnsOf[o]++
		c.m.timesOf[o]++
	}
}
