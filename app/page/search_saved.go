package page

import (
	"strconv"
	"strings"
	"unicode"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/json"
	"lectern/app/state"
	"lectern/corpus"
)

// MostSaved is how many turns a file of hits holds at most. Chosen: some ten
// megabytes, which a phone still makes.
const MostSaved = 10_000

// The forms in which hits are saved, as the buttons name them.
const (
	SavedCSV   = "csv"
	SavedLines = "jsonl"
)

// File is what a reader takes away: the shell hands it to the browser.
type File struct {
	Name, Type string
	Body       []byte
}

// saving are the buttons that save the hits, all of them up to MostSaved.
func (in Input) saving() g.Node {
	n := in.Found.Turns
	words := "Save " + atLeast(in.Found) + count(n, "turn", "turns") + ", with links and citations"
	if n > MostSaved {
		words = "Save the first " + number(MostSaved) + " turns, with links and citations"
	}
	button := func(as, name string) g.Node {
		return h.Button(h.Type("button"), h.Class("btn"), h.Data("do", "save"), h.Data("save", as), g.Text("as "+name))
	}
	return h.Div(h.Class("row save needs-program"), h.Role("group"), h.Aria("labelledby", "save"),
		h.Span(h.ID("save"), h.Class("meta"), g.Text(words)), button(SavedCSV, "CSV"), button(SavedLines, "JSON Lines"))
}

// Saved is the file of in.Found.Hits, which are all that it is to hold, as
// SavedCSV or SavedLines. Links are absolute where the site knows its address,
// else relative to its root.
func Saved(in Input, as string) File {
	name := fileName(in.State.Query)
	if as == SavedCSV {
		return File{name + ".csv", "text/csv;charset=utf-8", in.savedTable()}
	}
	return File{name + ".jsonl", "application/jsonl;charset=utf-8", in.savedLines()}
}

// fileName is a name that any file system takes: the letters and digits of the
// query.
func fileName(query string) string {
	words := strings.FieldsFunc(query, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	name := "search"
	for _, w := range words {
		if len(name)+len(w) > 80 {
			break
		}
		name += "-" + w
	}
	return name
}

// saved is a hit as a row of a table or a line of JSON.
type saved struct {
	Document, Title string
	Date            string // EDTF, "" where it is not known
	Place, Turn     string
	N               int
	Kind, Label     string

	Speaker, SpeakerID, Role, Organization string

	Language, Text string
	Matches        []corpus.Span // in bytes of the text
	Unsure         bool          // it matches only if its uncertain date lies so
	Link, Citation string
}

func (in Input) saved(hit Hit) saved {
	d, t := hit.Document, hit.Turn
	s := saved{Document: d.ID, Title: d.Title, Place: d.Place, Turn: t.ID, N: t.N, Kind: string(t.Kind), Label: t.Label, SpeakerID: t.Speaker,
		Role: t.Role, Organization: t.Organization, Language: or(t.Language, d.Language), Text: t.Text, Matches: hit.marks(), Unsure: hit.Unsure,
		Link: in.link(d, t), Citation: in.citation(d, t)}
	if date := held(d); date != nil {
		s.Date = date.EDTF
	}
	if who := d.Speaker(t.Speaker); who != nil {
		s.Speaker = who.Name
	}
	return s
}

// marks are all matches that are known, those of the lines or of the snippets.
func (hit Hit) marks() []corpus.Span {
	known := hit.Marks
	if len(hit.Lines) > 0 {
		known = nil
		for _, l := range hit.Lines {
			known = append(known, l.Match)
		}
	}
	all := []corpus.Span{}
	for _, m := range known {
		if m.Start >= 0 && m.Start < m.End && m.End <= len(hit.Turn.Text) {
			all = append(all, m)
		}
	}
	return all
}

// link is the permanent link to a turn.
func (in Input) link(d *corpus.Document, t *corpus.Turn) string {
	if address := in.address(d, t); address != "" {
		return address
	}
	return state.State{Page: state.Document, ID: d.ID}.URL() + fragment(t.ID)
}

func (in Input) savedLines() []byte {
	var lines []byte
	for _, hit := range in.Found.Hits {
		lines = append(lines, json.Text(in.saved(hit).record())...)
		lines = append(lines, '\n')
	}
	return lines
}

// record is the hit under the names of a document's JSON, which are those of
// the columns that lectern reads.
func (s saved) record() json.Record {
	matches := json.List{}
	for _, m := range s.Matches {
		matches = append(matches, json.Record{"start", m.Start, "end", m.End})
	}
	return json.Record{
		"document", s.Document, "title", s.Title, "date", s.Date, "place", s.Place, "turn", s.Turn, "n", s.N,
		"kind", s.Kind, "label", s.Label, "speaker", s.Speaker, "speaker_id", s.SpeakerID, "role", s.Role,
		"organization", s.Organization, "language", s.Language, "text", s.Text, "matches", matches,
		"unsure", s.Unsure, "link", s.Link, "citation", s.Citation,
	}
}

// savedTable is a table of RFC 4180, but for the words themselves, whose line
// breaks stay as they are.
func (in Input) savedTable() []byte {
	rows := [][]string{{"document", "title", "date", "place", "turn", "n", "kind", "label", "speaker", "speaker_id", "role", "organization",
		"language", "text", "matches", "unsure", "link", "citation"}}
	for _, hit := range in.Found.Hits {
		s := in.saved(hit)
		rows = append(rows, []string{s.Document, s.Title, s.Date, s.Place, s.Turn, strconv.Itoa(s.N), s.Kind, s.Label, s.Speaker, s.SpeakerID, s.Role, s.Organization,
			s.Language, s.Text, matches(s), yes(s.Unsure), s.Link, s.Citation})
	}
	var out []byte
	for _, row := range rows {
		for i, field := range row {
			if i > 0 {
				out = append(out, ',')
			}
			out = appendField(out, field)
		}
		out = append(out, '\r', '\n')
	}
	return out
}

// matches are the words that match, apart by " | ".
func matches(s saved) string {
	var words []string
	for _, m := range s.Matches {
		words = append(words, s.Text[m.Start:m.End])
	}
	return strings.Join(words, " | ")
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

// appendField appends a field, in quotes where it needs them.
func appendField(out []byte, field string) []byte {
	if !strings.ContainsAny(field, "\",\r\n") {
		return append(out, field...)
	}
	out = append(out, '"')
	out = append(out, strings.ReplaceAll(field, `"`, `""`)...)
	return append(out, '"')
}
