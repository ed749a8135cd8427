package main

import (
	"fmt"
	"strings"

	"lectern/corpus"
	"lectern/web/site"
)

type parse struct {
	settings
	File string `arg:"" name:"FILE" help:"A transcript; FILE's name with .toml is its sidecar."`
	JSON bool   `name:"json" help:"Print what was read as JSON, as corpus/SCHEMA.md has it."`
}

// Help implements [kong.HelpProvider].
func (parse) Help() string {
	return `Examples:

    lectern parse --json speeches/nato.txt
    lectern parse --columns label=Redner,text=Rede debates.csv

The formats are ` + formatNames() + `. Faults are part of what is printed; lectern check judges them.`
}

// readingSchema names the shape of a file that holds several documents, or none.
const readingSchema = "lectern/reading/1"

// several is a file that does not hold exactly one document. Its turns are those
// of all documents, in order.
type several struct {
	Schema    string             `json:"schema"`
	Documents []*corpus.Document `json:"documents"`
	Turns     []corpus.Turn      `json:"turns"`
	Faults    []corpus.Fault     `json:"faults"`
}

// Run reads and prints.
func (p parse) Run(e env) error {
	by, err := p.reader()
	if err != nil {
		return err
	}
	r, err := p.readFile(by, p.File)
	if err != nil {
		return err
	}
	if p.JSON {
		return printJSON(e, r)
	}
	for i, d := range ofFile(r) {
		if i > 0 {
			fmt.Fprintln(e.out)
		}
		outline(e, d)
	}
	printFaults(e, r.Faults)
	return nil
}

func printJSON(e env, r *reading) error {
	documents := ofFile(r)
	if len(documents) == 1 {
		printFaults(env{out: e.err}, r.Faults)
		text, err := site.DocumentJSON(documents[0])
		if err == nil {
			_, err = e.out.Write(text)
		}
		return err
	}
	all := several{readingSchema, documents, []corpus.Turn{}, r.Faults}
	for _, d := range documents {
		all.Turns = append(all.Turns, d.Turns...)
	}
	if all.Faults == nil {
		all.Faults = []corpus.Fault{}
	}
	return e.json(all)
}

// ofFile are the documents in the order of the file.
func ofFile(r *reading) []*corpus.Document {
	documents := []*corpus.Document{}
	for _, f := range r.Files {
		documents = append(documents, f.Documents...)
	}
	return documents
}

// outline prints a document in short, a line for each thing.
func outline(e env, d *corpus.Document) {
	row := func(name, value string) {
		if value != "" {
			fmt.Fprintf(e.out, "%-10s %s\n", name, visible(value))
		}
	}
	row("title", d.Title)
	row("dek", d.Dek)
	row("kind", d.Kind)
	row("edition", strings.Join(d.Edition, ", "))
	row("place", d.Place)
	row("held", dated(d.Dates.Event))
	row("published", dated(d.Dates.Published))
	for _, s := range d.Speakers {
		row("speaker", s.Name+roles(s.Roles)+doubt(s.Spelling == "uncertain", "spelling uncertain"))
	}
	for _, t := range d.Turns {
		row("turn "+fmt.Sprint(t.N), fmt.Sprintf("%s %s %s: %s", t.ID, t.Kind, who(d, t), opening(t.Text)))
	}
	for _, m := range d.Mentions {
		row("mention", fmt.Sprintf("%s in %s: %s", inQuotes(m.Printed), m.Turn, meant(m)))
	}
	for _, n := range d.Notes {
		row("note", n.Kind+": "+opening(n.Text))
	}
	row("lines", fmt.Sprintf("%d of %d accounted for", d.Coverage.Accounted, d.Coverage.Lines))
	printFaults(e, d.Faults)
}

func dated(d *corpus.Date) string {
	if d == nil {
		return ""
	}
	return d.EDTF + doubt(d.Origin() == corpus.Inferred, "inferred") + doubt(d.Origin() == corpus.FromEditor, "added by an editor")
}

func doubt(is bool, words string) string {
	if is {
		return " (" + words + ")"
	}
	return ""
}

func roles(roles []corpus.Role) string {
	var all string
	for _, r := range roles {
		for _, part := range []string{r.Title, r.Organization} {
			if part != "" {
				all += ", " + part
			}
		}
	}
	return all
}

func who(d *corpus.Document, t corpus.Turn) string {
	if s := d.Speaker(t.Speaker); s != nil {
		return s.Name
	}
	if t.Label != "" {
		return t.Label
	}
	return "(nobody is named)"
}

func meant(m corpus.Mention) string {
	switch {
	case m.EDTF != "":
		return m.EDTF
	case m.Relative != "":
		return "counted from the " + m.Relative
	}
	return "unknown"
}

// opening are the first words, on one line.
func opening(text string) string {
	const most = 60 // chosen, so that a line of the outline fits a terminal
	line := ""
	for word := range strings.FieldsSeq(text) {
		if len(line)+len(word) > most && line != "" {
			return line + " …"
		}
		line = strings.TrimPrefix(line+" "+word, " ")
	}
	return line
}
