package akn_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/format"
	"lectern/corpus/format/akn"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/transcript"
)

// A fictional hearing is written as testdata/hearing.xml shows.
func TestExportOfAHearing(t *testing.T) {
	d := transcript.Parse("hearing.txt", []byte(`Fictional hearing on the lamp tax

ADA FENWICK (Minister of Tides): This hearing is fictional. (Laughter.)

It costs <s>8,000</s> [80,000] & more.

Q: Who says so?

ADA FENWICK: I do . . . .

(A bell rings.)

I did last year.

Transcript of a fictional hearing in Marrow.
`))
	d.Dates.Event = &corpus.Date{EDTF: "2031-05"}
	corpustest.Golden(t, "hearing.xml", corpustest.Files(t, akn.Export, &corpus.Corpus{Documents: []*corpus.Document{d}})["hearing.xml"])
}

// What is written has the structure that the schema of OASIS asks for: elements
// in their order, attributes that are required, IDs once, references that lead
// somewhere.
func TestExportHasTheStructureOfTheSchema(t *testing.T) {
	for path, file := range corpustest.Files(t, akn.Export, corpustest.Generated(5, 4)) {
		if s := misbuilt(file); s != "" {
			t.Errorf("%s: %s", path, s)
		}
	}
	rapid.Check(t, func(rt *rapid.T) {
		d := corpustest.Hostile(rt)
		if s := misbuilt(corpustest.Files(t, akn.Export, &corpus.Corpus{Documents: []*corpus.Document{d}})["hostile.xml"]); s != "" {
			rt.Fatal(s)
		}
	})
}

// required are attributes that elements must have.
var required = map[string]string{
	"debate": "name", "identification": "source", "FRBRthis": "value", "FRBRuri": "value", "FRBRdate": "date name", "FRBRauthor": "href", "FRBRcountry": "value",
	"FRBRlanguage": "language", "FRBRformat": "value", "publication": "date name showAs", "references": "source", "TLCPerson": "eId href showAs", "TLCRole": "eId href showAs",
	"TLCOrganization": "eId href showAs", "debateSection": "name", "docDate": "date", "recordedTime": "time", "eop": "number",
}

// content are the children that elements may have, in their order; "+" is one
// at least, "*" any number, "?" one at most.
var content = map[string]string{
	"akomaNtoso": "debate", "debate": "meta preface? debateBody", "meta": "identification publication? references",
	"identification": "FRBRWork FRBRExpression FRBRManifestation", "FRBRWork": "FRBRthis FRBRuri FRBRdate FRBRauthor FRBRcountry",
	"FRBRExpression": "FRBRthis FRBRuri FRBRdate FRBRauthor FRBRlanguage", "FRBRManifestation": "FRBRthis FRBRuri FRBRdate FRBRauthor FRBRformat",
	"preface": "p+", "debateBody": "debateSection+", "speech": "from? p+", "question": "from? p+", "answer": "from? p+", "other": "p*", "authorialNote": "p",
}

func misbuilt(file []byte) string {
	root, faults := xmltree.Parse(format.NewInput("x.xml", file))
	if len(faults) > 0 {
		return faults[0].String()
	}
	ids, references := map[string]bool{}, []string{}
	wrong := ""
	var walk func(n *xmltree.Node)
	walk = func(n *xmltree.Node) {
		for _, a := range strings.Fields(required[n.Name]) {
			if n.Attr(a) == "" {
				wrong = fmt.Sprintf("<%s> in line %d has no %s", n.Name, n.Line(), a)
			}
		}
		if _, by := n.Lookup("by"); !by && (n.Name == "speech" || n.Name == "question" || n.Name == "answer") {
			wrong = fmt.Sprintf("<%s> in line %d has no by", n.Name, n.Line())
		}
		if key := n.Attr("eId"); key != "" && ids[key] || strings.ContainsAny(key, " \t\n") {
			wrong = fmt.Sprintf("the ID %q in line %d", key, n.Line())
		} else {
			ids[key] = true
		}
		for _, a := range []string{"by", "as", "to", "source", "answers", "continues", "interrupts", "organization"} {
			references = append(references, strings.TrimPrefix(n.Attr(a), "#"))
		}
		if model, ok := content[n.Name]; ok && !fits(n, strings.Fields(model)) {
			wrong = fmt.Sprintf("<%s> in line %d holds other elements than %s", n.Name, n.Line(), model)
		}
		for _, c := range n.Children {
			if c.Name != "" {
				walk(c)
			}
		}
	}
	walk(root)
	for _, r := range references {
		if r != "" && !ids[r] {
			return fmt.Sprintf("%q leads nowhere", r)
		}
	}
	return wrong
}

// fits tells that the children of an element are those of a model.
func fits(n *xmltree.Node, model []string) bool {
	var names []string
	for _, c := range n.Children {
		if c.Name != "" {
			names = append(names, c.Name)
		}
	}
	for _, m := range model {
		name, times := strings.TrimRight(m, "+*?"), 0
		for len(names) > 0 && names[0] == name {
			names, times = names[1:], times+1
		}
		switch {
		case strings.HasSuffix(m, "*"):
		case strings.HasSuffix(m, "+") && times < 1, strings.HasSuffix(m, "?") && times > 1, m == name && times != 1:
			return false
		}
	}
	return len(names) == 0
}
