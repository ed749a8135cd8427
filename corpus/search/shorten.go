package search

import (
	"lectern/corpus"
	"lectern/corpus/block"
)

// shortener makes the IDs of documents short, which would be a hundredth of an
// index else: to a hash of this number and the ID. No two documents of a corpus
// have the same one. That an ID which no document has is found all the same has
// a chance of documents/2^48.
type shortener byte

// newShortener is the first that tells all documents of a corpus apart.
func newShortener(c *corpus.Corpus) shortener { return shortenerBy(c, shortener.of) }

func shortenerBy(c *corpus.Corpus, of func(s shortener, id string) string) shortener {
	s := shortener(0)
	for met := map[string]string{}; s < 255; s++ {
		clear(met)
		if toldApart(c, met, func(id string) string { return of(s, id) }) {
			break
		}
	}
	return s
}

// toldApart tells that no two IDs of documents are short in the same way.
func toldApart(c *corpus.Corpus, met map[string]string, of func(id string) string) bool {
	for _, d := range c.Documents {
		short := of(d.ID)
		if other, ok := met[short]; ok && other != d.ID {
			return false
		}
		met[short] = d.ID
	}
	return true
}

// of is an ID made short.
func (s shortener) of(id string) string {
	hash := block.Hash(append([]byte{byte(s)}, id...))
	short := make([]byte, shortBytes)
	for i := range short {
		short[i] = byte(hash >> (8 * i))
	}
	return string(short)
}

const shortBytes = 6
