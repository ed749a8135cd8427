package corpustest

import (
	"fmt"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
)

// BrokenReading says what the reading of a format with markup may not be,
// whatever the source, "" for none: every line is accounted for once, every
// stretch of words is tied to the source, and spans lie in their text.
func BrokenReading(in format.Input, r format.Reading) string {
	if s := brokenLines(r); s != "" {
		return s
	}
	for _, d := range r.Documents {
		ids := map[string]bool{}
		for i := range d.Turns {
			t := &d.Turns[i]
			if t.N != i+1 || t.ID == "" || ids[t.ID] {
				return fmt.Sprintf("turn %d has the number %d and the id %q", i+1, t.N, t.ID)
			}
			ids[t.ID] = true
			if t.Lines.From < 1 || t.Lines.To < t.Lines.From || t.Lines.To > len(r.Lines) {
				return fmt.Sprintf("turn %d: lines %+v of %d", t.N, t.Lines, len(r.Lines))
			}
			if s := brokenTurn(in, t); s != "" {
				return fmt.Sprintf("%s, turn %d %q: %s", d.ID, t.N, t.Text, s)
			}
		}
		for _, n := range d.Notes {
			if n.Lines.From < 0 || n.Lines.To < n.Lines.From || n.Lines.To > len(r.Lines) {
				return fmt.Sprintf("a note stands nowhere: %+v", n)
			}
		}
		for _, f := range d.Faults {
			if f.Line < 0 || f.Line > max(1, len(r.Lines)) || f.Column < 0 || f.File != in.Name || f.Message == "" {
				return fmt.Sprintf("a fault stands nowhere: %+v", f)
			}
		}
	}
	return ""
}

func brokenLines(r format.Reading) string {
	sum := corpus.Coverage{}
	for _, d := range r.Documents {
		sum.Lines += d.Coverage.Lines
		sum.Accounted += d.Coverage.Accounted
	}
	if len(r.Documents) > 0 && (sum.Lines != len(r.Lines) || sum.Accounted != len(r.Lines)) {
		return fmt.Sprintf("coverage %+v of %d lines", sum, len(r.Lines))
	}
	for i, l := range r.Lines {
		if l.N != i+1 || l.Became == "" {
			return fmt.Sprintf("line %d is lost: %+v", i+1, l)
		}
	}
	return ""
}

func brokenTurn(in format.Input, t *corpus.Turn) string {
	at := 0
	for _, p := range t.Paragraphs {
		if p.Start < at || p.End <= p.Start || p.End > len(t.Text) || !blank(t.Text[at:p.Start]) {
			return fmt.Sprintf("paragraph %+v after %d", p, at)
		}
		at = p.End
	}
	if !blank(t.Text[at:]) {
		return fmt.Sprintf("%q stands in no paragraph", t.Text[at:])
	}
	at = 0
	for _, m := range t.Marks {
		if m.Start < at || m.End < m.Start || m.End > len(t.Text) || m.Printed != t.Text[m.Start:m.End] {
			return fmt.Sprintf("mark %+v after %d", m, at)
		}
		at = m.End
	}
	return brokenPieces(in, t)
}

// brokenPieces: what is not white space is tied to the source, and the same
// there where the lengths agree.
func brokenPieces(in format.Input, t *corpus.Turn) string {
	at := 0
	for _, p := range t.Source {
		if p.Start < at || p.End <= p.Start || p.End > len(t.Text) || p.From < 0 || p.To <= p.From || p.To > len(in.Text) {
			return fmt.Sprintf("piece %+v after %d", p, at)
		}
		if !blank(t.Text[at:p.Start]) {
			return fmt.Sprintf("%q is tied to nothing", t.Text[at:p.Start])
		}
		words, source := t.Text[p.Start:p.End], in.Text[p.From:p.To]
		if len(words) == len(source) && !alike(words, source) {
			return fmt.Sprintf("%q stands for %q", words, source)
		}
		at = p.End
	}
	if !blank(t.Text[at:]) {
		return fmt.Sprintf("%q is tied to nothing", t.Text[at:])
	}
	return ""
}

// blank tells white space as the readers take it, which counts signs that show
// nothing.
func blank(s string) bool {
	return strings.Trim(strings.TrimSpace(strings.Trim(s, "\ufeff\u200b")), " \t\r\n\ufeff\u200b\u3000\u00a0") == ""
}

// alike tells the same bytes, white space of the words apart. A reference to a
// character may be as long as what it stands for.
func alike(words, source string) bool {
	if strings.HasPrefix(source, "&") {
		return true
	}
	for i := range len(words) {
		if words[i] != source[i] && strings.IndexByte(" \t\r\n\f", words[i]) < 0 {
			return false
		}
	}
	return true
}

// Outcome is a document in a few lines, as the specifications of formats with
// markup print it.
func Outcome(d *corpus.Document) string {
	var b strings.Builder
	line := func(format string, a ...any) { fmt.Fprintf(&b, format+"\n", a...) }
	for _, f := range [][2]string{{"part", d.Source.Part}, {"title", d.Title}, {"event", d.Kind}, {"language", d.Language}, {"place", d.Place}} {
		if f[1] != "" {
			line("%s %q", f[0], f[1])
		}
	}
	if d.Dates.Event != nil {
		line("date %s", d.Dates.Event.EDTF)
	}
	for i := range d.Turns {
		line("%s", outcome(&d.Turns[i]))
		for _, m := range d.Turns[i].Marks {
			line("   %s %q %s", m.Kind, m.Printed, m.Value)
		}
	}
	for _, n := range d.Notes {
		line("note: %s %q", n.Kind, n.Text)
	}
	for _, f := range d.Faults {
		line("%s", f)
	}
	return b.String()
}

func outcome(t *corpus.Turn) string {
	out := fmt.Sprintf("%d. %s %q", t.N, t.Kind, t.Label)
	for _, s := range []string{t.Speaker, t.Role, t.Organization, string(t.Voice), t.Rendition, t.Language} {
		if s != "" {
			out += " [" + s + "]"
		}
	}
	if t.Continued {
		out += " continued"
	}
	if t.Time != nil {
		out += fmt.Sprintf(" %d-%d", t.Time.Start, t.Time.End)
	}
	return out + fmt.Sprintf(": %q", t.Text)
}
