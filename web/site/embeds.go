package site

import (
	"maps"
	"slices"

	"lectern/corpus"
)

// Where the embeds of turns are.
const (
	// InPages gives each turn a page of its own, as light as can be.
	InPages = "pages"

	// InDocuments shows a turn alone on the embed of its document, so that a large
	// site has a tenth of the files and a fifth fewer bytes.
	InDocuments = "documents"
)

// manyTurns is how many turns a site has whose turns are embedded from their
// documents, where nobody says otherwise. Chosen: with their pages it would have
// more files than many hosts take (20,000 in all, at some).
const manyTurns = 15_000

// turnsInDocuments tells where the embeds of turns are.
func (b *builder) turnsInDocuments() bool {
	if b.options.TurnEmbeds != "" {
		return b.options.TurnEmbeds == InDocuments
	}
	return b.sizes.Turns > manyTurns
}

// turnPages are the documents, in use or of before, whose turns have pages of
// their own; nil is all of them. A page that was published stays.
func (b *builder) turnPages() map[string]bool {
	if !b.turnsInDocuments() {
		return nil
	}
	pages := map[string]bool{}
	for _, id := range b.options.TurnPages {
		pages[id] = true
	}
	return pages
}

// has tells that the turns of a document have pages.
func has(pages map[string]bool, document string) bool { return pages == nil || pages[document] }

// turnPages are the documents whose turns have pages in the site of a listing.
func (l listing) turnPages() []string {
	if l.TurnPages != nil {
		return *l.TurnPages
	}
	all := addresses(&corpus.Corpus{Moved: l.Moved, Gone: l.Gone})
	for _, d := range l.Documents {
		all[d.ID] = true
	}
	return slices.Sorted(maps.Keys(all))
}

// listedTurnPages are the documents whose turns have pages, for corpus.json; nil
// where all have.
func (b *builder) listedTurnPages() *[]string {
	pages := b.turnPages()
	if pages == nil {
		return nil
	}
	published := addresses(b.corpus)
	maps.DeleteFunc(pages, func(id string, _ bool) bool { return !published[id] })
	list := slices.AppendSeq([]string{}, maps.Keys(pages))
	slices.Sort(list)
	return &list
}

// addresses are the documents that a corpus has, or once had.
func addresses(c *corpus.Corpus) map[string]bool {
	all := map[string]bool{}
	for _, d := range c.Documents {
		all[d.ID] = true
	}
	for _, m := range c.Moved {
		all[m.Document] = true
	}
	for _, g := range c.Gone {
		all[g.Document] = true
	}
	return all
}
