package tei

import (
	"cmp"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

// turn reads an utterance, or a speech of a play.
func (d *document) turn(n *xmltree.Node, who string) {
	s := d.speech(n)
	if s.v.Len() == 0 && d.wordless(n) {
		return
	}
	t := s.turn()
	t.Key, t.Lines = n.Attr("xml:id"), n.Lines()
	if s.label != "" && d.label == "" {
		d.label = s.label
	} else if d.labelLine > 0 && d.labelLine <= t.Lines.From {
		t.Lines.From = d.labelLine
	}
	t.Label, t.Role, t.Organization = d.label, d.role, d.post
	d.speaker(&t, who)
	d.classes(&t, n)
	t.Time = d.time(n)
	d.links(&t, n)
	if lang := d.languageWithin(n); lang != "" && !strings.EqualFold(lang, d.language) {
		t.Language = lang
	}
	if d.interpreted(n) {
		t.Rendition = corpus.Interpreted
	}
	if len(s.after) > 0 {
		t.Lines.To = max(t.Lines.From, s.after[0].Line()-1)
	}
	d.script.Turns = append(d.script.Turns, t)
	d.label, d.labelLine, d.role, d.post = "", 0, "", ""
	for _, c := range s.after {
		d.between(c, false)
	}
}

// speaker enters who speaks.
func (d *document) speaker(t *transcript.Scripted, who string) {
	keys := strings.Fields(who)
	switch {
	case len(keys) > 1:
		t.Voice = corpus.Collective
	case len(keys) == 1:
		t.Who = pointer(keys[0])
		if v := d.voice(t.Who); v != "" {
			t.Who = ""
			if t.Label == "" { // else the label says who it is
				t.Voice = v
			}
		}
	}
	if t.Who != "" {
		d.pointed = append(d.pointed, t.Who)
	}
}

// classes enters what the classes of an utterance say. Where the label is printed
// once for what one person says in several turns, the others go on under it.
func (d *document) classes(t *transcript.Scripted, n *xmltree.Node) {
	goesOn := t.Label == "" && t.Who != "" && t.Who == d.last.who
	for _, class := range strings.Fields(n.Attr("ana") + " " + n.Attr("type")) {
		class = pointer(class)
		if voice, ok := strings.CutPrefix(class, "voice."); ok && slices.Contains(corpus.Voices, corpus.Voice(voice)) {
			t.Voice, t.Who = corpus.Voice(voice), ""
		}
		switch class[strings.LastIndexAny(class, ".:")+1:] {
		case "chair", "moderator":
			t.Kind = corpus.Moderator
		case "question":
			t.Kind = corpus.Question
		case "answer":
			t.Kind = corpus.Answer
		case "speech":
			t.Kind = corpus.Speech
		case "continued":
			goesOn = t.Label == ""
		case "unlabelled":
			goesOn = false
		}
	}
	if goesOn && d.last.label != "" {
		t.Label, t.Continued = d.last.label, true
	}
	d.last.label, d.last.who = t.Label, t.Who
}

// links enters the turns that this one refers to.
func (d *document) links(t *transcript.Scripted, n *xmltree.Node) {
	t.Continues = pointer(n.Attr("prev"))
	for _, ref := range strings.Fields(n.Attr("ana")) {
		if key, ok := strings.CutPrefix(ref, "answers:"); ok {
			t.Answers = key
		}
		if key, ok := strings.CutPrefix(ref, "interrupts:"); ok {
			t.Interrupts = key
		}
	}
}

// continued ties the turns that only the one before names by its next, and
// answers to their questions by the relations of the source.
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
	asked := map[string]string{}
	for relation := range d.node.All("relation") {
		if relation.Attr("name") == "questionAnswer" {
			asked[pointer(relation.Attr("passive"))] = pointer(relation.Attr("active"))
		}
	}
	for i := range d.script.Turns {
		if t := &d.script.Turns[i]; t.Key != "" && asked[t.Key] != "" {
			t.Answers = asked[t.Key]
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
	for _, c := range n.Elements("seg", "p", "ab", "s") {
		own := c.Attr("xml:lang")
		if own == "" || lang != "" && own != lang {
			return languageOf(n)
		}
		lang = own
	}
	return cmp.Or(lang, languageOf(n))
}

// interpreted tells words that a note says are an interpreter's.
func (d *document) interpreted(n *xmltree.Node) bool {
	for _, note := range n.Elements("note") {
		if note.Attr("type") == "interpreted" {
			return true
		}
	}
	return false
}
