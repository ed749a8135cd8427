package xmltree

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
)

// The bounds of a tree. Chosen: the deepest transcripts that were seen have 20
// levels, the largest, with a node for each word, 2 million nodes.
const (
	maxDepth = 1000
	maxNodes = 6_000_000
)

// maxFaults is how many faults of one source are told apart. Chosen.
const maxFaults = 100

// Parse reads in.Text into a tree, and says what is wrong with it. It never
// fails: of a broken document the root is what was read up to the break, with a
// To that says where that is. The root is nil where no element is found.
func Parse(in format.Input) (*Node, []corpus.Fault) {
	p := &parser{src: newSource(in.Name, in.Text), spaces: map[string]string{}, names: map[xml.Name]int{}}
	p.read()
	if p.root == nil && len(p.faults) == 0 {
		p.fault(corpus.Error, 0, "no XML element is found in this file", "look whether this is an XML file")
	}
	return p.root, p.faults
}

// Unread is where the lines begin that were not read because the document is
// broken, counted from 1; 0 where all was read.
func (n *Node) Unread() int {
	if rest := n.src.text[n.To:]; n.src.stopped > 0 && strings.TrimSpace(rest) != "" {
		return n.src.starts.Line(n.src.stopped)
	}
	return 0
}

// Became accounts for the lines of a document that is broken, as Script.Became
// does: those before the break are markup. Nil where all was read.
func (n *Node) Became() map[int]string {
	end := n.Unread()
	if end == 0 {
		return nil
	}
	became := map[int]string{}
	for line := 1; line < end; line++ {
		became[line] = "markup"
	}
	return became
}

type parser struct {
	src    *source
	root   *Node
	faults []corpus.Fault
	nodes  int

	// open are the elements that are open, the root first.
	open []*Node

	// names counts the open elements by name, so that an end tag without a
	// beginning is told at once.
	names map[xml.Name]int

	// spaces are the namespaces by their prefixes; shadowed are what to put back
	// when each open element closes.
	spaces   map[string]string
	shadowed [][]binding

	done bool // the root is closed
}

type binding struct{ prefix, space string }

// read reads token by token. A token that the decoder can't read is taken for
// words, so that a stray "<" or "]]>" ends nothing; the decoder begins anew
// behind it.
func (p *parser) read() {
	text := p.src.text
	for at := prologue(text); at < len(text); {
		d := xml.NewDecoder(&feed{text: text, at: at})
		d.Strict, d.Entity = false, xml.HTMLEntity
		d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
		end, err := p.tokens(d, at)
		if err == nil {
			p.stop(end)
			return
		}
		next, ok := p.stumble(end, at+int(d.InputOffset()), err)
		if !ok {
			p.stop(end)
			return
		}
		at = next
	}
	p.stop(len(text))
}

var errEnough = errors.New("enough")

// tokens takes the tokens of a decoder that begins at a byte of the source, and
// says where the first one that it could not take begins. No error is the end.
func (p *parser) tokens(d *xml.Decoder, base int) (int, error) {
	from := base
	for {
		token, err := d.RawToken()
		if err == io.EOF {
			return len(p.src.text), nil
		}
		if err != nil {
			return from, err
		}
		to := base + int(d.InputOffset())
		if !p.take(token, from, to) {
			return from, errEnough
		}
		from = to
	}
}

// stumble says what is wrong with a token, and where to go on.
func (p *parser) stumble(from, to int, err error) (next int, ok bool) {
	text := p.src.text
	switch {
	case errors.Is(err, errEnough):
		return 0, false
	case to >= len(text) && text[from] == '<':
		p.fault(corpus.Error, from, "the source ends within a tag, a comment or a CDATA section", "get the whole file")
		return 0, false
	case len(p.faults) >= maxFaults:
		p.faults[maxFaults-1] = p.src.fault(corpus.Error, from, "too many faults to read on", "look whether this is an XML file")
		return 0, false
	}
	if strings.HasPrefix(text[from:], "<!--") {
		if end := strings.Index(text[from:], "-->"); end >= 0 {
			p.fault(corpus.Warning, from, `a comment with "--" inside`, "XML does not allow it; write one hyphen")
			return from + end + len("-->"), true
		}
	}
	next = max(to, from+1)
	if text[from] == '<' {
		next = from + 1
	}
	p.fault(corpus.Error, from, fmt.Sprintf("what stands here is no XML: %s", reason(err)), `write "&lt;" for "<" and "&gt;" for ">" among words`)
	return next, p.words(from, next)
}

func reason(err error) string {
	var s *xml.SyntaxError
	if errors.As(err, &s) {
		return s.Msg
	}
	return strings.TrimPrefix(err.Error(), "xml: ")
}

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

func (p *parser) fault(severity corpus.Severity, at int, message, hint string) {
	if len(p.faults) < maxFaults {
		p.faults = append(p.faults, p.src.fault(severity, at, message, hint))
	}
}
