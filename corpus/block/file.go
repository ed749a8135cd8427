package block

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"slices"
)

// magic opens every pack. As in PNG, its line ends and its Ctrl-Z show a file
// that was sent as text; its first byte is no UTF-8.
const magic = "\x8blectern\r\n\x1a\n"

// HeaderBytes are magic, version (2) and checksum (4).
const HeaderBytes = len(magic) + 2 + 4

// The two forms.
const (
	whole  = 0 // all blocks follow in the file
	pieces = 1 // the file is a root: each block is a chunk of its own
)

// Counted is a block with the number of items that it holds, by which
// [File.Find] finds it.
type Counted struct {
	Body  []byte
	Items int
}

// Looks tells that a file begins as a pack of any version.
func Looks(file []byte) bool { return len(file) >= HeaderBytes && string(file[:len(magic)]) == magic }

// Version is that of a file that [Looks] as one.
func Version(file []byte) int { return int(binary.LittleEndian.Uint16(file[len(magic):])) }

// Begin appends a header that [Seal] fills in.
func Begin(out []byte, version int) []byte {
	out = append(out, magic...)
	out = binary.LittleEndian.AppendUint16(out, uint16(version))
	return append(out, 0, 0, 0, 0)
}

// Seal puts the checksum of a file into its header.
func Seal(file []byte) { binary.LittleEndian.PutUint32(file[len(magic)+2:], checksum(file)) }

// Sealed tells that the checksum of a file fits its bytes.
func Sealed(file []byte) bool {
	return binary.LittleEndian.Uint32(file[len(magic)+2:]) == checksum(file)
}

// checksum covers the version and all that follows the header.
func checksum(file []byte) uint32 {
	sum := crc32.ChecksumIEEE(file[len(magic) : len(magic)+2])
	return crc32.Update(sum, crc32.IEEETable, file[HeaderBytes:])
}

// Encode gives one file with a root and blocks, and lets go of each as it is
// copied.
func Encode(version int, root []byte, blocks []Counted) ([]byte, error) {
	leaves, top, err := directory(blocks)
	if err != nil {
		return nil, err
	}
	size := HeaderBytes + len(root) + len(top) + 32
	for _, l := range leaves {
		size += len(l)
	}
	for _, b := range blocks {
		size += len(b.Body)
	}
	out := front(make([]byte, 0, size), version, root, whole, len(blocks), top)
	for _, l := range leaves {
		out = append(out, l...)
	}
	for i := range blocks {
		out = append(out, blocks[i].Body...)
		blocks[i].Body = nil
	}
	Seal(out)
	return out, nil
}

// front appends all that a root file and a whole one have in common.
func front(out []byte, version int, root []byte, form byte, blocks int, top []byte) []byte {
	out = Begin(out, version)
	out = binary.AppendUvarint(out, uint64(len(root)))
	out = append(out, root...)
	out = append(out, form)
	out = binary.AppendUvarint(out, uint64(blocks))
	return append(out, top...)
}

// directory is the top and the leaves of some blocks. A single leaf is the top.
func directory(blocks []Counted) (leaves [][]byte, top []byte, err error) {
	n := leavesOf(len(blocks))
	bytes, items, hashes := make([]uint64, n), make([]uint64, n), make([]uint64, n)
	totalBytes, totalItems := 0, 0
	for i, some := range slices.Collect(slices.Chunk(blocks, perLeaf(len(blocks)))) {
		l, b, m, err := appendLeaf(nil, some)
		if err != nil {
			return nil, nil, err
		}
		totalBytes, totalItems = totalBytes+b, totalItems+m
		bytes[i], items[i], hashes[i] = uint64(totalBytes), uint64(totalItems), Hash(l)
		leaves = append(leaves, l)
	}
	if n == 1 {
		return nil, leaves[0], nil
	}
	return leaves, appendColumns(nil, bytes, items, hashes), nil
}

// File is an opened pack: its root, its directory and a way to its blocks. It is
// read in place. The leaves of a large directory are blocks too, numbered behind
// the others, and behind them its branches.
type File struct {
	Version int
	Root    []byte

	// Blocks is the number of blocks, the leaves of the directory not among them.
	Blocks int

	top      top
	many     int    // leaves; 0 where there is only one, which stands in the root
	branches int    // of one in pieces
	only     leaf   // where there is one leaf
	leaves   []byte // those of a whole file
	bodies   []byte // those of a whole file
	store    Store  // of one in pieces
}

// Open opens a whole file, and holds on to its bytes. It takes no memory for
// blocks or items.
func Open(file []byte) (*File, error) {
	f, rest, form, err := open(file)
	if err != nil {
		return nil, err
	}
	if form != whole {
		return nil, errors.New("the pack is in pieces: this file is its root alone")
	}
	size := 0
	if f.many > 0 {
		size = f.Blocks * leafEntryBytes
	}
	if size > len(rest) {
		return nil, errDirectory
	}
	f.leaves, f.bodies = rest[:size], rest[size:]
	if err := f.fits(); err != nil {
		return nil, err
	}
	return f, nil
}

// fits checks that the bytes of all blocks are those of the file.
func (f *File) fits() error {
	if f.Blocks == 0 {
		if len(f.bodies) > 0 {
			return errDirectory
		}
		return nil
	}
	i, _ := f.place(f.Blocks - 1)
	l, err := f.leaf(i)
	if err != nil {
		return err
	}
	before, _ := f.top.before(i)
	if before+l.end(l.blocks-1) != len(f.bodies) {
		return errDirectory
	}
	return nil
}

// OpenRoot opens the root of a pack whose blocks come from a store.
func OpenRoot(root []byte, s Store) (*File, error) {
	f, rest, form, err := open(root)
	if err != nil {
		return nil, err
	}
	if form != pieces || len(rest) > 0 {
		return nil, errors.New("the file is no root of a pack in pieces")
	}
	f.store = s
	return f, nil
}

func open(file []byte) (f *File, rest []byte, form byte, err error) {
	if !Looks(file) {
		return nil, nil, 0, errors.New("not a pack: it does not begin as one")
	}
	if !Sealed(file) {
		return nil, nil, 0, errors.New("the pack is damaged: its checksum does not fit its bytes")
	}
	f = &File{Version: Version(file)}
	rest = file[HeaderBytes:]
	size, n := binary.Uvarint(rest)
	if n <= 0 || size >= uint64(len(rest)-n) {
		return nil, nil, 0, errDirectory
	}
	f.Root, rest = rest[n:n+int(size)], rest[n+int(size):]
	form, rest = rest[0], rest[1:]
	blocks, n := binary.Uvarint(rest)
	// A block has an entry in its leaf, and a leaf one in the top or in a branch,
	// which has one there.
	if n <= 0 || blocks > uint64(len(rest)-n)*leafBlocks*inTop {
		return nil, nil, 0, errDirectory
	}
	f.Blocks, rest = int(blocks), rest[n:]
	rest, err = f.directory(rest, form)
	return f, rest, form, err
}

func (f *File) directory(rest []byte, form byte) ([]byte, error) {
	leaves := leavesOf(f.Blocks)
	entries := leaves
	if form == pieces && leaves > inTop {
		f.branches = (leaves + inTop - 1) / inTop
		entries = f.branches
	}
	size := entries * topEntryBytes
	if leaves == 1 {
		size = f.Blocks * leafEntryBytes
	}
	if size > len(rest) {
		return nil, errDirectory
	}
	in, rest := rest[:size], rest[size:]
	if leaves == 1 {
		f.only = leaf{f.Blocks, in}
	} else {
		f.top, f.many = top{entries, in}, leaves
	}
	return rest, nil
}

// place is the leaf of a block, and which it is in it.
func (f *File) place(n int) (leaf, at int) { return n / perLeaf(f.Blocks), n % perLeaf(f.Blocks) }

func (f *File) leaf(i int) (leaf, error) {
	if f.many == 0 {
		return f.only, nil
	}
	n := inLeaf(f.Blocks, i)
	if f.store == nil {
		return openLeaf(f.leaves[i*leafBlocks*leafEntryBytes:][:n*leafEntryBytes], n)
	}
	in, err := f.store.Block(f.Blocks + i)
	if err != nil {
		return leaf{}, err
	}
	return openLeaf(in, n)
}

// Block implements [Store].
func (f *File) Block(n int) ([]byte, error) {
	if n < 0 || n >= f.Blocks {
		return nil, fmt.Errorf("the pack has no block %d, of %d", n, f.Blocks)
	}
	if f.store != nil {
		return f.store.Block(n)
	}
	i, at := f.place(n)
	l, err := f.leaf(i)
	if err != nil {
		return nil, err
	}
	start, end, err := l.extent(at)
	before, _ := f.top.before(i)
	if err != nil || before > len(f.bodies) || end > len(f.bodies)-before {
		return nil, errDirectory
	}
	return f.bodies[before+start : before+end : before+end], nil
}

// LetGo tells that a block was looked into for good: it is not needed again for
// the question at hand, and a store of pieces may let go of it.
func (f *File) LetGo(n int) {
	if p, ok := f.store.(*Pieces); ok {
		p.letGo(n)
	}
}
