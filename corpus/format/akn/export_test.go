package akn_test

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/format"
	"lectern/corpus/format/akn"
)

// What was written is read again, and all that the format can hold is there.
func roundTrip(t interface {
	Helper()
	Fatalf(string, ...any)
}, d *corpus.Document, file []byte) {
	t.Helper()
	in := format.NewInput(d.ID+".xml", file)
	r := akn.Format.Read(in)
	if s := corpustest.BrokenReading(in, r); s != "" {
		t.Fatalf("%s\n%s", s, file)
	}
	if len(r.Documents) != 1 {
		t.Fatalf("%d documents\n%s", len(r.Documents), file)
	}
	for _, f := range r.Documents[0].Faults {
		if f.Severity == corpus.Error {
			t.Fatalf("%s\n%s", f, file)
		}
	}
	if lost := lost(d, r.Documents[0]); lost != "" {
		t.Fatalf("%s\n%s", lost, file)
	}
}

// lost says what of a document is not in another. What the first does not know,
// the second may find.
func lost(d, e *corpus.Document) string {
	for _, f := range [][3]string{{"title", d.Title, e.Title}, {"dek", d.Dek, e.Dek}, {"kind", strings.ToLower(d.Kind), e.Kind}, {"place", d.Place, e.Place},
		{"language", d.Language, e.Language}, {"event", d.Dates.Event.String(), e.Dates.Event.String()}, {"published", d.Dates.Published.String(), e.Dates.Published.String()},
		{"edition", strings.Join(d.Edition, "|"), strings.Join(e.Edition, "|")}, {"times", times(d), times(e)}} {
		if s := gone(f[0], f[1], f[2]); s != "" {
			return s
		}
	}
	if len(d.Turns) != len(e.Turns) {
		return fmt.Sprintf("%d turns of %d", len(e.Turns), len(d.Turns))
	}
	for i := range d.Turns {
		if s := lostOfTurn(d, e, i); s != "" {
			return fmt.Sprintf("turn %d: %s", i+1, s)
		}
	}
	return ""
}

func lostOfTurn(d, e *corpus.Document, i int) string {
	t, u := &d.Turns[i], &e.Turns[i]
	if t.Kind != u.Kind || t.Continued != u.Continued {
		return fmt.Sprintf("%s, continued %v, want %s, %v", u.Kind, u.Continued, t.Kind, t.Continued)
	}
	if a, b := paragraphs(t), paragraphs(u); !slices.Equal(a, b) {
		return fmt.Sprintf("paragraphs %q, want %q", b, a)
	}
	if fold(t.Label) != fold(u.Label) {
		return fmt.Sprintf("label %q, want %q", u.Label, t.Label)
	}
	for _, f := range [][3]string{{"speaker", name(d, t), name(e, u)}, {"role", t.Role, u.Role}, {"organization", t.Organization, u.Organization},
		{"rendition", t.Rendition, u.Rendition}, {"voice", string(t.Voice), string(u.Voice)}, {"language", t.Language, u.Language}, {"time", span(t), span(u)},
		{"answers", number(d, t.Answers), number(e, u.Answers)}, {"continues", number(d, t.Continues), number(e, u.Continues)},
		{"interrupts", number(d, t.Interrupts), number(e, u.Interrupts)}} {
		if s := gone(f[0], f[1], f[2]); s != "" {
			return s
		}
	}
	rest := u.Marks
	for _, m := range t.Marks {
		at := slices.IndexFunc(rest, func(n corpus.Mark) bool {
			return n.Kind == m.Kind && fold(n.Printed) == fold(m.Printed) && fold(n.Value) == fold(m.Value)
		})
		if at < 0 {
			return fmt.Sprintf("the mark %+v is not among %+v", m, u.Marks)
		}
		rest = rest[at+1:]
	}
	return ""
}

func gone(what, want, got string) string {
	if fold(want) != "" && fold(want) != fold(got) {
		return fmt.Sprintf("%s %q, want %q", what, got, want)
	}
	return ""
}

func times(d *corpus.Document) string {
	var all []string
	for _, c := range d.Times {
		all = append(all, c.Of+" "+c.Value+" "+fold(c.Zone))
	}
	return strings.Join(all, "|")
}

func name(d *corpus.Document, t *corpus.Turn) string {
	if s := d.Speaker(t.Speaker); s != nil {
		return s.Name
	}
	return ""
}

func span(t *corpus.Turn) string {
	if t.Time == nil {
		return ""
	}
	return fmt.Sprintf("%d-%d", t.Time.Start, t.Time.End)
}

func number(d *corpus.Document, id string) string {
	if t := d.Turn(id); id != "" && t != nil {
		return fmt.Sprint(t.N)
	}
	return ""
}

func paragraphs(t *corpus.Turn) []string {
	var all []string
	for _, p := range t.Paragraphs {
		if words := fold(t.Text[p.Start:p.End]); words != "" {
			all = append(all, words)
		}
	}
	return all
}

// fold is text as XML can hold it, white space folded.
func fold(s string) string {
	s = strings.Map(func(c rune) rune {
		if c < ' ' && !strings.ContainsRune("\t\n\r\f\v", c) || c == 0xFFFE || c == 0xFFFF {
			return utf8.RuneError
		}
		return c
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// A generated corpus comes back, and the same corpus gives the same bytes.
func TestRoundTripOfGeneratedCorpora(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c := corpustest.Generated(rapid.Uint64().Draw(rt, "seed"), rapid.IntRange(1, 3).Draw(rt, "documents"))
		files := corpustest.Files(t, akn.Export, c)
		if again := corpustest.Files(t, akn.Export, c); !maps.EqualFunc(files, again, bytes.Equal) {
			rt.Fatalf("the same corpus gives other bytes")
		}
		for _, d := range c.Documents {
			roundTrip(rt, d, files[d.ID+".xml"])
		}
	})
}

// So does a document whose words do their worst.
func TestRoundTripOfHostileTexts(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := corpustest.Hostile(rt)
		roundTrip(rt, d, corpustest.Files(t, akn.Export, &corpus.Corpus{Documents: []*corpus.Document{d}})[d.ID+".xml"])
	})
}
