package akn

import (
	"fmt"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

// Format reads Akoma Ntoso debates.
var Format = format.Format{
	Name:       "akn",
	Extensions: []string{".akn", ".an", ".xml"},
	Looks:      looks,
	Read:       read,
}

// debates are the elements that hold the record of a debate.
var debates = format.Set("debate debateReport debateRecord")

func looks(in format.Input) format.Confidence {
	if name, _ := xmltree.Root(in.Text); name == "akomaNtoso" || debates[name] {
		return format.Surely
	}
	return format.No
}

func read(in format.Input) format.Reading {
	root, faults := xmltree.Parse(in)
	found := records(root, nil)
	if len(found) == 0 {
		return nothing(in, root, faults)
	}
	scripts := make([]transcript.Script, len(found))
	for i, n := range found {
		scripts[i] = script(in, n)
		if len(found) > 1 {
			scripts[i].ID = fmt.Sprintf("%s-%d", transcript.DocumentID(in.Name), i+1)
			scripts[i].Part = fmt.Sprintf("debate %d of %d", i+1, len(found))
		}
	}
	scripts[0].Faults = append(faults, scripts[0].Faults...)
	scripts[0].Became = root.Became()
	documents, lines := transcript.FinishAll(scripts)
	return format.Reading{Documents: documents, Lines: lines}
}

// records are the debates of a file: one, or those of a collection.
func records(n *xmltree.Node, found []*xmltree.Node) []*xmltree.Node {
	switch {
	case n == nil || n.Name == "":
	case debates[n.Name]:
		found = append(found, n)
	case n.Name == "akomaNtoso" || strings.Contains(n.Name, "ollection") || n.Name == "components" || n.Name == "component" || n.Name == "collectionBody":
		for _, c := range n.Children {
			found = records(c, found)
		}
	}
	return found
}

// nothing is the reading of a file without a debate.
func nothing(in format.Input, root *xmltree.Node, faults []corpus.Fault) format.Reading {
	s := transcript.Script{In: in, Format: "akn", Faults: faults}
	if root != nil {
		s.Became = root.Became()
	}
	return transcript.Nothing(s, corpus.Fault{
		Severity: corpus.Error, File: in.Name, Line: max(1, root.Line()), Column: 1,
		Message: "no debate is found in this file", Hint: "a transcript in Akoma Ntoso has the element <debate> or <debateReport>",
	})
}
