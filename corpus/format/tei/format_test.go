package tei_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/format"
	"lectern/corpus/format/tei"
)

// rows are the rows of the table of FORMAT.md under a heading that has so many
// columns.
func rows(t testing.TB, heading string, columns int) [][]string {
	b, err := os.ReadFile("FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, ok := strings.Cut(string(b), heading)
	if !ok {
		t.Fatalf("FORMAT.md has no %q", heading)
	}
	var list [][]string
	for _, line := range strings.Split(section, "\n") {
		if strings.HasPrefix(line, "## ") {
			break
		}
		if !strings.HasPrefix(line, "| `") {
			continue
		}
		cells := strings.Split(strings.TrimSuffix(strings.TrimPrefix(line, "| "), " |"), " | ")
		if columns == 3 && len(cells) == 2 {
			cells = append(cells, "")
		}
		if len(cells) == columns {
			list = append(list, cells)
		}
	}
	if len(list) < 5 {
		t.Fatalf("the table under %q has %d rows", heading, len(list))
	}
	return list
}

func code(s string) string { return strings.Trim(strings.TrimSuffix(s, " |"), "`") }

const open = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">`

func readOne(t testing.TB, src string) *corpus.Document {
	in := format.NewInput("table.xml", []byte(src))
	r := tei.Format.Read(in)
	if len(r.Documents) != 1 {
		t.Fatalf("%d documents, %v", len(r.Documents), r.Faults)
	}
	if s := corpustest.BrokenReading(in, r); s != "" {
		t.Fatal(s)
	}
	for _, f := range r.Documents[0].Faults {
		t.Error(f)
	}
	return r.Documents[0]
}

func visible(s string) string {
	return strings.NewReplacer("\n\n", "¶", "\n", "↵", "\v", "␋").Replace(s)
}

func marks(t corpus.Turn) string {
	var list []string
	for _, m := range t.Marks {
		s := fmt.Sprintf("%s@%d", m.Kind, m.Start)
		if m.End > m.Start {
			s = fmt.Sprintf("%s %q", m.Kind, m.Printed)
		}
		list = append(list, "`"+strings.TrimSpace(s+" "+m.Value)+"`")
	}
	return strings.Join(list, " ")
}

func TestUtterancesAreReadAsTheTableSays(t *testing.T) {
	for _, row := range rows(t, "## In an utterance", 3) {
		t.Run(row[0], func(t *testing.T) {
			d := readOne(t, open+"<text><body><div><u>"+code(row[0])+"</u></div></body></text></TEI>")
			if got := visible(d.Turns[0].Text); got != code(row[1]) {
				t.Errorf("text %q, want %q", got, code(row[1]))
			}
			if got := marks(d.Turns[0]); got != strings.Trim(row[2], " |") {
				t.Errorf("marks %s, want %s", got, row[2])
			}
		})
	}
}

func TestBodiesAreReadAsTheTableSays(t *testing.T) {
	for _, row := range rows(t, "## Between utterances", 2) {
		t.Run(row[0], func(t *testing.T) {
			d := readOne(t, open+"<text>\n<body>"+strings.ReplaceAll(code(row[0]), "><", ">\n<")+"</body></text></TEI>")
			if got := outline(d); got != row[1] {
				t.Errorf("got  %s\nwant %s", got, row[1])
			}
		})
	}
}

// outline is what became of a body, in the order of the lines.
func outline(d *corpus.Document) string {
	at := map[string]int{}
	for _, t := range d.Turns {
		at[t.ID] = t.N
	}
	var list []string
	notes := d.Notes
	before := func(line int) {
		for len(notes) > 0 && notes[0].Lines.From < line {
			list = append(list, notes[0].Kind+": "+notes[0].Text)
			notes = notes[1:]
		}
	}
	for _, t := range d.Turns {
		before(t.Lines.From)
		if t.Kind == corpus.Stage {
			list = append(list, "stage: "+t.Text)
			continue
		}
		list = append(list, spokenAs(d, t, at))
	}
	before(1 << 30)
	return strings.Join(list, " · ")
}

func spokenAs(d *corpus.Document, t corpus.Turn, at map[string]int) string {
	s := fmt.Sprintf("turn %s %s", t.Kind, t.Label)
	if t.Voice != "" {
		s += " " + string(t.Voice)
	}
	if t.Speaker != "" {
		s += " #" + strings.ToLower(string([]rune(d.Speaker(t.Speaker).Name)[:1]))
	}
	if t.Continued {
		s += " continued"
	}
	for _, link := range []struct{ words, id string }{{"answers", t.Answers}, {"continues", t.Continues}} {
		if link.id != "" {
			s += fmt.Sprintf(" %s %d", link.words, at[link.id])
		}
	}
	if t.Language != "" {
		s += " in " + t.Language
	}
	if t.Time != nil {
		s += fmt.Sprintf(" at %d–%d", t.Time.Start, t.Time.End)
	}
	return s + ": " + visible(t.Text)
}

func TestHeadersAreReadAsTheTableSays(t *testing.T) {
	for _, row := range rows(t, "## The header", 3) {
		t.Run(row[1]+" "+row[2], func(t *testing.T) {
			text := `<text><body><u who="#a">Yes.</u></body></text></TEI>`
			root := open
			if row[1] == "language" {
				root = `<TEI xmlns="http://www.tei-c.org/ns/1.0">`
			}
			d := readOne(t, root+"<teiHeader>"+code(row[0])+"</teiHeader>"+text)
			if got := field(d, row[1]); got != strings.Trim(row[2], " |") {
				t.Errorf("got %q, want %q", got, row[2])
			}
		})
	}
}

func field(d *corpus.Document, name string) string {
	switch s := d.Speakers[0]; name {
	case "title":
		return d.Title
	case "dek":
		return d.Dek
	case "kind":
		return d.Kind
	case "edition":
		return strings.Join(d.Edition, ", ")
	case "place":
		return d.Place
	case "language":
		return d.Language
	case "event":
		if d.Dates.Event.Origin() == corpus.Inferred {
			return d.Dates.Event.EDTF + ", a guess"
		}
		return d.Dates.Event.EDTF
	case "published":
		return d.Dates.Published.EDTF
	case "record":
		r := d.Source.Records[0]
		return r.Title + ", " + r.Publisher + ", " + r.URL
	case "speaker":
		return s.Name
	case "roles":
		var list []string
		for _, r := range s.Roles {
			list = append(list, strings.TrimSpace(r.Title+", "+r.Organization)+strings.Join([]string{"", r.From}, map[bool]string{true: " from "}[r.From != ""]))
		}
		return strings.Join(list, " · ")
	case "at the turn":
		return strings.TrimSpace(d.Turns[0].Role + ", " + d.Turns[0].Organization)
	case "identifiers":
		var list []string
		for _, i := range s.Identifiers {
			list = append(list, i.Scheme+" "+i.Value)
		}
		return strings.Join(list, " · ")
	}
	return "no such field"
}

// The marks of the last table are written as it says, and read as it says.
func TestMarksAreWrittenAsTheTableSays(t *testing.T) {
	for _, row := range rows(t, "| mark | TEI |", 2) {
		t.Run(row[0], func(t *testing.T) {
			m := corpus.Mark{}
			text := "Well we say"
			kind, rest, wide := strings.Cut(code(row[0]), ` "`)
			if wide {
				i := strings.Index(rest, `"`)
				m = corpus.Mark{Kind: corpus.MarkKind(kind), Start: 5, End: 5 + i, Printed: rest[:i], Value: strings.TrimSpace(rest[i+1:])}
				text = "Well " + m.Printed + " we say"
			} else {
				kind, value, _ := strings.Cut(code(row[0]), "@4 ")
				m = corpus.Mark{Kind: corpus.MarkKind(kind), Start: 4, End: 4, Value: value}
			}
			c := &corpus.Corpus{ID: "fictional", Documents: []*corpus.Document{{ID: "d", Title: "Fictional", Turns: []corpus.Turn{
				{ID: "t", N: 1, Kind: corpus.Speech, Label: "ADA FENWICK", Text: text, Paragraphs: []corpus.Span{{End: len(text)}}, Marks: []corpus.Mark{m}}}}}}
			content := corpustest.Files(t, tei.Export, c)
			if !strings.Contains(string(content["fictional/d.xml"]), code(row[1])) {
				t.Errorf("not written: %s", content["fictional/d.xml"])
			}
			if got := whole(t, c).Documents[0].Turns[0]; marks(got) != row[0] || got.Text != text {
				t.Errorf("read as %s in %q", marks(got), got.Text)
			}
		})
	}
}
