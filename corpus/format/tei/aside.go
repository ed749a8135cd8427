package tei

import (
	"sort"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format/xmltree"
)

// aside lays a mark without a width for what is printed within an utterance and
// nobody said. A speaker's note is the label.
func (s *speech) aside(n *xmltree.Node) {
	typ := n.Attr("type")
	switch {
	case n.Name == "note" && typ == "speaker":
		s.label = firstOf(s.label, labelOf(n))
		return
	case n.Name == "note" && typ == "interpreted" && n.Words() == "":
		return
	}
	value := ""
	if desc := s.inLanguage(children(n, "desc", "figDesc")); desc != nil {
		value = desc.Words()
	} else {
		value = n.Words()
	}
	switch n.Name {
	case "pb":
		s.v.Mark(corpus.Page, firstOf(n.Attr("n"), n.Attr("source"), n.Attr("facs")))
	case "gap":
		s.v.Mark(gapKind(n.Attr("reason")), firstOf(value, n.Attr("reason")))
	default:
		s.v.Mark(asideKind(n.Name, typ), firstOf(value, typ, n.Name))
	}
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

// asideKinds are the meanings of notes by the types that this package writes.
var asideKinds = map[string]corpus.MarkKind{
	"time": corpus.TimeCode, "spelling": corpus.Spelling, "interpreted": corpus.Interpretation, "sic": corpus.Sic, "gloss": corpus.Gloss,
	"correction": corpus.Corrected, "redaction": corpus.Redaction, "repair": corpus.Repair, "crosstalk": corpus.Crosstalk, "foreign": corpus.Foreign,
}

func asideKind(name, typ string) corpus.MarkKind {
	switch {
	case name == "kinesic", name == "vocal" && typ == "laughter":
		return corpus.Reaction
	case name == "note" && asideKinds[typ] != "":
		return asideKinds[typ]
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
