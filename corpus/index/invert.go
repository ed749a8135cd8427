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
		l := m.sort(low, high, sum)
		for o := low; o < high; o++ {
			if turns, counts := l.list(o - low); len(turns) > 0 {
				w.add(m.term(o), postings{turns: turns, counts: counts, times: int(m.timesOf[o])})
			}
		}
		low = high
	}
}

// lists are those of a range of terms, one behind the other.
type lists struct {
	start         []uint32 // of each, and behind the last
	turns, counts []uint32
}

func newLists(sum int) lists {
	return lists{turns: make([]uint32, sum), counts: make([]uint32, sum)}
}

func (l *lists) list(i int) (turns, counts []uint32) {
	return l.turns[l.start[i]:l.start[i+1]], l.counts[l.start[i]:l.start[i+1]]
}

// sort makes the lists of a range of terms by counting: it is known how many
// turns of each stretch have a term.
func (m *merge) sort(low, high, sum int) lists {
	l := newLists(sum)
	all := make([]inverter, len(m.stretches))
	for i, s := range m.stretches {
		all[i] = inverter{lists: &l, low: uint32(low), now: s.first - 1, starts: make([]uint32, high-low), ends: make([]uint32, high-low)}
	}
	at := uint32(0)
	for o := low; o < high; o++ {
		l.start = append(l.start, at)
		for i := range all {
			all[i].starts[o-low], all[i].ends[o-low] = at, at
			at += m.stretches[i].turnsOf[o]
		}
	}
	l.start = append(l.start, at)
	m.each(func(i int) visitor { return &all[i] })
	return l
}

// inverter puts the postings of one stretch where they belong in the lists.
type inverter struct {
	*lists
	low          uint32
	starts, ends []uint32 // of the stretch in each list
	now          uint32
}

func (v *inverter) turn(s said) {
	v.now++
	for _, o := range s.words {
		if i := o - v.low; i < uint32(len(v.ends)) && !v.once(i) {
			v.counts[v.ends[i]-1]++
		}
	}
	for _, fields := range [][]uint32{s.fields, s.shared} {
		for _, o := range fields {
			if i := o - v.low; i < uint32(len(v.ends)) {
				v.once(i)
			}
		}
	}
}

// once adds the turn at hand to a list, unless it is its last.
func (v *inverter) once(i uint32) bool {
	end := v.ends[i]
	if end > v.starts[i] && v.turns[end-1] == v.now {
		return false
	}
	v.turns[end], v.counts[end] = v.now, 1
	v.ends[i]++
	return true
}
