package people

import (
	"fmt"
	"slices"

	"lectern/corpus"
	"lectern/corpus/editor"
	"lectern/corpus/when"
)

// apartEntries reads [[apart]]: two or more people, each of whom is somebody
// else than the others.
func (e *applier) apartEntries() {
	for i, t := range e.Tables("apart") {
		c, ok := e.begin(t, "apart", "people")
		list := t.Texts("people")
		if !t.Has("people") || len(list) == 1 {
			t.Fault("people", "two people at least are held apart", `write people = ["…", "…"]`)
		}
		if ok && len(list) > 1 {
			c.Before, c.After = "Nothing said whether they are one person.", "They are different people."
			e.apart.keep(i, list)
			e.groups = append(e.groups, group{t, list, c})
		}
	}
}

// merges reads [[merge]], in its order, and makes the people one in every
// document.
func (e *applier) merges() {
	tables := e.Tables("merge")
	if len(tables) == 0 {
		return
	}
	m := merger{applier: e, crowd: gather(e.corpus), targets: map[string]target{}}
	for _, t := range tables {
		if c, ok := e.begin(t, "merge", "into", "name", "people", "labels", "documents", "from", "to"); ok {
			m.merge(t, c)
		}
	}
	m.apply()
}

// merger is a run of merges, each of which sees what those before it did.
type merger struct {
	*applier
	crowd   *crowd
	targets map[string]target // whom an ID was merged into, by the ID
}

// merge enters that people are one.
func (m *merger) merge(t editor.Table, c corpus.Correction) {
	into, name, ok := m.someone(t, m.crowd.names)
	if !ok {
		return
	}
	ids := m.meant(t, into)
	if len(ids) == 0 {
		return
	}
	if x, y := m.forbidden(append(slices.Clone(ids), into)); x != "" {
		t.Fault("", fmt.Sprintf("%s and %s are held apart by this file", x, y), "take one of the two entries out")
		return
	}
	c.People, c.Before = []string{into}, m.crowd.described(append([]string{into}, ids...))
	for _, id := range append(ids, into) {
		m.targets[id] = target{into, name, evidence(c)}
		m.apart.merge(id, into)
		m.crowd.merge(id, into)
	}
	m.crowd.names[into] = name
	c.After = m.crowd.described(c.People)
	m.enter(c)
}

// apply makes the people one.
func (m *merger) apply() {
	for _, d := range m.corpus.Documents {
		in := moves{}
		for _, s := range d.Speakers {
			if to, ok := m.targets[s.ID]; ok {
				to.id = m.apart.is(to.id)
				to.name = m.crowd.names[to.id]
				if to.id != s.ID || to.name != s.Name {
					in[s.ID] = to
				}
			}
		}
		in.apply(d)
	}
}

// forbidden are two of the list who are held apart, or none.
func (e *applier) forbidden(list []string) (x, y string) {
	in := map[int]string{} // by the group
	for _, id := range list {
		for group := range e.apart.groups[e.apart.is(id)] {
			if other, ok := in[group]; ok && other != id {
				return min(id, other), max(id, other)
			}
			in[group] = id
		}
	}
	return "", ""
}

// meant are the IDs that a merge is about, without the one that it merges into:
// those of people, and those of a label whom no document names in full. None is
// a fault.
func (m *merger) meant(t editor.Table, into string) []string {
	var ids []string
	ok := true
	for _, id := range t.Texts("people") {
		ok = m.person(t, "people", id, m.crowd.names) && ok
		ids = append(ids, m.apart.is(id))
	}
	labels := t.Texts("labels")
	if ok = m.bounds(t, len(labels) > 0) && ok; !ok {
		return nil
	}
	for _, label := range labels {
		of, ok := m.labelled(t, label)
		if !ok {
			return nil
		}
		ids = append(ids, of...)
	}
	slices.Sort(ids)
	ids = slices.DeleteFunc(slices.Compact(ids), func(id string) bool { return id == into })
	if len(ids) == 0 && ok {
		t.Fault("", "this merges nobody", `add people = ["…"], or labels = ["…"] of whom no document names in full`)
	}
	return ids
}

// bounds checks from, to and documents, which are about labels alone.
func (e *applier) bounds(t editor.Table, labels bool) bool {
	ok := true
	for _, key := range []string{"from", "to", "documents"} {
		if t.Has(key) && !labels {
			t.Fault(key, key+" says for which documents the labels hold, and there are none", `add labels = ["…"]`)
			ok = false
		}
	}
	for _, key := range []string{"from", "to"} {
		ok = (!t.Has(key) || e.isDate(t, key)) && ok
	}
	for _, id := range t.Texts("documents") {
		ok = e.document(t, "documents", id) != nil && ok
	}
	return ok
}

// labelled are the IDs of those whom one label alone names, in the documents
// that the entry is about. A label that is another person's by its document
// stays theirs. A label that nobody has is a fault and false.
func (m *merger) labelled(t editor.Table, label string) ([]string, bool) {
	key, documents, within := nameOf(label).key, t.Texts("documents"), between(t.Text("from"), t.Text("to"))
	if key == "" {
		t.Fault("labels", fmt.Sprintf("the label %q names nobody", label), "a voice that the source does not name stays unnamed")
		return nil, false
	}
	var ids []string
	printed := false
	for _, h := range m.crowd.byKey[key] {
		if documents != nil && !slices.Contains(documents, h.doc.ID) || !within(h.doc) {
			continue
		}
		printed = true
		if !h.full {
			ids = append(ids, m.apart.is(h.id()))
		}
	}
	if !printed {
		t.Fault("labels", fmt.Sprintf("no turn of these documents has the label %q", label), m.nearLabel(label))
	}
	return ids, printed
}

func (e *applier) nearLabel(label string) string {
	var labels []string
	for _, d := range e.corpus.Documents {
		for _, s := range d.Speakers {
			labels = append(labels, s.Labels...)
		}
	}
	slices.Sort(labels)
	return editor.DidYouMean(label, slices.Compact(labels), "lectern people prints the labels")
}

// between tells that the event of a document lies in the days from one date to
// another, all of it; "" is no bound. A document without a date lies between no
// bounds.
func between(from, to string) func(*corpus.Document) bool {
	within := when.Within(from, to)
	return func(d *corpus.Document) bool {
		if d.Dates.Event == nil {
			return within("")
		}
		return within(d.Dates.Event.EDTF)
	}
}
