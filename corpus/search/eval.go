package search

import (
	"slices"

	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/index"
	"lectern/corpus/query"
)

// evaluation is one query at work.
type evaluation struct {
	*Index
	last  query.Node // the word that is only begun, nil for none
	stage bool       // stage directions are looked at too

	// against tells that what is being prepared is left out of what is found: of a
	// text that is not looked into yet it must be taken to match, for what is found
	// is never taken back.
	against bool

	// besides tells that what is being prepared is looked for in texts too, where
	// all words that it stands for have to be known.
	besides bool

	// leaves are the words and phrases that are looked for, those that are left
	// out not among them.
	leaves []fitting

	entries  []index.Entry // of all lists that the query may need
	tongues  uint32        // the languages whose passages it may need
	instead  []Taken
	stems    []Taken
	doubtful bool // some date that is asked for may lie so and need not

	// err is what is missing, or damaged. Whatever goes wrong is noted here and
	// the rest goes on, so that all that is missing is known at once.
	err error

	// With partly, what can wait is noted in needs, and the answer says less.
	// first are the texts that are shown before all else, later is what is asked
	// for behind all else.
	partly              bool
	needs, first, later error
}

func (e *evaluation) fail(err error) {
	if err != nil {
		e.err = block.And(e.err, err)
	}
}

// choice is turns to choose from, ascending: those of a list, or all that the
// query looks at.
type choice struct {
	list []uint32
	all  bool
}

// node is a part of a query made ready.
type node interface {
	// size is how many turns it may find, or more.
	size() int

	// find chooses turns, ascending: with surely those that must match, else
	// those that may. Nobody changes the list that it gives, or the one that it
	// was given.
	find(e *evaluation, in choice, surely bool) []uint32
}

// prepare looks up what a part of a query needs.
func (e *evaluation) prepare(n query.Node, omitted bool) node {
	switch n := n.(type) {
	case query.Word, query.Phrase, query.Prefix, query.Fuzzy:
		return e.leaf(e.pattern(n), omitted)
	case query.Near:
		return e.near(n, omitted)
	case query.Field:
		return e.field(n)
	case query.Not:
		return e.not(n)
	case query.And:
		return e.all(n, omitted)
	case query.Or:
		var o or
		for _, part := range n {
			o = append(o, e.prepare(part, omitted))
		}
		return o
	}
	return nothing{}
}

// wide is how many turns the query looks at.
func (e *evaluation) wide() int {
	if e.stage {
		return e.turns
	}
	return e.heard
}

// nothing is what can't be found.
type nothing struct{}

func (nothing) size() int                               { return 0 }
func (nothing) find(*evaluation, choice, bool) []uint32 { return nil }

// and is its parts, those that find the least first.
type and []node

func (e *evaluation) all(n query.And, omitted bool) node {
	var a and
	for _, part := range n {
		a = append(a, e.prepare(part, omitted))
	}
	return a.sorted()
}

func (a and) sorted() and {
	slices.SortStableFunc(a, func(a, b node) int { return a.size() - b.size() })
	return a
}

func (a and) size() int { return a[0].size() }

func (a and) find(e *evaluation, in choice, surely bool) []uint32 {
	for _, part := range a {
		in = choice{list: part.find(e, in, surely)}
	}
	return in.list
}

type or []node

func (o or) size() int {
	n := 0
	for _, part := range o {
		n += part.size()
	}
	return n
}

func (o or) find(e *evaluation, in choice, surely bool) []uint32 {
	found := make([][]uint32, len(o))
	for i, part := range o {
		found[i] = part.find(e, in, surely)
	}
	return e.union(found)
}

// union are the turns that stand in any of some lists.
func (e *evaluation) union(lists [][]uint32) []uint32 {
	s, n := e.emptySet(), 0
	for _, list := range lists {
		e.worked(len(list))
		s.mark(list)
		n += len(list)
	}
	return s.drain(e.list(min(n, e.Index.turns)))
}

type not struct {
	node
	wide int
}

func (e *evaluation) not(n query.Not) node {
	e.against = !e.against
	left := e.prepare(n.Node, true)
	e.against = !e.against
	return &not{left, e.wide()}
}

func (n *not) size() int { return n.wide }

func (n *not) find(e *evaluation, in choice, surely bool) []uint32 {
	left := n.node.find(e, in, !surely)
	if in.all {
		return e.rest(left)
	}
	out := e.list(len(in.list))
	e.worked(len(in.list))
	for _, t := range in.list {
		for len(left) > 0 && left[0] < t {
			left = left[1:]
		}
		if len(left) == 0 || left[0] != t {
			out = append(out, t)
		}
	}
	return out
}

// rest is all turns that the query looks at but some, which ascend.
func (e *evaluation) rest(left []uint32) []uint32 {
	stage := e.aside()
	out := e.list(e.wide())
	e.worked(e.turns)
	for t := range uint32(e.turns) {
		if len(left) > 0 && left[0] == t {
			left = left[1:]
		} else if !stage.has(t) {
			out = append(out, t)
		}
	}
	return out
}

// aside is the set of the turns that are not looked at, nil for none.
func (e *evaluation) aside() set {
	if e.stage || e.heard == e.turns {
		return nil
	}
	if e.directions == nil {
		s := newSet(e.turns)
		if err := e.fill(s, appendTerm(nil, true, ofKind, string(corpus.Stage))); err != nil {
			e.fail(err)
			return nil
		}
		e.directions = s
	}
	return e.directions
}

// fill sets the turns that have a term.
func (x *Index) fill(s set, term []byte) error {
	entry, ok, err := x.terms.Term(term)
	if err != nil || !ok {
		return err
	}
	l := x.terms.List(entry)
	l.Fill(s)
	return l.Err()
}

// among are the turns of a list that stand in another one. Both ascend.
func (e *evaluation) among(list, in []uint32) []uint32 {
	e.worked(len(in))
	out := e.list(min(len(list), len(in)))
	for _, t := range in {
		for len(list) > 0 && list[0] < t {
			list = list[1:]
		}
		if len(list) == 0 {
			break
		}
		if list[0] == t {
			out = append(out, t)
		}
	}
	return out
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

// asksForWord tells that a query looks for a word, which has stems in some
// languages.
func asksForWord(n query.Node) bool {
	switch n := n.(type) {
	case query.Word:
		return true
	case query.And:
		return slices.ContainsFunc(n, asksForWord)
	case query.Or:
		return slices.ContainsFunc(n, asksForWord)
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
