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

func (p *parser) fault(severity corpus.Severity, at int, message, hint string) {
	if len(p.faults) < maxFaults {
		p.faults = append(p.faults, p.src.fault(severity, at, message, hint))
	}
}
