package prose

// Book is a vocabulary with what coders look up in it. It never changes.
type Book struct {
	*Vocabulary
	ids   lexicon
	codes []uint16 // of the symbols

	// The runs as a tree of their atoms: the children of a node are by its number
	// and the next atom; ends is the symbol that ends at a node, or -1. The node
	// of an atom alone is its own number.
	children counter[uint64]
	ends     []int32
}

// NewBook makes a vocabulary ready for coders.
func NewBook(v *Vocabulary) *Book {
	b := &Book{Vocabulary: v, codes: make([]uint16, len(v.symbols))}
	b.ids = newLexicon(v)
	for i := range v.atoms {
		b.ends = append(b.ends, int32(i))
	}
	for code, s := range v.symbols {
		b.codes[s] = uint16(code)
	}
	for i := range v.runs {
		b.plant(v.atoms + i)
	}
	return b
}

func (b *Book) plant(symbol int) {
	parts := b.partsOf(symbol)
	node := int32(parts[0])
	for _, p := range parts[1:] {
		key := uint64(node)<<16 | uint64(p)
		child, ok := b.children.get(key)
		if !ok {
			child = int32(len(b.ends))
			b.children.put(key, child)
			b.ends = append(b.ends, -1)
		}
		node = child
	}
	if b.ends[node] < 0 {
		b.ends[node] = int32(symbol)
	}
}

// longest is the symbol of most atoms that the tokens begin with, of which the
// first is an atom, and how many these are.
func (b *Book) longest(tokens []int32) (symbol int32, n int) {
	node := tokens[0]
	symbol, n = b.ends[node], 1
	for i, t := range tokens[1:] {
		if t < 0 {
			break
		}
		child, ok := b.children.get(uint64(node)<<16 | uint64(t))
		if !ok {
			break
		}
		if node = child; b.ends[node] >= 0 {
			symbol, n = b.ends[node], i+2
		}
	}
	return symbol, n
}
