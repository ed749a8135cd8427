package table

import (
	"fmt"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/field"
	"lectern/corpus/transcript"
)

// CSV reads rows whose columns are parted by commas, semicolons, tabs or bars.
var CSV = format.Format{
	Name:       "csv",
	Extensions: []string{".csv"},
	Looks:      func(in format.Input) format.Confidence { return looks(in, ",;\t|", ".csv") },
	Read:       func(in format.Input) format.Reading { return read(in, "csv", ",;\t|") },
}

// TSV reads rows whose columns are parted by tabs.
var TSV = format.Format{
	Name:       "tsv",
	Extensions: []string{".tsv", ".tab"},
	Looks:      func(in format.Input) format.Confidence { return looks(in, "\t", ".tsv") },
	Read:       func(in format.Input) format.Reading { return read(in, "tsv", "\t,;|") },
}

// looks thinks a source likely a table whose first line names two fields, one of
// them the words or the speaker, and whose rows agree. Prose has commas too, so
// that all else needs the extension. Most sources are prose, for which the first
// line must be enough.
func looks(in format.Input, order, extension string) format.Confidence {
	head := in.Text[:min(len(in.Text), looked)]
	if strings.ContainsRune(head, 0) {
		return format.No
	}
	if !names(head, order, in.Settings.Columns) {
		return format.Possibly
	}
	g := sniff(in.Text, order, in.Settings.Columns)
	if g.header && g.even && g.names > 1 && (g.comma == '\t') == (extension == ".tsv") {
		return format.Likely
	}
	return format.Possibly
}

// names tells a first line that names two fields.
func names(head, order string, columns map[string]string) bool {
	first, _, _ := strings.Cut(strings.TrimLeft(strings.TrimPrefix(head, "\ufeff"), "\r\n"), "\n")
	if len(first) > 2000 {
		return false
	}
	for i := range order {
		s := newScanner(first, order[i])
		if r, ok := s.next(); ok && len(r.cells) > 1 {
			if _, n := header(r, columns); n > 1 {
				return true
			}
		}
	}
	return false
}

// reading is one reading of a table.
type reading struct {
	in     format.Input
	name   string
	guess  guess
	exact  bool // Export wrote it
	column map[field.Field]int
	rows   []field.Row
	width  int
	notes  []corpus.Note
	faults []corpus.Fault
	became map[int]string
}

func read(in format.Input, name, order string) format.Reading {
	r := reading{in: in, name: name, became: map[int]string{}}
	r.guess = sniff(in.Text, order, in.Settings.Columns)
	s := newScanner(in.Text, r.guess.comma)
	for row, ok := s.next(); ok; row, ok = s.next() {
		r.add(row)
	}
	for _, n := range s.stray {
		r.fault(corpus.Warning, n, 1, "words stand after the closing quote of a cell", "its quotes are read as words; double the quotes within a cell, as in \"\"")
	}
	if s.open > 0 {
		r.fault(corpus.Error, s.open, 1, "a quote is opened and never closed", "close it; until then it is read as a word's")
	}
	return r.finish()
}

func (r *reading) fault(s corpus.Severity, line, column int, message, hint string) {
	r.faults = append(r.faults, corpus.Fault{Severity: s, File: r.in.Name, Line: line, Column: column, Message: message, Hint: hint})
}

// add takes the first row for the header, if it is one, and the others for
// turns.
func (r *reading) add(row row) {
	switch {
	case len(row.cells) == 0:
		return
	case r.column == nil:
		r.width = len(row.cells)
		if r.columns(row) {
			r.claim(row.lines, "markup")
			return
		}
	}
	if len(row.cells) != r.width {
		r.fault(corpus.Warning, row.lines.From, 1, fmt.Sprintf("a row has %s where the first has %d", cells(len(row.cells)), r.width), "its cells are read from the left; put cells with the sign between columns in quotes")
	}
	r.turn(row)
}

func cells(n int) string {
	if n == 1 {
		return "1 cell"
	}
	return fmt.Sprintf("%d cells", n)
}

// columns finds out what the columns hold; false where the first row is no
// header. Without one, the longest column holds the words and, of two or more,
// the first the speaker.
func (r *reading) columns(first row) bool {
	var names []string
	for _, c := range first.cells {
		names = append(names, strings.TrimSpace(c.Text))
	}
	r.exact = strings.Join(names, ",") == strings.Join(Columns, ",")
	r.column = field.Choose(names, r.in.Settings.Columns)
	if r.exact {
		r.column = ours()
	}
	if r.spoken() && r.guess.header {
		return true
	}
	if !r.guess.header {
		r.column = map[field.Field]int{}
		if widest := r.widest(); widest >= 0 {
			r.column[field.Text] = widest
			if widest > 0 && r.width == 2 {
				r.column[field.Label] = 0
			}
		}
		r.fault(corpus.Warning, 1, 1, "the first row names no column", "begin the table with a row such as speaker,text, or name the columns in lectern.toml")
		return false
	}
	r.fault(corpus.Error, 1, 1, "no column is known to hold the words", fmt.Sprintf("the columns are %s; name the one with the words as text in lectern.toml or by --columns", strings.Join(names, ", ")))
	return true
}

// widest is the column with the most words in the first rows, -1 for none.
func (r *reading) widest() int {
	var sums []int
	s := newScanner(r.in.Text[:min(len(r.in.Text), looked)], r.guess.comma)
	for row, ok := s.next(); ok; row, ok = s.next() {
		for i, c := range row.cells {
			for len(sums) <= i && i < r.width {
				sums = append(sums, 0)
			}
			if i < r.width {
				sums[i] += len(c.Text)
			}
		}
	}
	best := -1
	for i, n := range sums {
		if best < 0 || n > sums[best] {
			best = i
		}
	}
	return best
}

// turn makes a turn of a row. One without words and speaker is a note.
func (r *reading) turn(row row) {
	of := field.Row{Values: map[field.Field]field.Value{}, Lines: row.lines}
	for f, i := range r.column {
		if i < len(row.cells) {
			of.Values[f] = r.unarmed(row.cells[i])
		}
	}
	if r.width > 0 && len(row.cells) > r.width {
		r.surplus(&of, row)
	}
	if of.Words() || of.Has(field.Label) && r.spoken() {
		r.rows = append(r.rows, of)
		return
	}
	for _, c := range row.cells {
		if strings.TrimSpace(c.Text) != "" {
			r.unread(row)
			return
		}
	}
	r.claim(row.lines, "markup")
}

// spoken tells that a column is known to hold what was said.
func (r *reading) spoken() bool {
	return r.has(field.Text) || r.has(field.Question) || r.has(field.Answer)
}

func (r *reading) has(f field.Field) bool { _, ok := r.column[f]; return ok }

// surplus adds the cells beyond the last column to the words, if those stand in
// the last: a comma that nobody put in quotes.
func (r *reading) surplus(of *field.Row, row row) {
	if r.column[field.Text] != r.width-1 || !r.has(field.Text) {
		r.unread(row)
		return
	}
	first, last := row.cells[r.width-1], row.cells[len(row.cells)-1]
	if len(first.Pieces) == 0 || len(last.Pieces) == 0 {
		return
	}
	from, to := first.Pieces[0].From, last.Pieces[len(last.Pieces)-1].To
	of.Values[field.Text] = cell{Text: r.in.Text[from:to], Pieces: []corpus.Piece{{End: to - from, From: from, To: to}}, Line: first.Line}
}

func (r *reading) unread(row row) {
	end := len(r.in.Text)
	if i := strings.IndexByte(r.in.Text[row.at:], '\n'); i >= 0 && row.lines.From == row.lines.To {
		end = row.at + i
	}
	r.notes = append(r.notes, corpus.Note{Kind: "unread", Text: strings.TrimSpace(r.in.Text[row.at:end]), Lines: row.lines})
	r.fault(corpus.Warning, row.lines.From, 1, "a row without words, or with more than there are columns for", "it is kept as a note")
}

func (r *reading) claim(l corpus.Lines, what string) {
	for i := l.From; i <= l.To; i++ {
		r.became[i] = what
	}
}

// people are those whom a table that Export wrote names beside the labels.
func (r *reading) people(rows []field.Row) []transcript.Person {
	var people []transcript.Person
	seen := map[string]bool{}
	for _, row := range rows {
		name := row.Values[field.Who].Trimmed()
		if !r.exact || name == "" || seen[name] {
			continue
		}
		seen[name] = true
		people = append(people, transcript.Person{Key: name, Name: name, Local: true, Evidence: corpus.InFile("the column of the speaker names them", name, row.Lines.From)})
	}
	return people
}

// finish makes the documents.
func (r *reading) finish() format.Reading {
	var scripts []transcript.Script
	groups := field.Group(r.rows)
	names := field.Names{File: r.in.Name}
	for i, g := range groups {
		s := field.Script(r.in, r.name, field.Row{}, g, r.people(g), r.exact)
		if len(groups) > 1 {
			s.Part = fmt.Sprintf("lines %d to %d", g[0].Lines.From, g[len(g)-1].Lines.To)
			s.ID = names.Of(field.KeyOf(field.Row{}, g), i+1)
		}
		if id := g[0].Values[field.Document].Text; r.exact && corpus.IsID(id) {
			s.ID = id
		}
		scripts = append(scripts, s)
	}
	if len(scripts) == 0 {
		r.fault(corpus.Error, 1, 1, "no row with words is found in this file", "a row has a cell in the column of the words")
		scripts = append(scripts, transcript.Script{In: r.in, Format: r.name})
	}
	scripts[0].Notes = append(scripts[0].Notes, r.notes...)
	scripts[0].Faults = append(scripts[0].Faults, r.faults...)
	scripts[0].Became = r.became
	documents, lines := transcript.FinishAll(scripts)
	return format.Reading{Documents: documents, Lines: lines}
}
