package docx

import (
	"strings"

	"lectern/corpus/format/xmltree"
)

// style is what a named style says.
type style struct {
	name  string // "heading 1", in small letters whatever the language of the program
	based string
	bold  string // "on", "off", or "" for as in what it is based on
	level bool   // it has a level in the outline
}

// styles are those of a document by their IDs.
type styles map[string]*style

func (a *archive) styles() styles {
	all := styles{}
	root := a.tree("word/styles.xml")
	if root == nil {
		return all
	}
	for n := range root.All("style") {
		all[n.Attr("styleId")] = &style{
			name: strings.ToLower(value(n.Child("name"))), based: value(n.Child("basedOn")),
			bold: toggle(n.Child("rPr"), "b"), level: n.Find("pPr", "outlineLvl") != nil,
		}
	}
	return all
}

// value is the "val" of an element, "" for none.
func value(n *xmltree.Node) string {
	if n == nil {
		return ""
	}
	return n.Attr("val")
}

// toggle is "on" or "off" for a property that is there, "" for one that is not.
func toggle(props *xmltree.Node, name string) string {
	n := props.Child(name)
	switch {
	case n == nil:
		return ""
	case value(n) == "0" || value(n) == "false" || value(n) == "off" || value(n) == "none":
		return "off"
	}
	return "on"
}

// maxBased is how many styles one may be based on. Chosen.
const maxBased = 20

// bold tells whether a style sets words in bold.
func (s styles) bold(id string) string {
	for n := 0; n < maxBased && s[id] != nil; n++ {
		if s[id].bold != "" {
			return s[id].bold
		}
		id = s[id].based
	}
	return ""
}

// heading tells a style for headings, or one based on it; title that of the
// document's title.
func (s styles) heading(id string) (heading, title bool) {
	for n := 0; n < maxBased && s[id] != nil; n++ {
		switch name := s[id].name; {
		case name == "title":
			return true, true
		case strings.HasPrefix(name, "heading ") || name == "subtitle" || s[id].level:
			return true, false
		}
		id = s[id].based
	}
	return false, false
}

// speaks tells a style that people make for labels.
func (s styles) speaks(id string) bool {
	if s[id] == nil {
		return false
	}
	for _, w := range []string{"speaker", "sprecher", "orador", "orateur", "redner"} {
		if strings.Contains(s[id].name, w) {
			return true
		}
	}
	return false
}
