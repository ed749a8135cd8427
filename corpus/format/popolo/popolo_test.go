package popolo_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"testing"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/format/popolo"
	"lectern/corpus/transcript"
)

func export(t testing.TB, c *corpus.Corpus) []byte {
	t.Helper()
	return corpustest.Files(t, popolo.Export, c)["popolo.json"]
}

// A fictional hearing is written as testdata/hearing.json shows.
func TestExportOfAHearing(t *testing.T) {
	d := transcript.Parse("hearing.txt", []byte(`Fictional hearing on the lamp tax

MODERATOR: This hearing is fictional. The floor is yours.

ADA FENWICK (Minister of Tides): It costs <80> & more.

Q: Who says so?

ADA FENWICK: I do.

(A bell rings.)

Transcript of a fictional hearing in Marrow.
`))
	d.Dates.Event = &corpus.Date{EDTF: "2031-05-14"}
	d.Source.Records = []corpus.Source{{Title: "A made-up record", URL: "https://example.org/record"}}
	s := d.Speaker("ada-fenwick")
	s.Identifiers = []corpus.Identifier{{Scheme: "wikidata", Value: "Q0"}}
	s.Roles = append(s.Roles, corpus.Role{Title: "Member", Organization: "Assembly of Marrow", From: "2029", To: "2031-05"})
	other := *d
	other.ID, other.Turns, other.Dates = "again", nil, corpus.Dates{Event: &corpus.Date{EDTF: "2031-06/2031-07"}}
	corpustest.Golden(t, "hearing.json", export(t, &corpus.Corpus{Documents: []*corpus.Document{d, &other}}))
}

// What Popolo's schemas ask for: dates by their pattern, identifiers and links
// with what they are for, references that lead somewhere; and as many speeches as
// turns, with their words.
func TestExportFitsTheSchemas(t *testing.T) {
	c := corpustest.Generated(11, 12)
	file := export(t, c)
	if again := export(t, c); !bytes.Equal(file, again) {
		t.Error("the same corpus gives other bytes")
	}
	var p struct {
		Persons       []map[string]any
		Organizations []map[string]any
		Memberships   []map[string]any
		Events        []map[string]any
		Speeches      []map[string]any
	}
	if err := json.Unmarshal(file, &p); err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for _, list := range [][]map[string]any{p.Persons, p.Organizations, p.Events, p.Speeches} {
		for _, x := range list {
			id, _ := x["id"].(string)
			if id == "" || ids[id] {
				t.Errorf("the ID %q", id)
			}
			ids[id] = true
		}
	}
	reduced := regexp.MustCompile(`^[0-9]{4}(-[0-9]{2}){0,2}$`)
	for _, list := range [][]map[string]any{p.Memberships, p.Events, p.Speeches} {
		for _, x := range list {
			for _, field := range []string{"start_date", "end_date", "date"} {
				if v, ok := x[field]; ok && !reduced.MatchString(fmt.Sprint(v)) {
					t.Errorf("%s %v", field, v)
				}
			}
			for _, field := range []string{"person_id", "organization_id", "creator_id", "audience_id", "event_id"} {
				if v, ok := x[field]; ok && !ids[fmt.Sprint(v)] {
					t.Errorf("%s %v leads nowhere", field, v)
				}
			}
		}
	}
	for _, x := range p.Persons {
		if x["name"] == "" {
			t.Errorf("no name: %v", x)
		}
	}
	i := 0
	for _, d := range c.Documents {
		for _, turn := range d.Turns {
			s := p.Speeches[i]
			if s["text"] != turn.Text || s["event_id"] != d.ID || fmt.Sprint(s["position"]) != fmt.Sprint(turn.N) || turn.Label != "" && s["attribution_text"] != turn.Label {
				t.Fatalf("%+v is written as %v", turn, s)
			}
			i++
		}
	}
	if i != len(p.Speeches) || len(p.Memberships) == 0 || len(p.Persons) == 0 {
		t.Errorf("%d speeches of %d turns, %d memberships, %d persons", len(p.Speeches), i, len(p.Memberships), len(p.Persons))
	}
}

// A date that Popolo can't write is left out, never bent.
func TestDatesThatPopoloCannotWrite(t *testing.T) {
	for edtf, want := range map[string]string{"2031-05-14": "2031-05-14 ", "2031": "2031 ", "2031-05/2031-07": "2031-05 2031-07", "2031-05-14?": " ", "203X": " ", "2031-21": " ",
		"../2031": " 2031", "2031/..": "2031 ", "-0044": " ", "Y12031": " "} {
		d := transcript.Parse("x.txt", []byte("Fictional.\n"))
		d.Dates.Event = &corpus.Date{EDTF: edtf}
		var p struct {
			Events []struct {
				Start string `json:"start_date"`
				End   string `json:"end_date"`
			}
		}
		if err := json.Unmarshal(export(t, &corpus.Corpus{Documents: []*corpus.Document{d}}), &p); err != nil {
			t.Fatal(err)
		}
		if got := p.Events[0].Start + " " + p.Events[0].End; got != want {
			t.Errorf("%s: %q, want %q", edtf, got, want)
		}
	}
}
