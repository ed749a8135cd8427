package parlparse

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
)

// blocks are elements that stand for a paragraph or hold some; cells are those
// of a row, and the names in a list of those who voted: each on a line.
var (
	blocks = format.Set(`p table tr ul ol li dl dt dd blockquote div h1 h2 h3 h4 h5 h6 motion amendment quote mplist lordlist msplist mlalist mspnames mlanames memberlist
		divisioncount caption thead tbody`)
	cells = format.Set("mpname mspname mlaname lord member membername td th")
)

// say adds the visible words of an element. What the source prints in italics as
// it does what happened and nobody said, a whole paragraph or a bracket, has a
// mark; marked tells that one is being laid.
func say(v *format.Visible, n *xmltree.Node, marked bool) {
	switch {
	case n.Name == "":
		n.Speak(v)
		return
	case n.Name == "br" || n.Name == "lb":
		v.Line(n.From)
		return
	case blocks[n.Name]:
		v.Break()
		defer v.Break()
	}
	start, lay := v.Len(), !marked && aside(n)
	cell := false
	for _, c := range n.Children {
		if cells[c.Name] && cell {
			v.Line(c.From)
		}
		cell = cell || cells[c.Name]
		say(v, c, marked || lay)
	}
	if lay {
		v.Over(corpus.Remark, start, "")
	}
}

// aside tells an element that is printed as a stage direction.
func aside(n *xmltree.Node) bool {
	if n == nil {
		return false
	}
	switch n.Name {
	case "p":
		return strings.Contains(n.Attr("class"), "italic")
	case "i", "em":
		for _, c := range n.Children {
			if len(c.Children) > 0 {
				return false // its words are not counted again at every level
			}
		}
		words := n.Words()
		return strings.HasPrefix(words, "[") && strings.HasSuffix(words, "]") || strings.HasPrefix(words, "(") && strings.HasSuffix(words, ")") && len(words) > 6
	}
	return false
}
