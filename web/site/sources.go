package site

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"

	"lectern/corpus"
)

// checkSources sees that the sources that are at hand are the bytes that the documents were read
// from, before anything is written. They are not kept: all of a large corpus are
// as large as the corpus.
func (b *builder) checkSources() error {
	if b.options.Sources == nil && len(b.corpus.Documents) > 0 {
		return errors.New("the sources of the documents are not given")
	}
	var distinct []*corpus.Document
	seen := map[[2]string]bool{}
	for _, d := range b.corpus.Documents {
		if d.Recorded() != "" {
			continue
		}
		file := [2]string{d.Source.Path, d.Source.SHA256} // several documents may be of one file
		if !seen[file] {
			seen[file] = true
			distinct = append(distinct, d)
		}
	}
	return each(len(distinct), func(i int) error {
		_, err := b.source(distinct[i])
		return err
	})
}

// source are the bytes that a document was read from, checked to be those.
func (b *builder) source(d *corpus.Document) ([]byte, error) {
	body, err := fs.ReadFile(b.options.Sources, d.Source.Path)
	if err != nil {
		return nil, fmt.Errorf("the source of document %q: %w", d.ID, err)
	}
	if sum := sha256.Sum256(body); hex.EncodeToString(sum[:]) != d.Source.SHA256 {
		return nil, fmt.Errorf("%s: it has changed since document %q was read from it", d.Source.Path, d.ID)
	}
	return body, nil
}
