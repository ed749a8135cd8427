package tei

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

// turn reads an utterance, or a speech of a play.
func (d *document) turn(n *xmltree.Node, who string) {
	s := d.speech(n)
	if s.v.Len() == 0 {
		d.wordless(n)
		d.label, d.labelLine = "", 0
		return
	}
	t := s.turn()
	t.Key, t.Lines = n.Attr("xml:id"), linesOf(n)
	if s.label != "" && d.label == "" {
		d.label = s.label
	} else if d.labelLine > 0 && d.labelLine <= t.Lines.From {
		t.Lines.From = d.labelLine
	}
	t.Label = d.label
	d.speaker(&t, who)
	t.Kind, t.Time = kindOf(n), d.time(n)
	d.links(&t, n)
	if lang := d.languageWithin(n); lang != "" && !same(lang, d.language) {
		t.Language = lang
	}
	if d.interpreted(n) {
		t.Rendition = corpus.Interpreted
	}
	d.script.Turns = append(d.script.Turns, t)
	d.label, d.labelLine = "", 0
}

// speaker enters who speaks. Where the label is printed once for what one person
// says in several turns, the others go on under it.
func (d *document) speaker(t *transcript.Scripted, who string) {
	keys := strings.Fields(who)
	switch {
	case len(keys) > 1:
		t.Voice = corpus.Collective
	case len(keys) == 1:
		t.Who = pointer(keys[0])
		if v := d.voice(t.Who); v != "" {
			t.Who, t.Voice = "", v
		}
	}
	if t.Who != "" {
		d.pointed = append(d.pointed, t.Who)
	}
	if t.Label == "" && t.Who != "" && t.Who == d.last.who && d.last.label != "" {
		t.Label, t.Continued = d.last.label, true
	}
	d.last.label, d.last.who = t.Label, t.Who
}

// kindOf is what the classes of an utterance say of the part that it plays.
func kindOf(n *xmltree.Node) corpus.Kind {
	for _, class := range strings.Fields(n.Attr("ana") + " " + n.Attr("type")) {
		class = pointer(class)
		switch class[strings.LastIndexAny(class, ".:")+1:] {
		case "chair", "moderator":
			return corpus.Moderator
		case "question":
			return corpus.Question
		case "answer":
			return corpus.Answer
		case "speech":
			return corpus.Speech
		}
	}
	return ""
}

// links enters the turns that this one refers to.
func (d *document) links(t *transcript.Scripted, n *xmltree.Node) {
	t.Continues = pointer(n.Attr("prev"))
	for _, ref := range strings.Fields(n.Attr("corresp")) {
		if key, ok := strings.CutPrefix(ref, "answers:"); ok {
			t.Answers = key
		}
		if key, ok := strings.CutPrefix(ref, "interrupts:"); ok {
			t.Interrupts = key
		}
	}
}

// continued ties the turns that only the one before names by its next.
func (d *document) continued() {
	before := map[string]string{}
	for _, name := range []string{"u", "sp"} {
		for n := range d.node.All(name) {
			if next := pointer(n.Attr("next")); next != "" && n.Attr("xml:id") != "" {
				before[next] = n.Attr("xml:id")
			}
		}
	}
	for i := range d.script.Turns {
		if t := &d.script.Turns[i]; t.Continues == "" && t.Key != "" {
			t.Continues = before[t.Key]
		}
	}
	for relation := range d.node.All("relation") {
		if relation.Attr("name") == "questionAnswer" {
			d.answers(relation)
		}
	}
}

// answers ties an answer to its question by a relation of the source.
func (d *document) answers(relation *xmltree.Node) {
	question, answer := pointer(relation.Attr("active")), pointer(relation.Attr("passive"))
	for i := range d.script.Turns {
		if t := &d.script.Turns[i]; t.Key != "" && t.Key == answer {
			t.Answers = question
		}
	}
}

// languageWithin is the language of an utterance: its own, or the one in which
// all its paragraphs are.
func (d *document) languageWithin(n *xmltree.Node) string {
	if lang := n.Attr("xml:lang"); lang != "" {
		return lang
	}
	lang := ""
	for _, c := range children(n, "seg", "p", "ab", "s") {
		own := c.Attr("xml:lang")
		if own == "" || lang != "" && own != lang {
			return languageOf(n)
		}
		lang = own
	}
	return firstOf(lang, languageOf(n))
}

// interpreted tells words that a note says are an interpreter's.
func (d *document) interpreted(n *xmltree.Node) bool {
	for _, note := range children(n, "note") {
		if note.Attr("type") == "interpreted" {
			return true
		}
	}
	return false
}
