package search

import (
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/query"
	"lectern/corpus/word"
)

// field finds the turns with a property.
func (e *evaluation) field(f query.Field) answer {
	switch f.Name {
	case query.After, query.Before, query.On:
		return e.when(f)
	case query.About:
		return e.about(f)
	}
	found := answer{may: newSet(len(e.turns)), sure: true}
	p := property{Field: f, wanted: word.All(f.Value, nil), seen: map[string]bool{}}
	for i, t := range e.turns {
		if p.holds(e.docs[t.doc].Document, t.Turn) {
			found.may.add(i)
		}
	}
	return found
}

// property is a field at work. The same names and labels come again and again,
// so it remembers what it made of each.
type property struct {
	query.Field
	wanted []word.Word
	seen   map[string]bool
}

// holds tells whether a turn has what the field asks for.
func (p *property) holds(d *corpus.Document, t *corpus.Turn) bool {
	switch p.Name {
	case query.Kind:
		return string(t.Kind) == p.Value
	case query.Speaker:
		if p.Exact {
			return t.Speaker == p.Value
		}
		return p.spoke(d.Speaker(t.Speaker)) || p.in(t.Label)
	case query.Label:
		return p.in(t.Label)
	case query.Role:
		return p.in(t.Role)
	case query.Org:
		return p.in(t.Organization)
	case query.Doc:
		return d.ID == p.Value || !p.Exact && p.in(d.Title)
	case query.Place:
		return p.in(d.Place)
	case query.Lang:
		tag, value := strings.ToLower(d.Language), strings.ToLower(p.Value)
		return tag == value || strings.HasPrefix(tag, value+"-")
	case query.Has:
		return has(d, t, p.Value)
	}
	return false
}

// spoke tells whether a speaker has the ID or a name that is asked for.
func (p *property) spoke(s *corpus.Speaker) bool {
	return s != nil && (s.ID == p.Value || p.in(s.Name) || slices.ContainsFunc(s.Written, p.in))
}

// in tells whether a text has every wanted word, in any order.
func (p *property) in(text string) bool {
	if text == "" || len(p.wanted) == 0 {
		return false
	}
	all, ok := p.seen[text]
	if !ok {
		there := word.All(text, nil)
		all = !slices.ContainsFunc(p.wanted, func(w word.Word) bool {
			return !slices.ContainsFunc(there, func(t word.Word) bool {
				return t.Folded == w.Folded
			})
		})
		p.seen[text] = all
	}
	return all
}

func has(d *corpus.Document, t *corpus.Turn, what string) bool {
	if what == query.HasDate {
		return slices.ContainsFunc(d.Mentions, func(m corpus.Mention) bool { return m.Turn == t.ID })
	}
	return slices.ContainsFunc(t.Marks, func(m corpus.Mark) bool { return string(m.Kind) == what })
}
