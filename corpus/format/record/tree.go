package record

import (
	"slices"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/field"
)

// tree is the values of a file with the ways to look at them.
type tree struct {
	text    string
	starts  format.Starts
	columns map[string]string
}

func newTree(text string, columns map[string]string) *tree {
	return &tree{text: text, columns: columns, starts: format.StartsOf(text)}
}

// line is the line of a byte, from 1.
func (t *tree) line(at int) int { return t.starts.Line(at) }

func (t *tree) lines(n node) corpus.Lines { return t.starts.Lines(n.from, n.to) }

// value is what a node says in words: a string, a number, a list of strings or
// of objects with nothing but words.
func (t *tree) value(n node) (field.Value, bool) {
	switch n.sort {
	case '"', 'v':
		v := decode(t.text, n)
		v.Line = t.line(n.from)
		return v, true
	case '[':
		var all []field.Value
		for _, each := range n.values {
			if each.sort == '{' {
				each = t.onlyText(each)
			}
			if each.sort != '"' {
				return field.Value{}, false
			}
			v, _ := t.value(each)
			all = append(all, v)
		}
		if len(all) > 0 {
			return field.Join(all), true
		}
	}
	return field.Value{}, false
}

// onlyText is the text of an object that names no speaker, as a paragraph is.
func (t *tree) onlyText(n node) node {
	chosen := field.Choose(n.keys, t.columns)
	i, ok := chosen[field.Text]
	for _, f := range []field.Field{field.Label, field.Who, field.Start} {
		if _, has := chosen[f]; has {
			return node{}
		}
	}
	if !ok {
		return node{}
	}
	return n.values[i]
}

// row is what an object says field by field. A speaker who is an object says
// who, in what role and of what organization.
func (t *tree) row(n node) field.Row {
	r := field.Row{Values: map[field.Field]field.Value{}, Lines: t.lines(n)}
	ranks := map[field.Field]int{}
	for i, key := range n.keys {
		f, rank := field.Of(key, t.columns)
		if f == "" && attributed(n, key) {
			f = field.Text
		}
		if f == "" {
			continue
		}
		if (f == field.Label || f == field.Who) && n.values[i].sort == '{' {
			t.person(r, n.values[i])
			continue
		}
		v, ok := t.value(n.values[i])
		before, has := ranks[f]
		if blank := r.Values[f].Blank(); ok && !(v.Number && (f == field.Text || f == field.Question || f == field.Answer)) && (!has || blank && !v.Blank() || rank < before && !v.Blank()) {
			r.Values[f], ranks[f] = v, rank
		}
	}
	return r
}

// person adds what an object says of a speaker.
func (t *tree) person(r field.Row, n node) {
	of := t.row(n)
	for _, f := range []field.Field{field.Label, field.Forename, field.Surname, field.Role, field.Organization} {
		if v, ok := of.Values[f]; ok && !v.Blank() {
			r.Values[f] = v
		}
	}
	if v, ok := of.Values[field.Key]; ok {
		r.Values[field.Who] = v
	}
}

// attributed tells the words in an interface of the parliament in London, which
// calls them a value. Anything may be called so where nobody is named.
func attributed(n node, key string) bool {
	return key == "Value" && slices.Contains(n.keys, "AttributedTo")
}
