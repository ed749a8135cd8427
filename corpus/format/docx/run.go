package docx

import (
	"path"
	"strconv"
	"strings"
	"unicode"

	"lectern/corpus"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

// look is how the words of a run are set.
type look struct {
	bold, struck, hidden, speaks bool
	lang                         string
}

// run reads words that are set in one way.
func (w *walker) run(n *xmltree.Node) {
	props := n.Child("rPr")
	l := w.look(props)
	if l.hidden {
		return
	}
	start := w.v.Len()
	w.parts(n, l)
	if l.struck && start < w.v.Len() {
		w.struck = append(w.struck, transcript.Struck{Start: start, End: w.v.Len()})
	}
}

func (w *walker) look(props *xmltree.Node) look {
	own := value(props.Child("rStyle"))
	bold := toggle(props, "b")
	for _, id := range []string{own, w.context.style} {
		if bold == "" {
			bold = w.styles.bold(id)
		}
	}
	l := look{bold: bold == "on", hidden: toggle(props, "vanish") == "on" || toggle(props, "webHidden") == "on", speaks: w.styles.speaks(own)}
	l.struck = toggle(props, "strike") == "on" || toggle(props, "dstrike") == "on"
	l.bold = l.bold || toggle(props, "u") == "on"
	if lang := props.Child("lang"); lang != nil {
		l.lang = lang.Attr("val")
		if toggle(props, "rtl") == "on" && lang.Attr("bidi") != "" {
			l.lang = lang.Attr("bidi")
		}
	}
	return l
}

// parts reads what stands in a run.
func (w *walker) parts(n *xmltree.Node, l look) {
	for _, child := range n.Children {
		switch child.Name {
		case "t":
			w.words(child, l)
		case "tab", "ptab":
			w.tab(child)
		case "br", "cr":
			w.broken(child.From)
		case "noBreakHyphen":
			w.one("\u2011", child, l)
		case "sym":
			w.one(symbol(child), child, l)
		case "ruby":
			w.inline(child)
		case "AlternateContent":
			w.parts(chosen(child), l)
		case "footnoteReference", "endnoteReference", "commentReference":
			w.refs[strings.TrimSuffix(child.Name, "Reference")+" "+child.Attr("id")] = len(w.lines)
		case "drawing", "pict", "object":
			w.picture(child)
		}
	}
}

// words adds the words of an element.
func (w *walker) words(n *xmltree.Node, l look) {
	raw := n.Words()
	if raw == "" {
		if w.breaks == 0 {
			n.Speak(&w.v) // white space
		}
		return
	}
	w.breakLine()
	before := w.v.Len()
	n.Speak(&w.v)
	w.tag(l.lang, len(raw))
	fresh := before == w.lineAt || w.apartTo == before
	switch {
	case (l.bold || l.speaks) && !w.context.heading && fresh:
		w.setApart("bold", l.speaks)
	case before == w.lineAt && wide(n) > 0 && before+wide(n) <= w.v.Len():
		w.apartTo, w.style = before+wide(n), "gap"
	}
}

func (w *walker) setApart(style string, told bool) {
	w.apartTo = w.v.Len()
	w.told = w.told || told
	if w.style == "" {
		w.style = style
	}
}

// wide is the length of the few capitals before a wide space, as in "Q   Why?",
// 0 for none.
func wide(n *xmltree.Node) int {
	raw := strings.TrimLeft(textOf(n), " ")
	i := 0
	for i < len(raw) && i < 4 && raw[i] >= 'A' && raw[i] <= 'Z' {
		i++
	}
	if i == 0 || i > 3 || !strings.HasPrefix(raw[i:], "  ") {
		return 0
	}
	return i
}

func textOf(n *xmltree.Node) string {
	for _, c := range n.Children {
		if c.Name == "" {
			return c.Text
		}
	}
	return ""
}

// one adds a character that an element stands for.
func (w *walker) one(s string, n *xmltree.Node, l look) {
	if s == "" {
		return
	}
	w.breakLine()
	before := w.v.Len()
	w.v.Replaced(s, n.From, n.To)
	if l.bold && (before == w.lineAt || w.apartTo == before) {
		w.setApart("bold", false)
	}
}

// tab is white space. The first words of a line before one are set apart.
func (w *walker) tab(n *xmltree.Node) {
	if at := w.v.Len(); at > w.lineAt && at-w.lineAt <= 60 && w.apartTo <= w.lineAt && w.breaks == 0 {
		w.setApart("tab", false)
	}
	w.v.Replaced("\t", n.From, n.To)
}

// symbol is the character of a font of symbols. Those that only the font knows
// are none.
func symbol(n *xmltree.Node) string {
	c, err := strconv.ParseUint(n.Attr("char"), 16, 21)
	if err != nil || c >= 0xE000 && c <= 0xF8FF || c < ' ' || !unicode.IsPrint(rune(c)) {
		return "\ufffd"
	}
	return string(rune(c))
}

func (w *walker) broken(at int) {
	if w.v.Len() == 0 {
		return
	}
	if w.breaks++; w.breaks == 1 {
		w.broke = at
	}
}

// breakLine begins a new line before words, or a new paragraph where there was
// more than one break.
func (w *walker) breakLine() {
	switch {
	case w.breaks > 1:
		w.flush()
	case w.breaks == 1:
		w.endLine()
		w.v.Line(w.broke)
		w.lineAt, w.apartTo = w.v.Len(), w.v.Len()
	}
	w.breaks = 0
}

func (w *walker) tag(lang string, bytes int) {
	w.tagged[lang] += bytes
	if w.langs == nil {
		w.langs = map[string]int{}
	}
	w.langs[lang] += bytes
}

// picture notes the pictures of a drawing, and keeps its boxes of text for after
// the paragraph.
func (w *walker) picture(n *xmltree.Node) {
	for _, child := range n.Children {
		switch child.Name {
		case "txbxContent":
			w.boxes = append(w.boxes, child)
		case "blip", "imagedata":
			id := child.Attr("embed")
			if id == "" {
				id = child.Attr("id")
			}
			if target := w.rels[id]; target != "" {
				w.media = append(w.media, corpus.Medium{Kind: "image", Printed: target, Name: path.Base(target), Line: len(w.lines)})
			}
		case "AlternateContent":
			w.picture(chosen(child))
		case "":
		default:
			w.picture(child)
		}
	}
}
