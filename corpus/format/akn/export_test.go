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
		d := hostile(rt)
		roundTrip(rt, d, corpustest.Files(t, akn.Export, &corpus.Corpus{Documents: []*corpus.Document{d}})[d.ID+".xml"])
	})
}

var words = rapid.OneOf(
	rapid.SampledFrom([]string{"<", "&amp;", "]]>", "<speech>", "&#0;", "\"", "'", "\u00a0", "\x00", "\x1b[31m", "\ufeff", "\uffff", "מה", "今天", "Mr. LEE:", "Q", ".-", "— ", "(Laughter.)", "[sic]", ". . .",
		"<!--", "-->", "<?x?>", "<![CDATA[", "e\u0301", "\U0001F3DB", "x\ty", "a\u2028b", "\v", "-", "Order."}),
	rapid.StringMatching(`[A-Za-zÀ-ÿ]{1,9}`))

func phrase(rt *rapid.T, name string, least int) string {
	return strings.Join(rapid.SliceOfN(words, least, 6).Draw(rt, name), " ")
}

// hostile is a document that no reading gave, with all that a turn may have.
func hostile(rt *rapid.T) *corpus.Document {
	d := &corpus.Document{Schema: corpus.Schema, ID: "hostile", Title: phrase(rt, "title", 0), Dek: phrase(rt, "dek", 0), Kind: phrase(rt, "kind", 0), Place: phrase(rt, "place", 0),
		Language: rapid.SampledFrom([]string{"", "en", "zh-Hant", "de-AT"}).Draw(rt, "language"), Source: corpus.File{Format: "tei"}}
	for _, date := range []**corpus.Date{&d.Dates.Event, &d.Dates.Published} {
		if v := rapid.SampledFrom([]string{"", "2013-05-27", "2013-05", "2011-03/2011-10", "19XX", "2013-05-27?", "../1999"}).Draw(rt, "date"); v != "" {
			*date = &corpus.Date{EDTF: v}
		}
	}
	for _, of := range []string{"start", "", "end"} {
		if at := rapid.SampledFrom([]string{"", "9:01", "17:41", "0:16", "09:30:15"}).Draw(rt, "time of day"); at != "" {
			d.Times = append(d.Times, corpus.Clock{Of: of, Value: at, Zone: phrase(rt, "zone", 0)})
		}
	}
	for i := range 3 {
		d.Speakers = append(d.Speakers, corpus.Speaker{ID: fmt.Sprintf("speaker-%d", i), Name: fmt.Sprintf("%s %d", phrase(rt, "name", 1), i)})
	}
	n := rapid.IntRange(1, 6).Draw(rt, "turns")
	for i := range n {
		d.Turns = append(d.Turns, turn(rt, d, i, n))
	}
	return d
}

func turn(rt *rapid.T, d *corpus.Document, i, n int) corpus.Turn {
	t := corpus.Turn{ID: fmt.Sprintf("id%d", i), N: i + 1, Kind: rapid.SampledFrom(corpus.Kinds).Draw(rt, "kind"), Lines: corpus.Lines{From: i + 1, To: i + 1}}
	if rapid.Bool().Draw(rt, "known") {
		t.Speaker = d.Speakers[rapid.IntRange(0, 2).Draw(rt, "speaker")].ID
		t.Label, t.Role, t.Organization = phrase(rt, "label", 1), phrase(rt, "role", 0), phrase(rt, "organization", 0)
	}
	t.Continued = rapid.Bool().Draw(rt, "continued") && t.Kind != corpus.Stage
	t.Voice = rapid.SampledFrom([]corpus.Voice{"", corpus.Withheld, corpus.Played}).Draw(rt, "voice")
	t.Language = rapid.SampledFrom([]string{"", "fr", "ar"}).Draw(rt, "its language")
	if rapid.Bool().Draw(rt, "timed") {
		t.Time = &corpus.Time{Start: rapid.IntRange(0, 9000000).Draw(rt, "start"), End: rapid.IntRange(0, 9000000).Draw(rt, "end")}
	}
	for _, link := range []*string{&t.Answers, &t.Continues, &t.Interrupts} {
		if j := rapid.IntRange(-3, n-1).Draw(rt, "link"); j >= 0 {
			*link = fmt.Sprintf("id%d", j)
		}
	}
	for range rapid.IntRange(1, 3).Draw(rt, "paragraphs") {
		if t.Text != "" {
			t.Text += "\n\n"
		}
		from := len(t.Text)
		for k := range rapid.IntRange(1, 4).Draw(rt, "stretches") {
			if k > 0 {
				t.Text += rapid.SampledFrom([]string{" ", "\n", ""}).Draw(rt, "gap")
			}
			stretch(rt, &t)
		}
		t.Paragraphs = append(t.Paragraphs, corpus.Span{Start: from, End: len(t.Text)})
	}
	return t
}

// stretch adds words, with a mark over them or beside them or none.
func stretch(rt *rapid.T, t *corpus.Turn) {
	at := len(t.Text)
	t.Text += "w" + phrase(rt, "words", 1) + "w"
	m := corpus.Mark{Kind: rapid.SampledFrom(corpus.MarkKinds).Draw(rt, "mark"), Start: at, End: len(t.Text), Value: phrase(rt, "value", 0)}
	switch rapid.IntRange(0, 2).Draw(rt, "where") {
	case 0:
		return
	case 1:
		m.Start = m.End
	}
	m.Printed = t.Text[m.Start:m.End]
	t.Marks = append(t.Marks, m)
}
