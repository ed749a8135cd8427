package field

import (
	"fmt"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/transcript"
)

// Row is the values of one turn, or of a document.
type Row struct {
	Values map[Field]Value
	Lines  corpus.Lines
}

// Has tells that the row says something for a field.
func (r Row) Has(f Field) bool {
	v, ok := r.Values[f]
	return ok && !v.Blank()
}

// Words tells that the row has something that was said.
func (r Row) Words() bool { return r.Has(Text) || r.Has(Question) || r.Has(Answer) }

// says is the text for a field in one line, "" for nothing.
func (r Row) says(f Field) string {
	if !r.Has(f) {
		return ""
	}
	return r.Values[f].Trimmed()
}

// Label is what the row says of the speaker's name.
func (r Row) Label() string {
	if s := r.says(Label); s != "" {
		return s
	}
	return strings.TrimSpace(r.says(Forename) + " " + r.says(Surname))
}

// Script is the transcript of a document that consists of rows. The head says
// what holds for all of them. Speakers whom the source declares by an ID are
// people, and rows call them by it.
func Script(in format.Input, name string, head Row, rows []Row, people []transcript.Person, exact bool) transcript.Script {
	s := transcript.Script{In: in, Format: name, People: people}
	rows = apart(rows)
	for f, v := range inherited(rows) {
		if _, has := head.Values[f]; !has {
			if head.Values == nil {
				head.Values = map[Field]Value{}
			}
			head.Values[f] = v
		}
	}
	state(&s, head)
	m := maker{script: &s, unit: unit(rows), kinds: map[string]bool{}, names: map[string]string{}, roles: rolesOf(rows, func(r Row) string { return post(r.says(Role), r.Label()) })}
	m.learn(rows, people, exact)
	for _, r := range rows {
		m.row(r)
	}
	m.close()
	return s
}

// inherited are the values that all rows share and that are about a document.
func inherited(rows []Row) map[Field]Value {
	found := map[Field]Value{}
	for _, f := range []Field{Document, Title, Date, Place, Event, Address, Language} {
		for i, r := range rows {
			v := r.Values[f]
			if !r.Has(f) || i > 0 && v.Text != found[f].Text {
				delete(found, f)
				break
			}
			if i == 0 {
				found[f] = v
			}
		}
	}
	return found
}

// state enters what is said of a document.
func state(s *transcript.Script, head Row) {
	for _, e := range []struct {
		of Field
		to *transcript.Stated
	}{{Title, &s.Title}, {Place, &s.Place}, {Language, &s.Language}, {Event, &s.Kind}} {
		if head.Has(e.of) {
			*e.to = transcript.Stated{Text: head.says(e.of), Line: head.Values[e.of].Line, Rule: "the field " + string(e.of) + " says so"}
		}
	}
	s.Kind.Text = strings.ToLower(s.Kind.Text)
	if s.Title.Text == "" && strings.ContainsRune(head.says(Document), ' ') { // a name rather than a number
		s.Title = transcript.Stated{Text: head.says(Document), Line: head.Values[Document].Line, Rule: "the document is called so", Guess: true}
	}
	if head.Has(Date) {
		if s.Event = dateOf(head.Values[Date]); s.Event == nil {
			s.Faults = append(s.Faults, corpus.Fault{Severity: corpus.Warning, File: s.In.Name, Line: head.Values[Date].Line, Column: 1,
				Message: fmt.Sprintf("the date %q is not understood", head.says(Date)), Hint: "write it as 2013-05-27"})
		}
	}
	if head.Has(Address) {
		s.Records = append(s.Records, corpus.Source{Title: s.Title.Text, URL: head.says(Address)})
	}
}
