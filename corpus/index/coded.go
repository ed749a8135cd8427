package index

import (
	"encoding/binary"
	"runtime"
)

// coded is a term with its list in code, which has no place yet if it does not
// stand in the dictionary.
type coded struct {
	term       []byte
	entry      Entry
	best, body []byte // the champions, and the list
	runs       []runEnd
}

// runEnd is where a run of a list ends.
type runEnd struct {
	body int // in the body
	turn int // the first turn behind it
	n    int // turns, or spans, in it
}

// whole appends a list that is not parted.
func (c *coded) whole(out []byte) []byte {
	if c.entry.spans() {
		n := 0
		for _, r := range c.runs {
			n += r.n
		}
		out = binary.AppendUvarint(out, uint64(n))
	}
	return append(out, c.body...)
}

// postings are what is known of a term.
type postings struct {
	turns, counts []uint32
	times         int

	// Of a pair: the number of one of its words, and which of the turns of that
	// these are.
	base   int
	within []uint32
}

// coder codes lists.
type coder struct {
	options   Options
	selection selection
	encoder   encoder
	pairList  pairList // the one at hand
	spans     list     // the spans of the list at hand, with how long each is

	batch
}

// batch is terms that are handed on together. What is coded is a part of its
// bytes and runs, which grow.
type batch struct {
	all   []coded
	bytes []byte
	runs  []runEnd
}

// code codes the list of a term.
func (k *coder) code(term []byte, p postings) coded {
	c := coded{term: term, entry: Entry{Turns: len(p.turns), Occurrences: p.times, base: p.base}}
	e := &c.entry
	turns, counts, write := p.turns, p.counts, k.encoder.list
	switch {
	case p.within != nil:
		e.form, turns = formPair, p.within
	case !k.options.isWord(term) && k.spansOf(p):
		e.form, turns, counts, write = formSpans, k.spans.turns, k.spans.counts, k.encoder.spans
	case p.times > len(p.turns):
		e.form = formMore
	}
	if e.short() {
		e.form |= formInline
		e.inline = k.keep(func(out []byte) []byte { return appendShort(out, p) })
		return c
	}
	runs := len(k.runs)
	c.body = k.keep(func(out []byte) []byte { return k.encodeAll(out, turns, counts, write) })
	c.runs = k.runs[runs:len(k.runs):len(k.runs)]
	if len(c.runs) == 1 && len(c.body) <= inlineBytes {
		e.form |= formInline
		e.inline = k.keep(c.whole)
	}
	if (e.pair() || k.options.isWord(term)) && len(p.turns) > championsFrom {
		e.champions = true
		c.best = k.keep(func(out []byte) []byte { return k.champions(out, p) })
	}
	return c
}

// keep gives what is appended, which nothing behind it changes.
func (k *coder) keep(appended func(out []byte) []byte) []byte {
	start := len(k.bytes)
	k.bytes = appended(k.bytes)
	return k.bytes[start:len(k.bytes):len(k.bytes)]
}

func (o Options) isWord(term []byte) bool { return len(term) > 0 && term[0] == o.Word }

// spansOf parts turns into spans, and tells whether those are few. Words have
// none: that they are numbered one by one is what pairs count on.
func (k *coder) spansOf(p postings) bool {
	s := &k.spans
	s.turns, s.counts = s.turns[:0], s.counts[:0]
	for i, t := range p.turns {
		if i > 0 && p.turns[i-1]+1 == t {
			s.counts[len(s.counts)-1]++
		} else {
			s.turns, s.counts = append(s.turns, t), append(s.counts, 1)
		}
	}
	return p.times == len(p.turns) && 4*len(s.turns) <= len(p.turns)
}

func (k *coder) encodeAll(out []byte, turns, counts []uint32, write func(out []byte, turns, counts []uint32, from uint32) ([]byte, uint32)) []byte {
	start, from := len(out), uint32(0)
	k.encoder.alone = len(turns) <= runLength
	for at := 0; at < len(turns); at += runLength {
		end := min(at+runLength, len(turns))
		out, from = write(out, turns[at:end], counts[at:end], from)
		k.runs = append(k.runs, runEnd{len(out) - start, int(from), end - at})
	}
	return out
}

// together is how many terms are coded before they are handed on.
const together = 128

// writeAll writes n terms, each as it is coded. Several are coded at a time, and
// written in their order.
func (m *merge) writeAll(w *writer, n int, code func(k *coder, i int) coded) {
	ready := make([]chan []coded, runtime.GOMAXPROCS(0))
	for which := range ready {
		ready[which] = make(chan []coded)
		go func() {
			k := coder{options: m.options, selection: selection{contest: newContest(m.spokenTurns, m.spokenWords), classes: m.classes, stage: m.stage}}
			var now, before batch // which is being written
			for at := which * together; at < n; at += len(ready) * together {
				k.batch = batch{now.all[:0], now.bytes[:0], now.runs[:0]}
				for i := at; i < min(at+together, n); i++ {
					k.all = append(k.all, code(&k, i))
				}
				ready[which] <- k.all // taken when the one before is written
				now, before = before, k.batch
			}
		}()
	}
	for i := range (n + together - 1) / together {
		for _, c := range <-ready[i%len(ready)] {
			w.add(c)
		}
	}
}
