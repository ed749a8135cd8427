package tei

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/when"
)

// declaredBy is what a corpus declares in its header, or a TEI element or a list
// anywhere.
func declaredBy(n *xmltree.Node, file string) *format.Declared {
	d := &format.Declared{File: file}
	within := []*xmltree.Node{n}
	if n.Child("text") == nil && (isText(n) || isCorpus(n)) {
		within = n.Elements("teiHeader", "standOff")
	}
	for _, part := range within {
		for _, name := range []string{"person", "personGrp", "role"} {
			for p := range part.All(name) {
				if p.Attr("xml:id") != "" {
					d.People = append(d.People, personOf(p))
				}
			}
		}
		for org := range part.All("org") {
			d.Organizations = append(d.Organizations, organizationOf(org))
		}
	}
	return d
}

// cites is evidence as the file that is read can give it: what stands in another
// one has its place in the rule, since its line is none of this file.
func (d *document) cites(by *format.Declared, all []corpus.Evidence) []corpus.Evidence {
	if by.File == d.script.In.Name {
		return all
	}
	all = slices.Clone(all)
	for i := range all {
		all[i].Rule, all[i].Line = fmt.Sprintf("%s:%d declares it", by.File, all[i].Line), 0
	}
	return all
}

func (d *document) identifiers(by *format.Declared, p *format.Person) []corpus.Identifier {
	all := slices.Clone(p.Identifiers)
	for i := range all {
		all[i].Evidence = d.cites(by, all[i].Evidence)
	}
	return all
}

func isCorpus(n *xmltree.Node) bool { return n.Name == "teiCorpus" || n.Name == "teiCorpus.2" }

// personOf is a person, a group, or a role of a cast list.
func personOf(n *xmltree.Node) format.Person {
	p := format.Person{Key: n.Attr("xml:id"), Identifiers: identifiers(n), Local: n.Attr("n") == partial, Rule: "the header declares them"}
	for _, name := range n.Elements("persName", "name") {
		one := nameOf(name)
		one.Text = personName(name)
		one.From, one.To = term(name)
		p.Names = append(p.Names, one)
	}
	if n.Name == "role" {
		p.Names, p.Rule = []format.Name{nameOf(n)}, "the cast list declares them"
	}
	for _, post := range n.Elements("affiliation", "occupation") {
		p.Posts = append(p.Posts, postOf(post))
	}
	p.Voice = nobody(n.Find("persName", "term").Words())
	if n.Name == "personGrp" {
		p.Voice = corpus.Collective
	}
	return p
}

func nameOf(n *xmltree.Node) format.Name {
	w := n.Words()
	return format.Name{Text: w, Printed: w, Line: n.Line(), Language: languageOf(n), Tagged: n.Attr("xml:lang") != ""}
}

func namesOf(list []*xmltree.Node) []format.Name {
	var names []format.Name
	for _, n := range list {
		names = append(names, nameOf(n))
	}
	return names
}

// personName is a name in the order of running text: forename, link, surname.
func personName(n *xmltree.Node) string {
	var parts []string
	for _, name := range []string{"forename", "nameLink", "surname", "genName"} {
		for _, c := range n.Elements(name) {
			parts = append(parts, c.Words())
		}
	}
	if len(parts) == 0 {
		return n.Words()
	}
	return strings.Join(parts, " ")
}

// organizationOf is an organization with its names in full.
func organizationOf(n *xmltree.Node) format.Organization {
	full := slices.DeleteFunc(n.Elements("orgName", "name"), func(n *xmltree.Node) bool { return n.Attr("full") != "yes" && n.Attr("full") != "" })
	return format.Organization{Key: n.Attr("xml:id"), Kind: n.Attr("role"), Names: namesOf(full)}
}

// postOf is an office or a membership. One that neither has a title nor points at
// an organization says in words what it is.
func postOf(n *xmltree.Node) format.Post {
	role := n.Attr("role")
	p := format.Post{Titles: namesOf(n.Elements("roleName", "term")), Organizations: namesOf(n.Elements("orgName")),
		Organization: pointer(n.Attr("ref")), Member: role == "member" || role == ""}
	p.From, p.To = term(n)
	if len(p.Titles) == 0 && role != "member" && role != "" {
		p.Titles = []format.Name{{Text: role, Line: n.Line()}}
	}
	if w := n.Words(); w != "" && len(p.Titles) == 0 && len(p.Organizations) == 0 && p.Organization == "" {
		p.Titles = []format.Name{nameOf(n)}
	}
	p.Evidence = guessed(n, evidence(n, "the header declares it", cmp.Or(n.Words(), role)))
	for _, class := range strings.Fields(n.Attr("ana")) {
		if id, ok := strings.CutPrefix(class, within); ok {
			p.Documents = append(p.Documents, id)
		}
	}
	return p
}

// term is the time in which a role was held, or a name borne.
func term(n *xmltree.Node) (from, to string) {
	from, to = bound(n, "from", "notBefore"), bound(n, "to", "notAfter")
	if period := n.Child("note"); period.Words() != "" { // what the attributes can't say
		a, b, _ := strings.Cut(period.Words(), " to ")
		from, to = parsed(a), parsed(b)
	}
	if n.Attr("when") != "" {
		from = edtfOf(n)
		to = from
	}
	return from, to
}

// bound is an end of the time in which a role was held, "" where none is given.
func bound(n *xmltree.Node, names ...string) string {
	for _, name := range names {
		day, _, _ := strings.Cut(n.Attr(name), "T")
		if _, err := when.Parse(day); err == nil {
			return day
		}
	}
	return ""
}

func parsed(s string) string {
	if s = strings.TrimSpace(s); valid(s) {
		return s
	}
	return ""
}

// registers are those that an address in them tells.
var registers = []struct{ scheme, host, path string }{
	{"wikidata", "wikidata.org/", "https://www.wikidata.org/entity/"}, {"viaf", "viaf.org/viaf/", "https://viaf.org/viaf/"},
	{"orcid", "orcid.org/", "https://orcid.org/"}, {"isni", "isni.org/", "https://isni.org/isni/"}, {"gnd", "d-nb.info/gnd/", "https://d-nb.info/gnd/"},
}

func identifiers(n *xmltree.Node) []corpus.Identifier {
	var list []corpus.Identifier
	for _, idno := range n.Elements("idno") {
		w := idno.Words()
		id := corpus.Identifier{Scheme: strings.ToLower(cmp.Or(idno.Attr("subtype"), idno.Attr("type"))), Value: w, Evidence: evidence(idno, "the header declares it", w)}
		for _, r := range registers {
			if _, rest, ok := strings.Cut(w, r.host); ok {
				rest = strings.Trim(rest, "/")
				id.Scheme, id.Value = r.scheme, rest[strings.LastIndexByte(rest, '/')+1:]
			}
		}
		if rest, ok := strings.CutPrefix(w, nowhere); ok { // see address
			scheme, value, _ := strings.Cut(rest, "/")
			id.Scheme, _ = url.PathUnescape(scheme)
			id.Value, _ = url.PathUnescape(value)
		}
		if id.Scheme != "" && id.Value != "" {
			list = append(list, id)
		}
	}
	return list
}
