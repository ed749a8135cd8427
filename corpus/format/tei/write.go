package tei

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/transcript"
	"lectern/corpus/when"
)

const namespace = "http://www.tei-c.org/ns/1.0"

// Export writes a corpus in the profile of ParlaMint: a file for the corpus,
// with its people and organizations, that points at one file a document.
var Export = format.Export{Name: name, About: "TEI for scholars of parliaments, in the profile of ParlaMint", Write: write}

func write(c *corpus.Corpus, put func(path string, content []byte) error) error {
	w := &writer{corpus: c, id: cmp.Or(c.ID, "corpus"), people: map[string]*participant{}, orgs: map[string]string{}}
	w.gather()
	if err := put(w.id+".xml", w.corpusFile()); err != nil {
		return err
	}
	for _, d := range c.Documents {
		if err := put(w.path(d), w.documentFile(d)); err != nil {
			return err
		}
	}
	return nil
}

// writer writes one corpus.
type writer struct {
	corpus *corpus.Corpus
	id     string
	people map[string]*participant
	orgs   map[string]string // the IDs of organizations by their names
	names  []string          // of organizations, sorted
}

// participant is one person of the corpus: as the first document knows them,
// with what all know of them.
type participant struct {
	id          string
	names       []string
	partial     bool // the name is that of one document alone
	documents   int
	roles       []post
	identifiers []corpus.Identifier
}

// post is a role, and the documents that know of it.
type post struct {
	corpus.Role
	in []string
}

func (w *writer) path(d *corpus.Document) string { return w.id + "/" + d.ID + ".xml" }

// gather collects the people and organizations of all documents.
func (w *writer) gather() {
	for _, d := range w.corpus.Documents {
		for _, s := range d.Speakers {
			w.person(s, d.ID)
		}
	}
	for _, p := range w.people {
		for _, r := range p.roles {
			if r.Organization != "" && !slices.Contains(w.names, r.Organization) {
				w.names = append(w.names, r.Organization)
			}
		}
	}
	slices.Sort(w.names)
	for i, name := range w.names {
		w.orgs[name] = fmt.Sprintf("org.%d", i+1)
	}
}

func (w *writer) person(s corpus.Speaker, document string) {
	p := w.people[s.ID]
	if p == nil {
		p = &participant{id: s.ID, partial: s.ID != transcript.DocumentID(s.Name+".x")}
		w.people[s.ID] = p
	}
	p.documents++
	for _, name := range append([]string{s.Name}, s.Written...) {
		if !slices.Contains(p.names, name) && strings.TrimSpace(name) != "" {
			p.names = append(p.names, name)
		}
	}
	for _, r := range s.Roles {
		i := slices.IndexFunc(p.roles, func(o post) bool { return sameRole(o.Role, r) })
		if i < 0 {
			i = len(p.roles)
			p.roles = append(p.roles, post{Role: r})
		}
		if !slices.Contains(p.roles[i].in, document) {
			p.roles[i].in = append(p.roles[i].in, document)
		}
	}
	for _, i := range s.Identifiers {
		if !slices.ContainsFunc(p.identifiers, func(o corpus.Identifier) bool { return o.Scheme == i.Scheme && o.Value == i.Value }) {
			p.identifiers = append(p.identifiers, i)
		}
	}
}

func sameRole(a, b corpus.Role) bool {
	return a.Title == b.Title && a.Organization == b.Organization && a.From == b.From && a.To == b.To
}

// sorted are the people in the order of their IDs.
func (w *writer) sorted() []*participant {
	var list []*participant
	for _, p := range w.people {
		list = append(list, p)
	}
	slices.SortFunc(list, func(a, b *participant) int { return cmp.Compare(a.id, b.id) })
	return list
}

// temporal are the attributes that say as much of a date as they can, and the
// words beside them: the date itself.
func temporal(edtf string) (attrs []string, words string) {
	date, err := when.Parse(edtf)
	if edtf == "" || err != nil {
		return []string{"notBefore", "0001"}, "unknown"
	}
	if plain(edtf) {
		return []string{"when", edtf}, edtf
	}
	if from, to, ok := strings.Cut(edtf, "/"); ok && plain(from) && plain(to) {
		return []string{"from", from, "to", to}, edtf
	}
	first, last := date.Bounds()
	from, to := day(first), day(last)
	if from == "" {
		from = "0001"
	}
	return []string{"notBefore", from, "notAfter", to}, edtf
}

// plain tells the dates that XML Schema has too: a year, a month, a day.
func plain(edtf string) bool {
	for i := 0; i < len(edtf); i++ {
		if dash := i == 4 || i == 7; dash != (edtf[i] == '-') || !dash && (edtf[i] < '0' || edtf[i] > '9') {
			return false
		}
	}
	return (len(edtf) == 4 || len(edtf) == 7 || len(edtf) == 10) && edtf != "0000" && !strings.HasPrefix(edtf, "0000")
}

// day is a day that XML Schema can write, "" for one beyond.
func day(d when.Day) string {
	if s := d.String(); plain(s) {
		return s
	}
	return ""
}
