package corpustest

import (
	"fmt"

	"lectern/corpus"
	"lectern/corpus/folder"
	"lectern/corpus/founding"
)

// Founding is the default corpus as every command reads it: the founding
// transcript with its sidecar. Each call reads it anew, so a test may change it.
func Founding() *corpus.Corpus {
	c, _, err := folder.Read(founding.FS)
	if err != nil {
		panic(fmt.Sprintf("corpustest: the default corpus is not readable: %v", err))
	}
	return c
}
