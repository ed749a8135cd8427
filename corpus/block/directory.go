package block

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sort"
)

// leafBlocks are as many blocks as one leaf of a directory tells of. A leaf then
// takes 2 kB. Ten results of a large corpus lie in blocks of about ten leaves, all
// of which are needed: with larger leaves they weigh more than the results, with
// smaller ones the top does. That of 17,000 blocks, half a million turns, takes
// 3 kB.
const leafBlocks = 128

// inRoot are as many blocks as the root itself tells of, in 14 bytes each. Up to
// there it is one leaf, which comes with the root: on a slow link a round for the names
// of what is to be fetched next takes as long as 30 kB. Twenty thousand turns are
// about 900 blocks.
const inRoot = 1024

// inTop are as many leaves as the top tells of, 11 kB for 65,000 blocks, which are
// nearly two million turns. Where a pack in pieces has more, branches tell of so
// many leaves each, and the top of these: so the root grows no further.
const inTop = 512

// A leaf holds three columns, one value for each of its blocks: where the block
// ends, in bytes from the start of the leaf's first block; how many items the
// leaf's blocks hold up to its end; and the hash of its bytes. The top of a
// directory of several leaves holds three for each of them: how many bytes and
// how many items all leaves hold up to its end, and the hash of the leaf.
// A branch holds the same for its leaves, counted from the first of them, and a top
// of branches for branches.
const (
	leafEntryBytes = 4 + 4 + hashBytes
	topEntryBytes  = 8 + 8 + hashBytes
)

var errDirectory = errors.New("the pack's directory is damaged")

// leaf tells of consecutive blocks. It is read in place.
type leaf struct {
	blocks int
	in     []byte
}

func openLeaf(in []byte, blocks int) (leaf, error) {
	if len(in) != blocks*leafEntryBytes {
		return leaf{}, errDirectory
	}
	return leaf{blocks, in}, nil
}

func (l leaf) end(i int) int   { return int(binary.LittleEndian.Uint32(l.in[4*i:])) }
func (l leaf) items(i int) int { return int(binary.LittleEndian.Uint32(l.in[4*(l.blocks+i):])) }
func (l leaf) hash(i int) uint64 {
	return hashAt(l.in[8*l.blocks:], i)
}

// extent is where block i of the leaf lies.
func (l leaf) extent(i int) (start, end int, err error) {
	if i > 0 {
		start = l.end(i - 1)
	}
	if end = l.end(i); end < start {
		err = errDirectory
	}
	return start, end, err
}

// appendLeaf appends the leaf of some blocks and says how much they hold.
func appendLeaf(out []byte, blocks []Counted) (_ []byte, bytes, items int, err error) {
	for _, b := range blocks {
		bytes += len(b.Body)
		out = binary.LittleEndian.AppendUint32(out, uint32(bytes))
	}
	for _, b := range blocks {
		items += b.Items
		out = binary.LittleEndian.AppendUint32(out, uint32(items))
	}
	for _, b := range blocks {
		out = appendHash(out, Hash(b.Body))
	}
	if bytes > 1<<32-1 || items > 1<<32-1 {
		err = fmt.Errorf("%d blocks hold %d bytes and %d items, more than 32 bits can count", len(blocks), bytes, items)
	}
	return out, bytes, items, err
}

// top tells of leaves, or of branches. It is read in place.
type top struct {
	leaves int
	in     []byte
}

func (t top) bytes(i int) int { return t.number(i) }
func (t top) items(i int) int { return t.number(t.leaves + i) }
func (t top) hash(i int) uint64 {
	return hashAt(t.in[16*t.leaves:], i)
}

// number is the value i of the top; one that no file can reach is 2^47.
func (t top) number(i int) int {
	if i < 0 {
		return 0
	}
	return int(min(binary.LittleEndian.Uint64(t.in[8*i:]), 1<<47))
}

// appendColumns appends what a top or a branch holds.
func appendColumns(out []byte, bytes, items, hashes []uint64) []byte {
	for _, column := range [][]uint64{bytes, items} {
		for _, v := range column {
			out = binary.LittleEndian.AppendUint64(out, v)
		}
	}
	for _, h := range hashes {
		out = appendHash(out, h)
	}
	return out
}

// before are the bytes and the items of all leaves before one.
func (t top) before(i int) (bytes, items int) {
	if i == 0 || t.leaves == 0 {
		return 0, 0
	}
	return t.bytes(i - 1), t.items(i - 1)
}

// leafOf is the leaf that has an item.
func (t top) leafOf(item int) int {
	return sort.Search(t.leaves-1, func(i int) bool { return t.items(i) > item })
}

// leavesOf are as many leaves as a number of blocks takes.
func leavesOf(blocks int) int {
	if blocks <= inRoot {
		return min(blocks, 1)
	}
	return (blocks + leafBlocks - 1) / leafBlocks
}

// perLeaf are the blocks of each leaf but the last.
func perLeaf(blocks int) int {
	if blocks <= inRoot {
		return inRoot
	}
	return leafBlocks
}

// inLeaf are the blocks that leaf i of a directory of several tells of.
func inLeaf(blocks, i int) int { return min(leafBlocks, blocks-i*leafBlocks) }
