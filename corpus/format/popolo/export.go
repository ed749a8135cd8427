package popolo

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
)

// Export writes a corpus as one file, popolo.json.
var Export = format.Export{
	Name:  "popolo",
	About: "Popolo JSON: people, organizations, roles, events and speeches",
	Write: func(c *corpus.Corpus, put func(path string, content []byte) error) error {
		g := &gathering{people: map[string]int{}, organizations: map[string]string{}, members: map[membership]bool{}}
		g.file = file{[]person{}, []organization{}, []membership{}, []event{}, []speech{}}
		for _, d := range c.Documents {
			g.document(d)
		}
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		e.SetIndent("", " ")
		if err := e.Encode(g.file); err != nil {
			return err
		}
		return put("popolo.json", b.Bytes())
	},
}

// gathering is what is gathered from all documents.
type gathering struct {
	file
	people        map[string]int    // where a person stands, by ID
	organizations map[string]string // IDs by names
	members       map[membership]bool
}

func (g *gathering) document(d *corpus.Document) {
	for i := range d.Speakers {
		g.person(&d.Speakers[i])
	}
	e := event{ID: d.ID, Name: cmp.Or(d.Title, d.ID), Description: d.Dek, Classification: d.Kind, Location: d.Place, Sources: links(d)}
	e.StartDate, e.EndDate = bounds(d.Dates.Event.String())
	g.Events = append(g.Events, e)
	speakers := map[string]string{}
	for _, t := range d.Turns {
		speakers[t.ID] = t.Speaker
	}
	for i := range d.Turns {
		s := spoken(d, &d.Turns[i], e)
		s.AudienceID = speakers[d.Turns[i].Answers]
		g.Speeches = append(g.Speeches, s)
	}
}

// spoken is a turn. The chair's has the role that Popolo has a word for where the
// source gives none; the date is the day of the event where that is known.
func spoken(d *corpus.Document, t *corpus.Turn, e event) speech {
	s := speech{ID: d.ID + "/" + t.ID, CreatorID: t.Speaker, Role: t.Role, AttributionText: t.Label, Text: t.Text,
		Type: string(t.Kind), Position: t.N, EventID: d.ID, Sources: e.Sources}
	switch t.Kind {
	case corpus.Moderator:
		s.Type, s.Role = "speech", cmp.Or(t.Role, "chair")
	case corpus.Stage:
		s.Type = "scene"
	}
	if len(e.StartDate) == len("2013-05-27") && e.EndDate == "" {
		s.Date = e.StartDate
	}
	return s
}

// person adds a speaker, or what another document says of them.
func (g *gathering) person(s *corpus.Speaker) {
	i, ok := g.people[s.ID]
	if !ok {
		i = len(g.Persons)
		g.people[s.ID] = i
		g.Persons = append(g.Persons, person{ID: s.ID, Name: cmp.Or(s.Name, s.ID)})
	}
	p := &g.Persons[i]
	for _, label := range s.Labels {
		p.also(label, "label in a transcript")
	}
	for _, name := range append([]string{s.Name}, s.Written...) {
		p.also(name, "")
	}
	for _, id := range s.Identifiers {
		p.identified(identifier{Scheme: id.Scheme, Identifier: id.Value})
	}
	for _, r := range s.Roles {
		g.membership(s.ID, r)
	}
}

func (p *person) also(name, note string) {
	if name == "" || name == p.Name {
		return
	}
	for _, o := range p.OtherNames {
		if o.Name == name {
			return
		}
	}
	p.OtherNames = append(p.OtherNames, otherName{Name: name, Note: note})
}

func (p *person) identified(id identifier) {
	for _, other := range p.Identifiers {
		if other == id {
			return
		}
	}
	if id.Identifier != "" {
		p.Identifiers = append(p.Identifiers, id)
	}
}

func (g *gathering) membership(person string, r corpus.Role) {
	m := membership{PersonID: person, Role: r.Title}
	m.StartDate, _ = bounds(r.From)
	_, m.EndDate = bounds(r.To)
	if m.EndDate == "" {
		m.EndDate, _ = bounds(r.To)
	}
	if r.Organization != "" {
		m.OrganizationID = g.organization(r.Organization)
	}
	if !g.members[m] {
		g.members[m] = true
		g.Memberships = append(g.Memberships, m)
	}
}

// organization is the ID of an organization, which its name gives.
func (g *gathering) organization(name string) string {
	id, ok := g.organizations[name]
	if !ok {
		sum := sha256.Sum256([]byte(name))
		id = "organization-" + hex.EncodeToString(sum[:5])
		g.organizations[name] = id
		g.Organizations = append(g.Organizations, organization{ID: id, Name: name})
	}
	return id
}

// bounds are the first and the last date of an EDTF value as far as Popolo can
// write them: a year, a month or a day, or two of these. What is uncertain, masked
// or open is no date there.
func bounds(edtf string) (start, end string) {
	from, to, _ := strings.Cut(edtf, "/")
	return reduced(from), reduced(to)
}

// reduced is a date that Popolo's pattern allows, else "".
func reduced(s string) string {
	for i, part := range strings.Split(s, "-") {
		if want := map[bool]int{true: 4, false: 2}[i == 0]; i > 2 || len(part) != want || strings.Trim(part, "0123456789") != "" || i == 1 && part > "12" {
			return ""
		}
	}
	return s
}

// links are the records of the event that an editor named.
func links(d *corpus.Document) []link {
	var found []link
	for _, r := range d.Source.Records {
		if r.URL != "" {
			found = append(found, link{URL: r.URL, Note: r.Title})
		}
	}
	return found
}
