package sidecar

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/editor"
)

// Apply adds the facts of a sidecar to its document. The name is the sidecar's
// path, as its faults print it; they are added to the document's. What a fault
// is about is not applied, the rest is. No word of the text changes, and no ID
// of a turn.
func Apply(d *corpus.Document, name string, src []byte) {
	t, ok := editor.Open(name, src)
	if ok {
		e := &side{Table: t, doc: d}
		e.apply()
	}
	d.Faults = append(d.Faults, t.Faults()...)
}

// side is one sidecar being applied.
type side struct {
	editor.Table
	doc     *corpus.Document
	sources map[string]*corpus.Source
}

func (e *side) apply() {
	e.Only("id", "sources", "event", "published", "text", "speaker", "rendition", "note")
	e.readSources()
	e.setID()
	if t, ok := e.Table.Table("event"); ok {
		e.event(t)
	}
	if t, ok := e.Table.Table("published"); ok {
		e.published(t)
	}
	if t, ok := e.Table.Table("text"); ok {
		e.words(t)
	}
	for _, t := range e.Tables("speaker") {
		e.speaker(t)
	}
	for _, t := range e.Tables("rendition") {
		e.rendition(t)
	}
	for _, t := range e.Tables("note") {
		e.note(t)
	}
}

func (e *side) setID() {
	id := e.Text("id")
	if id == "" {
		return
	}
	if !isID(id) {
		e.Fault("id", fmt.Sprintf("the id %q does not fit a URL", id), "use lower-case letters, digits, - and _")
		return
	}
	e.doc.ID = id
}

// isID tells that an editor may choose s as an ID.
func isID(s string) bool {
	return corpus.IsID(s) && len(s) <= 100
}

// readSources reads [sources.NAME]; each becomes a record of the document.
func (e *side) readSources() {
	e.sources = e.Sources()
	for _, key := range editor.Sorted(e.sources) {
		e.doc.Source.Records = append(e.doc.Source.Records, *e.sources[key])
	}
}

// evidence is the editor's for a fact of the table; nil, with a fault, where no
// source is named.
func (e *side) evidence(t editor.Table, key string) []corpus.Evidence {
	name := t.Text("source")
	if name == "" {
		if _, given := t.Keys["source"]; !given {
			t.Fault(key, fmt.Sprintf("%s names no source", t.Name()), `add source = "…", the name of a [sources.…] table`)
		}
		return nil
	}
	s := t.SourceOf(name, e.sources)
	if s == nil {
		return nil
	}
	source := *s
	return []corpus.Evidence{{Origin: corpus.FromEditor, Rule: cmp.Or(t.Text("note"), "an editor added it"), Source: &source}}
}

func (e *side) event(t editor.Table) {
	t.Only("date", "place", "kind", "source", "note")
	ev := e.evidence(t, "")
	if ev == nil {
		return
	}
	if date := e.date(t, ev); date != nil {
		e.compare(t, e.doc.Dates.Event, date)
		e.doc.Dates.Event = date
	}
	e.set("place", t.Text("place"), &e.doc.Place, ev)
	e.set("kind", strings.ToLower(t.Text("kind")), &e.doc.Kind, ev)
}

func (e *side) published(t editor.Table) {
	t.Only("date", "source", "note")
	ev := e.evidence(t, "")
	if ev == nil {
		return
	}
	if date := e.date(t, ev); date != nil {
		e.compare(t, e.doc.Dates.Published, date)
		e.doc.Dates.Published = date
	}
}

func (e *side) date(t editor.Table, ev []corpus.Evidence) *corpus.Date {
	edtf, ok := t.Date("date")
	if !ok {
		return nil
	}
	return &corpus.Date{EDTF: edtf, Evidence: ev}
}

// compare warns where the file says another date in so many words.
func (e *side) compare(t editor.Table, had, got *corpus.Date) {
	if had == nil || had.EDTF == got.EDTF || had.Origin() != corpus.FromFile {
		return
	}
	t.Warn("date", fmt.Sprintf("the transcript says %q, this file says %q", had.EDTF, got.EDTF), "the editor's date is used")
}

// set puts an editor's value in place of the one that was read, and its fact in
// place of the other's.
func (e *side) set(of, value string, field *string, ev []corpus.Evidence) {
	if value == "" {
		return
	}
	*field = value
	kept := e.doc.Facts[:0]
	for _, f := range e.doc.Facts {
		if f.Of != of {
			kept = append(kept, f)
		}
	}
	e.doc.Facts = append(kept, corpus.Fact{Of: of, Value: value, Evidence: ev})
}

func (e *side) words(t editor.Table) {
	t.Only("language", "edition", "source", "note")
	ev := e.evidence(t, "")
	if ev == nil {
		return
	}
	e.set("language", language(t), &e.doc.Language, ev)
	if s := t.Text("edition"); s != "" && !slices.Contains(e.doc.Edition, s) {
		e.doc.Edition = append(e.doc.Edition, s)
		e.doc.Facts = append(e.doc.Facts, corpus.Fact{Of: "edition", Value: s, Evidence: ev})
	}
}

func (e *side) note(t editor.Table) {
	t.Only("text", "source", "note")
	ev := e.evidence(t, "")
	if s := t.Text("text"); s != "" && ev != nil {
		e.doc.Notes = append(e.doc.Notes, corpus.Note{Kind: "editor", Text: s, Evidence: ev})
	}
}
