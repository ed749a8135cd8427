package pack

import (
	"slices"

	"lectern/corpus"
)

// Corpus is the whole corpus as it was encoded.
func (p *Pack) Corpus() (*corpus.Corpus, error) {
	if p.flat != nil {
		return p.flat.Corpus, nil
	}
	c := &corpus.Corpus{ID: p.root.ID, Title: p.root.Title, Description: p.root.Description, Language: p.root.Language}
	rest, err := p.annals(c)
	if err != nil {
		return nil, err
	}
	if c.Documents, err = p.documents(); err != nil {
		return nil, err
	}
	if err := rest.arrange(); err != nil {
		return nil, err
	}
	return c, check(c)
}

// documents are all, in the order of their numbers.
func (p *Pack) documents() ([]*corpus.Document, error) {
	var all []*corpus.Document
	turns := 0
	for len(all) < p.root.Documents {
		b, before, err := p.recordBlock(len(all))
		if err != nil {
			return nil, err
		}
		if before != len(all) || b.first != turns {
			return nil, errBroken
		}
		for i := range b.sizes {
			d, err := p.document(b, i)
			if err != nil {
				return nil, err
			}
			if turns += len(d.Turns); turns > p.root.Turns {
				return nil, errBroken
			}
			all = append(all, d)
		}
	}
	if len(all) != p.root.Documents || turns != p.root.Turns {
		return nil, errBroken
	}
	return all, nil
}

func (p *Pack) annals(c *corpus.Corpus) (*annals, error) {
	in, err := p.file.Block(p.root.annals)
	if err != nil {
		return nil, err
	}
	var parts [2][]byte
	r, err := readParts(in, parts[:])
	if err != nil {
		return nil, err
	}
	v := &annals{Corpus: c}
	layoutAnnalsOf(r, v)
	return v, r.done()
}

// arrange puts the documents, which are there in the order of their numbers, into
// that of the corpus.
func (v *annals) arrange() error {
	if v.order == nil {
		slices.SortFunc(v.Documents, byID)
		if v.Documents == nil && !v.none {
			v.Documents = []*corpus.Document{}
		}
		return nil
	}
	if len(v.order) != len(v.Documents) {
		return errBroken
	}
	placed := make([]*corpus.Document, len(v.order))
	for i, at := range v.order {
		if at < 0 || at >= len(placed) || placed[at] != nil {
			return errBroken
		}
		placed[at] = v.Documents[i]
	}
	v.Documents = placed
	return nil
}
