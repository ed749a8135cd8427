package people

import (
	"fmt"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/editor"
)

// subject reads the person whom an entry describes.
func (e *applier) subject(t editor.Table, all map[string]string) (string, bool) {
	id := t.Text("person")
	if !t.Has("person") {
		t.Fault("", "nobody is named here", `add person = "…", the id of the person`)
	}
	if id == "" || !e.person(t, "person", id, all) {
		return "", false
	}
	return e.apart.is(id), true
}

// everywhere calls do with a person as each document knows them.
func (e *applier) everywhere(id string, do func(*corpus.Document, *corpus.Speaker)) {
	for _, d := range e.corpus.Documents {
		if s := d.Speaker(id); s != nil {
			do(d, s)
		}
	}
}

// names reads [[name]]: the name that is shown.
func (e *applier) names() {
	all := known(e.corpus)
	for _, t := range e.Tables("name") {
		c, ok := e.begin(t, "name", "person", "name")
		id, there := e.subject(t, all)
		name := t.Text("name")
		if !t.Has("name") {
			t.Fault("", "no name is given", `add name = "…"`)
		}
		if !ok || !there || name == "" {
			continue
		}
		c.People, c.Before, c.After = []string{id}, all[id], name
		e.everywhere(id, func(_ *corpus.Document, s *corpus.Speaker) {
			if s.Name != name && !slices.Contains(s.Written, s.Name) {
				s.Written = append(slices.Clip(s.Written), s.Name)
			}
			s.Name = name
			s.Evidence = append(slices.Clip(s.Evidence), evidence(c))
		})
		e.enter(c)
	}
}

// identifiers reads [[identifier]]: what a register knows a person by.
func (e *applier) identifiers() {
	all := known(e.corpus)
	for _, t := range e.Tables("identifier") {
		c, ok := e.begin(t, "identifier", "person", "scheme", "value")
		id, there := e.subject(t, all)
		scheme, value := strings.ToLower(t.Text("scheme")), t.Text("value")
		if !t.Has("scheme") || !t.Has("value") {
			t.Fault("", "an identifier has a scheme and a value", `add scheme = "wikidata", value = "Q…"`)
		}
		if !ok || !there || scheme == "" || value == "" || !e.fits(t, scheme, value) {
			continue
		}
		c.People, c.Before, c.After = []string{id}, "", scheme+" "+value
		e.everywhere(id, func(_ *corpus.Document, s *corpus.Speaker) {
			s.Identifiers = append(slices.Clip(s.Identifiers), corpus.Identifier{Scheme: scheme, Value: value, Evidence: []corpus.Evidence{evidence(c)}})
		})
		e.enter(c)
	}
}

// fits tells that a value has the shape that its register gives: Wikidata's Q
// and a number, VIAF's number, ORCID's four groups of four. Other registers are
// not known here.
func (e *applier) fits(t editor.Table, scheme, value string) bool {
	shapes := map[string]struct {
		fits func(string) bool
		as   string
	}{
		"wikidata": {func(s string) bool { return strings.HasPrefix(s, "Q") && number(s[1:]) }, `"Q42"`},
		"viaf":     {number, `"113230702"`},
		"isni":     {func(s string) bool { return len(s) == 16 && number(strings.TrimSuffix(s, "X")) }, `"0000000080456315"`},
		"orcid": {func(s string) bool {
			bare := strings.ReplaceAll(s, "-", "")
			return len(s) == 19 && len(bare) == 16 && number(strings.TrimSuffix(bare, "X"))
		}, `"0000-0002-1825-0097"`},
	}
	if shape, ok := shapes[scheme]; ok && !shape.fits(value) {
		t.Fault("value", fmt.Sprintf("%q is no identifier of %s", value, scheme), "write it as "+shape.as)
		return false
	}
	return true
}

func number(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// roles reads [[role]]: what a person was in a time.
func (e *applier) roles() {
	all, beside := known(e.corpus), e.fromSidecars()
	for _, t := range e.Tables("role") {
		c, ok := e.begin(t, "role", "person", "title", "organization", "from", "to")
		id, there := e.subject(t, all)
		role := corpus.Role{Title: t.Text("title"), Organization: t.Text("organization"), From: t.Text("from"), To: t.Text("to")}
		if role.Title == "" && role.Organization == "" {
			t.Fault("", "this role has neither title nor organization", `add title = "…"`)
			ok = false
		}
		for _, key := range []string{"from", "to"} {
			ok = (!t.Has(key) || e.isDate(t, key)) && ok
		}
		if ok && there {
			e.role(t, id, role, c, beside)
		}
	}
}

// role gives a person a role in every document that was held in its time, and
// to their turns there. What the transcript's own TOML file says of a turn
// stays.
func (e *applier) role(t editor.Table, id string, role corpus.Role, c corpus.Correction, besides map[string]corpus.Role) {
	role.Evidence = []corpus.Evidence{evidence(c)}
	inTime, n := between(role.From, role.To), 0
	e.everywhere(id, func(d *corpus.Document, s *corpus.Speaker) {
		if !inTime(d) {
			return
		}
		n++
		beside := besides[d.ID+"\n"+id]
		s.Roles = append([]corpus.Role{role}, s.Roles...)
		for i := range d.Turns {
			if turn := &d.Turns[i]; turn.Speaker == id {
				put(&turn.Role, role.Title, beside.Title)
				put(&turn.Organization, role.Organization, beside.Organization)
			}
		}
	})
	if n == 0 {
		t.Warn("", "no document of this person lies in this time", "a document without a date lies in none")
	}
	c.People, c.Before, c.After = []string{id}, "", inWords(role)
	e.enter(c)
}

// fromSidecars are the roles that editors gave in one document alone, by the
// IDs of the document and the person.
func (e *applier) fromSidecars() map[string]corpus.Role {
	all := map[string]corpus.Role{}
	for _, d := range e.corpus.Documents {
		for _, s := range d.Speakers {
			for _, r := range s.Roles {
				if corpus.Weakest(r.Evidence) == corpus.FromEditor {
					found := all[d.ID+"\n"+s.ID]
					put(&found.Title, r.Title, found.Title)
					put(&found.Organization, r.Organization, found.Organization)
					all[d.ID+"\n"+s.ID] = found
				}
			}
		}
	}
	return all
}

// put sets a field unless something better is known.
func put(field *string, value, better string) {
	if value != "" && better == "" {
		*field = value
	}
}

func inWords(r corpus.Role) string {
	text := r.Title
	if r.Organization != "" {
		if text != "" {
			text += ", "
		}
		text += r.Organization
	}
	if r.From != "" || r.To != "" {
		text += fmt.Sprintf(" (%s/%s)", r.From, r.To)
	}
	return text
}
