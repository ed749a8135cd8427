package tei_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/format"
	"lectern/corpus/format/tei"
)

// FuzzRead: whatever the bytes, the reading ends, is whole, and what is read of
// it can be written.
func FuzzRead(f *testing.F) {
	for _, row := range rows(f, "## In an utterance", 3) {
		f.Add([]byte(open + "<text><body><u>" + code(row[0]) + "</u></body></text></TEI>"))
	}
	for _, row := range rows(f, "## Between utterances", 2) {
		f.Add([]byte(open + "<text><body>" + code(row[0]) + "</body></text></TEI>"))
	}
	for _, row := range rows(f, "## The header", 3) {
		f.Add([]byte(open + "<teiHeader>" + code(row[0]) + "</teiHeader><text><body><u>x</u></body></text></TEI>"))
	}
	for _, name := range samples(f) {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		in := format.NewInput("fuzz.xml", src)
		r := tei.Format.Read(in)
		if s := corpustest.BrokenReading(in, r); s != "" {
			t.Fatal(s)
		}
		if len(r.Documents) == 0 && len(r.Faults) == 0 && !r.Declaring {
			t.Fatal("nothing is read and nothing is wrong")
		}
		corpustest.Files(t, tei.Export, &corpus.Corpus{ID: "fuzz", Documents: r.Documents})
		if d := tei.Format.Declared(in); d != nil { // whoever declares, and whatever
			in.Settings.Declared = []*format.Declared{d}
			if s := corpustest.BrokenReading(in, tei.Format.Read(in)); s != "" {
				t.Fatal(s)
			}
		}
	})
}

func samples(t testing.TB) []string {
	names, err := filepath.Glob("testdata/*.xml")
	if err != nil || len(names) < 4 {
		t.Fatalf("%d samples, %v", len(names), err)
	}
	return names
}

// Whole files are read as the outlines beside them say: every line, every turn,
// every fault.
func TestSamplesAreReadAsTheirOutlinesSay(t *testing.T) {
	for _, name := range samples(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			in := format.NewInput(filepath.Base(name), src)
			r := tei.Format.Read(in)
			if s := corpustest.BrokenReading(in, r); s != "" {
				t.Error(s)
			}
			corpustest.Golden(t, strings.TrimSuffix(filepath.Base(name), ".xml")+".golden", []byte(printed(r)))
		})
	}
}

func printed(r format.Reading) string {
	var b strings.Builder
	for _, f := range r.Faults {
		fmt.Fprintln(&b, f)
	}
	if r.Declaring {
		b.WriteString("declares for others\n")
	}
	for _, d := range r.Documents {
		fmt.Fprintf(&b, "# %s: %s | %s | %s | %s | %s", d.ID, d.Title, d.Kind, d.Place, d.Language, strings.Join(d.Edition, ", "))
		if d.Dates.Event != nil {
			fmt.Fprintf(&b, " | %s", d.Dates.Event.EDTF)
		}
		b.WriteByte('\n')
		for _, c := range d.Times {
			fmt.Fprintf(&b, "time %s %s %s\n", c.Of, c.Value, c.Zone)
		}
		for _, f := range d.Faults {
			fmt.Fprintln(&b, f)
		}
		for _, s := range d.Speakers {
			fmt.Fprintf(&b, "speaker %s: %s", s.ID, s.Name)
			for _, role := range s.Roles {
				fmt.Fprintf(&b, "; %s, %s", role.Title, role.Organization)
			}
			b.WriteByte('\n')
		}
		fmt.Fprintln(&b, strings.ReplaceAll(outline(d), " · ", "\n"))
		for _, t := range d.Turns {
			if len(t.Marks) > 0 {
				fmt.Fprintf(&b, "marks of %d: %s\n", t.N, marks(t))
			}
		}
	}
	b.WriteString("lines:")
	for _, l := range r.Lines {
		fmt.Fprintf(&b, " %s", l.Became)
	}
	b.WriteByte('\n')
	return b.String()
}

// BenchmarkRead reads a fictional corpus in growing sizes; MB/s that stay show
// that reading takes time in proportion.
func BenchmarkRead(b *testing.B) {
	one := "<note type=\"speaker\">ADA FENWICK</note>\n<u who=\"#ada\" ana=\"#regular\">\n<seg>Fictional words &amp; nothing else, said by nobody at all.</seg>\n" +
		"<kinesic type=\"applause\"><desc>Applause.</desc></kinesic>\n</u>\n"
	for _, bytes := range []int{64 << 10, 1 << 20, 8 << 20} {
		src := []byte(open + "<text><body><div>" + strings.Repeat(one, bytes/len(one)) + "</div></body></text></TEI>")
		b.Run(fmt.Sprintf("%dkB", bytes>>10), func(b *testing.B) {
			in := format.NewInput("fictional.xml", src)
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				tei.Format.Read(in)
			}
		})
	}
}

// BenchmarkReadHostile reads what nobody writes, in two sizes each: the MB/s of a
// size and of the eightfold are to be alike.
func BenchmarkReadHostile(b *testing.B) {
	for _, c := range []struct{ name, before, again, after string }{
		{"empty", "<u>", "<u/>", "</u>"}, {"marks", "<u>", "<unclear>x</unclear> ", "</u>"}, {"nested marks", "<u>", "<sic>x <unclear>y</unclear></sic>", "</u>"},
		{"asides", "<u>x ", "<note>y</note>", "</u>"}, {"prose", "", "<p>x</p>", ""}, {"keys", "", "<u who=\"#%d\">x</u>", ""},
		{"people", "", "<person xml:id=\"p%d\"><persName>Ann %d</persName></person><u who=\"#p%d\">x</u>", ""},
		{"labels", "", "<note type=\"speaker\">ANN %d</note>", "<u>x</u>"}, {"relations", "<u>x</u>", "<relation name=\"questionAnswer\" active=\"#a\" passive=\"#b\"/>", ""},
		{"turns and relations", "", "<u xml:id=\"u%d\">x</u><relation name=\"questionAnswer\" active=\"#u1\" passive=\"#u%d\"/>", ""},
		{"times", "", "<note type=\"time\"><time when=\"2001-01-01T10:00:00\"/></note>", "<u>x</u>"}, {"corpora", "</div></body></text><TEI>", "<TEI><text><body><u>x</u></body></text></TEI>", "</TEI>"},
	} {
		for _, bytes := range []int{64 << 10, 512 << 10} {
			var src strings.Builder
			src.WriteString(open + "<text><body><div>" + c.before)
			for i := 0; src.Len() < bytes; i++ {
				src.WriteString(strings.ReplaceAll(c.again, "%d", fmt.Sprint(i)) + "\n")
			}
			src.WriteString(c.after + "</div></body></text></TEI>")
			b.Run(fmt.Sprintf("%s/%dkB", c.name, bytes>>10), func(b *testing.B) {
				in := format.NewInput("fictional.xml", []byte(src.String()))
				b.SetBytes(int64(src.Len()))
				for b.Loop() {
					tei.Format.Read(in)
				}
			})
		}
	}
}
