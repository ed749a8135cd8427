package akn

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
)

// words builds the visible words of an element and the marks over them.
type words struct {
	*reader
	v *format.Visible

	// marked tells that a mark is being laid: marks never overlap, so that those
	// within one are left out, but for what they say beside the words, which is
	// laid after it.
	marked bool
	after  []corpus.Mark
}

func (w *words) children(n *xmltree.Node) {
	for i, c := range n.Children {
		if _, given := own(c, "mark"); c.Name == "ins" && !given && corrected(n.Children[:i]) != nil {
			continue // the correction of the words before it
		}
		w.node(c, n.Children[i+1:])
	}
}

// corrected is the deleted element at the end of a row, white space apart.
func corrected(before []*xmltree.Node) *xmltree.Node {
	for i := len(before) - 1; i >= 0; i-- {
		if c := before[i]; c.Name == "del" {
			return c
		} else if c.Name != "" || strings.TrimSpace(c.Text) != "" {
			return nil
		}
	}
	return nil
}

// unprinted are elements whose content nobody sees.
var unprinted = format.Set("meta components FRBRalias")

// node adds an element; after is what follows it in the same element.
func (w *words) node(n *xmltree.Node, after []*xmltree.Node) {
	kind, given := markOf(n)
	switch {
	case n.Name == "":
		n.Speak(w.v)
	case unprinted[n.Name]:
	case n.Name == "eol" || n.Name == "br":
		w.v.Line(n.From)
	case n.Name == "eop":
		w.beside(corpus.Page, n.Attr("number"))
	case n.Name == "noteRef":
		w.beside(corpus.Remark, w.noteOf(n))
	case n.Name == "authorialNote" || n.Name == "note":
		w.beside(kind, n.Words())
	case given:
		value, _ := own(n, "value")
		w.over(n, kind, value)
	case blocks[n.Name]:
		w.v.Break()
		w.children(n)
		w.v.Break()
	default:
		w.inline(n, after)
	}
}

// markOf is the kind of mark that this program wrote an element for, and a
// remark where it did not.
func markOf(n *xmltree.Node) (kind corpus.MarkKind, given bool) {
	name, given := own(n, "mark")
	for _, k := range corpus.MarkKinds {
		if string(k) == name {
			return k, given
		}
	}
	return corpus.Remark, given
}

// inline adds an element within a paragraph, with the mark that it stands for.
func (w *words) inline(n *xmltree.Node, after []*xmltree.Node) {
	switch n.Name {
	case "remark":
		w.over(n, remark(n), "")
	case "recordedTime":
		w.over(n, corpus.TimeCode, "") // a time of day, and none of a recording
	case "omissis":
		w.over(n, corpus.Elision, "")
	case "ins":
		w.over(n, corpus.Gloss, "")
	case "del":
		w.over(n, corpus.Corrected, correction(after))
	case "img":
		if alt := n.Attr("alt"); alt != "" {
			w.beside(corpus.Remark, alt)
		}
	default:
		if tag := n.Attr("xml:lang"); tag != "" && !strings.EqualFold(tag, w.s.Language.Text) && !w.marked {
			w.over(n, corpus.Foreign, tag)
			return
		}
		w.children(n)
	}
}

// correction is what the source puts in the place of deleted words.
func correction(after []*xmltree.Node) string {
	for _, n := range after {
		if n.Name == "ins" {
			return n.Words()
		}
		if n.Name != "" || strings.TrimSpace(n.Text) != "" {
			break
		}
	}
	return ""
}

// remark is the kind of an editorial remark: its own words say more than its
// type, and Finish reads them, so that a sound is one whatever the type.
func remark(n *xmltree.Node) corpus.MarkKind {
	if n.Attr("type") == "phenomenon" {
		return corpus.Reaction
	}
	return corpus.Remark
}

// noteOf are the words of the note that a reference points at, else its sign.
func (w *words) noteOf(n *xmltree.Node) string {
	if note := w.notes[key(n.Attr("href"))]; note != "" {
		return note
	}
	if marker := n.Attr("marker"); marker != "" {
		return marker
	}
	return n.Words()
}

// over adds an element with a mark over its words.
func (w *words) over(n *xmltree.Node, kind corpus.MarkKind, value string) {
	if w.marked {
		w.children(n)
		return
	}
	start := w.v.Len()
	w.marked = true
	w.children(n)
	w.marked = false
	if w.v.Len() == start && w.own {
		w.beside(kind, value)
	}
	w.v.Over(kind, start, value)
	for _, m := range w.after {
		w.v.Mark(m.Kind, m.Value)
	}
	w.after = nil
}

// beside lays a mark without a width.
func (w *words) beside(kind corpus.MarkKind, value string) {
	switch {
	case w.marked:
		w.after = append(w.after, corpus.Mark{Kind: kind, Value: value})
	case value != "" || w.own:
		w.v.Mark(kind, value)
	}
}
