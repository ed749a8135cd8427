package pack

import (
	"lectern/corpus"
	"lectern/corpus/when"
)

// Head is what a pack says of its corpus as a whole.
type Head struct {
	// As in [corpus.Corpus].
	ID, Title, Description, Language string

	// Speakers are all whom a document names, each once.
	Documents, Speakers, Turns int

	// Spoken are the turns that are no stage directions, and Words are theirs.
	Spoken, Words int

	// First and Last are the first and the last day on which a document may
	// have been spoken; Dated tells that any document has a date.
	First, Last when.Day
	Dated       bool
}

// headOf is the head of a corpus but for its words.
func headOf(c *corpus.Corpus) Head {
	h := Head{ID: c.ID, Title: c.Title, Description: c.Description, Language: c.Language, Documents: len(c.Documents)}
	speakers := map[string]bool{}
	for _, d := range c.Documents {
		if date := datedOf(d); date.is {
			if !h.Dated {
				h.Dated, h.First, h.Last = true, date.first, date.last
			}
			h.First, h.Last = min(h.First, date.first), max(h.Last, date.last)
		}
		for i := range d.Speakers {
			speakers[d.Speakers[i].ID] = true
		}
		h.Turns += len(d.Turns)
		for i := range d.Turns {
			if d.Turns[i].Kind != corpus.Stage {
				h.Spoken++
			}
		}
	}
	h.Speakers = len(speakers)
	return h
}

// root is what a pack of version 4 begins with: it says what its blocks are. The
// turn blocks come first, then the record blocks, the vocabulary, the annals and
// the index.
type root struct {
	Head

	turnBlocks int

	// vocabulary is the number of the block behind those of turns and records; it
	// holds what the codes of all texts have in common. annals is the number of the block that holds corrections and what became
	// of addresses; the one behind it holds the order of the documents.
	vocabulary, annals int

	// index is the number of the first block of the index, and search its root.
	index  int
	search []byte
}

func layoutRoot(c coder, v *root) {
	for _, s := range []*string{&v.ID, &v.Title, &v.Description, &v.Language} {
		c.text(s)
	}
	first, last := int(v.First), int(v.Last)
	for _, n := range []*int{&v.Documents, &v.Speakers, &v.Turns, &v.Spoken, &v.Words, &first, &last, &v.turnBlocks, &v.vocabulary, &v.annals, &v.index} {
		c.number(n)
	}
	v.First, v.Last = when.Day(first), when.Day(last)
	c.flag(&v.Dated)
}

func (v *root) encode() []byte {
	w := newWriter(Version)
	layoutRoot(w, v)
	return appendParts(nil, w.strings.bytes(nil), w.out, v.search)
}

func readRoot(in []byte, blocks int) (*root, error) {
	var parts [3][]byte
	r, err := readParts(in, parts[:])
	if err != nil {
		return nil, err
	}
	v := &root{search: parts[2]}
	layoutRoot(r, v)
	if err := r.done(); err != nil {
		return nil, err
	}
	for _, n := range []int{v.Documents, v.Speakers, v.Turns, v.Spoken, v.Words} {
		if n < 0 {
			return nil, errBroken
		}
	}
	for _, n := range []int{v.turnBlocks, v.vocabulary, v.annals, v.index} {
		if n < 0 || n > blocks {
			return nil, errBroken
		}
	}
	return v, nil
}

// annals are the lists of a corpus beside its documents, and the order of these
// where it is not that of their IDs.
type annals struct {
	*corpus.Corpus
	none  bool // no documents, as another thing than an empty list of them
	order []int
}

func layoutAnnalsOf(c coder, v *annals) {
	layoutAnnals(c, v.Corpus)
	c.flag(&v.none)
	list(c, &v.order, 1, coder.number)
}
