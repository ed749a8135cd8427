package tei

import (
	"net/url"
	"slices"
	"strings"

	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
)

// declares tells the files whose business it is to declare: a corpus, or a list
// or a header that stands by itself. A TEI element declares for itself alone,
// since the keys of two may be the same.
func declares(in format.Input) bool {
	root, space := xmltree.Root(in.Text)
	return root == "teiCorpus" || root == "teiCorpus.2" || space == namespace && declaring[root]
}

// declaring are the elements of a header that declare people or organizations, by
// themselves in a file that a corpus points at. ofHeader are all elements that
// stand so.
var (
	declaring = map[string]bool{"listPerson": true, "listOrg": true, "particDesc": true, "profileDesc": true, "teiHeader": true, "standOff": true}
	ofHeader  = map[string]bool{"listPerson": true, "listOrg": true, "particDesc": true, "profileDesc": true, "teiHeader": true, "standOff": true,
		"taxonomy": true, "classDecl": true, "encodingDesc": true, "fileDesc": true, "revisionDesc": true, "listPrefixDef": true, "listPlace": true,
		"listEvent": true, "listRelation": true, "settingDesc": true, "charDecl": true}
)

// declaresAlone tells the root of a file that is a part of the header of others.
func declaresAlone(n *xmltree.Node) bool { return n.Parent == nil && ofHeader[n.Name] }

// onlyDeclares tells a file in which no transcript is looked for: a corpus all of
// whose parts stand elsewhere, too.
func onlyDeclares(root *xmltree.Node) bool {
	if declaresAlone(root) {
		return true
	}
	if !isCorpus(root) || slices.ContainsFunc(root.Children, func(c *xmltree.Node) bool { return isText(c) || isCorpus(c) }) {
		return false
	}
	d := declaredBy(root, "")
	return points(root) || len(d.People)+len(d.Organizations) > 0
}

func inHeader(n *xmltree.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Name == "teiHeader" || n.Name == "standOff" {
			return true
		}
	}
	return false
}

func isText(n *xmltree.Node) bool { return n.Name == "TEI" || n.Name == "TEI.2" }

// declared is what a file declares for others. Of a corpus that is what stands in
// its header; the texts behind that are not read here.
func declared(in format.Input) *format.Declared {
	for _, text := range []string{"<TEI ", "<TEI>", "<TEI\n", "<TEI\r", "<TEI\t", "<TEI.2"} {
		if at := strings.Index(in.Text, text); at > 0 {
			in.Text = in.Text[:at]
		}
	}
	root, _ := xmltree.Parse(in)
	if root == nil {
		return nil
	}
	d := declaredBy(root, in.Name)
	d.Parts = partsOf(root)
	return d
}

// partsOf are the files that a corpus points at: its texts, and what is put into
// its header.
func partsOf(root *xmltree.Node) []format.Part {
	var list []format.Part
	for n := range root.All("include") {
		href, err := url.PathUnescape(strings.TrimSpace(n.Attr("href")))
		if href == "" || err != nil || strings.Contains(href, "://") || strings.HasPrefix(href, "/") {
			continue
		}
		list = append(list, format.Part{Path: href, Line: n.Line(), Column: n.Column(), Header: inHeader(n)})
	}
	return list
}
