package record_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/format"
	"lectern/corpus/format/record"
)

// What is written comes back, to the last field.
func TestExportComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := corpustest.Generated(rapid.Uint64().Draw(t, "seed"), rapid.IntRange(1, 3).Draw(t, "documents"))
		for _, d := range c.Documents {
			if rapid.Bool().Draw(t, "other words") { // in which no mention and no quotation stands
				d.Mentions, d.Notes = []corpus.Mention{}, []corpus.Note{}
			}
			for i := range d.Turns {
				change(t, d, &d.Turns[i], i)
			}
		}
		record.Export.Write(c, func(path string, src []byte) error {
			in := format.NewInput(path, src)
			r := record.Lines.Read(in)
			if len(c.Documents) > 1 && record.Lines.Looks(in) != format.Surely {
				t.Fatal("the lines do not look like JSON Lines")
			}
			if diff := cmp.Diff(c.Documents, r.Documents); diff != "" {
				t.Fatal(diff)
			}
			if len(r.Lines) != len(c.Documents) || r.Lines[0].Became == "" {
				t.Fatalf("%d lines: %+v", len(r.Lines), r.Lines)
			}
			return nil
		})
	})
}

// change makes a turn of what JSON may trip over.
func change(t *rapid.T, d *corpus.Document, turn *corpus.Turn, i int) {
	if len(d.Mentions) == 0 && len(d.Notes) == 0 && rapid.Bool().Draw(t, "hostile") {
		turn.Text = strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"\"", "\\", "\n", "\u2028", "</script>", "\x00", "\u202e", "🌊", "{\"a\":", "words"}), 1, 8).Draw(t, "text"), " ") + "."
		turn.Paragraphs, turn.Marks = []corpus.Span{}, []corpus.Mark{}
		turn.Source = []corpus.Piece{{Start: 0, End: len(turn.Text), From: 5, To: 5 + len(turn.Text)}}
	}
	turn.Voice = rapid.SampledFrom([]corpus.Voice{"", corpus.Machine, corpus.Collective}).Draw(t, "voice")
	if rapid.Bool().Draw(t, "timed") {
		turn.Time = &corpus.Time{Start: i * 1000, End: i*1000 + 500}
	}
}

// A document that would break what is drawn from it is not taken as it is.
func TestUnsoundDocumentsAreRefused(t *testing.T) {
	for name, c := range map[string]struct{ turn, fault string }{
		"an id of a thousand bytes": {`{"id":"` + strings.Repeat("x", 1000) + `","label":"Ada","text":"Made up."}`, "which is none or taken"},
		"a mark beyond the text":    {`{"id":"t1","label":"Ada","text":"Made up.","marks":[{"kind":"sic","start":3,"end":99}]}`, "the mark 3-99"},
		"two marks over each other": {`{"id":"t1","label":"Ada","text":"Made up.","marks":[{"start":0,"end":4,"printed":"Made"},{"start":2,"end":4,"printed":"de"}]}`, "the mark 2-4"},
		"a mark with other words":   {`{"id":"t1","label":"Ada","text":"Made up.","marks":[{"start":0,"end":4,"printed":"made"}]}`, "the mark 0-4"},
		"a speaker who is nobody":   {`{"id":"t1","label":"Ada","text":"Made up.","speaker":"ada"}`, "is not declared"},
		"a paragraph before itself": {`{"id":"t1","label":"Ada","text":"Made up.","paragraphs":[{"start":5,"end":2}]}`, "the paragraph 5-2"},
		"a turn without an id":      {`{"label":"Ada","text":"Made up."}`, "which is none or taken"},
	} {
		in := format.NewInput("x.json", []byte(`{"schema":"lectern/document/2","id":"made-up","title":"Made up","turns":[`+c.turn+`]}`))
		r := record.JSON.Read(in)
		d := r.Documents[0]
		if len(d.Faults) == 0 || !strings.Contains(d.Faults[0].Message, c.fault) {
			t.Errorf("%s: %v", name, d.Faults)
		}
		if len(d.Turns) != 1 || d.Turns[0].Text != "Made up." {
			t.Errorf("%s: the words are lost: %+v", name, d.Turns)
		}
	}
}

func TestASpeakerWhoseIDIsNoFolderIsRefused(t *testing.T) {
	in := format.NewInput("x.json", []byte(`{"schema":"lectern/document/2","id":"made-up","title":"Made up","speakers":[{"id":"../ada","name":"Ada"}],"turns":[{"id":"t1","label":"Ada","speaker":"../ada","text":"Made up."}]}`))
	d := record.JSON.Read(in).Documents[0]
	if len(d.Faults) == 0 || !strings.Contains(d.Faults[0].Message, `the id "../ada", which is not fit for an address`) || len(d.Turns) != 1 || d.Turns[0].Text != "Made up." {
		t.Errorf("%+v", d)
	}
}

// A document of the first schema is read with its IDs.
func TestTheFirstSchemaIsRead(t *testing.T) {
	in := format.NewInput("old.json", []byte(`{"schema":"lectern/document/1","id":"made-up","title":"Made up","speakers":[{"id":"ada","name":"Ada"}],"turns":[{"id":"t1","n":1,"label":"Ada","speaker":"ada","text":"Made up."}]}`))
	d := record.JSON.Read(in).Documents[0]
	if d.Schema != corpus.Schema || d.ID != "made-up" || len(d.Turns) != 1 || d.Turns[0].ID != "t1" || d.Turns[0].Speaker != "ada" {
		t.Errorf("%+v", d)
	}
}
