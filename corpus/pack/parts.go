package pack

// Parts are the bytes of a pack by what they hold.
type Parts struct {
	// Vocabulary is what the codes of all texts have in common.
	Vocabulary int

	// Turns are what a search result shows, Records what documents have besides,
	// Index all that a search reads before it shows something. Root is the file
	// that a pack in pieces begins with.
	Turns, Records, Index, Root int

	// Chunks are the files beside the root of a pack in pieces.
	Chunks int
}

// Measure says how the bytes of a whole file of version 4 are shared out.
func Measure(file []byte) (Parts, error) {
	root, chunks, err := Split(file)
	if err != nil {
		return Parts{}, err
	}
	p, err := Open(file)
	if err != nil {
		return Parts{}, err
	}
	m := Parts{Root: len(root), Chunks: len(chunks)}
	for n := range p.file.Blocks {
		in, err := p.file.Block(n)
		if err != nil {
			return m, err
		}
		m.add(p.root, n, len(in))
	}
	return m, nil
}

// add counts the bytes of block n.
func (m *Parts) add(of *root, n, bytes int) {
	switch {
	case n < of.turnBlocks:
		m.Turns += bytes
	case n == of.vocabulary:
		m.Vocabulary += bytes
	case n >= of.index:
		m.Index += bytes
	default:
		m.Records += bytes
	}
}
