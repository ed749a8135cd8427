// Package pack turns a corpus into one file and back: Decode(Encode(c)) equals
// c. FORMAT.md holds the layout and its history; every version ever written
// stays readable. It runs in the browser, so it uses neither reflection nor a
// parser, and a file that is cut, flipped or made by an enemy gives an error:
// it never panics, and never takes more than a small multiple of its size.
package pack

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"

	"lectern/corpus"
)

// Version is what Encode writes. It rises whenever a reader of the version
// before would misread the file.
const Version = 3

// magic opens every pack. As in PNG, its line ends and its Ctrl-Z show a file
// that was sent as text; its first byte is no UTF-8.
const magic = "\x8blectern\r\n\x1a\n"

// headerBytes are magic, version (2) and checksum (4).
const headerBytes = len(magic) + 2 + 4

// The sections, in the order in which they are written. Decode passes over
// those that it does not know, so that later ones can be added beside them.
const (
	sectionStrings = 1
	sectionCorpus  = 2
)

// Encode gives the same bytes for equal corpora. It refuses one whose spans do
// not lie in their texts: Decode would refuse it too.
func Encode(c *corpus.Corpus) ([]byte, error) {
	if c == nil {
		return nil, errors.New("no corpus to pack")
	}
	if err := check(c); err != nil {
		return nil, err
	}
	w := newWriter()
	// The layout is written once for both directions, by pointers; writing
	// only reads through them.
	layoutCorpus(w, c)
	strings := w.strings.bytes()

	out := make([]byte, headerBytes, headerBytes+len(strings)+len(w.out)+2*(1+binary.MaxVarintLen64))
	out = appendSection(out, sectionStrings, strings)
	out = appendSection(out, sectionCorpus, w.out)
	copy(out, magic)
	binary.LittleEndian.PutUint16(out[len(magic):], Version)
	binary.LittleEndian.PutUint32(out[len(magic)+2:], checksum(out))
	return out, nil
}

func appendSection(out []byte, id byte, body []byte) []byte {
	out = append(out, id)
	out = binary.AppendUvarint(out, uint64(len(body)))
	return append(out, body...)
}

// checksum covers the version and all that follows the header.
func checksum(file []byte) uint32 {
	sum := crc32.ChecksumIEEE(file[len(magic) : len(magic)+2])
	return crc32.Update(sum, crc32.IEEETable, file[headerBytes:])
}

// Looks tells that a file begins as a pack of any version.
func Looks(file []byte) bool { return len(file) >= headerBytes && string(file[:len(magic)]) == magic }

// Decode reads any version. The result shares no memory with file.
func Decode(file []byte) (*corpus.Corpus, error) {
	if !Looks(file) {
		return nil, errors.New("not a pack: it does not begin as one")
	}
	v := int(binary.LittleEndian.Uint16(file[len(magic):]))
	if v < 1 || v > Version {
		return nil, fmt.Errorf("pack version %d: this build reads versions 1 to %d", v, Version)
	}
	if binary.LittleEndian.Uint32(file[len(magic)+2:]) != checksum(file) {
		return nil, errors.New("the pack is damaged: its checksum does not fit its bytes")
	}
	body, table, err := sections(file[headerBytes:])
	if err != nil {
		return nil, err
	}
	r := &reader{in: body, version: v}
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

// sections finds the two that every version has, each once.
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
