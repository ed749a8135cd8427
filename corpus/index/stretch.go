package index

import "sync"

// stretchesMost is how many stretches of a merge are gone through side by side at
// most: each of them counts pairs in a square of its own, of up to 50 MB.
const stretchesMost = 4

// stretch are documents that follow each other. What goes through all turns goes
// through stretches of them side by side, and what is found in one stands in each
// list behind that of the stretches before it.
type stretch struct {
	documents []place
	first     uint32   // turn
	turnsOf   []uint32 // of each term, in this stretch
}

// place is a document of one of several runs.
type place struct {
	run int
	document
}

// cut makes stretches of about as many turns each.
func (m *merge) cut(many int) {
	all := 0
	for _, r := range m.runs {
		for _, d := range r.docs {
			all += d.turns
		}
	}
	turns := 0
	for i, r := range m.runs {
		for _, d := range r.docs {
			if n := len(m.stretches); n < many && turns*many >= all*n {
				m.stretches = append(m.stretches, stretch{first: uint32(turns)})
			}
			s := &m.stretches[len(m.stretches)-1]
			s.documents = append(s.documents, place{i, d})
			turns += d.turns
		}
	}
}

// each shows the turns of every stretch to a visitor of its own.
func (m *merge) each(visitor func(stretch int) visitor) {
	sideBySide(len(m.stretches), func(i int) { m.visit(m.stretches[i], visitor(i)) })
}

// sideBySide calls f with every number below n, and comes back when all are done.
func sideBySide(n int, f func(i int)) {
	var others sync.WaitGroup
	for i := 1; i < n; i++ {
		others.Go(func() { f(i) })
	}
	if n > 0 {
		f(0)
	}
	others.Wait()
}
