package index

// portion is how many postings are sorted at a time: eight bytes for each. What
// is sorted at a time is a range of terms; the turns are gone through once for
// each range.
const portion = 8 << 20

// invert writes the lists of a range of terms.
func (m *merge) invert(w *writer, low, end int) {
	for low < end {
		high, sum := low, 0
		for ; high < end && (high == low || sum+int(m.turnsOf[high]) <= portion); high++ {
			sum += int(m.turnsOf[high])
		}
		v := newInverter(m, low, high, sum)
		m.each(v)
		for o := low; o < high; o++ {
			if turns, counts := v.list(o); len(turns) > 0 {
				w.add(m.term(o), postings{turns: turns, counts: counts, times: int(m.timesOf[o])})
			}
		}
		low = high
	}
}

// inverter sorts the postings of a range of terms, by counting: it is known how
// many each term has.
type inverter struct {
	low           uint32
	start, end    []uint32 // of the list of a term
	turns, counts []uint32
	now           uint32
}

func newInverter(m *merge, low, high, sum int) *inverter {
	v := &inverter{low: uint32(low), turns: make([]uint32, sum), counts: make([]uint32, sum), now: ^uint32(0)}
	v.start, v.end = make([]uint32, high-low), make([]uint32, high-low)
	at := uint32(0)
	for i := range v.start {
		v.start[i], v.end[i] = at, at
		at += m.turnsOf[low+i]
	}
	return v
}

func (v *inverter) list(ordinal int) (turns, counts []uint32) {
	i := ordinal - int(v.low)
	return v.turns[v.start[i]:v.end[i]], v.counts[v.start[i]:v.end[i]]
}

func (v *inverter) turn(s said) {
	v.now++
	for _, o := range s.words {
		if i := o - v.low; i < uint32(len(v.end)) && !v.once(i) {
			v.counts[v.end[i]-1]++
		}
	}
	for _, fields := range [][]uint32{s.fields, s.shared} {
		for _, o := range fields {
			if i := o - v.low; i < uint32(len(v.end)) {
				v.once(i)
			}
		}
	}
}

// once adds the turn at hand to a list, unless it is its last.
func (v *inverter) once(i uint32) bool {
	end := v.end[i]
	if end > v.start[i] && v.turns[end-1] == v.now {
		return false
	}
	v.turns[end], v.counts[end] = v.now, 1
	v.end[i]++
	return true
}
