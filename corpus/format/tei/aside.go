package tei

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/format/xmltree"
)

// aside lays a mark for what is printed within an utterance and nobody said,
// without a width. A speaker's note is the label.
func (s *speech) aside(n *xmltree.Node) {
	typ := n.Attr("type")
	switch {
	case n.Name == "note" && typ == "speaker":
		s.labelled(n)
		return
	case n.Name == "note" && typ == "interpreted" && n.Words() == "":
		return
	case n.Name == "note" && typ == "character":
		s.character(n)
		return
	}
	kind, said := s.asideKind(n), s.told(n)
	switch start := s.v.Len(); hint(n) {
	case "text":
		said.Speak(&s.v)
		s.v.Over(kind, start, n.Attr("n"))
	case "over":
		s.v.Over(kind, s.began, n.Words())
	case "empty":
		s.v.Mark(kind, "")
	default:
		value := cmp.Or(said.Words(), n.Attr("reason"), typ, n.Name)
		if n.Name == "pb" {
			value = cmp.Or(n.Attr("n"), n.Attr("source"), n.Attr("facs"))
		}
		s.v.Mark(kind, value)
	}
}

// told is the part of an aside that tells it: its description in the document's
// language, else the whole.
func (d *document) told(n *xmltree.Node) *xmltree.Node {
	if desc := d.inLanguage(n.Elements("desc", "figDesc")); desc != nil {
		return desc
	}
	return n
}

// hint is what this program wrote beside an element for itself: "text" for words
// that the source prints in the running text, "over" where a mark over words
// begins and, in the note after them, ends, "empty" for a mark without a value.
func hint(n *xmltree.Node) string {
	if h := n.Child("?lectern"); h != nil {
		return h.Text
	}
	return ""
}

// character adds a character that XML does not hold, as "U+000B".
func (s *speech) character(n *xmltree.Node) {
	c, err := strconv.ParseUint(strings.TrimPrefix(n.Words(), "U+"), 16, 32)
	if err == nil && c <= utf8.MaxRune && utf8.ValidRune(rune(c)) {
		s.v.Replaced(string(rune(c)), n.From, n.To)
	}
}

func (s *speech) asideKind(n *xmltree.Node) corpus.MarkKind {
	switch n.Name {
	case "pb":
		return corpus.Page
	case "gap":
		return gapKind(n.Attr("reason"))
	}
	return asideKind(n.Name, n.Attr("type"))
}

// gapKind is what a gap means by its reason.
func gapKind(reason string) corpus.MarkKind {
	switch reason = strings.ToLower(reason); {
	case strings.Contains(reason, "audible"), strings.Contains(reason, "legible"), strings.Contains(reason, "intelligible"), strings.Contains(reason, "unclear"):
		return corpus.Inaudible
	case strings.Contains(reason, "redact"), strings.Contains(reason, "anonym"), strings.Contains(reason, "withheld"), strings.Contains(reason, "privacy"):
		return corpus.Redaction
	case reason == "foreign":
		return corpus.Foreign
	}
	return corpus.Elision
}

func asideKind(name, typ string) corpus.MarkKind {
	switch {
	case name == "kinesic", name == "vocal" && typ == "laughter":
		return corpus.Reaction
	case name == "vocal" && typ == "speaking":
		return corpus.Crosstalk
	case name == "note" && typ == "time":
		return corpus.TimeCode
	case name == "note" && slices.Contains(corpus.MarkKinds, corpus.MarkKind(typ)):
		return corpus.MarkKind(typ)
	}
	return corpus.Remark
}

// apart makes marks ascend without overlap: where one lies over another, the
// inner one keeps its words, and the outer one is cut around it. Marks come
// with the inner before the outer.
func apart(text string, marks []corpus.Mark) []corpus.Mark {
	var done []corpus.Mark
	for _, m := range marks {
		if m.Start == m.End {
			done = append(done, m)
			continue
		}
		done = appendAround(done, text, m)
	}
	sort.SliceStable(done, func(i, j int) bool {
		return done[i].Start < done[j].Start || done[i].Start == done[j].Start && done[i].End < done[j].End
	})
	return done
}

// appendAround adds the parts of a mark that no mark before lies in.
func appendAround(done []corpus.Mark, text string, m corpus.Mark) []corpus.Mark {
	var within []corpus.Mark
	for i := len(done) - 1; i >= 0 && done[i].End >= m.Start; i-- {
		if done[i].Start < m.End {
			within = append(within, done[i])
		}
	}
	sort.Slice(within, func(i, j int) bool { return within[i].Start < within[j].Start })
	at := m.Start
	for _, w := range append(within, corpus.Mark{Start: m.End, End: m.End}) {
		part := m
		part.Start, part.End = trimmed(text, at, w.Start)
		if part.Start < part.End {
			part.Printed = text[part.Start:part.End]
			done = append(done, part)
		}
		at = max(at, w.End)
	}
	return done
}

// trimmed is a stretch of text without the white space at its ends.
func trimmed(text string, start, end int) (int, int) {
	if start >= end {
		return start, start
	}
	s := text[start:end]
	start += len(s) - len(strings.TrimLeft(s, " \n"))
	end -= len(s) - len(strings.TrimRight(s, " \n"))
	return start, max(start, end)
}
