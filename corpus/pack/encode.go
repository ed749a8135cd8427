package pack

import (
	"errors"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/prose"
	"lectern/corpus/search"
)

// Encode gives the same bytes for equal corpora. It refuses one whose spans do
// not lie in their texts: Decode would refuse it too.
func Encode(c *corpus.Corpus) ([]byte, error) {
	e, blocks, err := encode(c)
	if err != nil {
		return nil, err
	}
	return block.Encode(Version, e.root.encode(), blocks)
}

// Apart gives what [Split] and [Measure] give of the file that [Encode] makes,
// without making it: of a large corpus it would take as much memory again as all
// blocks.
func Apart(c *corpus.Corpus) (root []byte, chunks []block.Chunk, sizes Parts, err error) {
	e, blocks, err := encode(c)
	if err != nil {
		return nil, nil, Parts{}, err
	}
	if root, chunks, err = block.Apart(Version, e.root.encode(), blocks); err != nil {
		return nil, nil, Parts{}, err
	}
	sizes = Parts{Root: len(root), Chunks: len(chunks)}
	for n, b := range blocks {
		sizes.add(&e.root, n, len(b.Body))
	}
	return root, chunks, sizes, nil
}

// encode makes the root and all blocks.
func encode(c *corpus.Corpus) (*encoder, []block.Counted, error) {
	if c == nil {
		return nil, nil, errors.New("no corpus to pack")
	}
	if err := check(c); err != nil {
		return nil, nil, err
	}
	order := search.Numbering(c)
	e := &encoder{root: root{Head: headOf(c)}}
	for _, i := range order {
		e.add(c.Documents[i])
	}
	e.endTurns()
	e.endRecords()
	index := e.encode(c, order)
	return e, e.finish(c, order, index), nil
}

// encoder takes the documents of a corpus in, in the order of their numbers, and
// says what is in each block before any of them is made: then they can be made
// in any order, and several at a time.
type encoder struct {
	root    root
	turns   int // of the documents so far
	number  int // of documents so far
	bytes   int // of the texts
	shown   turnBlockWriter
	kept    recordBlockWriter
	blocks  []turnBlockWriter
	records []recordBlockWriter
	book    *prose.Book

	words atomic.Int64 // of the turns that are no stage directions
	made  []block.Counted
}

func (e *encoder) add(d *corpus.Document) {
	for turns := d.Turns; len(turns) > 0; {
		n := e.fitting(turns)
		e.shown.add(e.number, d, turns[:n])
		turns = turns[n:]
		if e.shown.bytes >= turnBlockBytes {
			e.endTurns()
		}
	}
	e.number++
	e.kept.add(d, e.turns)
	e.turns += len(d.Turns)
	if e.kept.turns >= recordBlockTurns {
		e.endRecords()
	}
}

// fitting is how many turns go into the block at hand: all, or those up to the
// one that fills it.
func (e *encoder) fitting(turns []corpus.Turn) int {
	bytes := e.shown.bytes
	for i := range turns {
		if bytes += len(turns[i].Text); bytes >= turnBlockBytes {
			return i + 1
		}
	}
	return len(turns)
}

func (e *encoder) endTurns() {
	if e.shown.turns > 0 {
		e.blocks = append(e.blocks, e.shown)
		e.bytes += e.shown.bytes
		e.shown = turnBlockWriter{}
	}
}

func (e *encoder) endRecords() {
	if len(e.kept.documents) > 0 {
		e.records = append(e.records, e.kept)
		e.kept = recordBlockWriter{}
	}
}

// encode makes all blocks, those of the index last. What needs no text is done
// beside the learning; then each processor reads texts of its own, once, for their
// blocks and for the index.
func (e *encoder) encode(c *corpus.Corpus, order []int) (index [][]byte) {
	e.made = make([]block.Counted, len(e.blocks)+len(e.records))
	var w *search.Writer
	learner := e.learn()
	together(func() { e.book = prose.NewBook(learner.Vocabulary()) }, func() {
		w = search.NewWriter(c, order)
		e.makeRecords()
	})
	parts := e.parts(runtime.GOMAXPROCS(0))
	readings := make([]*search.Reading, len(parts))
	var tasks []func()
	for i, blocks := range parts {
		readings[i] = w.Reading()
		tasks = append(tasks, func() { e.makeTurns(blocks, readings[i]) })
	}
	together(tasks...)
	e.root.search, index = w.Write(readings)
	return index
}

// together does some things at a time, and comes back when all are done.
func together(tasks ...func()) {
	var others sync.WaitGroup
	for i, task := range tasks {
		if i > 0 {
			others.Go(task)
		}
	}
	if len(tasks) > 0 {
		tasks[0]()
	}
	others.Wait()
}

// stretch are blocks of turns, from one on and before another.
type stretch struct{ from, to int }

// parts cuts the blocks of turns into parts with about as many bytes of text each.
func (e *encoder) parts(many int) []stretch {
	var parts []stretch
	before := 0
	for i := range e.blocks {
		if before*many >= e.bytes*len(parts) {
			parts = append(parts, stretch{i, i})
		}
		parts[len(parts)-1].to = i + 1
		before += e.blocks[i].bytes
	}
	return parts
}

// maker is what makes one block after the other.
type maker struct {
	w     *writer
	coder *prose.Coder
	out   []byte
	rows  []byte
}

func (e *encoder) makeRecords() {
	m := maker{w: newWriter(Version)}
	for i := range e.records {
		e.made[len(e.blocks)+i] = block.Counted{Body: e.records[i].encode(&m), Items: len(e.records[i].documents)}
	}
}

func (e *encoder) makeTurns(blocks stretch, r *search.Reading) {
	m := maker{w: newWriter(Version), coder: prose.NewCoder(e.book)}
	for i := blocks.from; i < blocks.to; i++ {
		body, words := e.blocks[i].encode(&m, r)
		e.made[i] = block.Counted{Body: body, Items: e.blocks[i].turns}
		e.words.Add(int64(words))
	}
}

// learn takes in a sample of the turns, from which the vocabulary is made.
func (e *encoder) learn() *prose.Learner {
	parts := e.parts(runtime.GOMAXPROCS(0))
	every, before := prose.SampleEvery(e.bytes), 0 // turns
	all := []*prose.Learner{prose.NewLearner()}
	var tasks []func()
	for i, blocks := range parts {
		if i > 0 {
			all = append(all, prose.NewLearner())
		}
		n := before
		tasks = append(tasks, func() {
			for b := blocks.from; b < blocks.to; b++ {
				e.blocks[b].each(func(t *corpus.Turn) {
					if n++; n%every == 0 {
						all[i].Add(t.Text, t.Marks)
					}
				})
			}
		})
		for b := blocks.from; b < blocks.to; b++ {
			before += e.blocks[b].turns
		}
	}
	together(tasks...)
	for _, l := range all[1:] {
		all[0].Join(l)
	}
	return all[0]
}

// finish puts the blocks together: those of turns, of records, the vocabulary, the
// annals, the index.
func (e *encoder) finish(c *corpus.Corpus, order []int, index [][]byte) []block.Counted {
	e.root.Words = int(e.words.Load())
	e.root.turnBlocks, e.root.vocabulary = len(e.blocks), len(e.made)
	blocks := append(e.made, block.Counted{Body: e.book.AppendTo(nil)})
	e.root.annals = len(blocks)
	rest := annals{Corpus: c, none: c.Documents == nil}
	if !slices.IsSortedFunc(c.Documents, byID) {
		rest.order = order
	}
	w := newWriter(Version)
	layoutAnnalsOf(w, &rest)
	blocks = append(blocks, block.Counted{Body: appendParts(nil, w.strings.bytes(nil), w.out)})
	e.root.index = len(blocks)
	for _, b := range index {
		blocks = append(blocks, block.Counted{Body: b})
	}
	e.made = nil // whoever has the blocks lets go of them one by one
	return blocks
}

func byID(a, b *corpus.Document) int { return strings.Compare(a.ID, b.ID) }
