package akn

import (
	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

// reader is the reading of one debate.
type reader struct {
	s    transcript.Script
	root *xmltree.Node

	// own tells that this program wrote the file: what it says of itself in its
	// own namespace is believed, and no label is looked for.
	own bool

	refs  map[string]*xmltree.Node // the references of the header by their IDs
	notes map[string]string        // the words of its notes by their IDs

	// exchanges are where stretches of questions and answers begin and end in the
	// turns; labels are what is known of the label of each turn.
	exchanges [][2]int
	labels    []labelled
}

// script reads one debate.
func script(in format.Input, n *xmltree.Node) transcript.Script {
	r := &reader{root: n, refs: map[string]*xmltree.Node{}, notes: map[string]string{}}
	r.s = transcript.Script{In: in, Format: "akn"}
	_, r.own = own(n.Child("debateBody"), "version")
	r.header()
	for _, c := range n.Children {
		switch c.Name {
		case "coverPage", "preface", "conclusions", "attachments":
			r.around(c)
		case "meta", "components", "":
		default:
			r.section(c)
		}
	}
	r.label()
	r.people()
	r.kinds()
	return r.s
}

// id is the identifier of an element: eId in version 3, id in version 2.
func id(n *xmltree.Node) string {
	for _, name := range []string{"eId", "id", "xml:id", "wId"} {
		if v := n.Attr(name); v != "" {
			return v
		}
	}
	return ""
}

// note enters what nobody said.
func (r *reader) note(n *xmltree.Node, kind string) {
	if words := n.Words(); words != "" {
		r.s.Notes = append(r.s.Notes, corpus.Note{Kind: kind, Text: words, Lines: n.Lines()})
	}
}
