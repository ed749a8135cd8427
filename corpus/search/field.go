package search

import (
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/query"
	"lectern/corpus/when"
)

// field finds the turns with a property.
func (e *evaluation) field(f query.Field) set {
	switch f.Name {
	case query.After, query.Before, query.On:
		return e.when(f)
	case query.About:
		return e.about(f)
	}
	found := newSet(len(e.turns))
	wanted := words(nil, f.Value)
	for i, t := range e.turns {
		if e.holds(f, t, wanted) {
			found.add(i)
		}
	}
	return found
}

// holds tells whether a turn has what a field asks for.
func (e *evaluation) holds(f query.Field, t turn, wanted []word) bool {
	d := e.docs[t.doc]
	switch f.Name {
	case query.Kind:
		return string(t.Kind) == f.Value
	case query.Speaker:
		if s := d.Speaker(t.Speaker); s != nil && (s.ID == f.Value || hasAll(s.Name, wanted)) {
			return true
		}
		return hasAll(t.Label, wanted)
	case query.Role:
		return hasAll(t.Role, wanted)
	case query.Org:
		return hasAll(t.Organization, wanted)
	case query.Doc:
		return d.ID == f.Value || hasAll(d.Title, wanted)
	case query.Lang:
		tag, value := strings.ToLower(d.Language), strings.ToLower(f.Value)
		return tag == value || strings.HasPrefix(tag, value+"-")
	case query.Has:
		return has(d.Document, t.Turn, f.Value)
	}
	return false
}

func has(d *corpus.Document, t *corpus.Turn, what string) bool {
	if what == query.HasDate {
		return slices.ContainsFunc(d.Mentions, func(m corpus.Mention) bool { return m.Turn == t.ID })
	}
	return slices.ContainsFunc(t.Marks, func(m corpus.Mark) bool { return string(m.Kind) == what })
}

// hasAll tells whether a text has every wanted word, in any order.
func hasAll(text string, wanted []word) bool {
	if text == "" || len(wanted) == 0 {
		return false
	}
	there := words(nil, text)
	for _, w := range wanted {
		if !slices.ContainsFunc(there, func(t word) bool { return t.folded == w.folded }) {
			return false
		}
	}
	return true
}

// when finds the turns of documents by their date. A document whose date is
// uncertain matches if it may lie so, and is then unsure; one without a date
// matches nothing. after: takes its first day in, before: leaves it out.
func (e *evaluation) when(f query.Field) set {
	found := newSet(len(e.turns))
	first, last := f.Date.Bounds()
	for i, t := range e.turns {
		d := e.docs[t.doc]
		if !d.dated {
			continue
		}
		may, must := false, false
		switch f.Name {
		case query.After:
			may, must = d.last >= first, d.first >= first
		case query.Before:
			may, must = d.first < first, d.last < first
		default:
			may, must = d.first <= last && d.last >= first, d.first >= first && d.last <= last
		}
		if may {
			found.add(i)
		}
		if may && !must {
			if e.unsure == nil {
				e.unsure = newSet(len(e.turns))
			}
			e.unsure.add(i)
		}
	}
	return found
}

// about finds the turns that speak of a date which touches the field's.
func (e *evaluation) about(f query.Field) set {
	found := newSet(len(e.turns))
	first, last := f.Date.Bounds()
	for i, t := range e.turns {
		for _, m := range e.docs[t.doc].Mentions {
			if m.Turn == t.ID && touches(m.EDTF, first, last) {
				found.add(i)
			}
		}
	}
	return found
}

func touches(edtf string, first, last when.Day) bool {
	date, err := when.Parse(edtf)
	if err != nil {
		return false
	}
	f, l := date.Bounds()
	return f <= last && l >= first
}
