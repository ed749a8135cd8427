package prose

import (
	"encoding/binary"

	"lectern/corpus/block"
)

// table is the pieces of a block's own, read in place: each stands in it as how
// many bytes it shares with the one before, how many it adds, and these. A text
// has a dozen of them, and of the texts of a block a search shows one.
type table struct {
	sizes []byte   // two of each piece
	added []byte   // by all of them
	at    []uint32 // where in added that of each tableStep-th begins
}

// tableStep is how many pieces are passed over at most to find one. Chosen.
const tableStep = 16

// spelling is room for a piece.
type spelling [longest]byte

// open reads a table of n pieces, and tells whether it is there; what is in it is
// checked where a piece is spelt. The memory of the one that was opened before is
// used again.
func (t *table) open(in *block.Reader, n int) bool {
	t.sizes, t.at = in.Bytes(2*n), t.at[:0]
	added, rest := 0, t.sizes
	for ; len(rest) >= 2*tableStep; rest = rest[2*tableStep:] {
		t.at = append(t.at, uint32(added))
		added += addedBy(rest[:2*tableStep])
	}
	if len(rest) > 0 {
		t.at = append(t.at, uint32(added))
		for i := 1; i < len(rest); i += 2 {
			added += int(rest[i])
		}
	}
	t.added = in.Bytes(added)
	return !in.Bad
}

// addedBy is what tableStep pieces add, by their sizes: the second of each two bytes,
// summed up in four numbers of two bytes and then in one.
func addedBy(sizes []byte) int {
	const second = 0x00FF_00FF_00FF_00FF
	sum := uint64(0)
	for ; len(sizes) >= 8; sizes = sizes[8:] {
		sum += binary.LittleEndian.Uint64(sizes) >> 8 & second
	}
	return int(sum * 0x0001_0001_0001_0001 >> 48)
}

func (t *table) len() int { return len(t.sizes) / 2 }

// piece spells a piece, which there is, in the room. What it shares with the one
// before stands there, or before that. It is nil where the table is damaged.
func (t *table) piece(n int, room *spelling) []byte {
	at := int(t.at[n/tableStep])
	for i := n &^ (tableStep - 1); i < n; i++ {
		at += int(t.sizes[2*i+1])
	}
	same, more := int(t.sizes[2*n]), int(t.sizes[2*n+1])
	size := same + more
	if size > longest || size == 0 {
		return nil
	}
	copy(room[same:size], t.added[at:])
	for lacks := same; lacks > 0; { // so many bytes from the start
		if n--; n < 0 {
			return nil
		}
		same, more := int(t.sizes[2*n]), int(t.sizes[2*n+1])
		if at -= more; same+more < lacks {
			return nil
		}
		if same < lacks {
			copy(room[same:lacks], t.added[at:])
			lacks = same
		}
	}
	return room[:size]
}
