package akn

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
)

// Export writes a corpus in Akoma Ntoso 3.0, a file for each document.
var Export = format.Export{
	Name:  "akn",
	About: "Akoma Ntoso 3.0 debates, for legal and parliamentary archives",
	Write: func(c *corpus.Corpus, put func(path string, content []byte) error) error {
		for _, d := range c.Documents {
			if err := put(d.ID+".xml", document(d)); err != nil {
				return err
			}
		}
		return nil
	},
}

// document is a document as a file.
func document(d *corpus.Document) []byte {
	w := &writer{d: d}
	w.b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	w.open("akomaNtoso", "xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "xmlns:lectern", space)
	w.open("debate", "name", orElse(clean(d.Kind), "debate"))
	w.meta()
	w.preface()
	w.body()
	w.close("debate")
	w.close("akomaNtoso")
	return w.b.Bytes()
}

// orElse is a, or b where a has no words.
func orElse(a, b string) string {
	if strings.TrimSpace(a) != "" { // an attribute of blanks says nothing
		return a
	}
	return b
}
