package index

// inverted are the postings of a run.
type inverted struct {
	posted []byte
	starts []int // of each of its terms, and behind the last
	first  int   // the number of its first turn
}

// invert makes the postings of all runs, and counts pairs while it goes through
// the turns.
func (m *merge) invert(p *pairs) {
	m.inverted = make([]inverted, len(m.runs))
	first := 0
	for i, r := range m.runs {
		m.inverted[i].first = first
		first += len(r.classes)
	}
	sideBySide(len(m.runs), func(i int) {
		poster, starts := newPoster(m.runs[i].tallies)
		sketch := p.sketch(i)
		m.runs[i].each(func(s said) {
			poster.add(s)
			sketch.add(s.words)
		})
		m.inverted[i].posted, m.inverted[i].starts = poster.finish(), starts
	})
}

// list are turns and how often they have a term. It is used for one list after
// the other.
type list struct{ turns, counts []uint32 }

// read reads the list of a term.
func (l *list) read(m *merge, term int) postings {
	l.turns, l.counts = l.turns[:0], l.counts[:0]
	for i := range m.runs {
		n := m.held[i][term]
		if n == 0 {
			continue
		}
		in := &m.inverted[i]
		t := tokens{in.posted, in.starts[n-1]}
		for turn := uint32(in.first); t.at < in.starts[n]; turn++ {
			gap, count := t.posting()
			turn += gap
			l.turns, l.counts = append(l.turns, turn), append(l.counts, count)
		}
	}
	return postings{turns: l.turns, counts: l.counts, times: int(m.timesOf[term])}
}

func (t *tokens) posting() (gap, count uint32) {
	n := t.next()
	if n&1 == 0 {
		return n >> 1, 1
	}
	return n >> 1, 2 + t.next()
}

// writeTerms writes the terms from one on and before another that any turn has.
func (m *merge) writeTerms(w *writer, low, end int) {
	var terms []int
	for o := low; o < end; o++ {
		if m.turnsOf[o] > 0 {
			terms = append(terms, o)
		}
	}
	m.writeAll(w, len(terms), func(k *coder, i int) coded {
		return k.code(m.term(terms[i]), k.pairList.list.read(m, terms[i]))
	})
}
