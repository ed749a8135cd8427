package table

import (
	"cmp"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
)

// Columns are those that Export writes, in order. A table with exactly these in
// its first row is read back without a guess.
var Columns = []string{"document", "title", "date", "place", "language", "id", "kind", "label", "speaker", "role", "organization", "voice", "rendition", "start_ms", "end_ms", "text"}

// Export writes a corpus as one table, a row a turn, as RFC 4180 has it. A cell
// that a spreadsheet would take for a formula has an apostrophe before it, as has
// one that begins with an apostrophe; the readers of this package take it away.
var Export = format.Export{
	Name:  "csv",
	About: "one table of all turns, for spreadsheets",
	Write: func(c *corpus.Corpus, put func(path string, content []byte) error) error {
		var b strings.Builder
		line(&b, Columns)
		for _, d := range c.Documents {
			for i := range d.Turns {
				line(&b, values(d, &d.Turns[i]))
			}
		}
		return put("turns.csv", []byte(b.String()))
	},
}

func values(d *corpus.Document, t *corpus.Turn) []string {
	start, end := "", ""
	if t.Time != nil {
		start = milliseconds(t.Time.Start)
		if t.Time.End > 0 {
			end = milliseconds(t.Time.End)
		}
	}
	name := ""
	if s := d.Speaker(t.Speaker); s != nil {
		name = s.Name
	}
	return []string{d.ID, d.Title, d.Dates.Event.String(), d.Place, cmp.Or(t.Language, d.Language), t.ID, string(t.Kind), t.Label, name, t.Role, t.Organization, string(t.Voice), t.Rendition, start, end, t.Text}
}
