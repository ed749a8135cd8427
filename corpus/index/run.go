package index

// Run is what a [Builder] has read: its terms, and its turns as the numbers of
// terms. An index is made of one run or of several, with the same bytes.
type Run struct {
	options Options
	terms   *table
	stream  []byte
	docs    []document
}

// tokens reads the stream of a run.
type tokens struct {
	b  []byte
	at int
}

func (t *tokens) next() uint32 {
	if c := t.b[t.at]; c < 0x80 {
		t.at++
		return uint32(c)
	}
	return t.long()
}

func (t *tokens) long() uint32 {
	n := uint32(0)
	for shift := 0; ; shift += 7 {
		c := t.b[t.at]
		t.at++
		n |= uint32(c&0x7f) << shift
		if c < 0x80 {
			return n
		}
	}
}
