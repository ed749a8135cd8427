package pack

import (
	"encoding/binary"
	"errors"
	"fmt"

	"lectern/corpus"
	"lectern/corpus/block"
)

// flatVersion is what Flat writes: the last version whose files are read whole.
const flatVersion = 3

// The sections of a flat file, in the order in which they are written. Decode
// passes over those that it does not know.
const (
	sectionStrings = 1
	sectionCorpus  = 2
)

// Flat gives a corpus as a file that is read whole: without an index, without
// blocks. It is smaller and faster than Encode for a document or two.
func Flat(c *corpus.Corpus) ([]byte, error) {
	if c == nil {
		return nil, errors.New("no corpus to pack")
	}
	if err := check(c); err != nil {
		return nil, err
	}
	w := newWriter(flatVersion)
	// The layout is written once for both directions, by pointers; writing
	// only reads through them.
	layoutCorpus(w, c)
	strings := w.strings.bytes(nil)

	out := make([]byte, 0, block.HeaderBytes+len(strings)+len(w.out)+2*(1+binary.MaxVarintLen64))
	out = block.Begin(out, flatVersion)
	out = appendSection(out, sectionStrings, strings)
	out = appendSection(out, sectionCorpus, w.out)
	block.Seal(out)
	return out, nil
}

func appendSection(out []byte, id byte, body []byte) []byte {
	out = append(out, id)
	out = binary.AppendUvarint(out, uint64(len(body)))
	return append(out, body...)
}

// decodeFlat reads a file of version 1 to 3.
func decodeFlat(file []byte) (*corpus.Corpus, error) {
	if !block.Sealed(file) {
		return nil, errors.New("the pack is damaged: its checksum does not fit its bytes")
	}
	body, table, err := sections(file[block.HeaderBytes:])
	if err != nil {
		return nil, err
	}
	r := &reader{in: body, version: block.Version(file)}
	if r.table, err = readStrings(table); err != nil {
		return nil, err
	}
	c := new(corpus.Corpus)
	layoutCorpus(r, c)
	if err := r.done(); err != nil {
		return nil, err
	}
	return c, check(c)
}

// sections finds the two that every flat version has, each once.
func sections(rest []byte) (body, table []byte, err error) {
	found := map[byte][]byte{}
	for len(rest) > 0 {
		id := rest[0]
		size, n := binary.Uvarint(rest[1:])
		if n <= 0 || size > uint64(len(rest)-1-n) {
			return nil, nil, fmt.Errorf("section %d of the pack is cut", id)
		}
		if _, twice := found[id]; twice {
			return nil, nil, fmt.Errorf("section %d of the pack stands twice", id)
		}
		start := 1 + n
		found[id] = rest[start : start+int(size)]
		rest = rest[start+int(size):]
	}
	for _, id := range []byte{sectionStrings, sectionCorpus} {
		if _, ok := found[id]; !ok {
			return nil, nil, fmt.Errorf("section %d of the pack is missing", id)
		}
	}
	return found[sectionCorpus], found[sectionStrings], nil
}
