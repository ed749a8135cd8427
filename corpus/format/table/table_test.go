package table_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/format"
	"lectern/corpus/format/table"
)

// The examples of FORMAT.md give what the page says.
func TestFormat(t *testing.T) {
	corpustest.Spec(t, 8, func(language string) format.Format {
		if language == "tsv" {
			return table.TSV
		}
		return table.CSV
	})
}

func TestLooks(t *testing.T) {
	for _, c := range []struct {
		source   string
		csv, tsv format.Confidence
	}{
		{"speaker,text\nA,b\nC,d\n", format.Likely, format.Possibly},
		{"speaker\ttext\nA\tb\nC\td\n", format.Possibly, format.Likely},
		{"speaker;text\nA;b\nC;d\n", format.Likely, format.Possibly},
		{"Well, this is prose,\nwhich has commas, too,\nin many a line.\n", format.Possibly, format.Possibly},
		{"speaker,text\x00\n", format.No, format.No},
	} {
		in := format.NewInput("x", []byte(c.source))
		if a, b := table.CSV.Looks(in), table.TSV.Looks(in); a != c.csv || b != c.tsv {
			t.Errorf("%q: csv %d, tsv %d, want %d and %d", c.source, a, b, c.csv, c.tsv)
		}
	}
}

// A line of no-break spaces is as blank as one of blanks.
func TestBlankLinesPartParagraphs(t *testing.T) {
	in := format.NewInput("x.csv", []byte("speaker,text\nAda Fenwick,\"One.\n\u00a0\nTwo,\nand more.\n\nThree.\"\n"))
	d := table.CSV.Read(in).Documents[0]
	if len(d.Turns) != 1 || len(d.Turns[0].Paragraphs) != 3 {
		t.Errorf("%+v, want a turn of three paragraphs", d.Turns)
	}
}

// What an editor calls the columns wins.
func TestColumnsOfAnEditor(t *testing.T) {
	in := format.NewInput("x.csv", []byte("a,b,text\nAda Fenwick,These are the words.,not these\n"))
	in.Settings.Columns = map[string]string{"label": "a", "text": "B"}
	d := table.CSV.Read(in).Documents[0]
	if len(d.Turns) != 1 || d.Turns[0].Label != "Ada Fenwick" || d.Turns[0].Text != "These are the words." {
		t.Errorf("%+v", d.Turns)
	}
}

// words are hostile ones, and those that a spreadsheet would run.
var words = rapid.Custom(func(t *rapid.T) string {
	return rapid.SampledFrom([]string{"=1+1", "+a", "-b", "@c", "'", "''=", "\"", ",", ";", "a \"b\" c", "<b>", "\u202eabc\u202c", "x", "\u00e9", "=cmd|' /C calc'!A0"}).Draw(t, "start") +
		rapid.StringMatching(`[a-z '"=,;|&<>-]{0,12}z`).Draw(t, "rest")
})

// What is written comes back: every turn with its label, kind and words, and no
// cell that a spreadsheet would run.
func TestExportComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := corpustest.Generated(rapid.Uint64().Draw(t, "seed"), 2)
		for _, d := range c.Documents {
			for i := range d.Turns {
				if w := words.Draw(t, "words"); rapid.Bool().Draw(t, "hostile") {
					d.Turns[i].Text = w
				}
				d.Turns[i].Time = &corpus.Time{Start: 1000 * i, End: 1000*i + 1}
			}
		}
		src := corpustest.Files(t, table.Export, c)["turns.csv"]
		r := table.CSV.Read(format.NewInput("turns.csv", src))
		if len(r.Documents) != len(c.Documents) {
			t.Fatalf("%d documents came back as %d", len(c.Documents), len(r.Documents))
		}
		for i, d := range c.Documents {
			same(t, d, r.Documents[i])
		}
		for _, f := range strings.Split(string(src), "\r\n") {
			if f != "" && strings.IndexByte("=+-@\t\r", f[0]) >= 0 || strings.Contains(f, ",=") && !strings.Contains(f, `"`) {
				t.Fatalf("a spreadsheet would run %q", f)
			}
		}
	})
}

func same(t *rapid.T, want, got *corpus.Document) {
	if got.ID != want.ID || got.Title != want.Title || len(got.Turns) != len(want.Turns) {
		t.Fatalf("%s: %q with %d turns came back as %q with %d", want.ID, want.Title, len(want.Turns), got.Title, len(got.Turns))
	}
	for i := range want.Turns {
		a, b := want.Turns[i], got.Turns[i]
		if a.Label != b.Label || a.Kind != b.Kind || spaced(a.Text) != spaced(b.Text) || *a.Time != *b.Time {
			t.Fatalf("%s turn %d:\n%q %s %v %q\n%q %s %v %q", want.ID, i+1, a.Label, a.Kind, a.Time, a.Text, b.Label, b.Kind, b.Time, b.Text)
		}
	}
}

func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// FuzzRead: whatever the bytes, a reading ends, is whole and lies in the source.
func FuzzRead(f *testing.F) {
	corpustest.FuzzRead(f, []format.Format{table.CSV, table.TSV},
		"text,speaker\r\"\"\"a\r\n\",b\",\"\"\"\"\r\"",
	)
}

func BenchmarkRead(b *testing.B) {
	src := []byte("speaker,date,text\n" + strings.Repeat("Ada Fenwick,2013-05-27,\"This is made up,\n\nand \"\"nobody\"\" ever said it.\"\nBo Tarn,2013-05-27,So they say.\n", 8000))
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		table.CSV.Read(format.NewInput("x.csv", src))
	}
}
