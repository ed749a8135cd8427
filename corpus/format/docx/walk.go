package docx

import (
	"sort"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

// walker goes through the text of a document.
type walker struct {
	archive *archive
	text    string // of the part that holds the text
	styles  styles
	rels    map[string]string

	passages []transcript.Passage
	lines    []corpus.Span // the paragraphs
	notes    []corpus.Note
	media    []corpus.Medium
	tagged   map[string]int // bytes of text by their language
	refs     map[string]int // where notes and comments are referred to: by kind and ID, the line
	deep     int            // how many paragraphs stand around this one

	para
}

// para is the paragraph that is being read.
type para struct {
	v       transcript.Paragraph
	context context
	langs   map[string]int
	boxes   []*xmltree.Node
}

// context is what holds for the paragraphs in an element.
type context struct {
	grid *transcript.Grid
	head bool // the row is one at the head of its table

	style          string // the paragraph's
	heading, title bool
	item           bool
}

func newWalker(a *archive, text string) *walker {
	main := a.main()
	dir, base := main[:strings.LastIndexByte(main, '/')+1], main[strings.LastIndexByte(main, '/')+1:]
	return &walker{archive: a, text: text, styles: a.styles(), rels: a.targets(dir+"_rels/"+base+".rels", ""), tagged: map[string]int{}, refs: map[string]int{}}
}

// line is the line, from 1, of a byte of the text.
func (w *walker) line(at int) int {
	return max(1, sort.Search(len(w.lines), func(i int) bool { return w.lines[i].Start > at }))
}

// blocks reads the paragraphs and the tables in an element.
func (w *walker) blocks(n *xmltree.Node, c context) {
	for _, child := range n.Children {
		switch child.Name {
		case "p":
			w.paragraph(child, c)
		case "tbl":
			w.table(child, &transcript.Grid{}, c)
		case "sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml":
			w.blocks(child, c)
		case "AlternateContent":
			w.blocks(chosen(child), c)
		}
	}
}

// chosen is the first way in which an element of markup compatibility says the
// same thing.
func chosen(n *xmltree.Node) *xmltree.Node {
	if c := n.Child("Choice"); c != nil {
		return c
	}
	if c := n.Child("Fallback"); c != nil {
		return c
	}
	return &xmltree.Node{}
}

// table reads the rows of a table, and the cells of a row.
func (w *walker) table(n *xmltree.Node, g *transcript.Grid, c context) {
	for _, child := range n.Children {
		switch child.Name {
		case "tr":
			g.Row()
			c.head = child.Find("trPr", "tblHeader") != nil
			w.table(child, g, c)
		case "tc":
			g.Cell()
			in := c
			in.grid = g
			w.blocks(child, in)
		case "sdt", "sdtContent", "customXml":
			w.table(child, g, c)
		}
	}
}

// paragraph reads a paragraph, and after it the boxes that are anchored in it.
func (w *walker) paragraph(n *xmltree.Node, c context) {
	props := n.Child("pPr")
	c.style = value(props.Child("pStyle"))
	c.heading, c.title = w.styles.heading(c.style)
	c.heading = c.heading || props.Child("outlineLvl") != nil && value(props.Child("outlineLvl")) != "9"
	c.item = props.Child("numPr") != nil
	own := len(w.lines)
	if w.deep == 0 {
		w.lines = append(w.lines, corpus.Span{Start: n.From, End: n.To})
	}
	w.para = para{context: c}
	before := len(w.passages)
	w.deep++
	w.inline(n)
	boxes := w.para.boxes
	w.flush()
	for _, box := range boxes {
		w.blocks(box, context{})
	}
	w.deep--
	if w.deep == 0 && len(w.passages) == before {
		w.lines[own].End = w.lines[own].Start // nothing is seen in it: a blank line
	}
}

// inline reads what stands in a paragraph.
func (w *walker) inline(n *xmltree.Node) {
	for _, child := range n.Children {
		switch child.Name {
		case "r":
			w.run(child)
		case "hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "bdo", "dir", "customXml", "rubyBase":
			w.inline(child)
		case "AlternateContent":
			w.inline(chosen(child))
		case "oMath", "oMathPara":
			for t := range child.All("t") {
				w.words(t, look{})
			}
		case "del", "moveFrom":
			w.deleted(child)
		}
	}
}

// flush ends the paragraph, or a part of it between empty lines.
func (w *walker) flush() {
	p := &w.para
	if p.v.Len() > 0 {
		w.passages = append(w.passages, w.passage())
	}
	w.para = para{context: p.context, boxes: p.boxes}
}

func (w *walker) passage() transcript.Passage {
	p, c := &w.para, w.para.context
	q := p.v.Passage()
	q.Heading, q.Title = c.heading, c.title
	q.Item = c.item && len(q.Text) < 80
	q.Language = mostly(p.langs)
	whole := corpus.Span{Start: 0, End: len(q.Text)}
	switch {
	case strings.IndexByte(q.Text, '\n') >= 0:
	case c.heading:
		q.Apart, q.Style = []corpus.Span{whole}, "style "+c.style
	case w.styles.speaks(c.style):
		q.Apart, q.Declared = []corpus.Span{whole}, true
	case c.grid != nil:
		c.grid.Place(&q, c.head)
	case len(q.Apart) == 1 && q.Apart[0] == whole:
		q.Style += " alone"
	}
	return q
}

// mostly is the language of three fifths of a paragraph or more, the label not
// being marked as a rule; "" for none.
func mostly(langs map[string]int) string {
	all := 0
	for _, n := range langs {
		all += n
	}
	for tag, n := range langs {
		if n*5 >= all*3 {
			return tag
		}
	}
	return ""
}
