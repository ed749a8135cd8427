package tei_test

import (
	"bytes"
	"cmp"
	"maps"
	"regexp"
	"strings"
	"testing"
	"unicode"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/format"
	"lectern/corpus/format/tei"
)

// tester is what a test and a property test have in common.
type tester interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

var include = regexp.MustCompile(`<xi:include href="([^"]*)"/>`)

// whole is the corpus file with its parts put in, as a processor of XInclude
// does, read again.
func whole(t tester, c *corpus.Corpus) format.Reading {
	t.Helper()
	files := corpustest.Files(t, tei.Export, c)
	src := include.ReplaceAllFunc(files[cmp.Or(c.ID, "corpus")+".xml"], func(m []byte) []byte {
		part := files[string(include.FindSubmatch(m)[1])]
		return part[bytes.IndexByte(part, '\n')+1:]
	})
	in := format.NewInput("whole.xml", src)
	r := tei.Format.Read(in)
	if s := corpustest.BrokenReading(in, r); s != "" {
		t.Fatal(s)
	}
	return r
}

// held is what TEI holds of a document.
type heldDocument struct {
	ID, Title, Dek, Kind, Place, Language, Event, Published string
	EventOrigin                                             corpus.Origin
	Edition                                                 []string
	Times                                                   []string
	Turns                                                   []heldTurn
}

type heldTurn struct {
	Text                                                []string // paragraphs, white space folded
	Label, Speaker, Name, Role, Organization, Rendition string
	Kind                                                corpus.Kind
	Voice                                               corpus.Voice
	Language                                            string
	Continued                                           bool
	Answers, Continues, Interrupts                      int // turns by their number
	Time                                                corpus.Time
	Marks                                               []heldMark
}

// heldMark is a mark at a number of letters, white space left out.
type heldMark struct {
	Kind           corpus.MarkKind
	At, End        int
	Printed, Value string
}

func heldOf(d *corpus.Document) heldDocument {
	h := heldDocument{ID: d.ID, Title: fold(d.Title), Dek: fold(d.Dek), Kind: d.Kind, Place: fold(d.Place), Language: d.Language, Edition: d.Edition}
	if d.Title == "" || d.Title == d.ID {
		h.Title = d.ID
	}
	if e := d.Dates.Event; e != nil {
		h.Event, h.EventOrigin = e.EDTF, e.Origin()
		if h.EventOrigin != corpus.Inferred {
			h.EventOrigin = corpus.FromFile
		}
	}
	if p := d.Dates.Published; p != nil {
		h.Published = p.EDTF
	}
	for _, c := range d.Times {
		h.Times = append(h.Times, c.Of+" "+c.Value+" "+c.Zone)
	}
	at := map[string]int{}
	for _, t := range d.Turns {
		at[t.ID] = t.N
	}
	for _, t := range d.Turns {
		h.Turns = append(h.Turns, heldTurnOf(d, t, at))
	}
	return h
}

func heldTurnOf(d *corpus.Document, t corpus.Turn, at map[string]int) heldTurn {
	h := heldTurn{Label: t.Label, Speaker: t.Speaker, Role: t.Role, Organization: t.Organization, Rendition: t.Rendition, Kind: t.Kind, Voice: t.Voice,
		Language: t.Language, Continued: t.Continued, Answers: at[t.Answers], Continues: at[t.Continues], Interrupts: at[t.Interrupts]}
	if s := d.Speaker(t.Speaker); s != nil {
		h.Name = strings.ToLower(s.Name) // the documents of one person may write it in other capitals
	}
	if t.Time != nil {
		h.Time = *t.Time
	}
	for _, p := range t.Paragraphs {
		h.Text = append(h.Text, fold(t.Text[p.Start:p.End]))
	}
	for _, m := range t.Marks {
		h.Marks = append(h.Marks, heldMark{m.Kind, letters(t.Text[:m.Start]), letters(t.Text[:m.End]), fold(m.Printed), fold(m.Value)})
	}
	return h
}

func letters(s string) int {
	n := 0
	for _, c := range s {
		if !unicode.IsSpace(c) {
			n++
		}
	}
	return n
}

func sameAgain(t tester, c *corpus.Corpus) {
	t.Helper()
	r := whole(t, c)
	if len(r.Documents) != len(c.Documents) {
		t.Fatalf("%d of %d documents, %v", len(r.Documents), len(c.Documents), r.Faults)
	}
	for i, d := range c.Documents {
		if diff := gocmp.Diff(heldOf(d), heldOf(r.Documents[i])); diff != "" {
			t.Fatalf("%s (-written +read):\n%.3000s", d.ID, diff)
		}
	}
}

// What is written is read as it was.
func TestReadingUndoesWriting(t *testing.T) {
	for seed := range uint64(5) {
		sameAgain(t, corpustest.Generated(seed, 6))
	}
	sameAgain(t, corpustest.Founding())
}

// Real transcripts that are read from TEI are written and read as they were.
func TestRealTranscriptsAreReadAsWritten(t *testing.T) {
	corpustest.Archive(t, "parlamint-at-sample", corpustest.Every(7, ".xml"), func(name string, src []byte) {
		d := tei.Format.Read(format.NewInput(name, src)).Documents[0]
		sameAgain(t, &corpus.Corpus{ID: "real", Title: "Real", Documents: []*corpus.Document{d}})
	})
}

func TestTheSameCorpusGivesTheSameBytes(t *testing.T) {
	a := corpustest.Files(t, tei.Export, corpustest.Generated(3, 4))
	b := corpustest.Files(t, tei.Export, corpustest.Generated(3, 4))
	if !maps.EqualFunc(a, b, bytes.Equal) || len(a) != 5 || a["corpus.xml"] == nil {
		t.Errorf("%d files, %d files", len(a), len(b))
	}
}

// Words that XML has signs for, or does not hold, come back.
func TestHostileWordsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := corpustest.Generated(rapid.Uint64Range(0, 20).Draw(t, "seed"), 1)
		d := c.Documents[0]
		d.Turns[0].Marks, d.Turns[0].Text = hostile(t)
		d.Turns[0].Paragraphs = []corpus.Span{{Start: 0, End: len(d.Turns[0].Text)}}
		d.Turns[0].Label = rapid.SampledFrom([]string{d.Turns[0].Label, "A & B <c>", `"Q"`, "Мария", "דובר"}).Draw(t, "label")
		got := whole(t, c).Documents[0].Turns[0]
		if got.Text != strings.Join(strings.FieldsFunc(d.Turns[0].Text, blank), " ") || got.Label != d.Turns[0].Label {
			t.Fatalf("%q became %q, %q became %q", d.Turns[0].Text, got.Text, d.Turns[0].Label, got.Label)
		}
	})
}

func blank(c rune) bool { return strings.ContainsRune(" \t\r\n\f", c) }

func hostile(t *rapid.T) ([]corpus.Mark, string) {
	words := rapid.SliceOfN(rapid.SampledFrom([]string{"]]>", "&", "&amp;", "<u>", "</seg>", "<!--", "-->", "<?lectern over?>", "a\x00b", "\x0b", "\ufffe", "\u00a0x", "“é”", "שלום", "word", "\x7f",
		"𝄞", "e\u0301", "?>", "x\ty", "--", "'\""}), 1, 12).Draw(t, "words")
	text := strings.Join(words, rapid.SampledFrom([]string{" ", "  ", " \n"}).Draw(t, "space"))
	var marks []corpus.Mark
	at := 0
	for _, w := range words {
		i := at + strings.Index(text[at:], w)
		if rapid.Bool().Draw(t, "mark") {
			kind := rapid.SampledFrom(corpus.MarkKinds).Draw(t, "kind")
			marks = append(marks, corpus.Mark{Kind: kind, Start: i, End: i + len(w), Printed: w})
		}
		at = i + len(w)
	}
	return marks, text
}
