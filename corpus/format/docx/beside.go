package docx

import (
	"path"
	"sort"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

// deleted notes what is tracked as deleted: it is in the file and not in the
// text.
func (w *walker) deleted(n *xmltree.Node) {
	var words []string
	for _, name := range []string{"delText", "t"} {
		for t := range n.All(name) {
			if s := textOf(t); strings.TrimSpace(s) != "" {
				words = append(words, s)
			}
		}
	}
	if len(words) == 0 {
		return
	}
	text := strings.TrimSpace(strings.Join(words, ""))
	w.note("markup", text, len(w.lines), "tracked as deleted"+by(n))
}

// by says who and when, as a word processor tracks it.
func by(n *xmltree.Node) string {
	s := ""
	if a := n.Attr("author"); a != "" {
		s = " by " + a
	}
	if d := n.Attr("date"); d != "" {
		s += " on " + d
	}
	return s
}

func (w *walker) note(kind, text string, line int, rule string) {
	w.notes = append(w.notes, corpus.Note{Kind: kind, Text: text, Lines: corpus.Lines{From: line, To: line},
		Evidence: corpus.InFile(rule, text, line)})
}

// beside notes what stands on the pages beside the text: heads and feet of
// pages, footnotes and comments.
func (w *walker) beside(p *transcript.Page) {
	for _, kind := range []string{"header", "footer"} {
		for _, name := range w.related(kind) {
			if s := paragraphs(w.archive.tree(name)); s != "" {
				w.note("source", s, 0, "the "+kind+" of the pages")
			}
		}
	}
	for _, kind := range []string{"footnote", "endnote", "comment"} {
		root := w.archive.tree(w.dir() + kind + "s.xml")
		if root == nil {
			continue
		}
		for n := range root.All(kind) {
			if s := paragraphs(n); s != "" {
				w.note("source", s, w.refs[kind+" "+n.Attr("id")], "a "+kind+by(n))
			}
		}
	}
}

func (w *walker) dir() string { return path.Dir(w.archive.main()) + "/" }

// related are the parts of a kind that the text refers to, by name.
func (w *walker) related(kind string) []string {
	main := w.archive.main()
	var names []string
	for _, target := range w.archive.targets(w.dir()+"_rels/"+path.Base(main)+".rels", kind) {
		names = append(names, w.dir()+target)
	}
	sort.Strings(names)
	return names
}

// paragraphs are the words of an element, a line for each paragraph.
func paragraphs(n *xmltree.Node) string {
	if n == nil {
		return ""
	}
	var lines []string
	for p := range n.All("p") {
		var words []string
		for t := range p.All("t") {
			words = append(words, textOf(t))
		}
		if s := strings.TrimSpace(strings.Join(words, "")); s != "" {
			lines = append(lines, s)
		}
	}
	return strings.Join(lines, "\n")
}
