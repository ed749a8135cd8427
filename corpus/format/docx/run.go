package docx

import (
	"path"
	"strconv"
	"strings"
	"unicode"

	"lectern/corpus"
	"lectern/corpus/format/xmltree"
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
	if l.struck {
		w.v.Strike(start, false)
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
			w.v.Broken(child.From)
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
		if w.v.Breaks == 0 {
			n.Speak(&w.v.Visible) // white space
		}
		return
	}
	w.breakLine()
	before := w.v.Len()
	n.Speak(&w.v.Visible)
	w.tag(l.lang, len(raw))
	switch {
	case (l.bold || l.speaks) && !w.context.heading && w.v.Fresh(before):
		w.v.SetApart("bold")
		w.v.Declared = w.v.Declared || l.speaks
	case before == w.v.LineAt && wide(n) > 0 && before+wide(n) <= w.v.Len():
		w.v.ApartTo, w.v.Style = before+wide(n), "gap"
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
	if l.bold && w.v.Fresh(before) {
		w.v.SetApart("bold")
	}
}

// tab is white space. The first words of a line before one are set apart.
func (w *walker) tab(n *xmltree.Node) {
	if at := w.v.Len(); at > w.v.LineAt && at-w.v.LineAt <= 60 && w.v.ApartTo <= w.v.LineAt && w.v.Breaks == 0 {
		w.v.SetApart("tab")
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

// breakLine begins a new line before words, or a new paragraph where there was
// more than one break.
func (w *walker) breakLine() {
	if w.v.Breaks > 1 {
		w.flush()
	}
	w.v.NextLine()
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
