package akn

import (
	"cmp"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/format/xmltree"
)

// Export writes a corpus in Akoma Ntoso 3.0, a file for each document.
var Export = format.Export{
	Name:  "akn",
	About: "Akoma Ntoso 3.0 debates, for legal and parliamentary archives",
	Write: format.EachDocument(".xml", document),
}

// document is a document as a file.
func document(d *corpus.Document) []byte {
	w := &writer{d: d, Sheet: xmltree.Sheet{Keep: "by"}} // the schema asks for it
	w.Open("akomaNtoso", "xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "xmlns:lectern", space)
	w.Open("debate", "name", cmp.Or(format.OneLine(d.Kind), "debate"))
	w.meta()
	w.preface()
	w.body()
	w.Close("debate")
	w.Close("akomaNtoso")
	return w.Bytes()
}
