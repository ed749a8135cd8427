package pack

import "lectern/corpus"

// Decoding is a whole corpus on its way out of a pack, one document after the
// other, for whoever has other things to do in between.
type Decoding struct {
	pack   *Pack
	corpus *corpus.Corpus
	rest   *annals
	turns  int
}

// Decoding begins to decode the whole corpus.
func (p *Pack) Decoding() (*Decoding, error) {
	if p.flat != nil {
		return &Decoding{pack: p, corpus: p.flat.Corpus}, nil
	}
	c := &corpus.Corpus{ID: p.root.ID, Title: p.root.Title, Description: p.root.Description, Language: p.root.Language}
	rest, err := p.annals(c)
	return &Decoding{pack: p, corpus: c, rest: rest}, err
}

// Next decodes another document. The corpus is nil until all are there. After a
// [*block.Missing] it may be called again when the blocks have come; after any
// other error it may not.
func (d *Decoding) Next() (*corpus.Corpus, error) {
	if d.rest == nil {
		return d.corpus, nil
	}
	root := d.pack.root
	if i := len(d.corpus.Documents); i < root.Documents {
		document, err := d.pack.Document(i)
		if err != nil {
			return nil, err
		}
		if d.turns += len(document.Turns); d.turns > root.Turns {
			return nil, errBroken
		}
		d.corpus.Documents = append(d.corpus.Documents, document)
		return nil, nil
	}
	if d.turns != root.Turns {
		return nil, errBroken
	}
	if err := d.rest.arrange(); err != nil {
		return nil, err
	}
	d.rest = nil
	return d.corpus, checkIDs(d.corpus)
}
