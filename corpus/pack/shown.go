package pack

import "lectern/corpus"

// What a turn block tells of a turn and its document is what a search result
// shows; a record block has the rest. In the calls of list stand again the
// fewest bytes of an item.

// layoutTitle is what a turn block tells of a document before its speakers, each by
// layoutName. People whose turns are in other blocks are not among them.
func layoutTitle(c coder, v *corpus.Document) {
	for _, s := range []*string{&v.ID, &v.Title, &v.Kind, &v.Language, &v.Place} {
		c.text(s)
	}
	for _, date := range []**corpus.Date{&v.Dates.Event, &v.Dates.Published} {
		optional(c, date, func(c coder, d *corpus.Date) { c.text(&d.EDTF) })
	}
}

func layoutName(c coder, s *corpus.Speaker) {
	c.text(&s.ID)
	c.text(&s.Name)
}

// headingOf is the part of a document that a turn block tells.
func headingOf(d *corpus.Document, turns []corpus.Turn) *corpus.Document {
	h := &corpus.Document{ID: d.ID, Title: d.Title, Kind: d.Kind, Language: d.Language, Place: d.Place}
	if d.Dates.Event != nil {
		h.Dates.Event = &corpus.Date{EDTF: d.Dates.Event.EDTF}
	}
	if d.Dates.Published != nil {
		h.Dates.Published = &corpus.Date{EDTF: d.Dates.Published.EDTF}
	}
	used := map[string]bool{}
	for i := range turns {
		used[turns[i].Speaker] = true
	}
	for i := range d.Speakers {
		if s := &d.Speakers[i]; used[s.ID] {
			used[s.ID] = false
			h.Speakers = append(h.Speakers, corpus.Speaker{ID: s.ID, Name: s.Name})
		}
	}
	return h
}

// shownBytes are the fewest that a turn takes, the count of them among them.
const shownBytes = 11

// layoutShown is what a turn block tells of a turn beside its text, which a
// reader has already put in.
func layoutShown(c coder, v *corpus.Turn) {
	c.text(&v.ID)
	c.number(&v.N)
	c.text((*string)(&v.Kind))
	for _, s := range []*string{&v.Label, &v.Speaker, &v.Role, &v.Organization, &v.Rendition} {
		c.text(s)
	}
	group(c, v.Voice != "" || v.Language != "", func() {
		named(c, &v.Voice)
		c.text(&v.Language)
	})
	before := 0
	list(c, &v.Marks, 5, func(c coder, m *corpus.Mark) {
		named(c, &m.Kind)
		apart(c, &before, &m.Start, &m.End)
		printed(c, v.Text, m.Start, m.End, &m.Printed)
		c.text(&m.Value)
	})
}

// languageShown reads no more of a turn than its own language.
func languageShown(r *reader) (language string) {
	for range 8 { // ID, N, kind, label, speaker, role, organization, rendition
		r.skip()
	}
	own := false
	if r.flag(&own); own {
		r.skip()
		r.text(&language)
	}
	return language
}

// passTitle passes over what layoutTitle lays out.
func passTitle(r *reader) {
	for range 5 {
		r.skip()
	}
	for range 2 {
		dated := false
		if r.flag(&dated); dated {
			r.skip()
		}
	}
}

// apart codes a stretch by how far it is from the end of the one before, so that
// the numbers are small.
func apart(c coder, before, from, to *int) {
	far, wide := *from-*before, *to-*from
	c.number(&far)
	c.number(&wide)
	if start := *before + far; *from != start {
		*from = start
	}
	if end := *from + wide; *to != end {
		*to = end
	}
	*before = *to
}

// printed codes what stands in a text, which is there already.
func printed(c coder, text string, start, end int, v *string) {
	there := ""
	if 0 <= start && start <= end && end <= len(text) {
		there = text[start:end]
	}
	same := *v == there
	c.flag(&same)
	switch {
	case !same:
		c.text(v)
	case *v != there:
		*v = there
	}
}
