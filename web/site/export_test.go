package site

import (
	"io/fs"

	"lectern/corpus"
)

// Render draws every page once, compresses nothing, and gives their number.
func Render(c *corpus.Corpus, sources fs.FS) (int, error) {
	b, err := prepare(c, Options{Sources: sources})
	if err != nil {
		return 0, err
	}
	pages, err := b.pages()
	return len(pages), err
}
