package main

import (
	"fmt"
	"path/filepath"

	"lectern/corpus/folder"
	"lectern/corpus/founding"
	"lectern/corpus/pack"
)

// packFounding writes the default corpus to where ./app embeds it, and beside
// the program: a site of the same corpus then needs no pack of its own.
func (b build) packFounding() error {
	c, _, err := folder.Read(founding.FS)
	if err != nil {
		return fmt.Errorf("the founding corpus: %w", err)
	}
	packed, err := pack.Encode(c)
	if err != nil {
		return fmt.Errorf("the founding corpus: %w", err)
	}
	if err := writeFile(filepath.Join(b.dist, "founding.pack"), packed); err != nil {
		return err
	}
	return writeFile(filepath.Join(b.root, "app", "corpus", "founding.pack"), packed)
}
