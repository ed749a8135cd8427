package query

import "slices"

// Part is a part of a query that narrows it, and the query without it.
type Part struct {
	Node Node
	Rest Query
}

// Without are the parts of a query that could be left out one by one, in order:
// those of its outermost And; none where it is a single part, for nothing asked
// is no answer.
func Without(q Query) []Part {
	parts, ok := q.Root.(And)
	if !ok {
		return nil
	}
	all := make([]Part, len(parts))
	for i, part := range parts {
		all[i] = Part{part, Query{and(slices.Delete(slices.Clone(parts), i, i+1))}}
	}
	return all
}

// Has tells whether a field stands at the top of a query, where it narrows all
// of it.
func (q Query) Has(f Field) bool { return slices.ContainsFunc(q.parts(), same(f)) }

// With is the query narrowed by a field.
func (q Query) With(f Field) Query { return Query{and(append(slices.Clone(q.parts()), f))} }

// Less is the query without a field that stands at its top.
func (q Query) Less(f Field) Query {
	return Query{and(slices.DeleteFunc(slices.Clone(q.parts()), same(f)))}
}

// Field is the first field of a name that stands at the top of a query.
func (q Query) Field(name Name) (f Field, ok bool) {
	for _, part := range q.parts() {
		if f, ok := part.(Field); ok && f.Name == name {
			return f, true
		}
	}
	return f, false
}

// Before is the query as it is printed in front of another part, "" for none.
func (q Query) Before() string {
	if q.Root == nil {
		return ""
	}
	return grouped(q.Root, false)
}

// parts are what narrows the query: one, or those of its outermost And.
func (q Query) parts() []Node {
	switch root := q.Root.(type) {
	case nil:
		return nil
	case And:
		return root
	default:
		return []Node{root}
	}
}

func same(f Field) func(Node) bool {
	return func(n Node) bool {
		g, ok := n.(Field)
		return ok && g.Name == f.Name && g.Value == f.Value && g.Exact == f.Exact
	}
}
