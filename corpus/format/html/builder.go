package html

import (
	"strings"

	nethtml "golang.org/x/net/html"

	"lectern/corpus"
	"lectern/corpus/format"
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

	v      format.Visible
	breaks int // line breaks since the last word
	broke  int // where the first stands
	block  int // counts the blocks, to tell where an element began

	lineAt  int // where the line begins in the words of the block
	apartTo int // how far the words from there on are set apart
	links   int
	first   element // the innermost block of the first word
	inCell  string  // "td" or "th" where it stands in one
	apart   []corpus.Span
	style   string
	told    bool // the markup calls what is set apart a label
	cite    int  // a <cite> begins the block and ends here
	time    *corpus.Time
	struck  []transcript.Struck
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

// inherit hands an element what holds around it, and what its own tag says.
func (b *builder) inherit(e *element, a attrs) {
	p := b.stack.top()
	own := classes(a.class)
	e.block, e.cell, e.node, e.heading, e.lang = p.block, p.cell, p.node, p.heading, p.lang
	e.hidden = p.hidden || unseen[e.name] || a.hidden || hides(a.style)
	for _, c := range own {
		e.hidden = e.hidden || unseenClass[c]
	}
	e.bold = p.bold || e.name == "b" || e.name == "strong" || e.name == "u" || emboldens(a.style) || b.anyHeavy(own)
	e.link = p.link || e.name == "a" && a.href
	e.pre = p.pre || e.name == "pre" || e.name == "listing" || e.name == "xmp"
	e.item, e.figure, e.style = p.item, p.figure, p.style
	if len(e.name) == 2 && e.name[0] == 'h' && e.name[1] >= '1' && e.name[1] <= '6' {
		e.heading = int(e.name[1] - '0')
	}
	switch e.name {
	case "li":
		e.item = true
	case "figcaption":
		e.figure = true
	case "td", "ul", "ol":
		e.item = false
	}
	if containers[e.name] {
		e.node = b.container(e.name, a, own, p.node)
	}
}

// container notes a part of the page.
func (b *builder) container(name string, a attrs, own []string, parent int) int {
	inArticle := b.stack.last["article"]+b.stack.last["main"] > 0
	n := node{parent: parent, name: name, chrome: chrome(name, a.role, own, inArticle)}
	n.main = name == "main" || name == "article" || strings.EqualFold(a.role, "main") || strings.EqualFold(a.itemprop, "articleBody")
	b.nodes = append(b.nodes, n)
	return len(b.nodes) - 1
}

// opened begins what an element does to the words in it.
func (b *builder) opened(e *element, a attrs, tag corpus.Span) {
	e.start, e.blocks = b.v.Len(), b.block
	own := classes(a.class)
	outer := b.stack.top().lang
	switch {
	case e.name == "html":
		b.head.language(a.lang, tag.Start)
	case a.lang != "" && a.lang != outer:
		e.lang = a.lang
		if !blocks[e.name] {
			e.opens = "lang"
		}
	}
	switch {
	case e.name == "s" || e.name == "del" || e.name == "strike":
		e.opens = "struck"
	case e.name == "ins":
		e.opens = "insert"
	case e.name == "cite":
		e.opens = "cite"
	case e.name == "time" || clocks(own):
		if e.name == "time" && a.datetime != "" {
			b.head.datetime(a, tag.Start, len(b.passages))
		}
		if e.opens = "clock"; !e.hidden {
			b.inClock++
		}
	case speaks(own):
		e.opens = "label"
	case len(own) > 0 && !blocks[e.name]:
		e.style = "class " + own[0]
	}
	if e.name == "table" {
		b.tables = append(b.tables, transcript.Grid{})
	}
	b.cellOpened(e)
	if blocks[e.name] && a.speaker != "" && !e.hidden {
		b.label, b.labelAt = a.speaker, tag
	}
	if e.name == "title" && b.head.title.text == "" && b.stack.last["svg"] == 0 {
		e.opens = "title"
	}
}

func (b *builder) cellOpened(e *element) {
	if len(b.tables) == 0 {
		return
	}
	t := &b.tables[len(b.tables)-1]
	switch e.name {
	case "tr":
		t.Row()
	case "td", "th":
		t.Cell()
	}
}

// closed ends what an element did.
func (b *builder) closed(e *element) {
	if e.name == "table" && len(b.tables) > 0 {
		b.tables = b.tables[:len(b.tables)-1]
	}
	if e.opens == "clock" && !e.hidden {
		b.inClock--
		b.endClock(e)
	}
	if blocks[e.name] {
		b.flush()
		return
	}
	if e.blocks != b.block || e.hidden {
		return
	}
	switch e.opens {
	case "struck", "insert":
		if e.start < b.v.Len() {
			b.struck = append(b.struck, transcript.Struck{Start: e.start, End: b.v.Len(), In: e.opens == "insert"})
		}
	case "lang":
		b.v.Over(corpus.Foreign, e.start, e.lang)
	case "label":
		if b.begins(e.start) {
			b.apartTo, b.told = b.v.Len(), true
		}
	case "cite":
		if b.begins(e.start) && len(b.apart) == 0 {
			b.apartTo, b.cite = b.v.Len(), b.v.Len()
		}
	}
}

// begins tells that an element that began at start has the first words of its
// line.
func (b *builder) begins(start int) bool {
	return b.breaks == 0 && start <= b.lineAt && b.v.Len() > b.lineAt
}
