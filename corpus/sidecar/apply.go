package sidecar

import (
	"fmt"
	"net/url"
	"strings"

	"lectern/corpus"
	"lectern/corpus/when"
)

// Apply adds the facts of a sidecar to its document. The name is the sidecar's
// path, as its faults print it; they are added to the document's. What a fault
// is about is not applied, the rest is. No word of the text changes, and no ID
// of a turn.
func Apply(d *corpus.Document, name string, src []byte) {
	t, ok := open(name, src)
	if ok {
		e := &editor{table: t, doc: d}
		e.apply()
	}
	d.Faults = append(d.Faults, t.file.faults...)
}

// editor is one sidecar being applied.
type editor struct {
	table
	doc     *corpus.Document
	sources map[string]*corpus.Source
}

func (e *editor) apply() {
	e.only("id", "sources", "event", "published", "text", "speaker", "rendition", "note")
	e.readSources()
	e.setID()
	if t, ok := e.table.table("event"); ok {
		e.event(t)
	}
	if t, ok := e.table.table("published"); ok {
		e.published(t)
	}
	if t, ok := e.table.table("text"); ok {
		e.words(t)
	}
	for _, t := range e.tables("speaker") {
		e.speaker(t)
	}
	for _, t := range e.tables("rendition") {
		e.rendition(t)
	}
	for _, t := range e.tables("note") {
		e.note(t)
	}
}

func (e *editor) setID() {
	id := e.text("id")
	if id == "" {
		return
	}
	if !IsID(id) {
		e.fault("id", fmt.Sprintf("the id %q does not fit a URL", id), "use lower-case letters, digits, - and _")
		return
	}
	e.doc.ID = id
}

// IsID tells that s can be the ID of a document.
func IsID(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_') {
			return false
		}
	}
	return s != "" && len(s) <= 100
}

// readSources reads [sources.NAME]; each becomes a record of the document.
func (e *editor) readSources() {
	e.sources = e.table.sources()
	for _, key := range sorted(e.sources) {
		e.doc.Source.Records = append(e.doc.Source.Records, *e.sources[key])
	}
}

// sources reads [sources.NAME].
func (t table) sources() map[string]*corpus.Source {
	found := map[string]*corpus.Source{}
	all, ok := t.table("sources")
	if !ok {
		return found
	}
	for _, key := range sorted(all.keys) {
		t, ok := all.table(key)
		if !ok {
			continue
		}
		t.only("title", "publisher", "url", "record")
		s := corpus.Source{Title: t.text("title"), Publisher: t.text("publisher"), URL: t.text("url"), Record: t.text("record")}
		if s.Title == "" && s.URL == "" {
			t.fault("", fmt.Sprintf("the source %q has neither title nor url", key), `add title = "…", url = "https://…"`)
		}
		if s.URL != "" && !webAddress(s.URL) {
			t.fault("url", fmt.Sprintf("%q is no web address", s.URL), "begin it with https://")
			s.URL = ""
		}
		found[key] = &s
	}
	return found
}

// webAddress tells an http or https URL with a host: a link that a page may
// print.
func webAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != ""
}

// evidence is the editor's for a fact of the table; nil, with a fault, where no
// source is named.
func (e *editor) evidence(t table, key string) []corpus.Evidence {
	name := t.text("source")
	if name == "" {
		if _, given := t.keys["source"]; !given {
			t.fault(key, fmt.Sprintf("%s names no source", t.what()), `add source = "…", the name of a [sources.…] table`)
		}
		return nil
	}
	s := t.sourceOf(name, e.sources)
	if s == nil {
		return nil
	}
	rule := t.text("note")
	if rule == "" {
		rule = "an editor added it"
	}
	source := *s
	return []corpus.Evidence{{Origin: corpus.FromEditor, Rule: rule, Source: &source}}
}

// sourceOf is the source of that name, nil with a fault where there is none.
func (t table) sourceOf(name string, all map[string]*corpus.Source) *corpus.Source {
	s := all[name]
	if s == nil {
		hint := fmt.Sprintf("add a table [sources.%s]", name)
		if near := nearest(name, sorted(all)); near != "" {
			hint = fmt.Sprintf("did you mean %q?", near)
		}
		t.fault("source", fmt.Sprintf("there is no source %q", name), hint)
	}
	return s
}

// what names a table to a reader: "event", "rendition 2".
func (t table) what() string {
	name, n, ok := strings.Cut(t.path, ".")
	if !ok {
		return name
	}
	i := 0
	fmt.Sscanf(n, "%d", &i)
	return fmt.Sprintf("%s %d", name, i+1)
}

func (e *editor) event(t table) {
	t.only("date", "place", "kind", "source", "note")
	ev := e.evidence(t, "")
	if ev == nil {
		return
	}
	if date := e.date(t, ev); date != nil {
		e.compare(t, e.doc.Dates.Event, date)
		e.doc.Dates.Event = date
	}
	e.set("place", t.text("place"), &e.doc.Place, ev)
	e.set("kind", strings.ToLower(t.text("kind")), &e.doc.Kind, ev)
}

func (e *editor) published(t table) {
	t.only("date", "source", "note")
	ev := e.evidence(t, "")
	if ev == nil {
		return
	}
	if date := e.date(t, ev); date != nil {
		e.compare(t, e.doc.Dates.Published, date)
		e.doc.Dates.Published = date
	}
}

func (e *editor) date(t table, ev []corpus.Evidence) *corpus.Date {
	s := t.text("date")
	if s == "" {
		return nil
	}
	if _, err := when.Parse(s); err != nil {
		t.fault("date", fmt.Sprintf("the date %q is not EDTF: %v", s, err), `write it as "2013-05-27", "2013-05" or "2013"`)
		return nil
	}
	return &corpus.Date{EDTF: s, Evidence: ev}
}

// compare warns where the file says another date in so many words.
func (e *editor) compare(t table, had, got *corpus.Date) {
	if had == nil || had.EDTF == got.EDTF || had.Origin() != corpus.FromFile {
		return
	}
	p := t.at[join(t.path, "date")]
	e.file.faults = append(e.file.faults, corpus.Fault{Severity: corpus.Warning, File: e.name, Line: p.line, Column: p.column,
		Message: fmt.Sprintf("the transcript says %q, this file says %q", had.EDTF, got.EDTF), Hint: "the editor's date is used"})
}

// set puts an editor's value in place of the one that was read, and its fact in
// place of the other's.
func (e *editor) set(of, value string, field *string, ev []corpus.Evidence) {
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

func (e *editor) words(t table) {
	t.only("language", "edition", "source", "note")
	ev := e.evidence(t, "")
	if ev == nil {
		return
	}
	if s := t.text("language"); s != "" {
		if !isLanguage(s) {
			t.fault("language", fmt.Sprintf("%q is no language tag", s), `write it as "en", "zh-Hant" or "pt-BR"`)
		} else {
			e.set("language", s, &e.doc.Language, ev)
		}
	}
	if s := t.text("edition"); s != "" && !contains(e.doc.Edition, s) {
		e.doc.Edition = append(e.doc.Edition, s)
		e.doc.Facts = append(e.doc.Facts, corpus.Fact{Of: "edition", Value: s, Evidence: ev})
	}
}

// isLanguage tells the shape of a BCP 47 tag: two or three letters, then parts
// of two to eight letters and digits.
func isLanguage(s string) bool {
	for i, part := range strings.Split(s, "-") {
		if len(part) < 2 || len(part) > 8 || i == 0 && len(part) > 3 {
			return false
		}
		for _, c := range part {
			if letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'; !letter && (i == 0 || c < '0' || c > '9') {
				return false
			}
		}
	}
	return true
}

func (e *editor) note(t table) {
	t.only("text", "source", "note")
	ev := e.evidence(t, "")
	if s := t.text("text"); s != "" && ev != nil {
		e.doc.Notes = append(e.doc.Notes, corpus.Note{Kind: "editor", Text: s, Evidence: ev})
	}
}
