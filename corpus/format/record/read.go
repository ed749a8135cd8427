package record

import (
	"fmt"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/field"
	"lectern/corpus/transcript"
)

// JSON reads one value of JSON: a document, or a list of documents or turns.
var JSON = format.Format{
	Name:       "json",
	Extensions: []string{".json"},
	Looks:      func(in format.Input) format.Confidence { return looks(in, false) },
	Read:       func(in format.Input) format.Reading { return read(in, "json") },
}

// Lines reads JSON Lines: one value a line.
var Lines = format.Format{
	Name:       "jsonl",
	Extensions: []string{".jsonl", ".ndjson", ".jsonlines"},
	Looks:      func(in format.Input) format.Confidence { return looks(in, true) },
	Read:       func(in format.Input) format.Reading { return read(in, "jsonl") },
}

// looks is sure of a source whose first bytes are an object or a list of JSON.
// Several values, one a line, are JSON Lines.
func looks(in format.Input, lines bool) format.Confidence {
	text := strings.TrimLeft(strings.TrimPrefix(in.Text, "\ufeff"), " \t\r\n\x1e")
	if text == "" || text[0] != '{' && text[0] != '[' {
		return format.No
	}
	second := strings.TrimLeft(text[1:min(len(text), 400)], " \t\r\n")
	opens := second == "" || strings.IndexByte("\"{}[]", second[0]) >= 0 && (text[0] != '[' || second[0] != '"' || strings.Contains(second, "\","))
	if !opens {
		return format.No
	}
	first, rest, _ := strings.Cut(text, "\n")
	one := scanner{text: first}
	one.value(0)
	one.space()
	several := one.why == "" && one.at == len(first) && strings.TrimSpace(rest) != ""
	if several == lines {
		return format.Surely
	}
	return format.Possibly
}

// reading is one reading of a source.
type reading struct {
	finder
	in       format.Input
	name     string
	own      []*corpus.Document
	ownLines []corpus.Lines
	notes    []corpus.Note
	faults   []corpus.Fault
	became   map[int]string
}

func read(in format.Input, name string) format.Reading {
	r := reading{in: in, name: name, became: map[int]string{}}
	r.tree = newTree(in.Text, in.Settings.Columns)
	r.values()
	return r.finish()
}

// values reads the values of the source one after the other. What cannot be read
// is a fault and an unread note up to the end of the line; in a file of one
// value, to its end.
func (r *reading) values() {
	s := scanner{text: r.in.Text, short: r.name == "jsonl"}
	for s.at = len(s.text) - len(strings.TrimPrefix(s.text, "\ufeff")); ; {
		for s.space(); s.at < len(s.text) && (s.text[s.at] == ',' && r.name == "jsonl" || s.text[s.at] == 0x1e); s.space() {
			s.at++
		}
		if s.at == len(s.text) {
			return
		}
		s.why = ""
		n := s.value(0)
		r.document(n)
		if s.why != "" {
			s.at = r.broken(s)
		}
	}
}

// broken keeps what stands after a fault, and is where the reading goes on.
func (r *reading) broken(s scanner) int {
	end := len(r.in.Text)
	if r.name == "jsonl" {
		if i := strings.IndexByte(r.in.Text[s.at:], '\n'); i >= 0 {
			end = s.at + i
		}
	}
	l := r.line(min(s.at, max(0, len(r.in.Text)-1)))
	r.faults = append(r.faults, corpus.Fault{Severity: corpus.Error, File: r.in.Name, Line: l, Column: s.at - r.starts[l-1] + 1, Message: s.why, Hint: "what stands before is read, and the rest is kept as a note; correct the JSON"})
	if rest := strings.TrimSpace(r.in.Text[s.at:end]); rest != "" {
		r.notes = append(r.notes, corpus.Note{Kind: "unread", Text: rest, Lines: corpus.Lines{From: l, To: r.line(max(s.at, end-1))}})
	}
	return end
}

// document finds the documents in a value.
func (r *reading) document(n node) {
	if n.sort == '[' && len(n.values) > 0 && r.schema(n.values[0]) != "" {
		for _, each := range n.values {
			r.document(each)
		}
		return
	}
	if r.schema(n) != "" && r.lectern(n) {
		return
	}
	if r.name == "jsonl" && n.sort == '{' {
		if row := r.row(n); row.Words() && (row.Label() != "" || row.Has(field.Start) || row.Has(field.Kind) || row.Has(field.Document)) {
			r.turn(row, n)
			return
		}
	}
	r.visit(n, nil)
}

// turn adds a turn that is a line of its own.
func (r *reading) turn(row field.Row, n node) {
	r.all = append(r.all, found{rows: []field.Row{row}, at: node{sort: 't', from: n.from, to: n.to}})
}

// gather puts the turns that stand on lines of their own into documents.
func (r *reading) gather() []found {
	var out []found
	var rows []field.Row
	at := -1
	for _, f := range r.all {
		if f.at.sort != 't' {
			out = append(out, f)
			continue
		}
		if at < 0 {
			at = len(out)
			out = append(out, found{at: f.at})
		}
		rows = append(rows, f.rows...)
	}
	if at < 0 {
		return out
	}
	var groups []found
	for _, g := range field.Group(rows) {
		groups = append(groups, found{rows: g, at: out[at].at})
	}
	return append(out[:at:at], append(groups, out[at+1:]...)...)
}

// split cuts a list of turns of several documents into those.
func split(all []found) []found {
	var out []found
	for _, f := range all {
		groups := [][]field.Row{f.rows}
		if field.KeyOf(f.head, nil) == "" { // else what is around the list says what it is
			groups = field.Group(f.rows)
		}
		for _, g := range groups {
			one := f
			one.rows = g
			out = append(out, one)
		}
	}
	return out
}

// finish makes the documents.
func (r *reading) finish() format.Reading {
	all := split(r.gather())
	names := field.Names{File: r.in.Name}
	scripts := []transcript.Script{}
	for _, f := range all {
		s := field.Script(r.in, r.name, f.head, f.rows, f.people, false)
		if len(all)+len(r.own) > 1 {
			s.ID, s.Part = names.Of(field.KeyOf(f.head, f.rows), len(scripts)+1), r.part(f)
		}
		scripts = append(scripts, s)
	}
	if len(scripts) == 0 {
		if len(r.own) == 0 {
			r.faults = append(r.faults, corpus.Fault{Severity: corpus.Warning, File: r.in.Name, Line: 1, Column: 1, Message: "no turn is found in this file",
				Hint: "name the keys of the speaker and of the words, as label and text, in lectern.toml or by --columns"})
			if rest := strings.TrimSpace(r.in.Text); rest != "" {
				r.notes = append(r.notes, corpus.Note{Kind: "unread", Text: rest, Lines: r.starts.Lines(0, len(r.in.Text))})
			}
		}
		scripts = append(scripts, transcript.Script{In: r.in, Format: r.name})
	}
	scripts[0].Notes = append(scripts[0].Notes, r.notes...)
	scripts[0].Faults = append(scripts[0].Faults, r.faults...)
	documents, lines := transcript.FinishAll(scripts)
	if len(r.own) == 0 {
		return format.Reading{Documents: documents, Lines: lines}
	}
	return r.withOwn(documents, lines, len(all))
}

// withOwn adds the documents that Lectern wrote. They keep all that they were
// written with, and account for the file that they were first read from.
func (r *reading) withOwn(documents []*corpus.Document, lines []corpus.Line, others int) format.Reading {
	for _, l := range r.ownLines {
		for i := l.From; i <= l.To && i <= len(lines); i++ {
			lines[i-1].Became = "turn"
		}
	}
	out := format.Reading{Documents: r.own, Lines: lines}
	if others > 0 {
		out.Documents = append(out.Documents, documents...)
	} else {
		out.Faults = documents[0].Faults
	}
	return out
}

func (r *reading) part(f found) string {
	l := r.lines(f.at)
	if n := len(f.rows); n > 0 {
		l = corpus.Lines{From: f.rows[0].Lines.From, To: f.rows[n-1].Lines.To}
	}
	if l.From == l.To {
		return fmt.Sprintf("line %d, byte %d", l.From, f.at.from)
	}
	return fmt.Sprintf("lines %d to %d", l.From, l.To)
}
