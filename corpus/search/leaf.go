package search

import (
	"lectern/corpus/block"
	"lectern/corpus/index"
)

// leaf is a word or a phrase of the query, and how often it was found in each
// turn. Turns that are no answer in the end may be among them.
type leaf struct {
	pattern
	key           string // tells it from all others, where texts are looked into
	turns, counts []uint32
	common        int  // about how many turns have it, in the whole corpus
	halves        bool // counts are of halves: other forms of a word count half
	omitted       bool // left out: it says nothing of how well a turn fits
	against       bool // taken to match where a text is not looked into yet
}

// fitting is what says how well a turn fits the query, and which of its words do.
type fitting interface {
	base() *leaf

	// matches appends where it is met in what was said.
	matches(s *said, into []match) []match
}

func (l *leaf) base() *leaf { return l }

// leaf is the node of a pattern.
func (e *evaluation) leaf(p pattern, omitted bool) node {
	switch {
	case len(p.pieces) == 0:
		return nothing{}
	case e.err != nil:
		return nothing{}
	case len(p.pieces) == 1:
		g := p.pieces[0].group
		return e.known(&wordLeaf{leaf{pattern: p, common: min(g.turns, e.wide()), halves: len(g.forms) > 1, omitted: omitted}, g.forms})
	}
	return e.phrase(p, omitted)
}

func (e *evaluation) known(w *wordLeaf) node {
	for _, f := range w.forms {
		e.entries = append(e.entries, f.Entry)
		if f.languages != everywhere {
			e.tongues |= f.languages
		}
	}
	if !w.omitted {
		e.leaves = append(e.leaves, w)
	}
	return w
}

// wordLeaf finds turns by lists alone.
type wordLeaf struct {
	leaf
	forms []form
}

func (w *wordLeaf) size() int { return w.common }

// widely is how many more turns all lists of a word may have than there are to
// choose from, before they are looked up one by one. Measured: to look up a turn
// costs about as much as to read so many.
const widely = 8

func (w *wordLeaf) find(e *evaluation, in choice, surely bool) []uint32 {
	switch {
	case in.all:
		w.read(e)
		return w.turns
	case len(w.forms) > 1 && w.common < widely*len(in.list):
		w.read(e)
		return e.among(w.turns, in.list)
	}
	w.seek(e, in.list)
	return w.turns
}

// read reads all lists.
func (w *wordLeaf) read(e *evaluation) {
	turns, counts := e.list(w.common), e.list(w.common)
	if len(w.forms) == 1 && w.forms[0].languages == everywhere {
		w.turns, w.counts = e.append(w.forms[0].Entry, turns, counts)
		return
	}
	s, tally := e.emptySet(), e.tallies()
	for _, f := range w.forms {
		turns, counts = e.append(f.Entry, turns[:0], counts[:0])
		within, all := e.passagesIn(f.languages)
		for i, t := range turns {
			if all || within.has(t) {
				s.add(t)
				tally[t] += counts[i] * f.halves()
			}
		}
	}
	w.turns = s.drain(turns[:0])
	w.counts = counts[:0]
	for _, t := range w.turns {
		w.counts = append(w.counts, tally[t])
		tally[t] = 0
	}
}

// unit is how much one time of a form counts.
func (w *wordLeaf) unit(f form) uint32 {
	if w.halves {
		return f.halves()
	}
	return 1
}

// append appends a list.
func (e *evaluation) append(of index.Entry, turns, counts []uint32) ([]uint32, []uint32) {
	l := e.Index.terms.List(of)
	turns, counts = l.Append(turns, counts)
	e.fail(l.Err())
	return turns, counts
}

// seek looks up turns one by one.
func (w *wordLeaf) seek(e *evaluation, in []uint32) {
	found := e.zeros(len(in))
	for _, f := range w.forms {
		within, all := e.passagesIn(f.languages)
		l := e.Index.terms.List(f.Entry)
		for i, t := range in {
			if !l.Seek(int(t)) {
				break
			}
			if l.Turn() == int(t) && (all || within.has(t)) {
				found[i] += uint32(l.Count()) * w.unit(f)
			}
		}
		e.fail(l.Err())
	}
	w.keep(e, in, found)
}

// keep keeps the turns that have a count.
func (l *leaf) keep(e *evaluation, in, counts []uint32) {
	l.turns, l.counts = e.list(len(in)), counts[:0]
	for i, t := range in {
		if n := counts[i]; n > 0 {
			l.turns, l.counts = append(l.turns, t), append(l.counts, n)
		}
	}
}

// tallies are a zero for each turn. Whoever takes them makes them zeros again.
func (x *Index) tallies() []uint32 {
	if x.tally == nil {
		x.tally = make([]uint32, x.turns)
	}
	return x.tally
}

// passagesIn are the passages in any of some languages; all tells that it is
// every one.
func (e *evaluation) passagesIn(languages uint32) (in set, all bool) {
	if languages == everywhere {
		return nil, true
	}
	key := tongues{languages, e.stage}
	if s := e.languages[key]; s != nil {
		return s, false
	}
	s := newSet(e.Index.turns)
	entries, err := e.passageEntries(languages)
	for _, entry := range entries {
		l := e.terms.List(entry)
		l.Fill(s)
		err = block.And(err, l.Err())
	}
	if err != nil {
		e.fail(err)
		return s, false
	}
	if e.languages == nil {
		e.languages = map[tongues]set{}
	}
	e.languages[key] = s
	return s, false
}

// passageEntries are those of the passages in some languages: spoken ones, and
// stage directions where the query looks at them. What is missing of several is
// asked for at once.
func (e *evaluation) passageEntries(languages uint32) (entries []index.Entry, missing error) {
	for i, l := range e.passages {
		if languages&(1<<i) == 0 {
			continue
		}
		for _, stage := range []bool{false, true} {
			if stage && !e.stage {
				continue
			}
			entry, ok, err := e.terms.Term(appendTerm(nil, stage, ofPassage, l.tag))
			if missing = block.And(missing, err); err == nil && ok {
				entries = append(entries, entry)
			}
		}
	}
	return entries, missing
}
