package tei

import (
	"cmp"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

// document is one TEI element being read.
type document struct {
	script transcript.Script
	node   *xmltree.Node

	// declares is what it declares itself, around what the corpora do that it
	// stands in, the innermost first, and then other files.
	declares *format.Declared
	around   []*format.Declared

	// language is that of the document, "" where the source does not say.
	language string

	// joined tells that the words are marked one by one, and that an attribute
	// says which of them stand without a space between.
	joined bool

	// spaced tells that the spaces between the words are marked too.
	spaced bool

	// label is what a speaker's note printed for the turn to come, of the line
	// labelLine; 0 where a stage direction came between.
	label     string
	labelLine int

	// role and post are what notes say of the speaker to come: the office, and the
	// organization.
	role, post string

	// last is the label that was printed last, and who spoke under it.
	last struct{ label, who string }

	// pointed are the people at whom turns point, in that order.
	pointed []string

	// prose is the speech of a text without utterances.
	prose *speech

	// timeline are the points of the recording in milliseconds.
	timeline map[string]int

	spoken bool // the text has utterances
}

// registers are what declares people, the document itself first.
func (d *document) registers() []*format.Declared {
	return append([]*format.Declared{d.declares}, d.around...)
}

func newDocument(in format.Input, n *xmltree.Node, around []*format.Declared) *document {
	d := &document{node: n, around: around, declares: declaredBy(n, in.Name), script: transcript.Script{In: in, Format: name}}
	text := n.Child("text")
	d.language = cmp.Or(languageOf(text), d.usage(), in.Settings.Language)
	d.tokens(text)
	for _, name := range []string{"u", "sp"} {
		for range text.All(name) {
			d.spoken = true
			break
		}
	}
	d.readTimeline()
	return d
}

// usage is the one language that the header says is used.
func (d *document) usage() string {
	used := d.node.Find("teiHeader", "profileDesc", "langUsage").Elements("language")
	if len(used) != 1 {
		return ""
	}
	return used[0].Attr("ident")
}

// tokens finds out how a text tells which of its words stand apart.
func (d *document) tokens(text *xmltree.Node) {
	for _, name := range []string{"w", "pc", "c"} {
		for token := range text.All(name) {
			d.joined = d.joined || token.Attr("join") != ""
			d.spaced = d.spaced || name == "c" && token.Words() == "" && token.Children != nil
		}
	}
	d.spaced = d.spaced && !d.joined
}

// languageOf is the language that holds at a node, "" where nobody says.
func languageOf(n *xmltree.Node) string {
	for ; n != nil; n = n.Parent {
		if lang := n.Attr("xml:lang"); lang == "und" {
			return ""
		} else if lang != "" {
			return lang
		}
		if lang := n.Attr("lang"); lang != "" && n.Space == "" { // before TEI P5
			return lang
		}
	}
	return ""
}

// inLanguage is the first of the nodes in the document's language, else the
// first in none that is named, else the first; nil of none.
func (d *document) inLanguage(list []*xmltree.Node) *xmltree.Node {
	for _, n := range list {
		if format.SameLanguage(languageOf(n), d.language) {
			return n
		}
	}
	for _, n := range list {
		if n.Attr("xml:lang") == "" {
			return n
		}
	}
	if len(list) > 0 {
		return list[0]
	}
	return nil
}

// wordy tells whether words stand in a node.
func wordy(n *xmltree.Node) bool {
	if n == nil {
		return false
	}
	if n.Name == "" {
		return strings.TrimSpace(n.Text) != ""
	}
	return slices.ContainsFunc(n.Children, wordy)
}

// stated is what an element says.
func stated(n *xmltree.Node, rule string) transcript.Stated {
	return transcript.Stated{Text: n.Words(), Line: n.Line(), Rule: rule}
}

func evidence(n *xmltree.Node, rule, printed string) []corpus.Evidence {
	return corpus.InFile(rule, printed, n.Line())
}

// pointer is what a reference within the file points at: "#PAD_1" and
// "people.xml#PAD_1" at PAD_1.
func pointer(s string) string { return s[strings.LastIndexByte(s, '#')+1:] }
