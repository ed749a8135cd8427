package people

import (
	"slices"

	"lectern/corpus"
	"lectern/corpus/transcript"
)

// target is the person whom a speaker of one document turns out to be.
type target struct {
	id, name string
	evidence corpus.Evidence
}

// moves are those of one document, by the ID of the speaker.
type moves map[string]target

// apply makes the speakers those people. Two speakers who turn out to be one
// become one, with the labels, roles and evidence of both. Whoever speaks in a
// voice that the source does not name is left alone. The time is in proportion
// to the document.
func (m moves) apply(d *corpus.Document) {
	for i := range d.Turns {
		if d.Turns[i].Voice != "" {
			delete(m, d.Turns[i].Speaker)
		}
	}
	if len(m) == 0 {
		return
	}
	at := make(map[string]int, len(d.Speakers))
	kept := make([]corpus.Speaker, 0, len(d.Speakers))
	for _, s := range d.Speakers {
		if t, ok := m[s.ID]; ok {
			if s.Name != t.name && !transcript.OfOneDocument(&s) {
				s.Written = union(s.Written, []string{s.Name})
			}
			s.ID, s.Name = t.id, t.name
			s.Evidence = append(slices.Clip(s.Evidence), t.evidence)
		}
		if i, ok := at[s.ID]; ok {
			join(&kept[i], s)
			continue
		}
		at[s.ID] = len(kept)
		kept = append(kept, s)
	}
	d.Speakers = kept
	for i := range d.Turns {
		if t, ok := m[d.Turns[i].Speaker]; ok {
			d.Turns[i].Speaker = t.id
		}
	}
}

// join adds what is known of b to a.
func join(a *corpus.Speaker, b corpus.Speaker) {
	a.Labels = union(a.Labels, b.Labels)
	a.Written = union(a.Written, b.Written)
	a.Roles = append(slices.Clip(a.Roles), b.Roles...)
	a.Identifiers = append(slices.Clip(a.Identifiers), b.Identifiers...)
	a.Evidence = append(slices.Clip(a.Evidence), b.Evidence...)
	if a.Spelling == "" {
		a.Spelling = b.Spelling
	}
}

// union is a with what b has more, in order.
func union(a, b []string) []string {
	a = slices.Clip(a)
	for _, s := range b {
		if !slices.Contains(a, s) {
			a = append(a, s)
		}
	}
	return a
}
