package parlparse_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"lectern/corpus/corpustest"
	"lectern/corpus/format"
	"lectern/corpus/format/parlparse"
)

// The examples of FORMAT.md give what the page says.
func TestFormat(t *testing.T) {
	corpustest.Spec(t, 6, func(string) format.Format { return parlparse.Format })
}

func TestLooks(t *testing.T) {
	for source, want := range map[string]format.Confidence{
		"<?xml version='1.0'?>\n<!DOCTYPE publicwhip [<!ENTITY pound \"&#163;\">]>\n<publicwhip/>": format.Surely,
		`<debates><speech speakername="Ada"><p>x</p></speech></debates>`:                           format.Likely,
		`<debates><speech by="#ada"><p>x</p></speech></debates>`:                                   format.No,
		`<akomaNtoso><debate/></akomaNtoso>`:                                                       format.No,
		`speakername="Ada"`:                                                                        format.No,
		``:                                                                                         format.No,
	} {
		if got := parlparse.Format.Looks(format.NewInput("x.xml", []byte(source))); got != want {
			t.Errorf("%q: %d, want %d", source, got, want)
		}
	}
}

// What answers is tied to the question before it, and a chair answers nothing.
func TestAnswersAreTied(t *testing.T) {
	d := parlparse.Format.Read(format.NewInput("commons.xml", []byte(corpustest.Sources(t)[0]))).Documents[0]
	var got []string
	for _, turn := range d.Turns {
		if q := d.Turn(turn.Answers); q != nil {
			got = append(got, fmt.Sprintf("%d answers %d", turn.N, q.N))
		}
	}
	if want := "4 answers 3, 7 answers 6, 11 answers 10"; strings.Join(got, ", ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestInterjectionsAndContinuationsAreTied(t *testing.T) {
	d := parlparse.Format.Read(format.NewInput("x.xml", []byte(corpustest.Sources(t)[4]))).Documents[0]
	first, second, third := d.Turns[0], d.Turns[1], d.Turns[2]
	if second.Interrupts != first.ID || third.Continues != first.ID || first.ID == "" {
		t.Errorf("%q breaks in on %q, %q goes on with %q", second.Text, second.Interrupts, third.Text, third.Continues)
	}
	if got := d.Times[0].Value; got != "09:30:00" {
		t.Errorf("it began at %q", got)
	}
}

// A file of a single byte above ASCII is read by its declaration or as
// Windows-1252, and every line of it is accounted for.
func TestOlderEncoding(t *testing.T) {
	src, err := os.ReadFile("testdata/written.xml")
	if err != nil {
		t.Fatal(err)
	}
	in := format.NewInput("written.xml", src)
	r := parlparse.Format.Read(in)
	if s := corpustest.BrokenReading(in, r); s != "" {
		t.Fatal(s)
	}
	if got := r.Documents[0].Turns[0]; got.Label != "Émile Sauvageot" || !strings.HasSuffix(got.Text, "taxed at £5 in cafés.") {
		t.Errorf("%q: %q", got.Label, got.Text)
	}
}

func TestNoSpeechIsAFault(t *testing.T) {
	r := parlparse.Format.Read(format.NewInput("x.xml", []byte("<publicwhip>\n<minor-heading>Tides</minor-heading>\n</publicwhip>\n")))
	if len(r.Documents) != 0 || len(r.Lines) != 3 || len(r.Faults) != 1 || r.Faults[0].String() != "x.xml:1:1: no speech is found in this file" {
		t.Errorf("%d documents, %d lines, faults %v", len(r.Documents), len(r.Lines), r.Faults)
	}
}

// FuzzRead: whatever the bytes, a reading ends, is whole and lies in the source.
func FuzzRead(f *testing.F) {
	corpustest.FuzzRead(f, []format.Format{parlparse.Format},
		`<publicwhip><ques speakername="A"><p class="italic"><i>[x]</i></p></ques><reply speakername="A"/><speech><br/><br/></speech></publicwhip>`,
	)
}

func BenchmarkRead(b *testing.B) {
	var src strings.Builder
	src.WriteString("<publicwhip>\n")
	for i := range 2000 {
		fmt.Fprintf(&src, "<speech id=\"org.example/debate/2031-05-14.%d.0\" speakername=\"Member %d\" person_id=\"org.example/person/%d\">\n<p>%s</p>\n</speech>\n",
			i, i%40, i%40, strings.Repeat("The ferry was late in 2011 &amp; nobody came. ", 12))
	}
	src.WriteString("</publicwhip>\n")
	in := format.NewInput("bench.xml", []byte(src.String()))
	b.SetBytes(int64(src.Len()))
	b.ReportAllocs()
	for b.Loop() {
		parlparse.Format.Read(in)
	}
}
