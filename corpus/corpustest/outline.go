package corpustest

import (
	"fmt"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
)

// Outline is a reading a line a thing, with the lines of the source, as the
// goldens of formats that are read by the rules of plain text keep it.
func Outline(r format.Reading) string {
	var b strings.Builder
	for _, d := range r.Documents {
		outlineFacts(&b, d)
		for i := range d.Turns {
			outlineTurn(&b, &d.Turns[i])
		}
		for _, n := range d.Notes {
			fmt.Fprintf(&b, "note %s, lines %d to %d: %q", n.Kind, n.Lines.From, n.Lines.To, n.Text)
			for _, e := range n.Evidence {
				fmt.Fprintf(&b, " (%s)", e.Rule)
			}
			b.WriteString("\n")
		}
		for _, f := range d.Faults {
			fmt.Fprintln(&b, f)
		}
	}
	for _, f := range r.Faults {
		fmt.Fprintln(&b, f)
	}
	for _, l := range r.Lines {
		fmt.Fprintf(&b, "%s ", l.Became)
	}
	return b.String() + "\n"
}

func outlineFacts(b *strings.Builder, d *corpus.Document) {
	for _, f := range [][2]string{{"title", d.Title}, {"language", d.Language}, {"place", d.Place}, {"event", d.Dates.Event.String()}} {
		if f[1] != "" {
			fmt.Fprintf(b, "%s %q\n", f[0], f[1])
		}
	}
	if p := d.Dates.Published; p != nil {
		fmt.Fprintf(b, "published %q, line %d\n", p.EDTF, p.Evidence[0].Line)
	}
	for _, s := range d.Source.Records {
		fmt.Fprintf(b, "record %s %q\n", s.URL, s.Publisher)
	}
	for _, m := range d.Media {
		fmt.Fprintf(b, "%s %q, line %d\n", m.Kind, m.Name, m.Line)
	}
}

func outlineTurn(b *strings.Builder, t *corpus.Turn) {
	fmt.Fprintf(b, "%d. %s %q, lines %d to %d", t.N, t.Kind, t.Label, t.Lines.From, t.Lines.To)
	if t.Time != nil {
		fmt.Fprintf(b, ", at %d ms", t.Time.Start)
	}
	if t.Language != "" {
		fmt.Fprintf(b, ", in %s", t.Language)
	}
	fmt.Fprintf(b, ": %q\n", t.Text)
	for _, m := range t.Marks {
		fmt.Fprintf(b, "   %s %q %q\n", m.Kind, m.Printed, m.Value)
	}
}
