package tei

import (
	"cmp"
	"net/url"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format/xmltree"
)

// particDesc lists organizations and people. The schema asks for one of each.
func (w *writer) particDesc(s *xmltree.Sheet) {
	s.Open("particDesc")
	s.Open("listOrg")
	for _, name := range w.names {
		s.Open("org", "xml:id", w.orgs[name], "role", "institution")
		s.Line("orgName", name, "full", "yes")
		s.Close("org")
	}
	if len(w.names) == 0 {
		s.Open("org", "xml:id", "org.corpus", "role", "institution")
		s.Line("orgName", cmp.Or(w.corpus.Title, w.id), "full", "yes")
		s.Close("org")
	}
	s.Close("listOrg")
	if len(w.people) > 0 {
		s.Open("listPerson")
		for _, p := range w.sorted() {
			w.writePerson(s, p)
		}
		s.Close("listPerson")
	}
	s.Close("particDesc")
}

func (w *writer) writePerson(s *xmltree.Sheet, p *participant) {
	n := ""
	if p.partial {
		n = partial
	}
	s.Open("person", "xml:id", xmlID(p.id), "n", n)
	for _, name := range p.names {
		s.Open("persName")
		s.Line("term", name)
		s.Close("persName")
	}
	for _, r := range p.roles {
		w.affiliation(s, r, p.documents)
	}
	for _, i := range p.identifiers {
		s.Line("idno", address(i), "type", "URI", "subtype", subtype(i.Scheme))
	}
	s.Close("person")
}

// partial tells a person whose name is known from one document alone.
const partial = "name of one document alone"

// affiliation writes a role. Where not all documents of its holder know of it, it
// says which do.
func (w *writer) affiliation(s *xmltree.Sheet, r post, documents int) {
	attrs := []string{"role", "member"}
	if r.Organization != "" {
		attrs = append(attrs, "ref", "#"+w.orgs[r.Organization])
	}
	var ana []string
	if len(r.Evidence) > 0 && corpus.Weakest(r.Evidence) == corpus.Inferred {
		ana = append(ana, "#inferred")
	}
	if len(r.in) < documents {
		for _, id := range r.in {
			ana = append(ana, within+xmlID(id))
		}
	}
	attrs = append(attrs, "ana", strings.Join(ana, " "))
	exact := (r.From == "" || plain(r.From)) && (r.To == "" || plain(r.To))
	if exact {
		attrs = append(attrs, "from", r.From, "to", r.To)
	}
	if r.Title == "" && exact {
		s.Line("affiliation", "", attrs...)
		return
	}
	s.Open("affiliation", attrs...)
	if r.Title != "" {
		s.Line("roleName", r.Title)
	}
	if !exact {
		s.Line("note", r.From+" to "+r.To, "type", "period")
	}
	s.Close("affiliation")
}

// within begins a class of a role that says which document knows of it.
const within = "in:"

// address is an identifier as an address, which the schema asks for.
func address(i corpus.Identifier) string {
	for _, r := range registers {
		if r.scheme == i.Scheme && !strings.Contains(i.Value, "/") {
			return r.path + i.Value
		}
	}
	if strings.HasPrefix(i.Value, "https://") || strings.HasPrefix(i.Value, "http://") {
		return i.Value
	}
	return nowhere + url.PathEscape(i.Scheme) + "/" + url.PathEscape(i.Value)
}

// subtype is a scheme as a name of XML.
func subtype(scheme string) string {
	for i, c := range scheme {
		if !(c >= 'a' && c <= 'z' || i > 0 && (c >= '0' && c <= '9' || c == '-' || c == '.')) {
			return "other"
		}
	}
	return scheme
}
