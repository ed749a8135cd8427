package search

import "lectern/corpus"

// kept is what an index keeps from one query to the next: what it has looked up,
// and memory.
type kept struct {
	groups     map[asked]*group
	directions set             // the stage directions, nil before they are needed
	languages  map[tongues]set // the passages in some languages
	said       said
	checked    map[string]*checked
	remembered int    // turns in checked
	query      string // that was asked last
	pace       pace
	steps      *Steps // that were begun last, nil for none

	at, before []match
	spans      []corpus.Span
	weighed    weights
	class      []byte
	ranks      []ranked

	lists [][]uint32 // lists[:given] are in use
	given int
	bits  set
	tally []uint32 // a number for each turn, all zero between uses
}

// tongues are some languages, as bits, and whether stage directions count.
type tongues struct {
	languages uint32
	stage     bool
}

// list is an empty list with about so much room. It is the query's until its end.
func (k *kept) list(room int) []uint32 {
	if k.given == len(k.lists) {
		k.lists = append(k.lists, nil)
	}
	l := &k.lists[k.given]
	k.given++
	if cap(*l) < room {
		*l = make([]uint32, 0, room+room/4)
	}
	return (*l)[:0]
}

// zeros is a list of so many zeros.
func (k *kept) zeros(n int) []uint32 {
	l := k.list(n)[:n]
	clear(l)
	return l
}

// release takes all lists back.
func (k *kept) release() { k.given = 0 }

// emptySet is a set with nothing in it, which whoever takes it has to drain.
func (x *Index) emptySet() set {
	if x.bits == nil {
		x.bits = newSet(x.turns)
	}
	return x.bits
}
