package tei_test

import (
	"fmt"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
)

// broken says what is wrong with a reading: lines that are lost, spans that lie
// outside of their text, words that are not those of the source.
func broken(src []byte, r format.Reading) string {
	text, _ := format.Decode(src)
	accounted := 0
	for i, d := range r.Documents {
		accounted += d.Coverage.Accounted
		if d.Coverage.Accounted != d.Coverage.Lines {
			return fmt.Sprintf("document %d accounts for %d of %d lines", i, d.Coverage.Accounted, d.Coverage.Lines)
		}
		for _, t := range d.Turns {
			if s := brokenTurn(text, t, len(r.Lines)); s != "" {
				return fmt.Sprintf("turn %d: %s", t.N, s)
			}
		}
		for _, n := range d.Notes {
			if n.Lines.From < 1 || n.Lines.To < n.Lines.From || n.Lines.To > len(r.Lines) {
				return fmt.Sprintf("a note at %+v of %d lines", n.Lines, len(r.Lines))
			}
		}
	}
	for i, l := range r.Lines {
		if l.N != i+1 || l.Became == "" {
			return fmt.Sprintf("line %d became nothing", i+1)
		}
	}
	if len(r.Documents) > 0 && accounted != len(r.Lines) {
		return fmt.Sprintf("%d of %d lines are accounted for", accounted, len(r.Lines))
	}
	return ""
}

func brokenTurn(text string, t corpus.Turn, lines int) string {
	if t.Lines.From < 1 || t.Lines.To < t.Lines.From || t.Lines.To > lines {
		return fmt.Sprintf("lines %+v of %d", t.Lines, lines)
	}
	tied := make([]bool, len(t.Text))
	at := 0
	for _, p := range t.Source {
		if p.Start < at || p.End <= p.Start || p.End > len(t.Text) || p.From < 0 || p.To <= p.From || p.To > len(text) {
			return fmt.Sprintf("piece %+v", p)
		}
		at = p.End
		if words := t.Text[p.Start:p.End]; p.End-p.Start == p.To-p.From && squeezed(words) != squeezed(text[p.From:p.To]) && !strings.HasPrefix(text[p.From:], "&") {
			return fmt.Sprintf("%q is tied to %q", words, text[p.From:p.To])
		}
		for i := p.Start; i < p.End; i++ {
			tied[i] = true
		}
	}
	for i, ok := range tied {
		if !ok && t.Text[i] != ' ' && t.Text[i] != '\n' {
			return fmt.Sprintf("byte %d of %q is tied to nothing", i, t.Text)
		}
	}
	at = 0
	for _, m := range t.Marks {
		if m.Start < at || m.End < m.Start || m.End > len(t.Text) || t.Text[m.Start:m.End] != m.Printed {
			return fmt.Sprintf("mark %+v in %q", m, t.Text)
		}
		at = m.End
	}
	at = 0
	for _, p := range t.Paragraphs {
		if p.Start < at || p.End <= p.Start || p.End > len(t.Text) {
			return fmt.Sprintf("paragraph %+v of %d bytes", p, len(t.Text))
		}
		at = p.End
	}
	return ""
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }
