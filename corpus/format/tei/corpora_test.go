package tei_test

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/format"
	"lectern/corpus/format/tei"
)

// The turns of real ParlaMint files agree with what their own markup says when
// it is counted without this package: who spoke, under which label, which words.
// Every seventh file is read; with LECTERN_CORPORA=all every one.
func TestRealTranscriptsAgreeWithTheirMarkup(t *testing.T) {
	files, turns, bytes, took := 0, 0, 0, time.Duration(0)
	corpustest.Archive(t, "parlamint-at-sample", corpustest.Every(7, ".xml"), func(name string, src []byte) {
		start := time.Now()
		in := format.NewInput(name, src)
		r := tei.Format.Read(in)
		took += time.Since(start)
		files, bytes = files+1, bytes+len(src)
		if len(r.Documents) != 1 || len(r.Faults) > 0 {
			t.Fatalf("%s: %d documents, %v", name, len(r.Documents), r.Faults)
		}
		d := r.Documents[0]
		for _, f := range d.Faults {
			t.Error(f)
		}
		if s := corpustest.BrokenReading(in, r); s != "" {
			t.Errorf("%s: %s", name, s)
		}
		compare(t, name, spoken(d), counted(t, src))
		turns += len(d.Turns)
	})
	t.Logf("%d files, %.1f MB at %.1f MB/s, %d turns", files, float64(bytes)/1e6, float64(bytes)/1e6/took.Seconds(), turns)
}

// said is what one turn says, as both ways of counting see it.
type said struct{ label, words string }

func spoken(d *corpus.Document) []said {
	var list []said
	for _, t := range d.Turns {
		list = append(list, said{t.Label, strings.Join(strings.Fields(t.Text), " ")})
	}
	return list
}

// counted reads the utterances, and the sounds between them, token by token.
func counted(t *testing.T, src []byte) []said {
	d := xml.NewDecoder(strings.NewReader(string(src)))
	var list []said
	var label, desc, words strings.Builder
	in, aside, noted, described := 0, 0, "", 0
	for {
		token, err := d.Token()
		if err == io.EOF {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			switch name := e.Name.Local; {
			case name == "u":
				in++
				words.Reset()
			case name == "note" && in == 0 && attr(e, "type") == "speaker":
				noted = "speaker"
				label.Reset()
			case name == "note" || name == "kinesic" || name == "vocal" || name == "gap" || name == "incident":
				aside++
				desc.Reset()
			case name == "desc":
				described++
			}
		case xml.CharData:
			switch {
			case noted != "":
				label.Write(e)
			case in > 0 && aside == 0:
				words.Write(e)
			case aside > 0 && described > 0:
				desc.Write(e)
			}
		case xml.EndElement:
			switch name := e.Name.Local; {
			case name == "u":
				in--
				list = append(list, said{fold(label.String()), fold(words.String())})
			case name == "note" && noted != "":
				noted = ""
			case name == "note" || name == "kinesic" || name == "vocal" || name == "gap" || name == "incident":
				if aside--; in == 0 && aside == 0 && name != "note" && name != "gap" {
					list = append(list, said{"", fold(desc.String())})
				}
			case name == "desc":
				described--
			}
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

func compare(t *testing.T, name string, got, want []said) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: %d turns, the markup has %d", name, len(got), len(want))
		return
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("%s: turn %d is\n%.300q\nthe markup has\n%.300q", name, i+1, fmt.Sprint(got[i]), fmt.Sprint(want[i]))
			return
		}
	}
}
