package xmltree

import (
	"encoding/xml"
	"fmt"
	"strings"

	"lectern/corpus"
)

func (p *parser) take(token xml.Token, from, to int) bool {
	switch t := token.(type) {
	case xml.StartElement:
		return p.start(t, from, to)
	case xml.EndElement:
		p.end(t.Name, from, to)
	case xml.CharData:
		return p.words(from, to)
	case xml.ProcInst:
		if len(p.open) > 0 {
			return p.add(&Node{Name: "?" + t.Target, Text: strings.TrimSpace(string(t.Inst)), From: from, To: to, src: p.src})
		}
	case xml.Directive:
		if strings.Contains(string(t), "<!ENTITY") {
			p.fault(corpus.Error, from, "the document declares entities, which are not expanded", "write out what they stand for")
		}
	}
	return true
}

func (p *parser) start(t xml.StartElement, from, to int) bool {
	switch {
	case p.done:
		p.fault(corpus.Error, from, fmt.Sprintf("a second root element <%s>", t.Name.Local), "put each document into a file of its own, or all into one element")
		return false
	case len(p.open) == maxDepth:
		p.fault(corpus.Error, from, fmt.Sprintf("elements stand %d deep in each other", maxDepth), "look whether elements are closed")
		return false
	}
	n := &Node{From: from, To: to, src: p.src}
	p.bind(t.Attr)
	n.Name, n.Space = t.Name.Local, p.space(t.Name.Space)
	n.Attrs = p.attributes(t.Attr)
	if !p.add(n) {
		return false
	}
	p.open = append(p.open, n)
	p.names[xml.Name{Space: n.Space, Local: n.Name}]++
	return true
}

// add puts a node into the element that is open.
func (p *parser) add(n *Node) bool {
	if p.nodes++; p.nodes > maxNodes {
		p.fault(corpus.Error, n.From, fmt.Sprintf("more than %d elements and texts", maxNodes), "cut the file into several")
		return false
	}
	if len(p.open) == 0 {
		p.root = n
		return true
	}
	n.Parent = p.open[len(p.open)-1]
	n.Parent.Children = append(n.Parent.Children, n)
	return true
}

// words adds text. Outside of the root it is a fault.
func (p *parser) words(from, to int) bool {
	raw := p.src.text[from:to]
	if len(p.open) == 0 {
		if i := len(raw) - len(strings.TrimLeft(raw, " \t\r\n\ufeff")); i < len(raw) {
			p.fault(corpus.Error, from+i, "text outside of the root element", "put it into the root element")
		}
		return !p.done || strings.TrimSpace(raw) == ""
	}
	p.doubt(raw, from)
	return p.add(&Node{Text: decode(raw), From: from, To: to, src: p.src})
}

// doubt warns of references that nobody knows, and of control characters.
func (p *parser) doubt(raw string, from int) {
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; {
		case illegal(c):
			p.fault(corpus.Warning, from+i, fmt.Sprintf("the control character %#02x", c), "XML does not hold it; remove it")
		case c == '&' && !strings.HasPrefix(raw, cdataOpen):
			if _, n := reference(raw[i:]); n == 0 {
				p.fault(corpus.Warning, from+i, fmt.Sprintf("the reference %q is not known", name(raw[i:])), `write the character itself, or "&amp;" for "&"`)
			}
		}
	}
}

// name is a reference as far as it can be told from the words after it.
func name(s string) string {
	end := strings.IndexAny(s[1:], "; \t\r\n<&")
	if end < 0 || end > maxReference {
		return "&"
	}
	if s[1+end] == ';' {
		end++
	}
	return s[:1+end]
}

// end closes an element, and those within it that nobody closed.
func (p *parser) end(name xml.Name, from, to int) {
	name.Space = p.space(name.Space)
	if p.names[name] == 0 {
		p.fault(corpus.Error, from, fmt.Sprintf("</%s> closes nothing", name.Local), "remove it")
		return
	}
	for {
		n := p.open[len(p.open)-1]
		if n.Name == name.Local && n.Space == name.Space {
			break
		}
		p.fault(corpus.Error, from, fmt.Sprintf("<%s> of line %d is not closed before </%s>", n.Name, n.Line(), name.Local), "close it where it ends")
		p.close(from)
	}
	p.close(to)
}

// close closes the innermost element at a byte.
func (p *parser) close(at int) {
	last := len(p.open) - 1
	p.open[last].To = at
	p.names[xml.Name{Space: p.open[last].Space, Local: p.open[last].Name}]--
	p.open = p.open[:last]
	p.unbind()
	p.done = last == 0
}

// stop closes what is open when the reading ends.
func (p *parser) stop(at int) {
	if n := len(p.open); n > 0 && at == len(p.src.text) {
		p.fault(corpus.Error, at, fmt.Sprintf("the source ends before <%s> of line %d is closed", p.open[n-1].Name, p.open[n-1].Line()), "get the whole file")
	}
	for len(p.open) > 0 {
		p.close(at)
	}
	if at < len(p.src.text) {
		p.src.stopped = at
	}
}
