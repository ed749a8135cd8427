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

func (v *inverter) turn(int, bool) { v.now++ }

func (v *inverter) gap() {}

func (v *inverter) word(o uint32) {
	i := o - v.low
	if i >= uint32(len(v.end)) {
		return
	}
	end := v.end[i]
	if end > v.start[i] && v.turns[end-1] == v.now {
		v.counts[end-1]++
		return
	}
	v.turns[end], v.counts[end] = v.now, 1
	v.end[i]++
}

func (v *inverter) field(o uint32) {
	i := o - v.low
	if i >= uint32(len(v.end)) {
		return
	}
	end := v.end[i]
	if end > v.start[i] && v.turns[end-1] == v.now {
		return
	}
	v.turns[end], v.counts[end] = v.now, 1
	v.end[i]++
}
