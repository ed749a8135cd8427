// Package tei reads and writes transcripts in TEI: the profiles Parla-CLARIN and
// ParlaMint of parliaments, and what is alike in other transcripts and in plays.
//
// It reads one file and opens no other. What a corpus file or a list of people
// declares for its neighbours it tells to whoever reads the folder, and it takes
// what it is told; people whom nobody declares stay without a name of their own.
// FORMAT.md says what becomes of each element.
package tei

import (
	"fmt"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

const name = "tei"

// Format reads TEI.
var Format = format.Format{Name: name, Extensions: []string{".xml", ".tei"}, Looks: looks, Read: read,
	Declares: declares, Declared: declared}

func looks(in format.Input) format.Confidence {
	root, space := xmltree.Root(in.Text)
	switch root {
	case "TEI", "teiCorpus", "TEI.2", "teiCorpus.2":
		return format.Surely
	}
	if space == namespace && ofHeader[root] {
		return format.Surely
	}
	return format.No
}

func read(in format.Input) format.Reading {
	root, faults := xmltree.Parse(in)
	if root == nil {
		return transcript.Nothing(transcript.Script{In: in, Format: name, Faults: faults})
	}
	r := &reading{in: in, root: root, became: root.Became(), keys: map[string]bool{}}
	r.faults = faults
	if !isCorpus(root) {
		r.faults = append(faults, r.pointers()...)
	}
	r.corpus(root, in.Settings.Declared)
	if len(r.scripts) == 0 {
		declaring := onlyDeclares(root)
		if !declaring && (len(r.faults) == 0 || !points(root)) {
			r.fault(corpus.Error, root, "no transcript is found in this file", "look whether it has a text with utterances")
		}
		none := transcript.Nothing(transcript.Script{In: in, Format: name, Became: r.became, Faults: r.faults})
		none.Declaring = declaring
		return none
	}
	r.scripts[0].Faults = append(r.faults, r.scripts[0].Faults...)
	documents, lines := transcript.FinishAll(r.scripts)
	return format.Reading{Documents: documents, Lines: lines}
}

// reading is the reading of one file.
type reading struct {
	in      format.Input
	root    *xmltree.Node
	became  map[int]string
	scripts []transcript.Script
	faults  []corpus.Fault
	keys    map[string]bool // IDs of documents that are taken
}

func (r *reading) fault(severity corpus.Severity, n *xmltree.Node, message, hint string) {
	r.faults = append(r.faults, corpus.Fault{Severity: severity, File: r.in.Name, Line: n.Line(), Column: n.Column(), Message: message, Hint: hint})
}

// corpus reads the TEI elements of a corpus, or the one that is the root. What
// the headers around it declare holds in each.
func (r *reading) corpus(n *xmltree.Node, around []*format.Declared) {
	if declaresAlone(n) {
		return
	}
	if n.Name == "TEI" || n.Name == "TEI.2" || n.Child("text") != nil {
		r.document(n, around)
		return
	}
	around = append([]*format.Declared{declaredBy(n, r.in.Name)}, around...)
	for _, c := range n.Children {
		switch c.Name {
		case "TEI", "TEI.2", "teiCorpus", "teiCorpus.2":
			r.corpus(c, around)
		}
	}
}

func (r *reading) document(n *xmltree.Node, around []*format.Declared) {
	if !wordy(n.Child("text")) {
		if n != r.root {
			r.fault(corpus.Warning, n, "no transcript is found in this part", "look whether it has a text with utterances")
		}
		return
	}
	d := newDocument(r.in, n, around)
	d.header()
	d.body()
	d.people()
	if n != r.root {
		d.script.ID, d.script.Part = r.id(n), "the TEI element of line "+fmt.Sprint(n.Line())
	}
	if r.became != nil {
		d.script.Became = r.became
	}
	r.scripts = append(r.scripts, d.script)
}

// id is the ID of a document that shares its file with others.
func (r *reading) id(n *xmltree.Node) string {
	id := strings.TrimPrefix(n.Attr("xml:id"), "_")
	if id == "" {
		id = fmt.Sprintf("%s-%d", transcript.DocumentID(r.in.Name), len(r.scripts)+1)
	}
	if !strings.HasSuffix(id, ".xml") {
		id += ".xml" // which DocumentID takes off
	}
	id = transcript.DocumentID(id)
	free := id
	for i := 2; r.keys[free]; i++ {
		free = fmt.Sprintf("%s-%d", id, i)
	}
	r.keys[free] = true
	return free
}

// pointers tells of parts that stand in other files, which are not opened.
func (r *reading) pointers() []corpus.Fault {
	var first *xmltree.Node
	n := 0
	for include := range r.root.All("include") {
		if n++; n == 1 {
			first = include
		}
	}
	if n == 0 {
		return nil
	}
	message := fmt.Sprintf("points at %q, which is not opened", first.Attr("href"))
	switch {
	case n == 2:
		message = fmt.Sprintf("points at %q and another file, which are not opened", first.Attr("href"))
	case n > 2:
		message = fmt.Sprintf("points at %q and %d other files, which are not opened", first.Attr("href"), n-1)
	}
	return []corpus.Fault{{Severity: corpus.Warning, File: r.in.Name, Line: first.Line(), Column: first.Column(), Message: message,
		Hint: "read the folder that holds those files"}}
}

func points(root *xmltree.Node) bool {
	for range root.All("include") {
		return true
	}
	return false
}
