package search

import (
	"slices"

	"lectern/corpus"
	"lectern/corpus/query"
)

// evaluation is one query at work.
type evaluation struct {
	*Index
	last     query.Node // the word that is only begun, nil for none
	universe set

	// leaves are the words and phrases that are looked for, those that are left
	// out not among them.
	leaves  []leaf
	negated bool
}

// leaf is a word or phrase of the query and how often it stands in each turn.
type leaf struct {
	pattern
	counts []uint32
	turns  int
}

// answer is what is found. A date that is not certain makes two sets of it: the
// turns that may match and those that must.
type answer struct {
	may, must set
	// sure tells that the two are the same; must is then nil.
	sure bool
}

func (a answer) surely() set {
	if a.sure {
		return slices.Clone(a.may)
	}
	return a.must
}

func (a answer) combine(b answer, do func(set, set)) answer {
	if !a.sure || !b.sure {
		must := a.surely()
		do(must, b.surely())
		a.must, a.sure = must, false
	}
	do(a.may, b.may)
	return a
}

func (e *evaluation) eval(n query.Node) answer {
	switch n := n.(type) {
	case query.Word, query.Phrase, query.Prefix:
		return answer{may: e.leaf(n), sure: true}
	case query.Field:
		return e.field(n)
	case query.Not:
		return e.not(n)
	case query.And:
		found := e.eval(n[0])
		for _, part := range n[1:] {
			found = found.combine(e.eval(part), set.and)
		}
		return found
	case query.Or:
		found := e.eval(n[0])
		for _, part := range n[1:] {
			found = found.combine(e.eval(part), set.or)
		}
		return found
	}
	return answer{may: newSet(len(e.turns)), sure: true}
}

func (e *evaluation) not(n query.Not) answer {
	was := e.negated
	e.negated = true
	left := e.eval(n.Node)
	e.negated = was
	found := answer{may: slices.Clone(e.universe), sure: left.sure}
	if !left.sure {
		found.must = slices.Clone(e.universe)
		found.must.without(left.may)
	}
	found.may.without(left.surely())
	return found
}

func isPrefix(n query.Node) bool {
	_, ok := n.(query.Prefix)
	return ok
}

// leaf finds the turns in which the words of a text stand beside each other.
func (e *evaluation) leaf(n query.Node) set {
	found := newSet(len(e.turns))
	l := leaf{pattern: patternOf(textOf(n), n == e.last || isPrefix(n))}
	if len(l.pieces) == 0 {
		return found
	}
	l.counts = make([]uint32, len(e.turns))
	if len(l.pieces) == 1 {
		e.count(l.pieces[0], l.counts)
	} else {
		e.countTogether(l.pieces, l.counts)
	}
	for turn, n := range l.counts {
		if n > 0 {
			found.add(turn)
			l.turns++
		}
	}
	if !e.negated {
		e.leaves = append(e.leaves, l)
	}
	return found
}

// turnsWith are all turns, stage directions among them or not.
func (x *Index) turnsWith(stage bool) set {
	all := newSet(len(x.turns))
	for i, t := range x.turns {
		if stage || t.Kind != corpus.Stage {
			all.add(i)
		}
	}
	return all
}

// universeOf are the turns that a query looks at: it never changes them.
func (x *Index) universeOf(q query.Node) set {
	if asksForStage(q) {
		return x.all
	}
	return x.spoken
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
