// Package xmltree reads XML into a tree whose every word knows its place in the
// source, and writes XML.
//
// It reads what is broken as far as it goes and says where it stopped. It opens
// no other file, expands no entity that a document declares, and holds to bounds
// on depth and number of elements. What the elements mean is the business of the
// packages that read a profile of XML.
package xmltree

import (
	"iter"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
)

// Node is an element, or a stretch of text within one.
type Node struct {
	// Name is the local name, "" for text, and "?lectern" for a processing
	// instruction of that target. Space is the namespace, or the prefix where none
	// is declared for it.
	Name, Space string

	// Attrs are in the order of the source, without declarations of namespaces.
	Attrs []Attr

	// Children are elements, text and processing instructions in the order of the
	// source. Comments are left out; the text around one is two nodes.
	Children []*Node
	Parent   *Node // nil for the root

	// Text is that of a text node, references and CDATA sections decoded, or what
	// an instruction says.
	Text string

	// From and To are its bytes in the source as UTF-8: the whole element with
	// its tags, or the raw text. An element that is never closed ends where the
	// reading of it did.
	From, To int

	src *source
}

// Attr is an attribute.
type Attr struct {
	// Name is the local name. Space is "" for an attribute without a prefix, "xml"
	// for that prefix, else the namespace.
	Name, Space, Value string
}

// Attr is the value of an attribute, "" where there is none. The name is a local
// one, or one of XML itself as "xml:id". An attribute without a prefix goes
// before one of a namespace.
func (n *Node) Attr(name string) string {
	value, _ := n.Lookup(name)
	return value
}

// Lookup is Attr, and tells whether the attribute stands there.
func (n *Node) Lookup(name string) (value string, ok bool) {
	local, isXML := strings.CutPrefix(name, "xml:")
	for _, a := range n.Attrs {
		switch {
		case a.Name != local || isXML != (a.Space == "xml"):
		case a.Space == "" || isXML:
			return a.Value, true
		case !ok:
			value, ok = a.Value, true
		}
	}
	return value, ok
}

// Child is the first child element with the name, or nil. It may be called on
// nil, so that a path can be followed.
func (n *Node) Child(name string) *Node {
	if n == nil {
		return nil
	}
	for _, c := range n.Children {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// Elements are the child elements with one of the names, in the order of the
// source; none of nil.
func (n *Node) Elements(names ...string) []*Node {
	if n == nil {
		return nil
	}
	var list []*Node
	for _, c := range n.Children {
		if slices.Contains(names, c.Name) {
			list = append(list, c)
		}
	}
	return list
}

// Find follows a path of children by their names: the first of each.
func (n *Node) Find(path ...string) *Node {
	for _, name := range path {
		n = n.Child(name)
	}
	return n
}

// All are the descendants with the name, in the order of the source.
func (n *Node) All(name string) iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		if n != nil {
			n.each(name, yield)
		}
	}
}

func (n *Node) each(name string, yield func(*Node) bool) bool {
	for _, c := range n.Children {
		if c.Name == "" {
			continue
		}
		if c.Name == name && !yield(c) || !c.each(name, yield) {
			return false
		}
	}
	return true
}

// Words are the words of the node and of all within it, white space folded to
// single spaces. "" for nil.
func (n *Node) Words() string {
	var v format.Visible
	n.Speak(&v)
	return v.Text()
}

// Line and Column are where the node begins, from 1, the column in bytes; both 0
// for nil.
func (n *Node) Line() int {
	if n == nil {
		return 0
	}
	return n.src.starts.Line(n.From)
}

// Column says where in its line the node begins; see Line.
func (n *Node) Column() int {
	if n == nil {
		return 0
	}
	return n.src.starts.Column(n.From)
}

// LineAt is the line of the source that a byte stands in, from 1.
func (n *Node) LineAt(at int) int { return n.src.starts.Line(at) }

// Lines are those that the node stands on.
func (n *Node) Lines() corpus.Lines { return n.src.starts.Lines(n.From, n.To) }

// Raw is the node as the source writes it.
func (n *Node) Raw() string { return n.src.text[n.From:n.To] }
