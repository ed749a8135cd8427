package html

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/transcript"
)

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
		b.v.Strike(e.start, e.opens == "insert")
	case "lang":
		b.v.Over(corpus.Foreign, e.start, e.lang)
	case "label":
		if b.begins(e.start) {
			b.v.SetApart("")
			b.v.Declared = true
		}
	case "cite":
		if b.begins(e.start) && len(b.v.Apart) == 0 {
			b.v.SetApart("")
			b.cite = b.v.Len()
		}
	}
}

// begins tells that an element that began at start has the first words of its
// line.
func (b *builder) begins(start int) bool {
	return b.v.Breaks == 0 && start <= b.v.LineAt && b.v.Len() > b.v.LineAt
}
