package parquet

import (
	"cmp"
	"strings"

	"lectern/corpus"
	"lectern/corpus/when"
)

// Turn is a row of turns.parquet. An empty text is unknown, as in a Document; a
// number or a day that is unknown is null.
type Turn struct {
	Document     string `parquet:"document,dict"`
	ID           string `parquet:"id"`
	N            int32  `parquet:"n"`
	Kind         string `parquet:"kind,dict"`
	Label        string `parquet:"label,dict"`
	Speaker      string `parquet:"speaker,dict"` // the ID of a person
	SpeakerName  string `parquet:"speaker_name,dict"`
	Role         string `parquet:"role,dict"`
	Organization string `parquet:"organization,dict"`
	Voice        string `parquet:"voice,dict"`
	Rendition    string `parquet:"rendition,dict"`
	Language     string `parquet:"language,dict"`
	Answers      string `parquet:"answers"`
	FollowsUp    string `parquet:"follows_up"`
	Continues    string `parquet:"continues"`
	Interrupts   string `parquet:"interrupts"`
	StartMS      *int64 `parquet:"start_ms,optional"`
	EndMS        *int64 `parquet:"end_ms,optional"`
	FromLine     int32  `parquet:"from_line"`
	ToLine       int32  `parquet:"to_line"`
	Text         string `parquet:"text"`
}

// Document is a row of documents.parquet. DateFrom and DateTo bound the day of
// the event, as days since 1970.
type Document struct {
	ID        string `parquet:"id"`
	Title     string `parquet:"title"`
	Kind      string `parquet:"kind,dict"`
	Edition   string `parquet:"edition,dict"`
	Language  string `parquet:"language,dict"`
	Place     string `parquet:"place,dict"`
	DateEDTF  string `parquet:"date_edtf"`
	DateFrom  *int32 `parquet:"date_from,optional,date"`
	DateTo    *int32 `parquet:"date_to,optional,date"`
	Published string `parquet:"published_edtf"`
	Path      string `parquet:"path"`
	Part      string `parquet:"part"`
	Format    string `parquet:"format,dict"`
	SHA256    string `parquet:"sha256"`
	Lines     int32  `parquet:"lines"`
	Accounted int32  `parquet:"accounted"`
	Faults    int32  `parquet:"faults"`
}

// Person is a row of people.parquet: one person as one document knows them, and
// one of their roles, if they have any.
type Person struct {
	Document     string `parquet:"document,dict"`
	ID           string `parquet:"id,dict"`
	Name         string `parquet:"name,dict"`
	Spelling     string `parquet:"spelling,dict"`
	Role         string `parquet:"role,dict"`
	Organization string `parquet:"organization,dict"`
	From         string `parquet:"from_edtf"`
	To           string `parquet:"to_edtf"`
	Origin       string `parquet:"origin,dict"` // of the role: "file", "inferred" or "editor"
	Wikidata     string `parquet:"wikidata"`
}

// Mention is a row of mentions.parquet. Start and End are bytes of the turn's
// text.
type Mention struct {
	Document string `parquet:"document,dict"`
	Turn     string `parquet:"turn"`
	Start    int32  `parquet:"start"`
	End      int32  `parquet:"end"`
	Printed  string `parquet:"printed"`
	EDTF     string `parquet:"edtf"`
	From     *int32 `parquet:"from,optional,date"`
	To       *int32 `parquet:"to,optional,date"`
	Relative string `parquet:"relative,dict"`
	Rule     string `parquet:"rule,dict"`
}

type tables struct {
	turns     []Turn
	documents []Document
	people    []Person
	mentions  []Mention
}

func (t *tables) add(d *corpus.Document) {
	row := Document{ID: d.ID, Title: d.Title, Kind: d.Kind, Edition: strings.Join(d.Edition, "; "), Language: d.Language, Place: d.Place,
		DateEDTF: d.Dates.Event.String(), Published: d.Dates.Published.String(), Path: d.Source.Path, Part: d.Source.Part, Format: d.Source.Format,
		SHA256: d.Source.SHA256, Lines: int32(d.Coverage.Lines), Accounted: int32(d.Coverage.Accounted), Faults: int32(len(d.Faults))}
	row.DateFrom, row.DateTo = days(row.DateEDTF)
	t.documents = append(t.documents, row)
	for i := range d.Turns {
		t.turns = append(t.turns, turn(d, &d.Turns[i]))
	}
	for i := range d.Speakers {
		t.person(d, &d.Speakers[i])
	}
	for _, m := range d.Mentions {
		row := Mention{Document: d.ID, Turn: m.Turn, Start: int32(m.Start), End: int32(m.End), Printed: m.Printed, EDTF: m.EDTF, Relative: m.Relative, Rule: m.Rule}
		row.From, row.To = days(m.EDTF)
		t.mentions = append(t.mentions, row)
	}
}

func turn(d *corpus.Document, t *corpus.Turn) Turn {
	row := Turn{Document: d.ID, ID: t.ID, N: int32(t.N), Kind: string(t.Kind), Label: t.Label, Speaker: t.Speaker, Role: t.Role, Organization: t.Organization,
		Voice: string(t.Voice), Rendition: t.Rendition, Language: cmp.Or(t.Language, d.Language), Answers: t.Answers, FollowsUp: t.FollowsUp, Continues: t.Continues,
		Interrupts: t.Interrupts, FromLine: int32(t.Lines.From), ToLine: int32(t.Lines.To), Text: t.Text}
	if s := d.Speaker(t.Speaker); s != nil {
		row.SpeakerName = s.Name
	}
	if t.Time != nil {
		start, end := int64(t.Time.Start), int64(t.Time.End)
		row.StartMS = &start
		if end > 0 {
			row.EndMS = &end
		}
	}
	return row
}

func (t *tables) person(d *corpus.Document, s *corpus.Speaker) {
	row := Person{Document: d.ID, ID: s.ID, Name: s.Name, Spelling: s.Spelling}
	for _, id := range s.Identifiers {
		if id.Scheme == "wikidata" && row.Wikidata == "" {
			row.Wikidata = id.Value
		}
	}
	if len(s.Roles) == 0 {
		t.people = append(t.people, row)
	}
	for _, r := range s.Roles {
		row.Role, row.Organization, row.From, row.To, row.Origin = r.Title, r.Organization, r.From, r.To, string(corpus.Weakest(r.Evidence))
		t.people = append(t.people, row)
	}
}

// days are the bounds of a date as days since 1970, nil where the date has none.
func days(value string) (from, to *int32) {
	date, err := when.Parse(value)
	if value == "" || err != nil {
		return nil, nil
	}
	first, last := date.Bounds()
	opens, closes := date.Ends()
	if opens == when.Closed {
		from = sinceEpoch(first)
	}
	if closes == when.Closed {
		to = sinceEpoch(last)
	}
	return from, to
}

func sinceEpoch(d when.Day) *int32 {
	n := int32(d - when.DayOf(1970, 1, 1))
	return &n
}
