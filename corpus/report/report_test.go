package report_test

import (
	"encoding/json"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/report"
)

// doubtful is a fictional document with one of everything that a report tells.
func doubtful() *corpus.Document {
	guess := []corpus.Evidence{{Origin: corpus.Inferred, Rule: "the title names one person called Lee", Printed: "MS. LEE", Line: 4}}
	return &corpus.Document{
		ID: "talk", Title: "A fictional talk", Source: corpus.File{Path: "talk.txt", Format: "text", Encoding: "utf-8"},
		Dates: corpus.Dates{
			Event:     &corpus.Date{EDTF: "2013-05-27", Evidence: []corpus.Evidence{{Origin: corpus.FromFile, Rule: "the header says so", Line: 2}}},
			Published: &corpus.Date{EDTF: "2013-03", Evidence: []corpus.Evidence{{Origin: corpus.Inferred, Rule: "the image's name", Printed: "3 13", Line: 12}}},
		},
		Facts:    []corpus.Fact{{Of: "title", Value: "A fictional talk", Evidence: []corpus.Evidence{{Origin: corpus.FromFile, Rule: "the first line", Line: 1}}}},
		Speakers: []corpus.Speaker{{ID: "ann-lee", Name: "Ann Lee", Spelling: "uncertain", Evidence: guess}},
		Turns: []corpus.Turn{
			{ID: "a", Kind: corpus.Speech, Label: "MS. LEE", Speaker: "ann-lee", Lines: corpus.Lines{From: 4, To: 5}},
			{ID: "b", Kind: corpus.Question, Label: "Q", Voice: corpus.Unnamed, Lines: corpus.Lines{From: 7, To: 7}},
			{ID: "c", Kind: corpus.Stage, Text: "(Applause.)", Lines: corpus.Lines{From: 8, To: 8}},
			{ID: "d", Kind: corpus.Speech, Label: "GLORP", Lines: corpus.Lines{From: 9, To: 9}},
			{ID: "e", Kind: corpus.Speech, Label: "GLORP", Lines: corpus.Lines{From: 9, To: 10}},
		},
		Mentions: []corpus.Mention{{Turn: "a", Printed: "in 2525", EDTF: "2525"}, {Turn: "a", Printed: "in 2014", EDTF: "2014"}, {Turn: "b", Printed: "the year 800", EDTF: "0800"}},
		Notes:    []corpus.Note{{Kind: "unread", Lines: corpus.Lines{From: 11, To: 12}}, {Kind: "quotation", Lines: corpus.Lines{From: 4, To: 4}}},
		Faults:   []corpus.Fault{{Severity: corpus.Warning, File: "talk.txt", Line: 11}},
		Coverage: corpus.Coverage{Lines: 13, Accounted: 13},
	}
}

func TestReport(t *testing.T) {
	c := &corpus.Corpus{Documents: []*corpus.Document{doubtful(), {ID: "bare", Source: corpus.File{Path: "bare.txt"}, Coverage: corpus.Coverage{Lines: 1, Accounted: 1}}}}
	b, err := json.MarshalIndent(report.Of(c, []corpus.Fault{{Severity: corpus.Error, File: "x.pdf"}}), "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	corpustest.Golden(t, "report.json", append(b, '\n'))
}

func TestTheFoundingTranscript(t *testing.T) {
	r := report.Of(corpustest.Founding(), nil)
	if r.Turns != 4 || r.Lines != 23 || r.Accounted != 23 || r.Unnamed != 0 || r.Errors+r.Warnings != 0 || len(r.Unresolved) != 0 {
		t.Errorf("%+v", r)
	}
}

// The stretches of any document cover its lines, each once, in order.
func TestStretchesCoverEveryLine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.IntRange(0, 30).Draw(t, "lines")
		d := &corpus.Document{Coverage: corpus.Coverage{Lines: lines}}
		for range rapid.IntRange(0, 8).Draw(t, "things") {
			from := rapid.IntRange(0, 32).Draw(t, "from")
			l := corpus.Lines{From: from, To: from + rapid.IntRange(-1, 5).Draw(t, "more")}
			if rapid.Bool().Draw(t, "turn") {
				d.Turns = append(d.Turns, corpus.Turn{ID: "t", Lines: l})
			} else {
				d.Notes = append(d.Notes, corpus.Note{Kind: "list", Lines: l})
			}
		}
		next := 1
		for _, s := range report.Stretches(d) {
			if s.Lines.From != next || s.Lines.To < s.Lines.From {
				t.Fatalf("stretch %+v where line %d is next", s, next)
			}
			next = s.Lines.To + 1
		}
		if next != lines+1 {
			t.Fatalf("%d of %d lines", next-1, lines)
		}
	})
}
