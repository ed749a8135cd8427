package transcript

import (
	"fmt"
	"strings"

	"lectern/corpus"
	"lectern/corpus/when"
)

// resolveSpeakers ties the labels of the turns to people. One name in full is
// one person; a title with a surname is one person of this document alone,
// unless the document's own header names them in full. Who is not named stays
// nobody.
func (r *reader) resolveSpeakers() {
	known := map[string]string{}
	r.people.learn(r)
	declared := r.declared()
	for i := range r.doc.Turns {
		t := &r.doc.Turns[i]
		if r.script != nil && r.script.Turns[i].Who != "" {
			t.Speaker = r.pointedAt(t, r.script.Turns[i].Who, declared)
			continue
		}
		if t.Label == "" || nobodys(t.Voice) || r.script != nil && r.script.Turns[i].Voice != "" { // a voice is nobody's name
			continue
		}
		id, ok := known[t.Label]
		if !ok {
			id = r.speakerOf(t)
			known[t.Label] = id
		}
		t.Speaker = id
	}
	r.introduceThemselves()
	r.readRoles()
	r.scriptRoles()
	r.enterRoles()
	r.rolesAtTurns()
}

// pointedAt is the speaker whom the source points at by a key of its own: one
// key is one person, whatever the labels say.
func (r *reader) pointedAt(t *corpus.Turn, key string, declared map[string]*Person) string {
	id, ok := r.people.keys[key]
	if !ok {
		id = r.declare(t, key, declared[key])
		r.people.keys[key] = id
	}
	s := &r.doc.Speakers[r.people.at[id]]
	if t.Label != "" && !contains(s.Labels, t.Label) {
		s.Labels = append(s.Labels, t.Label)
		s.Evidence = append(s.Evidence, corpus.Evidence{Origin: corpus.FromFile, Rule: "the markup of the turn points at them", Printed: t.Label, Line: t.Lines.From})
		if p := holder(t.Label); p.role != "" && isRole(p.role) {
			r.addRole(s, roleInLabel(p.role, t))
		}
	}
	return id
}

// holder is whom a label names: of one that says a part and a name in brackets, as
// "The PRESIDING OFFICER (Mr. Kyl)", whoever has the part.
func holder(label string) person {
	p := personOf(label)
	if p.part != noPart && isRole(p.role) {
		return personOf(p.role)
	}
	return p
}

// declare adds the speaker of a key, by the name that the source declares, else
// by that of the label, else by the key itself.
func (r *reader) declare(t *corpus.Turn, key string, p *Person) string {
	s := corpus.Speaker{Labels: []string{}, Written: []string{}, Roles: []corpus.Role{}, Evidence: []corpus.Evidence{}}
	full := true
	if p != nil {
		s.Name, s.Identifiers = p.Name, p.Identifiers
		full = !p.Local || personOf(p.Name).full
		s.Written = append(s.Written, p.Written...)
		s.Roles = append(s.Roles, p.Roles...)
		s.Evidence = append(s.Evidence, p.Evidence...)
	}
	if s.Name == "" && t.Label != "" {
		s.Name, full, _ = r.fullName(holder(t.Label))
	}
	if s.Name == "" {
		s.Name, full = key, false
	}
	s.ID = r.speakerID(s.Name, full)
	if _, taken := r.people.at[s.ID]; taken || p != nil && p.Namesake { // two keys with one name are two people
		s.ID += "-" + shortHash(key)[:localLength]
	}
	for i, role := range s.Roles { // so that the same one beside a label is no other
		if key := roleKey(s.ID, role); !r.hasRole(key) {
			r.people.roles[key] = i
		}
	}
	return r.addSpeaker(s).ID
}

func roleKey(id string, role corpus.Role) string {
	return id + "\n" + strings.ToLower(role.Title) + "\n" + strings.ToLower(role.Organization)
}

func (r *reader) hasRole(key string) bool {
	_, ok := r.people.roles[key]
	return ok
}

// speakerOf finds or adds the speaker of a label, "" for a label without a name.
func (r *reader) speakerOf(t *corpus.Turn) string {
	p := personOf(t.Label)
	if p.part != noPart {
		if p.role == "" {
			return ""
		}
		p = personOf(p.role) // The PRESIDING OFFICER (Mr. Kyl)
	}
	if p.name == "" && p.title == "" {
		return ""
	}
	if p.place != "" && r.doc.Place == "" {
		r.doc.Place = p.place
		r.fact("place", fact{p.place, t.Lines.From - 1}, corpus.Inferred, "a label that begins with From names the place after the name")
	}
	name, full, rule := r.fullName(p)
	s := corpus.Speaker{Name: name, Labels: []string{}, Written: []string{}, Roles: []corpus.Role{}}
	e := corpus.Evidence{Origin: corpus.FromFile, Rule: "the label names them", Printed: t.Label, Line: t.Lines.From}
	s.ID = r.speakerID(name, full)
	if rule != "" {
		e.Origin, e.Rule = corpus.Inferred, rule
	}
	got := r.addSpeaker(s)
	got.Labels = append(got.Labels, t.Label)
	got.Evidence = append(got.Evidence, e)
	if p.role != "" && isRole(p.role) {
		r.addRole(got, roleInLabel(p.role, t))
	}
	return s.ID
}

// roleInLabel is what stands beside a name: a post, else the party, outlet or
// constituency that the speaker is of.
func roleInLabel(s string, t *corpus.Turn) corpus.Role {
	e := []corpus.Evidence{{Origin: corpus.FromFile, Rule: "the label names it beside the name", Printed: t.Label, Line: t.Lines.From}}
	if officeWithin(fields(s)) || strings.Contains(t.Label, s+"（") { // 知事（水野花子君）
		return corpus.Role{Title: s, Evidence: e}
	}
	return corpus.Role{Organization: s, Evidence: e}
}

// isRole tells a role from what else stands in brackets: "during the reading",
// a time, a mark.
func isRole(s string) bool {
	return s != "" && !isClock(s) && markKind(s, false) == "" && !strings.HasPrefix(s, "during ") && !strings.HasPrefix(s, "continuing")
}

// fullName is the name in full, in the capitals of running text; whether it has
// a forename for sure; and, where the label does not say all that, the rule.
func (r *reader) fullName(p person) (name string, full bool, rule string) {
	if p.name == "" {
		return lowered(p.title), false, ""
	}
	if p.full {
		if printed := r.printedName(p.name); printed != "" {
			return printed, true, ""
		}
		return lowered(p.name), true, ""
	}
	if upper(p.name) && r.onlyInitials(p.name) {
		for _, name := range r.front.speakers {
			if initials(name) == p.name {
				return name, len(fields(name)) > 1, "the front matter names one speaker with these initials"
			}
		}
	}
	if name := r.introduced(p); name != "" {
		return name, true, fmt.Sprintf("the title or a note names one person called %s", lowered(p.name))
	}
	if name := r.people.surnames[surnameKey(p.title, p.name)]; name != "" && len(fields(p.name)) == 1 {
		return name, false, "one label of the document has this surname with this title and a forename"
	}
	return trim(lowered(p.title) + " " + lowered(p.name)), false, ""
}

func (r *reader) onlyInitials(s string) bool {
	n := 0
	for _, front := range r.front.speakers {
		if initials(front) == s {
			n++
		}
	}
	return n == 1
}

// speakerID is the slug of a full name, so that one name gives one ID in every
// document; without a forename it is of this document alone.
func (r *reader) speakerID(name string, full bool) string {
	id := Slug(name)
	if full {
		return id
	}
	return id + "-" + shortHash(r.doc.Source.Path + r.doc.Source.Part)[:localLength]
}

// addSpeaker is the document's speaker with the ID of s, which is added if need
// be.
func (r *reader) addSpeaker(s corpus.Speaker) *corpus.Speaker {
	i, ok := r.people.at[s.ID]
	if !ok {
		i = len(r.doc.Speakers)
		r.people.at[s.ID] = i
		r.doc.Speakers = append(r.doc.Speakers, s)
	}
	return &r.doc.Speakers[i]
}

// addRole adds a role, or its evidence to a role with the same title.
func (r *reader) addRole(s *corpus.Speaker, role corpus.Role) {
	key := roleKey(s.ID, role)
	if i, ok := r.people.roles[key]; ok {
		s.Roles[i].Evidence = append(s.Roles[i].Evidence, role.Evidence...)
		return
	}
	r.people.roles[key] = len(s.Roles)
	s.Roles = append(s.Roles, role)
}

// enterRoles hands each turn what its speaker is in this document: the first
// post and the first organization that are named and were held at its event.
func (r *reader) enterRoles() {
	first := make([]corpus.Role, len(r.doc.Speakers))
	event := ""
	if r.doc.Dates.Event != nil {
		event = r.doc.Dates.Event.EDTF
	}
	for i, s := range r.doc.Speakers {
		for _, role := range s.Roles {
			if !when.Within(role.From, role.To)(event) {
				continue
			}
			if first[i].Title == "" {
				first[i].Title = role.Title
			}
			if first[i].Organization == "" {
				first[i].Organization = role.Organization
			}
		}
	}
	for i := range r.doc.Turns {
		t := &r.doc.Turns[i]
		if at, ok := r.people.at[t.Speaker]; ok {
			t.Role, t.Organization = first[at].Title, first[at].Organization
		}
	}
}
