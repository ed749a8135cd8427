package shell

import (
	"lectern/app/page"
	"lectern/corpus"
)

// answers finds what a query asks for. Its index is made once, when it is first
// needed, off the path to the first draw.
type answers struct{ built bool }

func (a *answers) ready() bool { return a.built }

func (a *answers) build(c *corpus.Corpus) { a.built = true }

// to is what the page shows of a query's answers: nil while there is no query
// or no index.
func (a *answers) to(query string) *page.Found {
	if query == "" || !a.built {
		return nil
	}
	return &page.Found{Query: query}
}
