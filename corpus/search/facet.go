package search

import (
	"cmp"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/query"
	"lectern/corpus/when"
)

// Facet is one property of the turns that match, and the values it has.
type Facet struct {
	// Field is that of a query: Speaker, Kind, Lang or Doc.
	Field query.Name

	// Values are those with most turns, More how many there are beyond them.
	Values []Value
	More   int
}

// Value is one value of a facet.
type Value struct {
	// ID is the value of the field, Name what it is called: the source's words
	// for speakers and documents, "" where the ID is the name.
	ID, Name string

	// Turns is how many of the turns that match have it.
	Turns int

	number uint32 // of a speaker, or of a turn of a document
}

// Dated is how many of the turns that match are of documents that were held in
// the same days, as far as that is known.
type Dated struct {
	First, Last when.Day

	// Sure tells that the days themselves are not doubted.
	Sure bool

	Turns int
}

// usualValues is how many values of a facet are given where nothing is said, and
// how many documents at most: each is named by a text of it, which may have to
// come first.
const usualValues = 10

// facets are the properties of turns that were asked for. Turns of which a
// property is not known are in none of its values.
func (e *evaluation) facets(found []uint32, o Options) []Facet {
	var all []Facet
	for _, name := range o.Facets {
		f := Facet{Field: name}
		switch name {
		case query.Speaker:
			f.Values = e.bySpeakers(found)
		case query.Kind:
			f.Values = e.byKind(found)
		case query.Lang:
			f.Values = e.byLanguage(found)
		case query.Doc:
			f.Values = e.byDocument(found)
		}
		e.cut(&f, o)
		all = append(all, f)
	}
	return all
}

// cut leaves the values that are shown, and gives them their names.
func (e *evaluation) cut(f *Facet, o Options) {
	most := o.Values
	if most <= 0 || f.Field == query.Doc {
		most = usualValues
	}
	slices.SortStableFunc(f.Values, func(a, b Value) int { return cmp.Compare(b.Turns, a.Turns) })
	if n := len(f.Values) - most; n > 0 {
		f.Values, f.More = f.Values[:most], n
	}
	for i := range f.Values {
		v := &f.Values[i]
		switch f.Field {
		case query.Speaker:
			p, err := e.person(v.number)
			e.fail(err)
			v.ID, v.Name = p.id, p.name
		case query.Doc:
			if d, _, err := e.texts.Turn(int(v.number)); err != nil {
				e.fail(err)
			} else {
				v.ID, v.Name = d.ID, d.Title
			}
		}
	}
}

func (e *evaluation) bySpeakers(found []uint32) []Value {
	who, err := e.speakersOf(e.list(len(found)), found)
	if err != nil {
		e.fail(err)
		return nil
	}
	turns := make([]int, e.speakers.people+1)
	for _, n := range who {
		turns[n]++
	}
	var values []Value
	for n, turns := range turns[1:] {
		if turns > 0 {
			values = append(values, Value{number: uint32(n + 1), Turns: turns})
		}
	}
	return values
}

func (e *evaluation) byKind(found []uint32) []Value {
	var values []Value
	for _, k := range corpus.Kinds {
		if n := len(e.property(string(k), ofKind).find(e, choice{list: found}, false)); n > 0 {
			values = append(values, Value{ID: string(k), Turns: n})
		}
	}
	return values
}

// byLanguage counts languages by the first part of their tags, for that is what
// a query for one finds: British English is English.
func (e *evaluation) byLanguage(found []uint32) []Value {
	turns := make([]int, len(e.tags))
	e.fail(e.eachDocument(found, func(p *page, i, n int) {
		if l := int(p.languages[i]); l < len(turns) {
			turns[l] += n
		}
	}))
	var values []Value
	for i, tag := range e.tags {
		first, _, _ := strings.Cut(strings.ToLower(tag), "-")
		if turns[i] == 0 || first == "" {
			continue
		}
		if at := slices.IndexFunc(values, func(v Value) bool { return v.ID == first }); at >= 0 {
			values[at].Turns += turns[i]
			continue
		}
		values = append(values, Value{ID: first, Turns: turns[i]})
	}
	return values
}

// byDocument numbers each document by the first of its turns that was found: the
// newest first.
func (e *evaluation) byDocument(found []uint32) []Value {
	var values []Value
	at := 0
	e.fail(e.eachDocument(found, func(_ *page, _, n int) {
		values = append(values, Value{number: found[at], Turns: n})
		at += n
	}))
	slices.Reverse(values)
	return values
}

// dated counts turns by the days of their documents, ascending, and those of
// documents without a date.
func (e *evaluation) dated(found []uint32) (all []Dated, undated int) {
	e.fail(e.eachDocument(found, func(p *page, i, n int) {
		if h := p.held[i]; h.dated {
			all = append(all, Dated{h.first, h.last, h.certain, n})
		} else {
			undated += n
		}
	}))
	slices.SortFunc(all, func(a, b Dated) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Last, b.Last), sureFirst(a, b))
	})
	n := 0
	for _, d := range all {
		if n > 0 && d.First == all[n-1].First && d.Last == all[n-1].Last && d.Sure == all[n-1].Sure {
			all[n-1].Turns += d.Turns
			continue
		}
		all[n] = d
		n++
	}
	return all[:n], undated
}

func sureFirst(a, b Dated) int {
	switch {
	case a.Sure == b.Sure:
		return 0
	case a.Sure:
		return -1
	}
	return 1
}
