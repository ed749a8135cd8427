package index

// Champion is one of the best turns of a term.
type Champion struct {
	Turn, Count int
	Words       int // about how many words the turn has, as by Length
}

// Champions are the turns that BM25 puts first for the term alone, the best
// first, of one as good as another the later; stage directions are none. They
// are nil where the list is short enough to be read instead.
func (x *Index) Champions(e Entry) ([]Champion, error) { return nil, nil }
