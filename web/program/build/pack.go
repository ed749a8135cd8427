package main

import (
	"path/filepath"

	"lectern/corpus"
	"lectern/corpus/pack"
)

// packFounding writes the default corpus where ./app embeds it.
func (b build) packFounding() error {
	packed, err := pack.Encode(&corpus.Corpus{ID: "x", Title: "T"})
	if err != nil {
		return err
	}
	return writeFile(filepath.Join(b.root, "app", "corpus", "founding.pack"), packed)
}
