package tei

import (
	"cmp"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

// speech is the words of one utterance being read.
type speech struct {
	*document
	v    format.Visible
	node *xmltree.Node

	lines corpus.Lines // of a speech in several blocks

	label    string // a speaker's note within
	language string // of the words around

	// after is what stands within the utterance, for want of an end tag, and is of
	// the next one: its label, and itself.
	after []*xmltree.Node

	began int // where the words begin over which a mark is to come

	// glued tells that the next word stands right behind the last; blank is the
	// byte of the white space between them in the source, 0 for none.
	glued bool
	blank int
}

func (d *document) speech(n *xmltree.Node) *speech {
	s := &speech{document: d, node: n}
	s.language = cmp.Or(d.languageWithin(n), d.language)
	if n.Name == "" {
		n.Speak(&s.v)
	} else {
		s.inside(n)
	}
	return s
}

func (s *speech) turn() transcript.Scripted {
	t := transcript.Spoken(&s.v)
	t.Marks = apart(t.Text, t.Marks)
	t.Lines = s.node.Lines()
	return t
}

func (s *speech) inside(n *xmltree.Node) {
	mixed := hasWords(n)
	for _, c := range n.Children {
		if c.Name == "" {
			s.text(c)
			continue
		}
		s.element(c, mixed)
	}
}

// hasWords tells an element with words of its own among its children.
func hasWords(n *xmltree.Node) bool {
	for _, c := range n.Children {
		if c.Name == "" && strings.TrimSpace(c.Text) != "" {
			return true
		}
	}
	return false
}

func (s *speech) text(n *xmltree.Node) {
	if (s.joined || s.spaced) && strings.TrimSpace(n.Text) == "" {
		s.blank = n.From
		return
	}
	n.Speak(&s.v)
}

// element adds what an element within an utterance holds: words, or a mark.
func (s *speech) element(n *xmltree.Node, mixed bool) {
	switch kind := inline[n.Name]; kind {
	case "skip":
	case "hint":
		s.began = s.v.Len()
	case "aside":
		s.aside(n)
	case "label":
		s.labelled(n)
	case "turn":
		s.after = append(s.after, n)
	case "word":
		s.word(n)
	case "line":
		s.v.Line(n.From)
		s.over(n)
	case "block":
		if mixed && n.Name == "seg" {
			s.over(n)
			return
		}
		s.v.Break()
		s.glued = false
		s.over(n)
		s.v.Break()
	case "choice":
		s.choice(n)
	case "break":
		s.v.Words(" ", n.From)
		if s.joined {
			s.glued = false
		}
	default:
		s.over(n)
	}
}

// inline says what the elements within an utterance are; the rest are words.
var inline = map[string]string{
	"linkGrp": "skip", "link": "skip", "spanGrp": "skip", "span": "skip", "fs": "skip", "anchor": "skip", "index": "skip", "ptr": "skip", "fw": "skip",
	"milestone": "skip", "cb": "skip", "shift": "skip", "certainty": "skip", "timeline": "skip", "include": "skip",
	"note": "aside", "kinesic": "aside", "vocal": "aside", "incident": "aside", "stage": "aside", "writing": "aside", "gap": "aside", "pb": "aside", "pause": "aside",
	"figure": "aside", "speaker": "label", "w": "word", "pc": "word", "c": "word",
	"seg": "block", "p": "block", "ab": "block", "lg": "block", "list": "block", "item": "block", "quote": "block", "cit": "block", "table": "block", "row": "block", "head": "block",
	"floatingText": "block", "body": "block", "div": "block", "l": "line", "choice": "choice", "lb": "break", "?lectern": "hint", "u": "turn", "sp": "turn",
}

// labelled takes a label that stands within the utterance: before its words it is
// its own.
func (s *speech) labelled(n *xmltree.Node) {
	if s.v.Len() > 0 || len(s.after) > 0 {
		s.after = append(s.after, n)
	} else {
		s.label = cmp.Or(s.label, labelOf(n))
	}
}

// over adds the words within an element, and lays its meaning over them.
func (s *speech) over(n *xmltree.Node) {
	if s.spaced && n.Name == "s" {
		s.v.Space()
	}
	start, outer := s.v.Len(), s.language
	if lang := n.Attr("xml:lang"); lang != "" {
		s.language = lang
	}
	s.inside(n)
	kind, value := meaning(n)
	if kind == "" && !format.SameLanguage(s.language, outer) && outer != "" {
		kind, value = corpus.Foreign, s.language
	}
	s.language = outer
	switch {
	case kind == "":
	case s.v.Len() > start:
		s.v.Over(kind, start, value)
	case kind != corpus.Foreign:
		s.v.Mark(kind, value)
	}
}

// meaning is the mark that an element is over its words.
func meaning(n *xmltree.Node) (corpus.MarkKind, string) {
	switch n.Name {
	case "unclear":
		if n.Words() == "" {
			return corpus.Inaudible, n.Attr("reason")
		}
		return corpus.Spelling, ""
	case "supplied", "corr", "ex":
		return corpus.Gloss, ""
	case "sic":
		return corpus.Sic, ""
	case "del", "surplus":
		return corpus.Repair, ""
	case "foreign", "distinct":
		return corpus.Foreign, n.Attr("xml:lang")
	}
	return "", ""
}

// choice takes what was said, and lays over it what stands beside.
func (s *speech) choice(n *xmltree.Node) {
	for _, pair := range [][2]string{{"sic", "corr"}, {"orig", "reg"}, {"abbr", "expan"}} {
		said, meant := n.Child(pair[0]), n.Child(pair[1])
		if said == nil || meant == nil {
			continue
		}
		start := s.v.Len()
		s.inside(said)
		kind := corpus.Corrected
		if pair[0] == "abbr" {
			kind = corpus.Gloss
		}
		if s.v.Len() > start {
			s.v.Over(kind, start, meant.Words())
		} else {
			s.v.Mark(corpus.Gloss, meant.Words())
		}
		return
	}
	for _, c := range n.Children {
		if c.Name != "" {
			s.over(c)
			return
		}
	}
}

// word adds a word or a sign that is marked as one.
func (s *speech) word(n *xmltree.Node) {
	switch {
	case s.spaced && n.Name == "c" && n.Words() == "":
		n.Speak(&s.v)
		return
	case s.spaced:
		s.letters(n)
		return
	case !s.joined:
		s.over(n)
		return
	}
	join := n.Attr("join")
	if !s.glued && join != "left" && join != "both" {
		if s.blank > 0 {
			s.v.Words(" ", s.blank)
		} else {
			s.v.Space()
		}
	}
	s.blank = 0
	s.letters(n)
	s.glued = join == "right" || join == "both"
}

// letters adds the letters of a word, without the white space around them.
func (s *speech) letters(n *xmltree.Node) {
	for _, c := range n.Children {
		if c.Name != "" {
			s.letters(c)
			continue
		}
		word := *c
		raw := c.Raw()
		word.From += len(raw) - len(strings.TrimLeft(raw, " \t\r\n"))
		word.To = word.From + len(strings.TrimSpace(raw))
		if word.To <= c.To {
			word.Speak(&s.v)
		}
	}
}
