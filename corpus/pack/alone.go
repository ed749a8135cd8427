package pack

import (
	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/search"
)

// Alone is the corpus with one document, the one with an ID, and with what the
// corpus says beside its documents: corrections, and what became of addresses. It
// has no document where none has that ID. Of a pack in pieces it takes the blocks
// of that document, the annals, and what leads to it in the index. The error is a
// [*block.Missing] where one of them has to come.
func (p *Pack) Alone(x *search.Index, id string) (*corpus.Corpus, error) {
	if p.flat != nil {
		return p.flat.Corpus, nil
	}
	c := &corpus.Corpus{ID: p.root.ID, Title: p.root.Title, Description: p.root.Description, Language: p.root.Language}
	_, lacking := p.annals(c)
	d, err := p.named(x, id)
	if err := block.And(lacking, err); err != nil {
		return nil, err
	}
	c.Documents = []*corpus.Document{}
	if d != nil {
		c.Documents = append(c.Documents, d)
	}
	return c, nil
}

// named is the document with an ID, nil where there is none.
func (p *Pack) named(x *search.Index, id string) (*corpus.Document, error) {
	n, err := x.Document(id)
	if err != nil {
		return nil, err
	}
	if n < 0 {
		return p.silent(x, id)
	}
	d, err := p.Document(n)
	if err == nil && d.ID != id { // the index has it shortened
		return p.silent(x, id)
	}
	return d, err
}

// silent is the document with an ID among those that have no turns: no list of
// the index leads to them.
func (p *Pack) silent(x *search.Index, id string) (*corpus.Document, error) {
	numbers, missing := x.Silent()
	var found *corpus.Document
	for _, n := range numbers {
		d, err := p.Document(n)
		if err == nil && d.ID == id {
			found = d
		}
		missing = block.And(missing, err)
	}
	return found, missing
}
