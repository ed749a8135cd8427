package sidecar_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/sidecar"
	"lectern/corpus/transcript"
)

const talk = `A fictional talk

ANN LEE: Good evening.

Q: Will it rain?

ANN LEE: It will.
`

func read(toml string) *corpus.Document {
	d := transcript.Parse("talk.txt", []byte(talk))
	sidecar.Apply(d, "talk.toml", []byte(toml))
	return d
}

const source = "[sources.s]\ntitle = \"A made-up record\"\n\n"

func TestFaults(t *testing.T) {
	for _, c := range []struct{ name, toml, want string }{
		{"a fact without a source", "[event]\ndate = \"2013\"\n", "talk.toml:1:1: event names no source"},
		{"a source that is not there", source + "[event]\ndate = \"2013\"\nsource = \"t\"\n", `talk.toml:6:1: there is no source "t"`},
		{"a slip in a key", source + "[event]\ndaet = \"2013\"\nsource = \"s\"\n", `talk.toml:5:1: there is no key "daet"` + "\n  did you mean \"date\"?"},
		{"an unknown table", "[evnt]\n", `talk.toml:1:1: there is no key "evnt"` + "\n  did you mean \"event\"?"},
		{"a date that is none", source + "[event]\nsource = \"s\"\ndate = \"27 May 2013\"\n", `talk.toml:6:1: the date "27 May 2013" is not EDTF`},
		{"a date of TOML's", source + "[event]\nsource = \"s\"\ndate = 2013-05-27\n", "talk.toml:6:1: date is no text"},
		{"an empty text", source + "[event]\nsource = \"s\"\nplace = \"\"\n", "talk.toml:6:1: place is empty"},
		{"no TOML", "id = \n", "talk.toml:1:"},
		{"an id that fits no address", "id = \"A b\"\n", `talk.toml:1:1: the id "A b" does not fit a URL`},
		{"a source without a title", "[sources.s]\npublisher = \"X\"\n", `talk.toml:1:1: the source "s" has neither title nor url`},
		{"an address that is none", "[sources.s]\ntitle = \"T\"\nurl = \"javascript:alert(1)\"\n", `talk.toml:3:1: "javascript:alert(1)" is no web address`},
		{"a speaker that is not there", source + "[[rendition]]\nis = \"interpreted\"\nspeaker = \"ann-le\"\nsource = \"s\"\n", `talk.toml:6:1: no speaker of this document has the id "ann-le"` + "\n  did you mean \"ann-lee\"?"},
		{"the second rendition", source + "[[rendition]]\nis = \"interpreted\"\nlabel = \"Q\"\nsource = \"s\"\n\n[[rendition]]\nis = \"sung\"\nsource = \"s\"\n", `talk.toml:10:1: there is no rendition "sung"`},
		{"a turn that is not there", source + "[[rendition]]\nis = \"interpreted\"\nturn = 9\nsource = \"s\"\n", "talk.toml:6:1: no turn is meant by this"},
		{"a language that is none", source + "[text]\nlanguage = \"English\"\nsource = \"s\"\n", `talk.toml:5:1: "English" is no language tag`},
		{"a table that is none", "event = \"2013\"\n", "talk.toml:1:1: event is no table"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got strings.Builder
			for _, f := range read(c.toml).Faults {
				got.WriteString(f.String() + "\n  " + f.Hint + "\n")
			}
			if !strings.Contains(got.String(), c.want) {
				t.Errorf("faults:\n%swant %s", &got, c.want)
			}
		})
	}
}

func TestAFactThatIsWrongIsNotUsed(t *testing.T) {
	d := read("[event]\ndate = \"2013\"\nplace = \"Marrow\"\n")
	if d.Dates.Event != nil || d.Place != "" {
		t.Errorf("date %v and place %q were used without a source", d.Dates.Event, d.Place)
	}
}

// Every key at once: what comes out is an editor's, with the source.
func TestEveryKey(t *testing.T) {
	d := read(`id = "a-talk"

[sources.s]
title = "A made-up record"
publisher = "Marrow"
url = "https://example.org/1"
record = "1"

[event]
date = "2013-05-27"
place = "Marrow"
kind = "Talk"
source = "s"
note = "the record says so"

[published]
date = "2013-06"
source = "s"

[text]
language = "en-GB"
edition = "excerpts"
source = "s"

[[speaker]]
id = "ann-lee"
role = "Minister"
organization = "Tides"
source = "s"

[[speaker]]
id = "hana-mori"
name = "Hana Mori"
label = "Q"
source = "s"

[[rendition]]
is = "interpreted"
turn = 3
source = "s"

[[note]]
text = "A remark."
source = "s"
`)
	b, err := json.MarshalIndent(d, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	corpustest.Golden(t, "every-key.json", append(b, '\n'))
	if len(d.Faults) > 0 {
		t.Errorf("faults %v", d.Faults)
	}
}

func TestTheWordsStayAsTheyWere(t *testing.T) {
	before := transcript.Parse("talk.txt", []byte(talk))
	after := read("id = \"x\"\n" + source + "[[speaker]]\nid = \"someone\"\nname = \"Some One\"\nturn = 2\nsource = \"s\"\n")
	for i, turn := range before.Turns {
		if got := after.Turns[i]; got.Text != turn.Text || got.ID != turn.ID || got.Label != turn.Label || got.Lines != turn.Lines {
			t.Errorf("turn %d was %+v, is %+v", i+1, turn, got)
		}
	}
	if after.Turns[1].Speaker != "someone" || after.Speaker("someone") == nil {
		t.Errorf("turn 2 is %+v", after.Turns[1])
	}
}

func TestAVoiceThatIsNobodysGetsNoName(t *testing.T) {
	d := transcript.Parse("talk.txt", []byte("A fictional call\n\nSENIOR LAMP OFFICIAL: Yes.\n\nQ: Why?\n"))
	sidecar.Apply(d, "talk.toml", []byte(source+"[[speaker]]\nid = \"someone\"\nname = \"Some One\"\nturn = 1\nsource = \"s\"\n"))
	if len(d.Faults) != 1 || d.Faults[0].Message != "the voice of ¶ 1 is withheld: it is never given a name" || d.Turns[0].Speaker != "" || len(d.Speakers) != 0 {
		t.Errorf("faults %v, speakers %v", d.Faults, d.Speakers)
	}
}

func TestTheTranscriptsOwnDateAgainstTheEditors(t *testing.T) {
	d := transcript.Parse("talk.md", []byte("---\ntitle: A fictional talk\nevent_date: 2013-05-26\n---\n\nANN LEE: Yes.\n"))
	sidecar.Apply(d, "talk.toml", []byte(source+"[event]\ndate = \"2013-05-27\"\nsource = \"s\"\n"))
	if d.Dates.Event.EDTF != "2013-05-27" || len(d.Faults) != 1 || d.Faults[0].String() != `talk.toml:5:1: warning: the transcript says "2013-05-26", this file says "2013-05-27"` {
		t.Errorf("date %v, faults %v", d.Dates.Event, d.Faults)
	}
}

func TestCorpusFile(t *testing.T) {
	c := corpus.Corpus{ID: "corpus", Language: "en"}
	_, faults := sidecar.ReadCorpus(&c, "lectern.toml", []byte("title = \"T\"\nid = \"a_b\"\ncolour = \"red\"\n"))
	if c.Title != "T" || c.ID != "corpus" || len(faults) != 2 {
		t.Errorf("corpus %+v, faults %v", c, faults)
	}
}

// The page shows what is read without a fault, and names every key.
func TestThePageIsTrue(t *testing.T) {
	page, err := os.ReadFile("SIDECAR.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(page), "```toml\n")
	example, rest, _ := strings.Cut(rest, "```")
	d := transcript.Parse("x.txt", []byte("A fictional talk\n\nALI ZEIDAN: Yes.\n"))
	sidecar.Apply(d, "x.toml", []byte(example))
	if len(d.Faults) > 0 || d.ID != "libya-asks-nato" || d.Turns[0].Rendition != corpus.Interpreted {
		t.Errorf("faults %v, document %s", d.Faults, d.ID)
	}
	_, rest, _ = strings.Cut(rest, "```toml\n")
	example, _, _ = strings.Cut(rest, "```")
	var c corpus.Corpus
	readings, faults := sidecar.ReadCorpus(&c, "lectern.toml", []byte(example))
	if len(faults) > 0 || c.ID == "" || c.Language == "" {
		t.Errorf("faults %v, corpus %+v", faults, c)
	}
	want := []sidecar.Reading{{Files: "*.csv", Format: "csv", Encoding: "windows-1250", Language: "de", Columns: map[string]string{"label": "Redner", "text": "Rede"}}}
	if diff := cmp.Diff(want, readings); diff != "" {
		t.Errorf("readings (-want +got)\n%s", diff)
	}
	for _, field := range sidecar.Fields {
		if !strings.Contains(rest, "`"+field+"`") {
			t.Errorf("SIDECAR.md does not name the field %q", field)
		}
	}
}

func TestOneTableForAllFilesMayHaveItsColumnsBelow(t *testing.T) {
	var c corpus.Corpus
	readings, faults := sidecar.ReadCorpus(&c, "lectern.toml", []byte("[reading]\nlanguage = \"de\"\n[reading.columns]\nlabel = \"Redner\"\n"))
	want := []sidecar.Reading{{Language: "de", Columns: map[string]string{"label": "Redner"}}}
	if diff := cmp.Diff(want, readings); diff != "" || len(faults) > 0 {
		t.Errorf("faults %v, readings (-want +got)\n%s", faults, diff)
	}
}

func TestFaultsOfReadingHaveTheirPlace(t *testing.T) {
	var c corpus.Corpus
	_, faults := sidecar.ReadCorpus(&c, "lectern.toml", []byte(`title = "T"
[[reading]]
files = "["
[[reading]]
language = "German"
  colour = "red"
[reading.columns]
labl = "Redner"
text = 3
`))
	want := []string{`lectern.toml:3:1: "[" is no pattern of files`, `lectern.toml:6:3: there is no key "colour"`,
		`lectern.toml:5:1: "German" is no language tag`, `lectern.toml:8:1: there is no field "labl"`, `lectern.toml:9:1: text is no text`}
	if len(faults) != len(want) {
		t.Fatalf("faults %v, want %v", faults, want)
	}
	for i, f := range faults {
		if f.String() != want[i] {
			t.Errorf("fault %d is %s, want %s", i, f, want[i])
		}
	}
}

// FuzzApply: no file crashes the reader, and every fault has a place.
func FuzzApply(f *testing.F) {
	f.Add([]byte(source + "[event]\ndate = \"2013\"\nsource = \"s\"\n"))
	f.Add([]byte("[[rendition]]\nis = 1\n[[rendition]]\n[sources]\nx = 1\n"))
	f.Add([]byte("id = '''\n[event]\n'''\n\"a.b\" = 1\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		for _, fault := range read(string(src)).Faults {
			if fault.File != "talk.toml" || fault.Line < 1 || fault.Column < 1 {
				t.Errorf("%q: a fault without a place: %+v", src, fault)
			}
		}
	})
}
