package shell

import (
	"errors"
	"time"

	"lectern/app/page"
	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/pack"
	"lectern/corpus/search"
)

var (
	errNoCorpus = errors.New("this program was built without a corpus, and the site brings none")

	// errUnfinished tells that more of the corpus is to be decoded, or of an answer
	// computed, after others had their turn.
	errUnfinished = errors.New("not all that the page needs is computed yet")

	// errApart is the error of a corpus that is too large to be read as a whole.
	errApart = errors.New("the corpus is too large to be here as a whole")
)

// shelf is what the pages of a desk are drawn from: the pack, read in place, and
// the corpus that is decoded from it once a page needs all of it.
type shelf struct {
	pack   *pack.Pack
	index  *search.Index
	corpus *corpus.Corpus

	// alone is the corpus with the document that was last asked for and no other,
	// and asked is the ID of that.
	alone *corpus.Corpus
	asked string

	decoding *pack.Decoding // of what will be corpus, or nil

	// pieces hold what has arrived of a pack in pieces, nil where it is one file.
	// apart tells that it will never be here as a whole: the pages that are drawn
	// from all of it are then those that the host sends.
	pieces *block.Pieces
	apart  bool
	of     string // the address of the page that they were last read for
}

// openShelf opens a site's pack, or the root of one in pieces.
func openShelf(file []byte, site page.Site) (*shelf, error) {
	s := &shelf{apart: site.Apart}
	var err error
	if site.Pieces == 0 {
		s.pack, err = pack.Open(file)
	} else {
		s.pack, s.pieces, err = pack.OpenPieces(file)
	}
	if err == nil {
		s.index, err = s.pack.Search()
	}
	return s, err
}

// overview is what a page says of the corpus without having read it.
func (s *shelf) overview() *page.Overview {
	h := s.pack.Head()
	o := &page.Overview{Title: h.Title, Documents: h.Documents, Speakers: h.Speakers, Turns: h.Turns}
	if h.Dated {
		o.Year, _, _ = h.First.Date()
	}
	return o
}

// turnTo tells which page is read for next: of pieces that were taken in for those
// before, not all need stay.
func (s *shelf) turnTo(page string) {
	if s.pieces != nil && page != s.of {
		s.of = page
		s.pieces.Begin()
	}
}

// all is the corpus, decoded when it is first asked for. The error is a
// [*block.Missing] where pieces of it have to come, and errUnfinished where it
// takes longer than a page may be held up.
func (s *shelf) all() (*corpus.Corpus, error) {
	if s.corpus != nil {
		return s.corpus, nil
	}
	if s.apart {
		return nil, errApart
	}
	if s.pieces != nil {
		if err := s.pieces.All(); err != nil {
			return nil, err
		}
	}
	return s.decode()
}

// document is the corpus with one document at least, or without it if it has none
// of that ID. Of a pack in pieces it takes what that document is made of, and keeps
// the last alone. The error is as that of all.
func (s *shelf) document(id string) (*corpus.Corpus, error) {
	if s.corpus != nil || s.pieces == nil {
		return s.all()
	}
	if s.alone == nil || s.asked != id {
		c, err := s.pack.Alone(s.index, id)
		if err != nil {
			return nil, err
		}
		s.alone, s.asked = c, id
	}
	return s.alone, nil
}

// decode goes on decoding, for as long as a page may be held up.
func (s *shelf) decode() (*corpus.Corpus, error) {
	if s.decoding == nil {
		d, err := s.pack.Decoding()
		if err != nil {
			return nil, err
		}
		s.decoding = d
	}
	for start := time.Now(); ; {
		c, err := s.decoding.Next()
		if err != nil {
			return nil, err
		}
		if c != nil {
			s.corpus, s.decoding = c, nil
			return c, nil
		}
		if time.Since(start) > slice {
			return nil, errUnfinished
		}
	}
}

// slice is how long decoding goes on before others have their turn, and a search.
// Chosen: with a document more, half of what a reader feels.
const slice = 16 * time.Millisecond
