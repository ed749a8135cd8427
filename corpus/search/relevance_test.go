package search_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/search"
)

// rows reads a table of testdata: fields parted by " | ", "#" for a remark.
func rows(t *testing.T, name string, fields int) [][]string {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var all [][]string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		row := strings.Split(line, " | ")
		if len(row) != fields {
			t.Fatalf("%s: %q has %d fields, want %d", name, line, len(row), fields)
		}
		all = append(all, row)
	}
	if len(all) < 10 {
		t.Fatalf("%s has only %d rows", name, len(all))
	}
	return all
}

// harbour is the fictional corpus of turns.txt, its turns numbered throughout,
// among some hundred made-up ones that nobody wants.
func harbour(t *testing.T) *corpus.Corpus {
	c := corpustest.Generated(3, 12)
	for i, row := range rows(t, "turns.txt", 5) {
		d := c.Document(row[0])
		if d == nil {
			d = &corpus.Document{ID: row[0], Language: "en", Dates: corpus.Dates{Event: &corpus.Date{EDTF: row[3]}}}
			c.Documents = append(c.Documents, d)
		}
		id := strings.ToLower(strings.ReplaceAll(row[1], " ", "-"))
		if d.Speaker(id) == nil {
			d.Speakers = append(d.Speakers, corpus.Speaker{ID: id, Name: row[1]})
		}
		d.Turns = append(d.Turns, corpus.Turn{ID: fmt.Sprint("t", i+1), N: i + 1, Kind: corpus.Kind(row[2]), Speaker: id, Text: row[4]})
	}
	return c
}

// The golden says how well the wanted turns stand: a change of the ranking
// shows in it, line by line and in sum.
func TestTheWantedTurnsStandFirst(t *testing.T) {
	c := harbour(t)
	var out strings.Builder
	var first, five, reciprocal, n float64
	for _, row := range rows(t, "relevance.txt", 2) {
		place := 0
		for i, h := range find(t, c, row[0], search.Options{}).Hits {
			if fmt.Sprint(h.Turn.N) == row[1] && h.Document.ID[0] == 'h' {
				place = i + 1
			}
		}
		n++
		if place == 1 {
			first++
		}
		if place >= 1 && place <= 5 {
			five++
		}
		if place > 0 {
			reciprocal += 1 / float64(place)
		}
		fmt.Fprintf(&out, "%2d  %s\n", place, row[0])
	}
	fmt.Fprintf(&out, "\nrecall@1 %.3f  recall@5 %.3f  MRR %.3f  of %.0f queries; 0 is not found\n", first/n, five/n, reciprocal/n, n)
	corpustest.Golden(t, "relevance.golden", []byte(out.String()))
}
