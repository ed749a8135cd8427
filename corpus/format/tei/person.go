package tei

import (
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/transcript"
	"lectern/corpus/when"
)

// people are those whom the document declares, and those of the corpus around it
// and of other files at whom a turn points.
func (d *document) people() {
	for i := range d.declares.People {
		p := &d.declares.People[i]
		if d.declares.Person(p.Key) == p && p.Voice != corpus.Collective {
			d.script.People = append(d.script.People, d.person(p, d.declares))
		}
	}
	seen := map[string]bool{}
	for _, key := range d.pointed {
		if seen[key] || d.declares.Person(key) != nil {
			continue
		}
		seen[key] = true
		for _, r := range d.around {
			if p := r.Person(key); p != nil {
				d.script.People = append(d.script.People, d.person(p, r))
				break
			}
		}
	}
}

// person is a person as this document knows them.
func (d *document) person(declared *format.Person, by *format.Declared) transcript.Person {
	p := transcript.Person{Key: declared.Key, Identifiers: d.identifiers(by, declared), Namesake: by.Namesake(declared)}
	then := slices.DeleteFunc(slices.Clone(declared.Names), func(n format.Name) bool { return d.elsewhen(n.From, n.To) })
	if chosen := d.inTongue(append(then, declared.Names...)); chosen != nil {
		p.Name = chosen.Text
		p.Evidence = d.cites(by, corpus.InFile(declared.Rule, chosen.Printed, chosen.Line))
	}
	for _, other := range declared.Names {
		if w := other.Text; w != "" && w != p.Name && !slices.Contains(p.Written, w) {
			p.Written = append(p.Written, w)
		}
	}
	if declared.Local { // the label says it
		p.Name = ""
	}
	p.Roles = d.roles(declared, by)
	return p
}

// roles are the offices and memberships at the time of the event, offices first.
// Those that the source bounds to another time are left out.
func (d *document) roles(p *format.Person, by *format.Declared) []corpus.Role {
	var roles []corpus.Role
	posts := slices.Clone(p.Posts)
	slices.SortStableFunc(posts, func(a, b format.Post) int { return d.rank(a) - d.rank(b) })
	for _, post := range posts {
		if d.elsewhen(post.From, post.To) || d.elsewhere(post) {
			continue
		}
		r := corpus.Role{From: post.From, To: post.To}
		if post.Organization != "" {
			r.Organization = d.organization(post.Organization)
		}
		if name := d.inTongue(post.Titles); name != nil {
			r.Title = name.Text
		}
		if name := d.inTongue(post.Organizations); name != nil {
			r.Organization = name.Text
		}
		if r.Title != "" || r.Organization != "" {
			r.Evidence = d.cites(by, post.Evidence)
			roles = append(roles, r)
		}
	}
	return roles
}

// organization is the name of an organization that is pointed at, else the key.
func (d *document) organization(key string) string {
	for _, r := range d.registers() {
		if o := r.Organization(key); o != nil {
			if n := d.inTongue(o.Names); n != nil {
				return n.Text
			}
		}
	}
	return key
}

// rank puts offices before memberships: those in a government before those in a
// party, which tells more of a member than the house does that all speak in.
func (d *document) rank(post format.Post) int {
	if !post.Member {
		return 0
	}
	kind := ""
	for _, r := range d.registers() {
		if o := r.Organization(post.Organization); o != nil && post.Organization != "" {
			kind = o.Kind
			break
		}
	}
	switch {
	case kind == "government" || kind == "ministry":
		return 1
	case kind == "parliament":
		return 4
	case len(post.Titles) > 0:
		return 2
	}
	return 3
}

// inTongue is inLanguage of names.
func (d *document) inTongue(list []format.Name) *format.Name {
	for i := range list {
		if format.SameLanguage(list[i].Language, d.language) {
			return &list[i]
		}
	}
	for i := range list {
		if !list[i].Tagged {
			return &list[i]
		}
	}
	if len(list) > 0 {
		return &list[0]
	}
	return nil
}

// elsewhen tells a term that does not touch the time of the event for certain.
func (d *document) elsewhen(from, to string) bool {
	if d.script.Event == nil || from == "" && to == "" {
		return false
	}
	event, err := when.Parse(d.script.Event.EDTF)
	if err != nil {
		return false
	}
	first, last := event.Bounds()
	if from, err := when.Parse(from); err == nil {
		if day, _ := from.Bounds(); day > last {
			return true
		}
	}
	if to, err := when.Parse(to); err == nil {
		if _, day := to.Bounds(); day < first {
			return true
		}
	}
	return false
}

// elsewhere tells a role that says itself that it is known of in other documents
// alone.
func (d *document) elsewhere(p format.Post) bool {
	return len(p.Documents) > 0 && !slices.Contains(p.Documents, d.node.Attr("xml:id"))
}

// voice is whose voice somebody is at whom a turn points and who is no one
// person: a declared group, or somebody without a name.
func (d *document) voice(key string) corpus.Voice {
	for _, r := range d.registers() {
		if p := r.Person(key); p != nil {
			return p.Voice
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
