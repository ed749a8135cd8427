package sidecar

import (
	"fmt"
	"slices"

	"lectern/corpus"
	"lectern/corpus/editor"
)

// turns are the turns that a table is about: those of a speaker, those under a
// label as it is printed, one by its number or its ID, or all.
func (e *side) turns(t editor.Table) []*corpus.Turn {
	speaker, label := t.Text("speaker"), t.Text("label")
	id, n := t.IDOrNumber("turn")
	var found []*corpus.Turn
	for i := range e.doc.Turns {
		turn := &e.doc.Turns[i]
		if (speaker == "" || turn.Speaker == speaker) && (label == "" || turn.Label == label) &&
			(id == "" || turn.ID == id) && (n == 0 || turn.N == n) && turn.Kind != corpus.Stage {
			found = append(found, turn)
		}
	}
	if len(found) == 0 {
		e.noTurns(t, speaker, label)
	}
	return found
}

func (e *side) noTurns(t editor.Table, speaker, label string) {
	switch {
	case speaker != "" && e.doc.Speaker(speaker) == nil:
		t.Fault("speaker", fmt.Sprintf("no speaker of this document has the id %q", speaker), e.suggest(speaker, e.speakerIDs(), "speakers"))
	case label != "":
		t.Fault("label", fmt.Sprintf("no turn has the label %q", label), e.suggest(label, e.labels(), "labels"))
	default:
		t.Fault("turn", "no turn is meant by this", fmt.Sprintf("turns are numbered from 1 to %d", len(e.doc.Turns)))
	}
}

func (e *side) suggest(s string, words []string, what string) string {
	return editor.DidYouMean(s, words, fmt.Sprintf("its %s are %q", what, words))
}

func (e *side) speakerIDs() []string {
	var ids []string
	for _, s := range e.doc.Speakers {
		ids = append(ids, s.ID)
	}
	return ids
}

func (e *side) labels() []string {
	var labels []string
	for _, t := range e.doc.Turns {
		if t.Label != "" && !slices.Contains(labels, t.Label) {
			labels = append(labels, t.Label)
		}
	}
	return labels
}

func (e *side) rendition(t editor.Table) {
	t.Only("is", "speaker", "label", "turn", "source", "note")
	is := t.Text("is")
	if is != corpus.Interpreted {
		t.Fault("is", fmt.Sprintf("there is no rendition %q", is), fmt.Sprintf("the only one is %q", corpus.Interpreted))
		return
	}
	ev := e.evidence(t, "")
	turns := e.turns(t)
	if ev == nil || len(turns) == 0 {
		return
	}
	f := corpus.Fact{Of: "rendition", Value: is, Evidence: ev}
	for _, turn := range turns {
		turn.Rendition = is
		f.Turns = append(f.Turns, turn.ID)
	}
	e.doc.Facts = append(e.doc.Facts, f)
}

// speaker gives a role to a speaker, or a name to turns that have none.
func (e *side) speaker(t editor.Table) {
	t.Only("id", "label", "turn", "name", "role", "organization", "source", "note")
	ev := e.evidence(t, "")
	if ev == nil {
		return
	}
	id, name := t.Text("id"), t.Text("name")
	s := e.doc.Speaker(id)
	if s == nil && (id == "" || !isID(id) || name == "") {
		t.Fault("id", fmt.Sprintf("no speaker of this document has the id %q", id), e.suggest(id, e.speakerIDs(), "speakers")+"; a new one needs an id and a name")
		return
	}
	if s == nil {
		turns := e.turns(t)
		if len(turns) == 0 || e.nobodys(t, turns) {
			return
		}
		s = e.add(id, name, ev, turns)
	}
	e.role(t, s, ev)
}

// nobodys tells that a turn has a voice that no name may be put to: a source
// that keeps a name back, a crowd, a clip.
func (e *side) nobodys(t editor.Table, turns []*corpus.Turn) bool {
	for _, turn := range turns {
		if turn.Voice != "" && turn.Voice != corpus.Unnamed {
			t.Fault("id", fmt.Sprintf("the voice of ¶ %d is %s: it is never given a name", turn.N, turn.Voice), "name the turn of one person whom the source leaves unnamed")
			return true
		}
	}
	return false
}

func (e *side) add(id, name string, ev []corpus.Evidence, turns []*corpus.Turn) *corpus.Speaker {
	s := corpus.Speaker{ID: id, Name: name, Labels: []string{}, Written: []string{}, Roles: []corpus.Role{}, Evidence: ev}
	for _, turn := range turns {
		turn.Speaker, turn.Role, turn.Organization, turn.Voice = id, "", "", ""
		if !slices.Contains(s.Labels, turn.Label) {
			s.Labels = append(s.Labels, turn.Label)
		}
	}
	e.doc.Speakers = append(e.doc.Speakers, s)
	return &e.doc.Speakers[len(e.doc.Speakers)-1]
}

// role puts the editor's role before those that were read, and on the turns.
func (e *side) role(t editor.Table, s *corpus.Speaker, ev []corpus.Evidence) {
	role := corpus.Role{Title: t.Text("role"), Organization: t.Text("organization"), Evidence: ev}
	if role.Title == "" && role.Organization == "" {
		return
	}
	s.Roles = append([]corpus.Role{role}, s.Roles...)
	for i := range e.doc.Turns {
		turn := &e.doc.Turns[i]
		if turn.Speaker != s.ID {
			continue
		}
		if role.Title != "" {
			turn.Role = role.Title
		}
		if role.Organization != "" {
			turn.Organization = role.Organization
		}
	}
}
