package parlparse

import (
	"path"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
	"lectern/corpus/when"
)

// reader is the reading of one file.
type reader struct {
	s      transcript.Script
	people map[string]bool // whose keys are entered

	// chaired are the surnames of those whom the record puts in the chair, last the
	// key of the last turn of each speaker.
	chaired map[string]bool
	last    map[string]string

	// block is the first question since the last heading, or the first turn; asked
	// tells that there was a question. exchanges are the blocks that have ended.
	block     int
	asked     bool
	exchanges []exchange
}

// children reads the root or an element that holds speeches.
func (r *reader) children(n *xmltree.Node) {
	for _, c := range n.Children {
		switch {
		case c.Name == "":
			r.note(c, "source")
		case strings.HasSuffix(c.Name, "heading"):
			r.endBlock()
			r.dated(c)
			r.inChair(c.Words())
			r.note(c, "heading")
		case c.Name == "speech", c.Name == "ques", c.Name == "reply", c.Name == "answer", c.Name == "question":
			r.speech(c)
		case c.Name == "division", c.Name == "p", c.Name == "table", c.Name == "petition":
			r.stage(c)
		case holds(c):
			r.children(c)
		default:
			r.note(c, "source")
		}
	}
}

// holds tells an element that holds speeches or headings.
func holds(n *xmltree.Node) bool {
	for _, c := range n.Children {
		if c.Name == "speech" || c.Name == "ques" || strings.HasSuffix(c.Name, "heading") || c.Name != "" && c.Name != "p" && holds(c) {
			return true
		}
	}
	return false
}

func (r *reader) note(n *xmltree.Node, kind string) {
	if words := n.Words(); words != "" {
		r.s.Notes = append(r.s.Notes, corpus.Note{Kind: kind, Text: words, Lines: n.Lines()})
	}
}

// stage reads what nobody spoke: a division, a paragraph outside of all
// speeches.
func (r *reader) stage(n *xmltree.Node) {
	t := spoken(n)
	if t.Text == "" {
		return
	}
	t.Key, t.Kind = n.Attr("id"), corpus.Stage
	r.s.Turns = append(r.s.Turns, t)
}

// speech reads a speech, a question or a reply. Without a speaker it is a stage
// direction.
func (r *reader) speech(n *xmltree.Node) {
	r.dated(n)
	t := spoken(n)
	t.Key, t.Label = n.Attr("id"), strings.TrimRight(format.OneLine(n.Attr("speakername")), ": ")
	if t.Text == "" && t.Label == "" {
		return
	}
	if t.Who = first(n.Attr("person_id"), n.Attr("speakerid")); t.Who != "" && t.Label != "" {
		r.person(t.Who, t.Label, n)
	}
	t.Role = format.OneLine(first(n.Attr("speakeroffice"), n.Attr("speakerposition")))
	t.Kind = r.kind(n, t)
	r.links(n, &t)
	if t.Kind == corpus.Stage {
		r.inChair(t.Text)
	}
	if t.Kind == corpus.Question && !r.asked {
		r.asked, r.block = true, len(r.s.Turns)
	}
	r.s.Turns = append(r.s.Turns, t)
}

// links ties an interjection to the speech that it breaks in on, and what is
// marked as a continuation to the speaker's last words.
func (r *reader) links(n *xmltree.Node, t *transcript.Scripted) {
	switch {
	case n.Attr("talktype") == "interjection" && len(r.s.Turns) > 0:
		t.Interrupts = r.s.Turns[len(r.s.Turns)-1].Key
	case n.Attr("talktype") == "continuation":
		t.Continues = r.last[t.Label]
	}
	if t.Label != "" {
		r.last[t.Label] = t.Key
	}
}

// first is the first of the values that names somebody.
func first(values ...string) string {
	for _, v := range values {
		if v = strings.TrimSpace(v); v != "" && v != "unknown" && v != "0" && v != "-1" {
			return v
		}
	}
	return ""
}

// person enters whom a turn points at, by the name beside the pointer.
func (r *reader) person(key, name string, n *xmltree.Node) {
	if r.people[key] {
		return
	}
	r.people[key] = true
	e := corpus.InFile("the speech points at them", key, n.Line())
	r.s.People = append(r.s.People, transcript.Person{Key: key, Name: name, Evidence: e, Identifiers: []corpus.Identifier{{
		Scheme: strings.TrimSuffix(key, "/"+path.Base(key)), Value: path.Base(key), Evidence: e}}})
}

// spoken are the visible words of an element.
func spoken(n *xmltree.Node) transcript.Scripted {
	var v format.Visible
	say(&v, n, false)
	t := transcript.Spoken(&v)
	t.Lines = n.Lines()
	return t
}

// dated reads the date and the time from the first element that has them: the
// date stands within each ID, "uk.org.publicwhip/debate/2003-06-26.1219.2".
func (r *reader) dated(n *xmltree.Node) {
	if len(r.s.Times) == 0 && r.s.Event == nil {
		at := n.Attr("time")
		if len(at) > 8 { // "009:30:00"
			at = strings.TrimPrefix(at, "0")
		}
		if len(at) >= 5 && len(at) <= 8 && at[2] == ':' {
			r.s.Times = []corpus.Clock{{Of: "start", Value: at, Evidence: corpus.InFile("the first element has this time", at, n.Line())}}
		}
	}
	id := n.Attr("id")
	if r.s.Event != nil {
		return
	}
	if day := dayIn(id); day != "" {
		r.s.Event = &corpus.Date{EDTF: day, Evidence: corpus.InFile("the IDs hold the day", id, n.Line())}
		if kind := records[path.Base(path.Dir(id))]; kind != "" {
			r.s.Kind = transcript.Stated{Text: kind, Line: n.Line(), Rule: "the IDs name the record", Guess: true}
		}
	}
}

// dayIn is the first day within an ID.
func dayIn(id string) string {
	for i := 0; i+10 <= len(id); i++ {
		if _, err := when.ParseDay(id[i : i+10]); err == nil {
			return id[i : i+10]
		}
	}
	return ""
}

// records are what IDs name, as far as they say what kind of event it
// is.
var records = map[string]string{
	"debate": "debate", "lords": "debate", "westminhall": "debate", "standing": "committee", "wrans": "written answers", "lordswrans": "written answers",
	"wms": "written statements", "lordswms": "written statements", "spor": "debate", "spwa": "written answers", "ni": "debate", "senedd": "debate",
	"london-mayors-questions": "questions to the mayor",
}
