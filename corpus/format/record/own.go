package record

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"lectern/corpus"
)

// schemas are the shapes of Lectern's own documents that are read as they are.
var schemas = []string{"lectern/document/1", "lectern/document/2"}

// schema is what a value says of its own shape, where that is Lectern's.
func (t *tree) schema(n node) string {
	for i, k := range n.keys {
		if k == "schema" && n.sort == '{' {
			v, _ := t.value(n.values[i])
			if strings.HasPrefix(v.Text, "lectern/document/") {
				return v.Text
			}
		}
	}
	return ""
}

// lectern reads a document that Lectern wrote, without loss. One that is not
// sound is read like any other.
func (r *reading) lectern(n node) bool {
	why := ""
	d := &corpus.Document{}
	if err := json.Unmarshal([]byte(r.in.Text[n.from:n.to]), d); !slices.Contains(schemas, r.schema(n)) {
		why = "its schema is not known"
	} else if err != nil {
		why = err.Error()
	} else {
		why = unsound(d)
	}
	if why != "" {
		r.faults = append(r.faults, corpus.Fault{Severity: corpus.Error, File: r.in.Name, Line: r.line(n.from), Column: r.starts.Column(n.from),
			Message: fmt.Sprintf("a document of %s is not sound: %s", r.schema(n), why), Hint: "it is read as turns with other keys; write it anew"})
		return false
	}
	d.Schema = corpus.Schema
	r.own, r.ownLines = append(r.own, d), append(r.ownLines, r.lines(n))
	return true
}

// unsound says which promise of a document is broken, "" for none, so that
// nothing that reads it later can fall over it.
func unsound(d *corpus.Document) string {
	if !corpus.IsID(d.ID) {
		return fmt.Sprintf("the id %.100q is not fit for an address", d.ID)
	}
	for _, s := range d.Speakers {
		if !corpus.IsID(s.ID) {
			return fmt.Sprintf("the speaker %.100q has the id %.100q, which is not fit for an address", s.Name, s.ID)
		}
	}
	turns := map[string]*corpus.Turn{}
	for i := range d.Turns {
		t := &d.Turns[i]
		if !corpus.IsID(t.ID) || turns[t.ID] != nil {
			return fmt.Sprintf("turn %d has the id %.100q, which is none or taken", i+1, t.ID)
		}
		turns[t.ID] = t
		if s := unsoundTurn(d, t); s != "" {
			return fmt.Sprintf("turn %d: %s", i+1, s)
		}
	}
	for _, m := range d.Mentions {
		t := turns[m.Turn]
		if t == nil || !within(m.Start, m.End, len(t.Text)) {
			return fmt.Sprintf("a mention stands nowhere: %q", m.Printed)
		}
		for _, p := range m.Parts {
			if p.Start < m.Start || p.End > m.End || p.End < p.Start {
				return fmt.Sprintf("a part of a mention stands nowhere: %q", m.Printed)
			}
		}
	}
	for _, n := range d.Notes {
		if t := turns[n.Turn]; n.Turn != "" && (t == nil || !within(n.Start, n.End, len(t.Text))) {
			return fmt.Sprintf("a note stands nowhere: %.40q", n.Text)
		}
	}
	return ""
}

func unsoundTurn(d *corpus.Document, t *corpus.Turn) string {
	if t.Speaker != "" && d.Speaker(t.Speaker) == nil {
		return fmt.Sprintf("the speaker %q is not declared", t.Speaker)
	}
	at := 0
	for _, p := range t.Paragraphs {
		if p.Start < at || !within(p.Start, p.End, len(t.Text)) {
			return fmt.Sprintf("the paragraph %d-%d is out of place", p.Start, p.End)
		}
		at = p.End
	}
	at = 0
	for _, m := range t.Marks {
		if m.Start < at || !within(m.Start, m.End, len(t.Text)) || m.Printed != t.Text[m.Start:m.End] {
			return fmt.Sprintf("the mark %d-%d is out of place", m.Start, m.End)
		}
		at = m.End
	}
	at = 0
	for _, p := range t.Source {
		if p.Start < at || !within(p.Start, p.End, len(t.Text)) || p.To < p.From || p.From < 0 {
			return fmt.Sprintf("the piece %d-%d is out of place", p.Start, p.End)
		}
		at = p.End
	}
	return ""
}

func within(start, end, length int) bool { return start >= 0 && start <= end && end <= length }
