package pack

import (
	"errors"
	"fmt"
	"slices"
	"sync/atomic"

	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/prose"
	"lectern/corpus/search"
)

// Pack is an opened pack. It is read in place and never changes, so that it may
// be used from several goroutines, as far as its store may. Where a block has not
// arrived the error is a [*block.Missing]: ask again when it has.
type Pack struct {
	file *block.File
	root *root
	flat *flat // a pack of version 1 to 3

	words  atomic.Pointer[prose.Vocabulary] // nil until a text is asked for
	blocks blockCache
	room   atomic.Pointer[[]byte] // for the text at hand
}

// Open opens a whole file of any version, and holds on to its bytes. One of
// version 4 takes no memory for its documents and turns.
func Open(file []byte) (*Pack, error) {
	v, err := version(file)
	if err != nil {
		return nil, err
	}
	if v <= flatVersion {
		c, err := decodeFlat(file)
		if err != nil {
			return nil, err
		}
		return &Pack{flat: newFlat(c)}, nil
	}
	f, err := block.Open(file)
	if err != nil {
		return nil, err
	}
	return open(f)
}

// OpenRoot opens a pack in pieces by its root; its blocks come from a store.
func OpenRoot(root []byte, s block.Store) (*Pack, error) {
	if _, err := version(root); err != nil {
		return nil, err
	}
	f, err := block.OpenRoot(root, s)
	if err != nil {
		return nil, err
	}
	return open(f)
}

// textRoom is how many bytes of chunks with texts and records stay from one
// question to the next. Chosen: more than a corpus of which a page may need all
// (8 MB), and the texts of the results of a hundred searches.
const textRoom = 16 << 20

// OpenPieces opens a pack by its root alone; the pieces are taken in as they
// arrive. Whoever asks tells them when the next question begins, so that not all
// texts that were ever looked into stay.
func OpenPieces(root []byte) (*Pack, *block.Pieces, error) {
	pieces, err := block.NewPieces(root)
	if err != nil {
		return nil, nil, err
	}
	p, err := OpenRoot(root, pieces)
	if err == nil {
		pieces.Lend(0, p.root.vocabulary, textRoom)
	}
	return p, pieces, err
}

func open(f *block.File) (*Pack, error) {
	root, err := readRoot(f.Root, f.Blocks)
	return &Pack{file: f, root: root}, err
}

// Head says what the corpus is and how large.
func (p *Pack) Head() Head {
	if p.flat != nil {
		return p.flat.head()
	}
	return p.root.Head
}

// Turn is one turn, by its number through the whole corpus, with what a search
// result shows of it and of its document: the kept rest, as the lines of the
// source and the evidence, is not filled in. Documents are numbered as
// [search.Numbering] says.
func (p *Pack) Turn(n int) (*corpus.Document, *corpus.Turn, error) {
	if p.flat != nil {
		return p.flat.turn(n)
	}
	b, err := p.turnBlock(n)
	if err != nil {
		return nil, nil, err
	}
	room := p.takeRoom()
	d, t, err := b.turn(n-b.before, room)
	p.giveRoom(room)
	return d, t, err
}

// takeRoom gives room for a text, which nobody else has meanwhile.
func (p *Pack) takeRoom() *[]byte {
	if room := p.room.Swap(nil); room != nil {
		return room
	}
	return new([]byte)
}

func (p *Pack) giveRoom(room *[]byte) {
	if cap(*room) <= keptRoom {
		p.room.Store(room)
	}
}

// keptRoom is how long a text is at most whose room is kept for the next. Chosen:
// few are longer.
const keptRoom = 64 << 10

// Indexed tells that the pack holds an index.
func (p *Pack) Indexed() bool { return p.flat == nil }

// Search opens the index. It is for one goroutine at a time; another may have
// its own. A pack of version 1 to 3 has none: [search.Build] makes it from the
// corpus. It is not made here, for the program in the browser does not need what
// makes it.
func (p *Pack) Search() (*search.Index, error) {
	if p.flat != nil {
		return nil, errNoIndex
	}
	return search.Open(p.root.search, p.file, p.root.index, p)
}

var errNoIndex = errors.New("a pack of version 1 to 3 has no index")

// turnBlock is the block of a turn.
func (p *Pack) turnBlock(n int) (*opened, error) {
	if n < 0 || n >= p.root.Turns {
		return nil, fmt.Errorf("the pack has no turn %d, of %d", n, p.root.Turns)
	}
	found, err := p.file.Find(n)
	if err != nil {
		return nil, err
	}
	if b := p.blocks.find(found.Block, n); b != nil {
		return b, nil
	}
	v, err := p.vocabulary()
	in, missing := p.file.Block(found.Block)
	if err := block.And(err, missing); err != nil {
		return nil, err
	}
	o := &opened{number: found.Block, before: found.Before}
	if err := o.open(in, found.Items, v); err != nil {
		return nil, err
	}
	p.blocks[found.Block%keptBlocks].Store(o)
	return o, nil
}

// vocabulary is that of all texts.
func (p *Pack) vocabulary() (*prose.Vocabulary, error) {
	if v := p.words.Load(); v != nil {
		return v, nil
	}
	in, err := p.file.Block(p.root.vocabulary)
	if err != nil {
		return nil, err
	}
	v, err := prose.Open(in)
	if err == nil {
		p.words.Store(v)
	}
	return v, err
}

// Document is one whole document, by its number.
func (p *Pack) Document(i int) (*corpus.Document, error) {
	if p.flat != nil {
		return p.flat.document(i)
	}
	if i < 0 || i >= p.root.Documents {
		return nil, fmt.Errorf("the pack has no document %d, of %d", i, p.root.Documents)
	}
	b, before, err := p.recordBlock(i)
	if err != nil {
		return nil, err
	}
	return p.document(b, i-before)
}

// recordBlock is the block of a document, with the number of its first one.
func (p *Pack) recordBlock(i int) (*recordBlock, int, error) {
	found, err := p.file.Find(p.root.Turns + i)
	if err != nil {
		return nil, 0, err
	}
	before := found.Before - p.root.Turns
	if before < 0 {
		return nil, 0, errBroken
	}
	in, err := p.file.Block(found.Block)
	if err != nil {
		return nil, 0, err
	}
	b, err := openRecordBlock(in, found.Items)
	return b, before, err
}

// document is document i of a block.
func (p *Pack) document(b *recordBlock, i int) (*corpus.Document, error) {
	d := new(corpus.Document)
	first, n := b.turnsOf(i)
	var err error
	if d.Turns, err = p.turns(first, n); err != nil {
		return nil, err
	}
	if err := b.fill(i, d); err != nil {
		return nil, err
	}
	return d, checkDocument(d)
}

// turns are n turns from a number on. All of their blocks that are missing are
// asked for at once.
func (p *Pack) turns(first, n int) ([]corpus.Turn, error) {
	if first < 0 || n < 0 || n > p.root.Turns-first {
		return nil, errBroken
	}
	var all []corpus.Turn
	var missing error
	for at := first; at < first+n; {
		b, err := p.turnBlock(at)
		if err == nil && missing == nil {
			all = slices.Grow(all, min(first+n, b.before+b.turns)-at)
			err = b.each(at-b.before, first+n-b.before, func(t *corpus.Turn) { all = append(all, *t) })
		}
		if missing = block.And(missing, err); missing == nil {
			at = b.before + b.turns
			continue
		}
		if _, ok := missing.(*block.Missing); !ok {
			return nil, missing
		}
		found, err := p.file.Find(at)
		if err != nil {
			return nil, missing
		}
		at = found.Before + found.Items
	}
	return all, missing
}
