package tei

import (
	"cmp"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

// body reads the text: its turns, and what stands between them.
func (d *document) body() {
	text := d.node.Child("text")
	for _, part := range text.Children {
		switch part.Name {
		case "front", "back":
			d.part(part, true)
		case "":
		default:
			d.part(part, false)
		}
	}
	if d.prose != nil {
		t := d.prose.turn()
		t.Lines = d.prose.lines
		d.script.Turns = append(d.script.Turns, t)
	}
	d.times()
	d.continued()
}

// part reads what stands in a division. Around the body, words that nobody says
// are about the text.
func (d *document) part(n *xmltree.Node, matter bool) {
	for _, c := range n.Children {
		d.between(c, matter)
	}
}

// between reads one thing that stands between turns, or a turn.
func (d *document) between(c *xmltree.Node, matter bool) {
	switch kind := parts[c.Name]; kind {
	case "division":
		d.part(c, matter)
	case "turn":
		d.turn(c, c.Attr("who"))
	case "block": // an annotated utterance names the speaker outside
		for _, u := range c.Elements("u") {
			d.turn(u, cmp.Or(u.Attr("who"), c.Attr("who")))
		}
	case "stage":
		d.stage(c)
	case "skip":
	case "note":
		d.noteBetween(c)
	case "":
		d.loose(c, matter)
	default:
		d.note(kind, c, c.Words())
	}
}

// wordless reads an utterance in which nothing is said: what stands in it stands
// between turns. It tells whether anything does.
func (d *document) wordless(n *xmltree.Node) bool {
	before := len(d.script.Turns) + len(d.script.Notes)
	d.asides(n)
	if len(d.script.Turns)+len(d.script.Notes) == before {
		return false
	}
	d.label, d.labelLine, d.role, d.post = "", 0, "", ""
	return true
}

func (d *document) asides(n *xmltree.Node) {
	for _, c := range n.Children {
		if kind := parts[c.Name]; kind == "" {
			d.asides(c)
		} else if kind != "note" || c.Attr("type") != "interpreted" && c.Attr("type") != "speaker" {
			d.between(c, false)
		}
	}
}

// parts say what the elements between turns are: divisions are gone into, the
// last are kinds of note.
var parts = map[string]string{
	"text": "division", "group": "division", "front": "division", "body": "division", "back": "division", "div": "division", "floatingText": "division",
	"div0": "division", "div1": "division", "div2": "division", "div3": "division", "div4": "division", "div5": "division", "div6": "division", "div7": "division",
	"spGrp": "division", "include": "skip", "annotationBlock": "block",
	"u": "turn", "sp": "turn",
	"kinesic": "stage", "vocal": "stage", "incident": "stage", "stage": "stage", "writing": "stage", "shift": "skip", "pause": "stage",
	"note": "note", "head": "heading", "docTitle": "heading", "titlePart": "heading", "titlePage": "heading", "trailer": "remark", "gap": "remark", "pb": "page", "fw": "page",
	"cb": "skip", "lb": "skip", "milestone": "skip", "anchor": "skip", "listPerson": "skip", "listOrg": "skip", "listEvent": "skip", "listRelation": "skip", "listPlace": "skip",
	"castList": "list", "spanGrp": "skip", "linkGrp": "skip", "timeline": "skip", "speaker": "note",
}

// note keeps what is printed between turns and nobody said.
func (d *document) note(kind string, n *xmltree.Node, text string) {
	if n.Name == "pb" {
		text = cmp.Or(n.Attr("n"), n.Attr("source"), n.Attr("facs"))
	}
	if desc := d.inLanguage(n.Elements("desc")); desc != nil {
		text = desc.Words()
	}
	if text != "" {
		d.script.Notes = append(d.script.Notes, corpus.Note{Kind: kind, Text: text, Lines: n.Lines()})
	}
}

// noteBetween reads a note between turns: a label, a time, or a remark.
func (d *document) noteBetween(n *xmltree.Node) {
	switch typ := n.Attr("type"); {
	case typ == "speaker" || n.Name == "speaker":
		if d.label != "" {
			d.note("remark", n, d.label) // it labelled nothing
		}
		d.label, d.labelLine = labelOf(n), n.Line()
	case typ == "role":
		d.role = n.Words()
	case typ == "organization":
		d.post = n.Words()
	case typ == "time" && timeOf[n.Attr("n")] != "": // the document has a field for it
	case noteKinds[typ]:
		d.note(typ, n, n.Words())
	default:
		d.note("remark", n, n.Words())
	}
}

// timeOf are the numbers of notes on the time by which this package says of what
// a time of day is: "at" is of nothing that is known.
var timeOf = map[string]string{"start": "start", "end": "end", "at": "at"}

// noteKinds are the types of note that are kinds of note.
var noteKinds = map[string]bool{"time": true, "heading": true, "source": true, "list": true, "credit": true, "page": true, "editor": true,
	"image": true, "audio": true, "video": true}

func labelOf(n *xmltree.Node) string {
	return strings.TrimRight(n.Words(), ":： \u00a0")
}

// loose are words outside of any utterance. In a text without utterances they
// are the speech; around the body they are about the text; else somebody tells
// what happened.
func (d *document) loose(n *xmltree.Node, matter bool) {
	if !wordy(n) {
		return
	}
	switch {
	case matter:
		d.note("source", n, n.Words())
	case d.spoken:
		d.stage(n)
	default:
		d.plain(n)
	}
}

// plain lengthens the speech of a text without utterances by a block.
func (d *document) plain(n *xmltree.Node) {
	if d.prose == nil {
		d.prose = &speech{document: d, node: n, language: d.language}
	}
	d.prose.v.Break()
	if n.Name == "" {
		d.prose.text(n)
	} else {
		d.prose.over(n)
	}
	d.prose.lines.To = n.Lines().To
	if d.prose.lines.From == 0 {
		d.prose.lines.From = n.Line()
	}
}

// stage is what happened between turns.
func (d *document) stage(n *xmltree.Node) {
	v := d.happened(n)
	if v.Len() == 0 {
		d.note("markup", n, cmp.Or(n.Attr("type"), n.Name))
		return
	}
	t := transcript.Spoken(&v)
	t.Marks = apart(t.Text, t.Marks)
	t.Kind, t.Lines = corpus.Stage, n.Lines()
	t.Key = n.Attr("xml:id")
	d.script.Turns = append(d.script.Turns, t)
	d.labelLine = 0
}

// happened are the words of a stage direction.
func (d *document) happened(n *xmltree.Node) format.Visible {
	var v format.Visible
	switch descs := n.Elements("desc"); {
	case hint(n) == "text":
		for _, desc := range descs {
			v.Break()
			desc.Speak(&v)
		}
	case len(descs) > 0:
		d.inLanguage(descs).Speak(&v)
	default:
		return d.speech(n).v
	}
	return v
}

// times takes the time at which the event began and ended from the notes on the
// time before the first turn and after the last.
func (d *document) times() {
	turns := d.script.Turns
	if len(turns) == 0 {
		return
	}
	var before, after *corpus.Clock
	for n := range d.node.Child("text").All("note") {
		if n.Attr("type") != "time" {
			continue
		}
		c, ok := clock(n)
		switch {
		case !ok:
		case timeOf[n.Attr("n")] != "":
			c.Of = strings.TrimPrefix(n.Attr("n"), "at")
			d.script.Times = append(d.script.Times, c)
		case n.Line() < turns[0].Lines.From && before == nil:
			c.Of, c.Evidence[0].Origin, c.Evidence[0].Rule = "start", corpus.Inferred, "the first note on the time stands before anybody speaks"
			before = &c
		case n.Line() > turns[len(turns)-1].Lines.To:
			c.Of, c.Evidence[0].Origin, c.Evidence[0].Rule = "end", corpus.Inferred, "the last note on the time stands after everybody spoke"
			after = &c
		}
	}
	stated := len(d.script.Times) > 0
	for _, c := range []*corpus.Clock{before, after} {
		if c != nil && !stated {
			d.script.Times = append(d.script.Times, *c)
		}
	}
}
