package table

import (
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
	date, start, end := "", "", ""
	if d.Dates.Event != nil {
		date = d.Dates.Event.EDTF
	}
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
	return []string{d.ID, d.Title, date, d.Place, language(d, t), t.ID, string(t.Kind), t.Label, name, t.Role, t.Organization, string(t.Voice), t.Rendition, start, end, t.Text}
}

// language is the turn's, else the document's.
func language(d *corpus.Document, t *corpus.Turn) string {
	if t.Language != "" {
		return t.Language
	}
	return d.Language
}
