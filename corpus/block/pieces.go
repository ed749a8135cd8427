package block

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
)

// Chunk is one block as a file of its own. Its name is made from its bytes, so
// that a file of that name never changes.
type Chunk struct {
	Name string
	Body []byte
}

// Split takes a whole file apart: the root, which is needed first and is small,
// and a chunk for each block and each leaf and branch of a large directory. Two
// blocks of the same bytes are one chunk.
func (f *File) Split() (root []byte, chunks []Chunk, err error) {
	in, branches := f.top.in, [][]byte(nil)
	switch {
	case f.many == 0:
		in = f.only.in
	case f.many > inTop:
		in, branches = f.top.branch()
	}
	root = front(nil, f.Version, f.Root, pieces, f.Blocks, in)
	Seal(root)
	all := chunking{bodies: map[string][]byte{}}
	for _, b := range branches {
		if err := all.add(Hash(b), b); err != nil {
			return nil, nil, err
		}
	}
	for i := range f.many {
		l, err := f.leaf(i)
		if err != nil {
			return nil, nil, err
		}
		if err := all.add(f.top.hash(i), l.in); err != nil {
			return nil, nil, err
		}
	}
	for n := range f.Blocks {
		body, err := f.Block(n)
		if err != nil {
			return nil, nil, err
		}
		i, at := f.place(n)
		l, err := f.leaf(i)
		if err != nil {
			return nil, nil, err
		}
		if err := all.add(l.hash(at), body); err != nil {
			return nil, nil, err
		}
	}
	return root, all.chunks, nil
}

// Apart gives what [File.Split] gives of the file that [Encode] makes, without
// making it.
func Apart(version int, root []byte, blocks []Counted) (rootFile []byte, chunks []Chunk, err error) {
	leaves, in, err := directory(blocks)
	if err != nil {
		return nil, nil, err
	}
	all := chunking{bodies: map[string][]byte{}}
	above := leaves
	if len(leaves) > inTop {
		var branches [][]byte
		in, branches = top{len(leaves), in}.branch()
		above = append(branches, leaves...)
	}
	for _, b := range above {
		err = errors.Join(err, all.add(Hash(b), b))
	}
	if len(leaves) == 0 {
		leaves = [][]byte{in} // the only one
	}
	for i, some := range slices.Collect(slices.Chunk(blocks, perLeaf(len(blocks)))) {
		l := leaf{len(some), leaves[i]}
		for at, b := range some {
			err = errors.Join(err, all.add(l.hash(at), b.Body))
		}
	}
	rootFile = front(nil, version, root, pieces, len(blocks), in)
	Seal(rootFile)
	return rootFile, all.chunks, err
}

// chunking gives blocks their names.
type chunking struct {
	chunks []Chunk
	bodies map[string][]byte // by name
}

func (c *chunking) add(hash uint64, body []byte) error {
	n := name(hash)
	before, known := c.bodies[n]
	switch {
	case !known:
		c.bodies[n] = body
		c.chunks = append(c.chunks, Chunk{n, body})
	case !bytes.Equal(before, body):
		return fmt.Errorf("two different chunks have the name %s by chance; the pack has to stay in one file", n)
	}
	return nil
}

// Pieces is the store of a pack in pieces, filled as its chunks arrive.
type Pieces struct {
	file *File
	here map[int]*piece
	loan
}

// NewPieces begins with the root alone.
func NewPieces(root []byte) (*Pieces, error) {
	p := &Pieces{here: map[int]*piece{}}
	var err error
	p.file, err = OpenRoot(root, p)
	return p, err
}

// Block implements [Store]. The leaves of the directory are blocks too, and the
// one that knows the name of a block goes before it: where both are not here,
// the leaf is what is missing, or the branch that knows the leaf.
func (p *Pieces) Block(n int) ([]byte, error) {
	if b := p.here[n]; b != nil {
		p.hold(b)
		return b.body, nil
	}
	if n < 0 || n >= p.file.Blocks+p.file.many+p.file.branches {
		return nil, fmt.Errorf("the pack has no block %d, of %d", n, p.file.Blocks)
	}
	if n < p.file.Blocks {
		i, _ := p.file.place(n)
		if _, err := p.file.leaf(i); err != nil {
			return nil, err
		}
	} else if leaf := n - p.file.Blocks; leaf < p.file.many {
		if _, _, err := p.file.above(leaf); err != nil {
			return nil, err
		}
	}
	return nil, &Missing{[]int{n}}
}

// All is nil once every block is here, else a [*Missing] of all that are not.
// Of a large directory its branches and its leaves go before the blocks. Those that are here stay
// until the next question.
func (p *Pieces) All() error {
	var missing []int
	lack := func(from, to int) {
		for n := from; n < to; n++ {
			if b := p.here[n]; b != nil {
				p.hold(b)
			} else {
				missing = append(missing, n)
			}
		}
	}
	leaves, branches := p.file.Blocks, p.file.Blocks+p.file.many
	if lack(branches, branches+p.file.branches); missing == nil {
		lack(leaves, branches)
	}
	if missing == nil {
		lack(0, leaves)
	}
	if missing == nil {
		return nil
	}
	return &Missing{missing}
}

// Leaves are the numbers of the leaves that tell of the blocks from one on, so many
// at most, none where the directory is a single leaf, which stands in the root.
func (f *File) Leaves(from, most int) []int {
	var all []int
	for i := from / leafBlocks; i < f.many && len(all) < most; i++ {
		all = append(all, f.Blocks+i)
	}
	return all
}

// Name is the name of the chunk that holds a block. The error is a [*Missing]
// where the leaf that knows it is not here yet.
func (p *Pieces) Name(n int) (string, error) {
	_, hash, err := p.expected(n)
	return name(hash), err
}

// expected says what a block must be.
func (p *Pieces) expected(n int) (bytes int, hash uint64, err error) {
	leaf := n - p.file.Blocks
	switch branch := leaf - p.file.many; {
	case leaf >= 0 && leaf < p.file.many:
		t, at, err := p.file.above(leaf)
		if err != nil {
			return 0, 0, err
		}
		return inLeaf(p.file.Blocks, leaf) * leafEntryBytes, t.hash(at), nil
	case leaf >= 0 && branch < p.file.branches:
		return p.file.inBranch(branch) * topEntryBytes, p.file.top.hash(branch), nil
	case n < 0 || leaf >= 0:
		return 0, 0, fmt.Errorf("the pack has no block %d, of %d", n, p.file.Blocks)
	}
	i, at := p.file.place(n)
	l, err := p.file.leaf(i)
	if err != nil {
		return 0, 0, err
	}
	start, end, err := l.extent(at)
	return end - start, l.hash(at), err
}

// Put takes a chunk in, and holds on to its bytes. One that has another length
// or hash than the directory says is refused.
func (p *Pieces) Put(n int, body []byte) error {
	bytes, hash, err := p.expected(n)
	if err != nil {
		return err
	}
	if len(body) != bytes || Hash(body) != hash {
		return fmt.Errorf("block %d has arrived as %d bytes that are not those of the pack", n, len(body))
	}
	p.took(n, body)
	return nil
}
