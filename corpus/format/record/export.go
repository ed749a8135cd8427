package record

import (
	"bytes"
	"encoding/json"

	"lectern/corpus"
	"lectern/corpus/format"
)

// Export writes a corpus as JSON Lines: each line is a document as
// corpus/SCHEMA.md describes it, without loss.
var Export = format.Export{
	Name:  "jsonl",
	About: "all that is known of each document, a line each",
	Write: func(c *corpus.Corpus, put func(path string, content []byte) error) error {
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		for _, d := range c.Documents {
			if err := e.Encode(d); err != nil {
				return err
			}
		}
		return put("documents.jsonl", b.Bytes())
	},
}
