package xmltree

import "encoding/xml"

// bind enters the namespaces that an element declares.
func (p *parser) bind(attrs []xml.Attr) {
	var before []binding
	for _, a := range attrs {
		if prefix, ok := declares(a); ok {
			before = append(before, binding{prefix, p.spaces[prefix]})
			p.spaces[prefix] = a.Value
		}
	}
	p.shadowed = append(p.shadowed, before)
}

// unbind puts back what the element that closes had shadowed.
func (p *parser) unbind() {
	last := len(p.shadowed) - 1
	for i := len(p.shadowed[last]) - 1; i >= 0; i-- {
		b := p.shadowed[last][i]
		p.spaces[b.prefix] = b.space
	}
	p.shadowed = p.shadowed[:last]
}

// declares tells a declaration of a namespace, and of which prefix.
func declares(a xml.Attr) (prefix string, ok bool) {
	if a.Name.Space == "xmlns" {
		return a.Name.Local, true
	}
	return "", a.Name.Space == "" && a.Name.Local == "xmlns"
}

// space is the namespace of a prefix, or the prefix itself.
func (p *parser) space(prefix string) string {
	if s := p.spaces[prefix]; s != "" {
		return s
	}
	return prefix
}

func (p *parser) attributes(attrs []xml.Attr) []Attr {
	if len(attrs) == 0 {
		return nil
	}
	list := make([]Attr, 0, len(attrs))
	for _, a := range attrs {
		if _, ok := declares(a); ok {
			continue
		}
		space := a.Name.Space
		if space != "" && space != "xml" {
			space = p.space(space)
		}
		list = append(list, Attr{Name: a.Name.Local, Space: space, Value: a.Value})
	}
	return list
}
