package html

import (
	"strings"

	nethtml "golang.org/x/net/html"

	"lectern/corpus"
	"lectern/corpus/transcript"
)

// passage is a block of the page with where it stands in it.
type passage struct {
	transcript.Passage
	node    int
	link    int // how many bytes of its text are links
	level   int // of a heading
	caption bool
	rule    bool   // an <hr>
	note    string // the kind of note that it becomes, "" for the text
	tag     corpus.Span
}

// node is a container of the page.
type node struct {
	parent int
	name   string
	chrome string // see chrome
	main   bool   // the markup says that the main text is here
	text   int    // bytes of text in it, and of links
	link   int
	turns  int // passages that seem to open a turn
	end    int // the node after the last in it
}

// builder reads the tokens of a page into passages.
type builder struct {
	src      string
	at       int // where the token begins in the source
	stack    *stack
	nodes    []node
	passages []passage
	head     head
	media    []corpus.Medium
	mediaAt  []place
	tables   []transcript.Grid // those that are open

	v       transcript.Paragraph
	block   int // counts the blocks, to tell where an element began
	links   int
	first   element // the innermost block of the first word
	inCell  string  // "td" or "th" where it stands in one
	cite    int     // a <cite> begins the block and ends here
	time    *corpus.Time
	label   string // said by an attribute, for the next words
	labelAt corpus.Span
	said    string // the last of these

	heavy   map[string]bool // the classes that a style sheet in the page sets in bold
	clock   []piece         // the words of an element for a time, until it ends
	inClock int
}

// piece is a stretch of words as it stands in the source.
type piece struct {
	raw string
	at  int
}

// place is where something without words stands.
type place struct{ node, at int }

func newBuilder(src string) *builder {
	return &builder{src: src, stack: newStack(), nodes: []node{{parent: -1}}, cite: -1}
}

func (b *builder) build() {
	z := nethtml.NewTokenizer(strings.NewReader(b.src))
	for {
		kind := z.Next()
		raw := z.Raw()
		if kind == nethtml.ErrorToken {
			break
		}
		end := b.at + len(raw)
		switch kind {
		case nethtml.TextToken:
			b.text(b.src[b.at:end])
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			b.start(z, end)
		case nethtml.EndTagToken:
			name, _ := z.TagName()
			b.end(string(name))
		}
		b.at = end
	}
	b.flush()
}

// start opens an element.
func (b *builder) start(z *nethtml.Tokenizer, end int) {
	name, more := z.TagName()
	e := element{name: string(name)}
	a := attributes(z, more)
	if void[e.name] {
		b.empty(e.name, a)
		return
	}
	if blocks[e.name] {
		b.flush()
		b.closeFor(e.name)
	}
	b.inherit(&e, a)
	b.opened(&e, a, corpus.Span{Start: b.at, End: end})
	if !b.stack.push(e) && blocks[e.name] {
		b.flush()
	}
}

// closeFor closes what ends where a block begins: a paragraph, an item before.
func (b *builder) closeFor(name string) {
	s := b.stack
	if p := s.last["p"]; p > 0 && p == s.top().block {
		b.closeTo(p)
	}
	rule, ok := ends[name]
	if !ok {
		return
	}
	bound := 0
	for _, barrier := range rule.barriers {
		bound = max(bound, s.last[barrier])
	}
	lowest := 0
	for _, closed := range rule.closed {
		if n := s.last[closed]; n > bound && (lowest == 0 || n < lowest) {
			lowest = n
		}
	}
	if lowest > 0 {
		b.closeTo(lowest)
	}
}

func (b *builder) closeTo(n int) {
	for len(b.stack.open) > n {
		e := b.stack.pop()
		b.closed(&e)
	}
}

// end closes the element of an end tag.
func (b *builder) end(name string) {
	if name == "p" && b.stack.last["p"] == 0 {
		b.flush()
	}
	if name == "br" {
		b.lineBreak()
	}
	if n := b.stack.find(name); n > 0 {
		if blocks[name] {
			b.flush()
		}
		b.closeTo(n)
	}
}
