package people

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/editor"
	"lectern/corpus/transcript"
)

// File is the name of the file, at the top of a corpus, in which an editor says
// who is who.
const File = "people.toml"

// Apply resolves as Resolve does, and does what an editor's file says. The name
// is the file's as its faults print it; a nil src is no file. Each entry that
// was applied is entered in the correction log. What a fault is about is not
// applied, the rest is.
//
// Splits and merges come first, so that what an editor settles is not guessed
// at, then the rest of the evidence across documents, then names, roles and
// identifiers. A merge that the file itself forbids is a fault.
func Apply(c *corpus.Corpus, name string, src []byte) []corpus.Fault {
	if src == nil {
		Resolve(c)
		return nil
	}
	t, ok := editor.Open(name, src)
	if !ok {
		Resolve(c)
		return t.Faults()
	}
	e := &applier{Table: t, corpus: c, name: name, apart: newApart()}
	e.Only("sources", "merge", "split", "apart", "name", "role", "identifier")
	e.sources = e.Sources()
	e.apartEntries()
	within(c, e.apart)
	e.splits()
	e.merges()
	across(c, e.apart)
	e.names()
	e.roles()
	e.identifiers()
	e.log()
	return t.Faults()
}

// applier is a file being applied.
type applier struct {
	editor.Table
	corpus  *corpus.Corpus
	name    string
	sources map[string]*corpus.Source
	apart   *apart

	// groups are those who are held apart, to be entered in the log under the IDs
	// that the merges leave.
	groups []group

	corrections []corpus.Correction
}

// group are people who are held apart, where the file says so, and the entry
// for the log.
type group struct {
	table      editor.Table
	people     []string
	correction corpus.Correction
}

// begin reads what every entry has: a reason, and maybe a source and a day.
// False, with a fault, is an entry that is not to be applied.
func (e *applier) begin(t editor.Table, kind string, keys ...string) (corpus.Correction, bool) {
	t.Only(append(keys, "reason", "source", "on")...)
	c := corpus.Correction{Kind: kind, Reason: reason(t, kind), On: t.Text("on"), File: e.name, Line: t.Line()}
	ok := c.Reason != ""
	if c.On != "" && !e.isDate(t, "on") {
		ok = false
	}
	if name := t.Text("source"); name != "" {
		c.Source = t.SourceOf(name, e.sources)
		ok = ok && c.Source != nil
	}
	return c, ok
}

// isDate tells that a key holds EDTF; another text is a fault.
func (e *applier) isDate(t editor.Table, key string) bool {
	_, ok := t.Date(key)
	return ok
}

// evidence is the editor's for what an entry changes.
func evidence(c corpus.Correction) corpus.Evidence {
	return corpus.Evidence{Origin: corpus.FromEditor, Rule: c.Reason, Source: c.Source}
}

// enter adds to the correction log.
func (e *applier) enter(c corpus.Correction) { e.corrections = append(e.corrections, c) }

// log hands over the correction log in the order of the file, with the people
// as the merges left them.
func (e *applier) log() {
	all := known(e.corpus)
	for _, g := range e.groups {
		for _, id := range g.people {
			if !e.person(g.table, "people", id, all) {
				continue
			}
			if is := e.apart.is(id); !slices.Contains(g.correction.People, is) {
				g.correction.People = append(g.correction.People, is)
			}
		}
		if len(g.correction.People) > 1 {
			e.enter(g.correction)
		}
	}
	for i := range e.corrections {
		var left []string // whoever has no turn any more has no page to be linked to
		for _, id := range e.corrections[i].People {
			if _, there := all[e.apart.is(id)]; there {
				left = union(left, []string{e.apart.is(id)})
			}
		}
		e.corrections[i].People = left
	}
	slices.SortStableFunc(e.corrections, func(a, b corpus.Correction) int { return cmp.Compare(a.Line, b.Line) })
	e.corpus.Corrections = append(e.corpus.Corrections, e.corrections...)
}

// known are the names of the people of the corpus as it is now, by ID.
func known(c *corpus.Corpus) map[string]string {
	all := map[string]string{}
	for _, d := range c.Documents {
		for i := range d.Speakers {
			s := &d.Speakers[i]
			if _, ok := all[s.ID]; !ok {
				all[s.ID] = s.Name
			}
		}
	}
	return all
}

// reason is why an entry is made; none is a fault.
func reason(t editor.Table, kind string) string {
	const why = `say why, as reason = "…": readers of the correction log see it`
	s, isText := t.Keys["reason"].(string)
	switch {
	case !t.Has("reason"):
		t.Fault("", fmt.Sprintf("this %s has no reason", kind), why)
		return ""
	case isText && strings.TrimSpace(s) == "":
		t.Fault("reason", "the reason is empty", why)
		return ""
	}
	return t.Text("reason")
}

// person is an ID that the corpus has; another one is a fault.
func (e *applier) person(t editor.Table, key, id string, all map[string]string) bool {
	if _, ok := all[e.apart.is(id)]; ok {
		return true
	}
	t.Fault(key, fmt.Sprintf("nobody in the corpus has the id %q", id), e.hint(id, all))
	return false
}

func (e *applier) hint(id string, all map[string]string) string {
	ids := slices.Sorted(maps.Keys(all))
	// The id of a label ends in a sign of its document, which nobody guesses.
	for _, known := range ids {
		if strings.HasPrefix(known, id+"-") {
			return fmt.Sprintf("did you mean %q?", known)
		}
	}
	return editor.DidYouMean(id, ids, "lectern people prints the ids")
}

// someone reads the person whom an entry makes somebody: an ID that the corpus
// has, or a new one with a name.
func (e *applier) someone(t editor.Table, all map[string]string) (id, name string, ok bool) {
	id, name = t.Text("into"), t.Text("name")
	if id == "" {
		if !t.Has("into") {
			t.Fault("", "nobody is named here", `add into = "…", the id of the person`)
		}
		return "", "", false
	}
	had, there := all[e.apart.is(id)]
	switch {
	case there:
		return e.apart.is(id), cmp.Or(name, had), true
	case name == "":
		t.Fault("into", fmt.Sprintf("nobody in the corpus has the id %q", id), e.hint(id, all)+`; a new one needs a name = "…"`)
	case id != transcript.Slug(id):
		t.Fault("into", fmt.Sprintf("the id %q does not fit a URL", id), "use lower-case letters, digits and -")
	default:
		return id, name, true
	}
	return "", "", false
}
