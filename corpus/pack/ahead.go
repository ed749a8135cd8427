package pack

import "lectern/corpus/block"

// aheadLeaves is up to how many leaves of the directory are worth fetching ahead:
// with 2 kB each, less than a text of a search result. Chosen.
const aheadLeaves = 8

// Ahead are the blocks of a pack in pieces that a search needs whatever it is
// for, in the order in which it does: those of the directory that know where the
// index and, in a corpus that is not large, all else lies, behind those that know
// of these; and what the codes of
// all texts have in common. Whoever fetches them with the root saves the way
// there and back that each of them would cost. They are no more for a larger
// corpus.
func (p *Pack) Ahead() []int {
	if p.flat != nil {
		return nil
	}
	first := p.file.Leaves(0, aheadLeaves+1)
	if len(first) > aheadLeaves {
		first = p.file.Leaves(p.root.vocabulary, aheadLeaves)
	}
	return append(append(p.file.Branches(first), first...), p.root.vocabulary)
}

// Named are the numbers of [Pack.Ahead] and the names of their chunks, of a pack
// that [Split] took apart.
func Named(root []byte, chunks []block.Chunk) (numbers []int, names []string, err error) {
	p, pieces, err := OpenPieces(root)
	if err != nil {
		return nil, nil, err
	}
	bodies := make(map[string][]byte, len(chunks))
	for _, c := range chunks {
		bodies[c.Name] = c.Body
	}
	numbers = p.Ahead()
	for _, n := range numbers {
		name, err := pieces.Name(n)
		if err == nil {
			err = pieces.Put(n, bodies[name]) // one of the directory knows the names of others
		}
		if err != nil {
			return nil, nil, err
		}
		names = append(names, name)
	}
	return numbers, names, nil
}
