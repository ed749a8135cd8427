package index

// loadPair decodes the next run of the list of a pair. Such a list says which of
// the turns of one of its words it has, so that the list of the word is read
// beside it.
func (l *List) loadPair(turn int) bool {
	l.n, l.at = 0, 0
	if l.err != nil || l.base == nil && !l.openBase() {
		return false
	}
	first := 0 // of the turns of the word
	if turn > 0 {
		if !l.base.Seek(turn) {
			l.err = l.base.err
			return false
		}
		first = l.base.start() + l.base.at
	}
	if !l.run(edge{turns: first}) {
		return false
	}
	for int(l.turns[l.at]) < first {
		l.at++
	}
	return l.translate()
}

// openBase begins the list of the word.
func (l *List) openBase() bool {
	e, err := l.x.numbered(l.entry.base)
	if err != nil {
		l.err = err
		return false
	}
	if e.pair() || e.spans() {
		return l.damaged()
	}
	l.base = l.x.List(e)
	return true
}

// start is which turn of a list the first of those that are decoded is.
func (l *List) start() int { return l.read.seen - l.n }

// translate makes turns of what is decoded.
func (l *List) translate() bool {
	b := l.base
	for i := l.at; i < l.n; i++ {
		which := int(l.turns[i])
		if which >= b.read.seen || b.n == 0 {
			if !b.run(edge{seen: which}) {
				l.n = 0
				if l.err = b.err; l.err == nil {
					return l.damaged()
				}
				return false
			}
			b.at = 0
		}
		if which < b.start() || which >= b.read.seen {
			return l.damaged()
		}
		l.turns[i] = b.turns[which-b.start()]
	}
	return true
}
