package search

import (
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/query"
)

// evaluation is one query at work.
type evaluation struct {
	*Index
	ask

	// stage tells that the query asks for stage directions.
	stage bool

	// counted has, for each word or phrase that is looked for, how often it
	// stands in each turn. What is left out is not counted.
	counted []map[int]int
	negated bool

	unsure set
	all    set
}

// ask is how the words of a query are to be taken.
type ask struct {
	prefix bool
	last   query.Node
}

// begins tells that a node's last word is only begun.
func (a ask) begins(n query.Node) bool { return a.prefix && n == a.last }

// universe are the turns that are looked at.
func (e *evaluation) universe() set {
	if e.all == nil {
		e.all = newSet(len(e.turns))
		for i, t := range e.turns {
			if e.stage || t.Kind != corpus.Stage {
				e.all.add(i)
			}
		}
	}
	return e.all
}

func (e *evaluation) eval(n query.Node) set {
	switch n := n.(type) {
	case query.Word:
		return e.phrase(n, n.Text)
	case query.Phrase:
		return e.phrase(n, n.Text)
	case query.Field:
		return e.field(n)
	case query.Not:
		return e.not(n)
	case query.And:
		found := e.eval(n[0])
		for _, part := range n[1:] {
			found.and(e.eval(part))
		}
		return found
	case query.Or:
		found := e.eval(n[0])
		for _, part := range n[1:] {
			found.or(e.eval(part))
		}
		return found
	}
	return newSet(len(e.turns))
}

func (e *evaluation) not(n query.Not) set {
	was := e.negated
	e.negated = true
	left := e.eval(n.Node)
	e.negated = was
	found := newSet(len(e.turns))
	found.or(e.universe())
	found.without(left)
	return found
}

// phrase finds the turns in which the words of a text stand beside each other.
func (e *evaluation) phrase(n query.Node, text string) set {
	found := newSet(len(e.turns))
	wanted := words(nil, text)
	if len(wanted) == 0 {
		return found
	}
	at := e.places(wanted[0].folded, len(wanted) == 1 && e.begins(n))
	for i, w := range wanted[1:] {
		next := e.places(w.folded, i+2 == len(wanted) && e.begins(n))
		for turn, starts := range at {
			starts = slices.DeleteFunc(starts, func(p int) bool {
				_, ok := slices.BinarySearch(next[turn], p+i+1)
				return !ok
			})
			if len(starts) == 0 {
				delete(at, turn)
				continue
			}
			at[turn] = starts
		}
	}
	counts := make(map[int]int, len(at))
	for turn, starts := range at {
		found.add(turn)
		counts[turn] = len(starts)
	}
	if !e.negated {
		e.counted = append(e.counted, counts)
	}
	return found
}

// places are the positions of a word, or of all words that begin so, in each
// turn that has it, ascending.
func (e *evaluation) places(folded string, begun bool) map[int][]int {
	at := map[int][]int{}
	from, exact := slices.BinarySearch(e.terms, folded)
	to := from
	if begun {
		for to < len(e.terms) && strings.HasPrefix(e.terms[to], folded) {
			to++
		}
	} else if exact {
		to++
	}
	for term := from; term < to; term++ {
		e.each(term, func(p posting) { at[p.turn] = append(at[p.turn], p.positions...) })
	}
	if to-from > 1 {
		for _, positions := range at {
			slices.Sort(positions)
		}
	}
	return at
}

// asksForStage tells that a query names kind:stage outside of what it leaves
// out.
func asksForStage(n query.Node) bool {
	switch n := n.(type) {
	case query.Field:
		return n.Name == query.Kind && n.Value == string(corpus.Stage)
	case query.And:
		return slices.ContainsFunc(n, asksForStage)
	case query.Or:
		return slices.ContainsFunc(n, asksForStage)
	}
	return false
}

// lastWord is the word that a query ends in, nil when it ends in anything else.
func lastWord(n query.Node) query.Node {
	switch n := n.(type) {
	case query.Word:
		return n
	case query.And:
		return lastWord(n[len(n)-1])
	case query.Or:
		return lastWord(n[len(n)-1])
	}
	return nil
}

// positive appends the words and phrases that a query looks for.
func positive(into []query.Node, n query.Node) []query.Node {
	switch n := n.(type) {
	case query.Word, query.Phrase:
		return append(into, n)
	case query.And:
		for _, part := range n {
			into = positive(into, part)
		}
	case query.Or:
		for _, part := range n {
			into = positive(into, part)
		}
	}
	return into
}
