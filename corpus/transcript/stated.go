package transcript

import (
	"lectern/corpus"
)

// stated enters what the source says of itself.
func (r *reader) stated(s Script) {
	d := r.doc
	d.Source.Format, d.Source.Part = s.Format, s.Part
	if s.ID != "" {
		d.ID = s.ID
	}
	for _, f := range []struct {
		of string
		st Stated
		to *string
	}{{"title", s.Title, &d.Title}, {"dek", s.Dek, &d.Dek}, {"kind", s.Kind, &d.Kind}, {"language", s.Language, &d.Language}, {"place", s.Place, &d.Place}} {
		if f.st.Text != "" {
			*f.to = f.st.Text
			r.statedFact(f.of, f.st)
		}
	}
	for _, e := range s.Edition {
		if e.Text != "" && !contains(d.Edition, e.Text) {
			d.Edition = append(d.Edition, e.Text)
			r.statedFact("edition", e)
		}
	}
	if s.Title.Line > 0 {
		r.title = fact{s.Title.Text, s.Title.Line - 1}
	}
	if s.Dek.Line > 0 {
		r.dek = corpus.Lines{From: s.Dek.Line, To: s.Dek.Line}
	}
	d.Dates = corpus.Dates{Event: s.Event, Published: s.Published}
	d.Times = s.Times
	d.Media = append(d.Media, s.Media...)
	d.Source.Records = append(d.Source.Records, s.Records...)
	d.Faults = append(d.Faults, s.Faults...)
	for _, p := range s.People {
		if p.Name != "" {
			r.front.speakers = append(r.front.speakers, p.Name)
		}
	}
}

func (r *reader) statedFact(of string, s Stated) {
	e := corpus.Evidence{Origin: corpus.FromFile, Rule: s.Rule, Printed: cut(s.Text, 240), Line: s.Line}
	if s.Guess {
		e.Origin = corpus.Inferred
	}
	r.doc.Facts = append(r.doc.Facts, corpus.Fact{Of: of, Value: s.Text, Evidence: []corpus.Evidence{e}})
}

// declared are the people of the script by their keys.
func (r *reader) declared() map[string]*Person {
	people := map[string]*Person{}
	if r.script != nil {
		for i := range r.script.People {
			people[r.script.People[i].Key] = &r.script.People[i]
		}
	}
	return people
}
