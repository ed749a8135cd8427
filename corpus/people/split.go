package people

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/editor"
)

// splits reads [[split]]: turns of one document are somebody else's than their
// label or its evidence says.
func (e *applier) splits() {
	for _, t := range e.Tables("split") {
		c, ok := e.begin(t, "split", "document", "label", "person", "turn", "into", "name")
		if !ok {
			continue
		}
		id := t.Text("document")
		if !t.Has("document") {
			t.Fault("", "this split names no document", `add document = "…", its id`)
		}
		if id == "" {
			continue
		}
		if d := e.document(t, "document", id); d != nil {
			e.split(t, d, c)
		}
	}
}

// document is that with the ID; another one is a fault and nil.
func (e *applier) document(t editor.Table, key, id string) *corpus.Document {
	if d := e.corpus.Document(id); d != nil {
		return d
	}
	var ids []string
	for _, d := range e.corpus.Documents {
		ids = append(ids, d.ID)
	}
	t.Fault(key, fmt.Sprintf("no document has the id %q", id), editor.DidYouMean(id, ids, "the id of a document stands in its address"))
	return nil
}

// split gives turns to somebody.
func (e *applier) split(t editor.Table, d *corpus.Document, c corpus.Correction) {
	turns := e.turns(t, d)
	into, name, ok := e.someone(t, known(e.corpus))
	if len(turns) == 0 || !ok {
		return
	}
	c.Before = fmt.Sprintf("%s in %s: %s", counted(len(turns), "turn"), d.ID, saidBy(d, turns))
	c.After = fmt.Sprintf("%s: %s", counted(len(turns), "turn"), name)
	c.People = []string{into}
	for _, turn := range turns {
		if was := turn.Speaker; was != into && was != "" && !slices.Contains(c.People, was) {
			c.People = append(c.People, was)
		}
	}
	give(d, turns, target{into, name, evidence(c)})
	e.enter(c)
}

// turns are those that an entry is about: under a label as printed, of a
// person, one by its number or its ID. Voices that the source does not name are
// left out, and if nothing else is meant that is a fault.
func (e *applier) turns(t editor.Table, d *corpus.Document) []*corpus.Turn {
	label, person := t.Text("label"), t.Text("person")
	id, n := t.IDOrNumber("turn")
	if label == "" && person == "" && id == "" && n == 0 {
		t.Fault("", "this split names no turns", `add label = "…", person = "…" or turn = …`)
		return nil
	}
	var turns []*corpus.Turn
	voiced := false
	for i := range d.Turns {
		turn := &d.Turns[i]
		if label != "" && turn.Label != label || person != "" && turn.Speaker != person || id != "" && turn.ID != id || n != 0 && turn.N != n || turn.Kind == corpus.Stage {
			continue
		}
		if turn.Voice != "" || turn.Speaker == "" {
			voiced = true
			continue
		}
		turns = append(turns, turn)
	}
	switch {
	case len(turns) == 0 && voiced:
		t.Fault("", "the source does not name who speaks here", "a name for a turn without one belongs into the transcript's own TOML file")
	case len(turns) == 0:
		t.Fault("", fmt.Sprintf("no turn of %s is meant by this", d.ID), fmt.Sprintf("turns are numbered from 1 to %d", len(d.Turns)))
	}
	return turns
}

// saidBy names the speakers of turns.
func saidBy(d *corpus.Document, turns []*corpus.Turn) string {
	var names []string
	for _, turn := range turns {
		if s := d.Speaker(turn.Speaker); s != nil && !slices.Contains(names, s.Name) {
			names = append(names, s.Name)
		}
	}
	slices.Sort(names)
	return cmp.Or(strings.Join(names, ", "), "nobody")
}

// give makes turns somebody's. The roles that were read are another's and go;
// whoever had the turns keeps what the others of theirs say.
func give(d *corpus.Document, turns []*corpus.Turn, to target) {
	s := d.Speaker(to.id)
	if s == nil {
		d.Speakers = append(d.Speakers, corpus.Speaker{ID: to.id, Name: to.name, Labels: []string{}, Written: []string{}, Roles: []corpus.Role{}})
		s = &d.Speakers[len(d.Speakers)-1]
	}
	s.Evidence = append(s.Evidence, to.evidence)
	for _, turn := range turns {
		turn.Speaker = to.id
		if turn.Label != "" && !slices.Contains(s.Labels, turn.Label) {
			s.Labels = append(s.Labels, turn.Label)
		}
		turn.Role, turn.Organization = "", ""
	}
	dropSilent(d)
}

// dropSilent takes out the speakers without a turn whom only labels named, and
// the labels that no turn of a speaker has left.
func dropSilent(d *corpus.Document) {
	labels, speak := map[string]bool{}, map[string]bool{}
	for _, t := range d.Turns {
		labels[t.Speaker+"\n"+t.Label], speak[t.Speaker] = true, true
	}
	kept := d.Speakers[:0]
	for _, s := range d.Speakers {
		had := len(s.Labels)
		s.Labels = slices.DeleteFunc(slices.Clone(s.Labels), func(label string) bool { return !labels[s.ID+"\n"+label] })
		if had == 0 || speak[s.ID] {
			kept = append(kept, s)
		}
	}
	d.Speakers = kept
}
