package tei

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/when"
)

// turnID is the ID of a turn in the file, "" for one that has none there.
func (t *text) turnID(id string) string {
	if i, ok := t.at[id]; ok && t.doc.Turns[i].Kind != corpus.Stage {
		return xmlID(t.doc.ID) + "." + id
	}
	return ""
}

func (t *text) pointer(id string) string {
	if id = t.turnID(id); id != "" {
		return "#" + id
	}
	return ""
}

// turn writes one turn, and before it what is printed of its speaker.
func (t *text) turn(i int) {
	turn := &t.doc.Turns[i]
	if turn.Kind == corpus.Stage {
		t.stage(turn)
		return
	}
	if turn.Label != "" && !turn.Continued {
		t.Line("note", turn.Label, "type", "speaker")
	}
	t.office(turn)
	lang := turn.Language
	who := ""
	if turn.Speaker != "" && t.doc.Speaker(turn.Speaker) != nil {
		who = "#" + xmlID(turn.Speaker)
	}
	t.Open("u", "xml:id", t.turnID(turn.ID), "xml:lang", lang, "prev", t.pointer(turn.Continues), "next", t.pointer(t.next[turn.ID]),
		"who", who, "ana", t.ana(i), "source", fragment(turn.Time))
	if turn.Rendition == corpus.Interpreted {
		t.Line("note", "", "type", "interpreted")
	}
	t.paragraphs(turn)
	t.Close("u")
}

// office writes the office that the turn's speaker has at this turn, where it is
// another than the first one of those that are declared for the event.
func (t *text) office(turn *corpus.Turn) {
	title, organization, event := "", "", ""
	if t.doc.Dates.Event != nil {
		event = t.doc.Dates.Event.EDTF
	}
	if p := t.people[turn.Speaker]; p != nil {
		for _, r := range p.roles {
			if !slices.Contains(r.in, t.doc.ID) || !when.Within(r.From, r.To)(event) {
				continue
			}
			title, organization = cmp.Or(title, r.Title), cmp.Or(organization, r.Organization)
		}
	}
	if turn.Role == title && turn.Organization == organization {
		return
	}
	if turn.Role != "" {
		t.Line("note", turn.Role, "type", "role")
	}
	if turn.Organization != "" {
		t.Line("note", turn.Organization, "type", "organization")
	}
}

// ana are the classes of a turn, and the turns that it is tied to.
func (t *text) ana(i int) string {
	turn := t.doc.Turns[i]
	classes := []string{"#regular", "#" + string(turn.Kind)}
	if turn.Kind == corpus.Moderator {
		classes = []string{"#chair"}
	}
	if turn.Voice != "" {
		classes = append(classes, "#voice."+string(turn.Voice))
	}
	if turn.Continued {
		classes = append(classes, "#continued")
	} else if turn.Label == "" {
		classes = append(classes, "#unlabelled")
	}
	if id := t.turnID(turn.Answers); id != "" {
		classes = append(classes, "answers:"+id)
	}
	if id := t.turnID(turn.Interrupts); id != "" {
		classes = append(classes, "interrupts:"+id)
	}
	return strings.Join(classes, " ")
}

// fragment is a stretch of the recording as a fragment of a medium.
func fragment(at *corpus.Time) string {
	if at == nil {
		return ""
	}
	s := "#t=" + seconds(at.Start)
	if at.End > 0 {
		s += "," + seconds(at.End)
	}
	return s
}

func seconds(ms int) string { return strconv.FormatFloat(float64(ms)/1000, 'f', -1, 64) }

// stage writes a stage direction, a description for each paragraph.
func (t *text) stage(turn *corpus.Turn) {
	if xmltree.Folded(turn.Text) == "" {
		return
	}
	name, typ := "incident", ""
	if k := soundOf(turn.Text); k != "" {
		name, typ = "kinesic", k
	}
	t.Open(name, "type", typ)
	paragraphs := spans(turn)
	if len(paragraphs) > 1 {
		t.Indent()
		t.hint("text")
		t.Raw("\n")
	}
	for _, p := range paragraphs {
		t.Line("desc", turn.Text[p.Start:p.End])
	}
	t.Close(name)
}

// spans are the paragraphs of a turn; a turn without any is one.
func spans(turn *corpus.Turn) []corpus.Span {
	if len(turn.Paragraphs) == 0 {
		return []corpus.Span{{Start: 0, End: len(turn.Text)}}
	}
	return turn.Paragraphs
}
