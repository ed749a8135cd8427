package tei

import (
	"net/url"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
	"lectern/corpus/when"
)

// register is what one TEI element or corpus declares: people, and
// organizations, by their IDs.
type register struct {
	people []*xmltree.Node
	person map[string]*xmltree.Node
	orgs   map[string][]*xmltree.Node // the names of each
}

// newRegister reads what a corpus declares in its header, or a TEI element
// anywhere.
func newRegister(n *xmltree.Node) *register {
	r := &register{person: map[string]*xmltree.Node{}, orgs: map[string][]*xmltree.Node{}}
	within := []*xmltree.Node{n}
	if n.Child("text") == nil {
		within = children(n, "teiHeader", "standOff")
	}
	for _, part := range within {
		for _, name := range []string{"person", "personGrp", "role"} {
			for p := range part.All(name) {
				if key := p.Attr("xml:id"); key != "" && r.person[key] == nil {
					r.people = append(r.people, p)
					r.person[key] = p
				}
			}
		}
		for org := range part.All("org") {
			r.orgs[org.Attr("xml:id")] = children(org, "orgName", "name")
		}
	}
	return r
}

// people are those whom the document declares, and those of the corpus around it
// at whom a turn points.
func (d *document) people() {
	for _, n := range d.declares.people {
		if n.Name != "personGrp" {
			d.script.People = append(d.script.People, d.person(n))
		}
	}
	seen := map[string]bool{}
	for _, key := range d.pointed {
		if seen[key] || d.declares.person[key] != nil {
			continue
		}
		seen[key] = true
		for _, r := range d.around {
			if n := r.person[key]; n != nil {
				d.script.People = append(d.script.People, d.person(n))
				break
			}
		}
	}
}

// organization is the name of an organization that is pointed at, else the key.
func (d *document) organization(ref string) string {
	for _, r := range d.registers() {
		full := slices.DeleteFunc(slices.Clone(r.orgs[ref]), func(n *xmltree.Node) bool { return n.Attr("full") != "yes" && n.Attr("full") != "" })
		if n := d.inLanguage(full); n != nil {
			return n.Words()
		}
	}
	return ref
}

func (d *document) person(n *xmltree.Node) transcript.Person {
	p := transcript.Person{Key: n.Attr("xml:id"), Identifiers: identifiers(n)}
	names := children(n, "persName", "name")
	then := slices.DeleteFunc(slices.Clone(names), func(n *xmltree.Node) bool { return d.elsewhen(term(n)) })
	if chosen := d.inLanguage(append(then, names...)); chosen != nil {
		p.Name = personName(chosen)
		p.Evidence = evidence(chosen, "the header declares them", chosen.Words())
	}
	if n.Name == "role" { // of a cast list
		p.Name, p.Evidence = n.Words(), evidence(n, "the cast list declares them", n.Words())
	}
	for _, other := range names {
		if w := personName(other); w != "" && w != p.Name && !slices.Contains(p.Written, w) {
			p.Written = append(p.Written, w)
		}
	}
	if n.Attr("n") == partial { // the label says it
		p.Name = ""
	}
	p.Roles = d.roles(n)
	return p
}

// personName is a name in the order of running text: forename, link, surname.
func personName(n *xmltree.Node) string {
	var parts []string
	for _, name := range []string{"forename", "nameLink", "surname", "genName"} {
		for _, c := range children(n, name) {
			parts = append(parts, c.Words())
		}
	}
	if len(parts) == 0 {
		return n.Words()
	}
	return strings.Join(parts, " ")
}

// roles are the offices and memberships at the time of the event, offices first.
// Those that the source bounds to another time are left out.
func (d *document) roles(n *xmltree.Node) []corpus.Role {
	var roles []corpus.Role
	posts := children(n, "affiliation", "occupation")
	slices.SortStableFunc(posts, func(a, b *xmltree.Node) int { return rank(a) - rank(b) })
	for _, a := range posts {
		r := term(a)
		if d.elsewhen(r) || d.elsewhere(a) {
			continue
		}
		if ref := pointer(a.Attr("ref")); ref != "" {
			r.Organization = d.organization(ref)
		}
		if name := d.inLanguage(children(a, "roleName", "term")); name != nil {
			r.Title = name.Words()
		} else if role := a.Attr("role"); role != "member" {
			r.Title = role
		}
		if name := d.inLanguage(children(a, "orgName")); name != nil {
			r.Organization = name.Words()
		}
		if r.Title == "" && r.Organization == "" {
			r.Title = a.Words()
		}
		if r.Title != "" || r.Organization != "" {
			r.Evidence = guessed(a, evidence(a, "the header declares it", firstOf(a.Words(), a.Attr("role"))))
			roles = append(roles, r)
		}
	}
	return roles
}

// rank puts offices before memberships, and those with a title before those
// without.
func rank(post *xmltree.Node) int {
	switch {
	case post.Attr("role") != "member" && post.Attr("role") != "":
		return 0
	case post.Child("roleName") != nil:
		return 1
	}
	return 2
}

// term is the time in which a role was held, or a name borne.
func term(n *xmltree.Node) corpus.Role {
	r := corpus.Role{From: bound(n, "from", "notBefore"), To: bound(n, "to", "notAfter")}
	if period := n.Child("note"); period.Words() != "" { // what the attributes can't say
		from, to, _ := strings.Cut(period.Words(), " to ")
		r.From, r.To = parsed(from), parsed(to)
	}
	if n.Attr("when") != "" {
		r.From = edtfOf(n)
		r.To = r.From
	}
	return r
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

// elsewhen tells a role that was not held at the time of the event for certain.
func (d *document) elsewhen(r corpus.Role) bool {
	if d.script.Event == nil {
		return false
	}
	event, err := when.Parse(d.script.Event.EDTF)
	if err != nil {
		return false
	}
	first, last := event.Bounds()
	if from, err := when.Parse(r.From); err == nil {
		if day, _ := from.Bounds(); day > last {
			return true
		}
	}
	if to, err := when.Parse(r.To); err == nil {
		if _, day := to.Bounds(); day < first {
			return true
		}
	}
	return false
}

// elsewhere tells a role that says itself that it is known of in other documents
// alone.
func (d *document) elsewhere(n *xmltree.Node) bool {
	named := false
	for _, class := range strings.Fields(n.Attr("ana")) {
		if id, ok := strings.CutPrefix(class, within); ok {
			if named = true; id == d.node.Attr("xml:id") {
				return false
			}
		}
	}
	return named
}

// registers are those that an address in them tells.
var registers = []struct{ scheme, host, path string }{
	{"wikidata", "wikidata.org/", "https://www.wikidata.org/entity/"}, {"viaf", "viaf.org/viaf/", "https://viaf.org/viaf/"},
	{"orcid", "orcid.org/", "https://orcid.org/"}, {"isni", "isni.org/", "https://isni.org/isni/"}, {"gnd", "d-nb.info/gnd/", "https://d-nb.info/gnd/"},
}

func identifiers(n *xmltree.Node) []corpus.Identifier {
	var list []corpus.Identifier
	for _, idno := range children(n, "idno") {
		w := idno.Words()
		id := corpus.Identifier{Scheme: strings.ToLower(firstOf(idno.Attr("subtype"), idno.Attr("type"))), Value: w, Evidence: evidence(idno, "the header declares it", w)}
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

// voice is whose voice somebody is at whom a turn points and who is no one
// person: a declared group, or somebody without a name.
func (d *document) voice(key string) corpus.Voice {
	for _, r := range d.registers() {
		switch n := r.person[key]; {
		case n == nil:
		case n.Name == "personGrp":
			return corpus.Collective
		default:
			return nobody(n.Find("persName", "term").Words())
		}
	}
	return nobody(key)
}

// nobody is the voice that a key or a name stands for which says that the
// speaker is not known, or that there are several: "unknown-M".
func nobody(s string) corpus.Voice {
	s = strings.ToLower(s)
	for _, n := range placeholders {
		rest, ok := strings.CutPrefix(s, n.word)
		if ok && !strings.ContainsFunc(firstRune(rest), isLetter) {
			return n.voice
		}
	}
	return ""
}

func firstRune(s string) string {
	for i := range s {
		if i > 0 {
			return s[:i]
		}
	}
	return s
}

var placeholders = []struct {
	word  string
	voice corpus.Voice
}{
	{"unknown", corpus.Unnamed}, {"unknownspeaker", corpus.Unnamed}, {"anonymous", corpus.Unnamed}, {"unidentified", corpus.Unnamed}, {"nn", corpus.Unnamed},
	{"none", corpus.Unnamed}, {"uncertain", corpus.Unnamed}, {"group", corpus.Collective}, {"several", corpus.Collective}, {"audience", corpus.Collective},
	{"all", corpus.Collective}, {"multiple", corpus.Collective},
}
