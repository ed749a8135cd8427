package index

// List goes through the turns of a term, ascending. It is made by [Index.List].
//
// What is not here yet, or damaged, ends it, and Err says so. A *block.Missing
// names all blocks that the list needs from there on.
type List struct {
	x     *Index
	entry Entry
	err   error

	parts parts
	base  *List // of a pair, the list of the word whose turns it counts

	// The part at hand.
	open  bool
	runs  reader // to come
	left  int    // turns, or spans, in runs
	alone bool   // runs is the only one
	read  edge   // what was read or left out

	spans spans

	// What is decoded.
	turns, counts [runLength]uint32
	n, at         int
}

// List begins before the first turn of a term that this index gave.
func (x *Index) List(e Entry) *List {
	return &List{x: x, entry: e, at: -1, parts: newParts(x, e)}
}

// Err is what ended the list too early, nil for nothing.
func (l *List) Err() error { return l.err }

// Turn is the number of the turn at hand.
func (l *List) Turn() int { return int(l.turns[l.at]) }

// Count is how often the turn at hand has the term.
func (l *List) Count() int { return int(l.counts[l.at]) }

// Next moves to the next turn and tells whether there is one.
func (l *List) Next() bool {
	if l.at+1 < l.n {
		l.at++
		return true
	}
	return l.load(0)
}

// Seek moves to the first turn from this number on that has the term, and tells
// whether there is one. It never moves back: where the turn at hand lies
// further, it stays.
func (l *List) Seek(turn int) bool {
	if l.n == 0 || int(l.turns[l.n-1]) < turn {
		if l.err != nil || !l.load(turn) {
			return false
		}
	}
	for l.at = max(l.at, 0); int(l.turns[l.at]) < turn; l.at++ {
	}
	return true
}

// Append appends the turns that are still to come, and how often they have the
// term. Both slices stay as they were where the list ends too early.
func (l *List) Append(turns, counts []uint32) ([]uint32, []uint32) {
	n := len(turns)
	for l.Next() {
		turns = append(turns, l.turns[l.at:l.n]...)
		counts = append(counts, l.counts[l.at:l.n]...)
		l.at = l.n - 1
	}
	if l.err != nil {
		return turns[:n], counts[:len(counts)-len(turns)+n]
	}
	return turns, counts
}

// Fill sets a bit for each turn that is still to come: turn n is bit n%64 of
// word n/64. The set must have room for all turns of the index.
func (l *List) Fill(set []uint64) {
	for l.Next() {
		for _, t := range l.turns[l.at:l.n] {
			set[t>>6] |= 1 << (t & 63)
		}
		l.at = l.n - 1
	}
}

// Ready is nil if all that the list needs from a turn on is here, else a
// *block.Missing that names it.
func (l *List) Ready(from int) error { return l.x.Ready(l.entry, from) }

// load decodes the next run that reaches up to a turn.
func (l *List) load(turn int) bool {
	l.x.work(runLength)
	if l.entry.pair() {
		return l.loadPair(turn)
	}
	l.at = 0
	return l.run(edge{turns: turn})
}

// run decodes the next run that has turns from the one that is sought on.
func (l *List) run(sought edge) bool {
	l.n = 0
	for l.err == nil {
		if l.spans.left() {
			if l.n = l.spans.expand(l.turns[:], l.counts[:], sought.turns); l.n > 0 {
				return true
			}
		}
		if !l.step(sought) {
			break
		}
		if l.n > 0 {
			return true
		}
	}
	l.n = 0
	return false
}

// step reads one run, or over one, or goes to the next part.
func (l *List) step(sought edge) bool {
	if !l.open || l.left == 0 || l.parts.passed(sought) {
		return l.part(sought)
	}
	if l.entry.short() {
		return l.short(sought.turns)
	}
	n := min(l.left, runLength)
	l.left -= n
	end := edge{l.read.turns + l.runs.Number() + n, l.read.seen + n}
	body := l.runs.Rest
	if !l.alone {
		body = l.runs.Bytes(l.runs.Number())
	}
	if l.runs.Bad || end.turns > l.x.Turns() {
		return l.damaged()
	}
	from := l.read.turns
	l.read = end
	return !end.holds(sought) || l.decode(body, n, from, end.turns)
}

// part goes to the part that holds what is sought, or to the next one.
func (l *List) part(sought edge) bool {
	if !l.parts.next(sought) {
		return false
	}
	if l.runs, l.err = l.parts.open(); l.err != nil {
		return false
	}
	l.open, l.read = true, l.parts.at
	l.left = l.entry.Turns
	if l.entry.parts > 0 || l.entry.spans() {
		l.left = l.runs.Number()
	}
	l.alone = l.entry.parts == 0 && l.left <= runLength
	return !l.runs.Bad || l.damaged()
}

func (l *List) damaged() bool {
	l.err, l.n = errDamaged, 0
	return false
}

// decode reads the body of a run of turns from one on and before another.
func (l *List) decode(body []byte, n, from, end int) bool {
	if l.entry.spans() {
		gaps, lengths := l.spans.room(n)
		return readNumbers(body, gaps[:n-1], lengths) && l.spans.place(from, end) || l.damaged()
	}
	gaps := l.turns[:n-1]
	if !readNumbers(body, gaps, l.counts[:n]) {
		return l.damaged()
	}
	for i, gap := range gaps {
		from += int(gap)
		gaps[i] = uint32(from)
		from++
	}
	l.turns[n-1] = uint32(end - 1)
	l.n = n
	return from < end || l.damaged()
}

// readNumbers reads the gaps but the last and the counts of a run.
func readNumbers(body []byte, gaps, counts []uint32) bool {
	code := byte(noGaps)
	if len(body) > 0 {
		code, body = body[0], body[1:]
	}
	b := bitsOf(body)
	return b.gaps(gaps, int(code&31)) && b.counts(counts, int(code>>5))
}

func (r *bitReader) gaps(gaps []uint32, code int) bool {
	switch {
	case code < gapRice:
		return r.golomb(gaps, code)
	case code < gapExceptions:
		return r.rice(gaps, code-gapRice)
	case code == gapExceptions:
		return r.exceptions(gaps)
	case code == noGaps:
		clear(gaps)
		return true
	}
	return false
}

func (r *bitReader) counts(counts []uint32, code int) (ok bool) {
	switch code {
	case 0:
		for i := range counts {
			counts[i] = 1
		}
		return true
	case countExceptions:
		ok = r.exceptions(counts)
	default:
		ok = r.rice(counts, code-1)
	}
	for i := range counts {
		counts[i]++
	}
	return ok
}
