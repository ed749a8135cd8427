package html

import (
	"html"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/transcript"
)

// text adds the words of a text token, which stands at b.at.
func (b *builder) text(raw string) {
	e := b.stack.top()
	switch {
	case e.opens == "title" && b.head.title.text == "":
		b.head.title = said{format.OneLine(html.UnescapeString(raw)), b.at}
	case e.name == "style":
		b.rules(raw)
	case e.name == "script":
		b.head.script(raw, b.at)
	case e.hidden:
	case b.inClock > 0:
		b.clock = append(b.clock, piece{raw, b.at})
	case e.pre:
		b.typed(raw, e)
	default:
		b.words(raw, b.at, e)
	}
}

// typed adds words of which the line breaks count.
func (b *builder) typed(raw string, e *element) {
	at := b.at
	for {
		i := strings.IndexByte(raw, '\n')
		if i < 0 {
			b.words(raw, at, e)
			return
		}
		b.words(raw[:i], at, e)
		b.v.Broken(at + i)
		raw, at = raw[i+1:], at+i+1
	}
}

// words adds words to the block.
func (b *builder) words(raw string, at int, e *element) {
	if strings.Trim(raw, " \t\r\n\f\x00") == "" || (b.v.Breaks > 0 || b.v.Len() == 0) && vacant(raw) {
		if b.v.Breaks == 0 {
			b.v.Words(raw, at)
		}
		return
	}
	b.breakLine()
	if b.v.Len() == 0 {
		b.first = b.stack.open[e.block]
		b.first.lang = e.lang
		b.inCell = b.stack.open[e.cell].name
	}
	before := b.v.Len()
	if before == b.v.LineAt && !e.pre {
		n := len(raw) - len(strings.TrimLeft(raw, " \t\r\n\f"))
		raw, at = raw[n:], at+n
	}
	b.decode(raw, at)
	if e.link {
		b.links += b.v.Len() - before
	}
	if b.v.Len() == before {
		return
	}
	switch {
	case e.heading > 0 || !b.v.Fresh(before):
	case e.bold:
		b.v.SetApart("bold")
	case e.style != "":
		b.v.SetApart(e.style)
	}
}

// vacant tells white space alone, no-break spaces included: pages are padded
// with lines of them.
func vacant(raw string) bool {
	for raw != "" {
		n := 1
		switch {
		case raw[0] == '&' && (strings.HasPrefix(raw, "&nbsp;") || strings.HasPrefix(raw, "&#160;")):
			n = len("&nbsp;")
		case strings.HasPrefix(raw, "\u00a0"):
			n = len("\u00a0")
		case strings.IndexByte(" \t\r\n\f\x00", raw[0]) < 0:
			return false
		}
		raw = raw[n:]
	}
	return true
}

// decode adds words of which the references to characters are undone and NULs
// left out, as a browser does.
func (b *builder) decode(raw string, at int) {
	for raw != "" {
		i := strings.IndexAny(raw, "&\x00")
		if i < 0 {
			b.v.Words(raw, at)
			return
		}
		b.v.Words(raw[:i], at)
		raw, at = raw[i:], at+i
		n := 1
		if raw[0] == '&' {
			n = reference(raw)
			if s := html.UnescapeString(raw[:n]); s != raw[:n] {
				b.v.Replaced(s, at, at+n)
			} else {
				b.v.Words(raw[:n], at)
			}
		}
		raw, at = raw[n:], at+n
	}
}

// maxReference bounds the name of a character: the longest has 33 bytes.
const maxReference = 40

// reference is the length of the reference to a character that s begins with.
func reference(s string) int {
	n := 1
	for n < len(s) && n < maxReference && (s[n] == '#' || s[n] >= '0' && s[n] <= '9' || s[n] >= 'a' && s[n] <= 'z' || s[n] >= 'A' && s[n] <= 'Z') {
		n++
	}
	if n < len(s) && s[n] == ';' {
		n++
	}
	return n
}

// lineBreak is a <br>.
func (b *builder) lineBreak() {
	if !b.stack.top().hidden {
		b.v.Broken(b.at)
	}
}

// breakLine begins a new line before words, or a new paragraph where there was
// more than one break.
func (b *builder) breakLine() {
	if b.v.Breaks > 1 {
		e := b.first
		b.flush()
		b.first = e
	}
	b.v.NextLine()
}

// endClock takes the words of an element for a time: the beginning of the
// passage where they stand before its words, else words as others are.
func (b *builder) endClock(e *element) {
	if b.inClock > 0 {
		return
	}
	held := b.clock
	b.clock = nil
	var s strings.Builder
	for _, p := range held {
		s.WriteString(p.raw)
	}
	t, ok := transcript.RecordingTime(html.UnescapeString(s.String()))
	if ok && b.v.Breaks < 2 && (b.v.Fresh(b.v.Len()) || blocks[e.name]) {
		if blocks[e.name] {
			b.flush()
		}
		if b.time == nil {
			b.time = &corpus.Time{Start: t}
		}
		return
	}
	top := *b.stack.top()
	top.style, top.opens = "", ""
	for _, p := range held {
		b.words(p.raw, p.at, &top)
	}
}
