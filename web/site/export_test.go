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
	if err != nil {
		return 0, err
	}
	return len(pages), each(len(pages), func(i int) error {
		_, err := pages[i].body()
		return err
	})
}
