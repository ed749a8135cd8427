package akn

import "lectern/corpus/format/xmltree"

// space is the namespace of the attributes by which this program says in a file
// that it wrote what the standard has no attribute for.
const space = "urn:lectern:akn:1"

// own is the value of an attribute in that namespace.
func own(n *xmltree.Node, name string) (value string, ok bool) {
	if n == nil {
		return "", false
	}
	for _, a := range n.Attrs {
		if a.Space == space && a.Name == name {
			return a.Value, true
		}
	}
	return "", false
}
