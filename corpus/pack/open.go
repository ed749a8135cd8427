package pack

import (
	"errors"
	"fmt"
	"slices"
	"sort"
	"sync/atomic"

	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/prose"
	"lectern/corpus/search"
	"lectern/corpus/word"
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
	return b.turn(n - b.before)
}

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
	b, err := openTurnBlock(in, found.Items, v)
	if err != nil {
		return nil, err
	}
	o := &opened{turnBlock: b, number: found.Block, before: found.Before}
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
	found, err := p.file.Find(p.root.Turns + i)
	if err != nil {
		return nil, err
	}
	in, err := p.file.Block(found.Block)
	if err != nil {
		return nil, err
	}
	b, err := openRecordBlock(in, found.Items)
	if err != nil {
		return nil, err
	}
	place := i - (found.Before - p.root.Turns)
	if place < 0 || place >= len(b.sizes) {
		return nil, errBroken
	}
	d := new(corpus.Document)
	first, n := b.turnsOf(place)
	if d.Turns, err = p.turns(first, n); err != nil {
		return nil, err
	}
	if err := b.fill(place, d); err != nil {
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
	if n == 0 {
		return nil, nil
	}
	v, missing := p.vocabulary()
	for at := first; at < first+n; {
		found, err := p.file.Find(at)
		if err != nil {
			return nil, block.And(missing, err)
		}
		next := found.Before + found.Items
		in, err := p.file.Block(found.Block)
		if missing = block.And(missing, err); missing == nil {
			if all, err = appendTurns(all, v, in, found.Items, at-found.Before, first+n-found.Before); err != nil {
				return nil, err
			}
		}
		at = next
	}
	return all, missing
}

// appendTurns appends the turns of a block that lie between two of its numbers.
func appendTurns(all []corpus.Turn, v *prose.Vocabulary, in []byte, items, from, to int) ([]corpus.Turn, error) {
	b, err := openTurnBlock(in, items, v)
	if err != nil {
		return nil, err
	}
	all = slices.Grow(all, min(to, items)-from)
	err = b.each(from, to, func(t *corpus.Turn) { all = append(all, *t) })
	return all, err
}

// Corpus is the whole corpus as it was encoded.
func (p *Pack) Corpus() (*corpus.Corpus, error) {
	if p.flat != nil {
		return p.flat.Corpus, nil
	}
	c := &corpus.Corpus{ID: p.root.ID, Title: p.root.Title, Description: p.root.Description, Language: p.root.Language}
	rest, err := p.annals(c)
	if err != nil {
		return nil, err
	}
	turns := 0
	for i := range p.root.Documents {
		d, err := p.Document(i)
		if err != nil {
			return nil, err
		}
		if turns += len(d.Turns); turns > p.root.Turns {
			return nil, errBroken
		}
		c.Documents = append(c.Documents, d)
	}
	if turns != p.root.Turns {
		return nil, errBroken
	}
	if err := rest.arrange(); err != nil {
		return nil, err
	}
	return c, check(c)
}

func (p *Pack) annals(c *corpus.Corpus) (*annals, error) {
	in, err := p.file.Block(p.root.annals)
	if err != nil {
		return nil, err
	}
	var parts [2][]byte
	if err := cutParts(in, parts[:]); err != nil {
		return nil, err
	}
	table, err := readStrings(parts[0])
	if err != nil {
		return nil, err
	}
	r := &reader{in: parts[1], table: table, version: Version}
	v := &annals{Corpus: c}
	layoutAnnalsOf(r, v)
	return v, r.done()
}

// arrange puts the documents, which are there in the order of their numbers, into
// that of the corpus.
func (v *annals) arrange() error {
	if v.order == nil {
		slices.SortFunc(v.Documents, byID)
		if v.Documents == nil && !v.none {
			v.Documents = []*corpus.Document{}
		}
		return nil
	}
	if len(v.order) != len(v.Documents) {
		return errBroken
	}
	placed := make([]*corpus.Document, len(v.order))
	for i, at := range v.order {
		if at < 0 || at >= len(placed) || placed[at] != nil {
			return errBroken
		}
		placed[at] = v.Documents[i]
	}
	v.Documents = placed
	return nil
}

// flat is a pack that was read whole.
type flat struct {
	*corpus.Corpus
	order  []int
	before []int // turns before each document, in that order, and all
}

func newFlat(c *corpus.Corpus) *flat {
	f := &flat{Corpus: c, order: search.Numbering(c), before: []int{0}}
	n := 0
	for _, i := range f.order {
		n += len(c.Documents[i].Turns)
		f.before = append(f.before, n)
	}
	return f
}

func (f *flat) document(i int) (*corpus.Document, error) {
	if i < 0 || i >= len(f.order) {
		return nil, fmt.Errorf("the pack has no document %d, of %d", i, len(f.order))
	}
	return f.Documents[f.order[i]], nil
}

func (f *flat) turn(n int) (*corpus.Document, *corpus.Turn, error) {
	if n < 0 || n >= f.before[len(f.order)] {
		return nil, nil, fmt.Errorf("the pack has no turn %d, of %d", n, f.before[len(f.order)])
	}
	i := sort.Search(len(f.order), func(i int) bool { return f.before[i+1] > n })
	d := f.Documents[f.order[i]]
	return d, &d.Turns[n-f.before[i]], nil
}

func (f *flat) head() Head {
	h := headOf(f.Corpus)
	for _, d := range f.Documents {
		for i := range d.Turns {
			if t := &d.Turns[i]; t.Kind != corpus.Stage {
				for r := word.NewReader(t.Text, t.Marks); r.Read(); {
					h.Words++
				}
			}
		}
	}
	return h
}
