// Package pack turns a corpus into one file and back: Decode(Encode(c)) equals
// c. The file holds an index too, and is laid out to be used in place: what a
// search or a page needs of it is found and decoded without the rest, from one
// file or from the pieces of it that have arrived. FORMAT.md holds the layout
// and its history; every version ever written stays readable. It runs in the
// browser, so it uses neither reflection nor a parser, and a file that is cut,
// flipped or made by an enemy gives an error: it never panics, and never takes
// more than a small multiple of its size.
package pack

import (
	"errors"
	"fmt"

	"lectern/corpus"
	"lectern/corpus/block"
)

// Version is what Encode writes. It rises whenever a reader of the version
// before would misread the file.
const Version = 4

// Looks tells that a file begins as a pack of any version.
func Looks(file []byte) bool { return block.Looks(file) }

// version is that of a file which this build can read.
func version(file []byte) (int, error) {
	if !Looks(file) {
		return 0, errors.New("not a pack: it does not begin as one")
	}
	v := block.Version(file)
	if v < 1 || v > Version {
		return 0, fmt.Errorf("pack version %d: this build reads versions 1 to %d", v, Version)
	}
	return v, nil
}

// Decode reads a whole file of any version. The result shares no memory with
// file.
func Decode(file []byte) (*corpus.Corpus, error) {
	p, err := Open(file)
	if err != nil {
		return nil, err
	}
	return p.Corpus()
}

// Split takes a whole file apart: the root, which is needed first and is small,
// and the chunks that [block.Pieces] takes in as they arrive.
func Split(file []byte) (root []byte, chunks []block.Chunk, err error) {
	if v, err := version(file); err != nil || v <= flatVersion {
		return nil, nil, errors.Join(err, errors.New("only a pack of version 4 can be split"))
	}
	f, err := block.Open(file)
	if err != nil {
		return nil, nil, err
	}
	return f.Split()
}
