package shell

import (
	"strings"

	"lectern/app/page"
	"lectern/corpus"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

// maxHits is how many turns a page shows at most. Chosen: more than anybody
// reads, and drawn within a keystroke. The counts are exact beyond it.
const maxHits = 100

// answers finds what a query asks for. Its index is made once, when it is first
// needed, off the path to the first draw.
type answers struct {
	index *search.Index

	// missing is what kept the last answers from being all, or nil.
	missing error
}

// reading tells that more of the index is on its way.
func (a *answers) reading() bool { return a.missing != nil }

func (a *answers) ready() bool { return a.index != nil }

func (a *answers) build(c *corpus.Corpus) { a.index = search.Build(c) }

// to is what the page shows of a query's answers: nil while there is no query
// or no index. It is the same for a query that was typed and for its link.
func (a *answers) to(typed string) *page.Found {
	if strings.TrimSpace(typed) == "" || !a.ready() {
		return nil
	}
	q, faults := query.Parse(typed)
	found := &page.Found{Query: q.String()}
	result, err := a.index.Find(q, search.Options{Limit: maxHits, Prefix: true})
	if err != nil {
		return nil // of an index in memory: it can't be
	}
	if result.Begun != "" {
		found.Query += "…"
	}
	found.Turns, found.Documents, found.Of = result.Turns, result.Documents, result.Of
	for _, f := range faults {
		found.Faults = append(found.Faults, f.Caret(typed)+"\n"+f.String())
	}
	for _, h := range result.Hits {
		found.Hits = append(found.Hits, page.Hit{Document: h.Document, Turn: h.Turn, Unsure: h.Unsure, Snippets: h.Snippets, Marks: h.Marks})
	}
	return found
}
