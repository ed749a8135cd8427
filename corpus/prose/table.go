package prose

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

// open reads a table of n pieces, and tells whether it is whole. The memory of the
// one that was opened before is used again.
func (t *table) open(in *input, n int) bool {
	t.sizes, t.at = in.take(2*n), t.at[:0]
	if in.bad {
		return false
	}
	added, before := 0, 0
	for i := range n {
		if i%tableStep == 0 {
			t.at = append(t.at, uint32(added))
		}
		same, more := int(t.sizes[2*i]), int(t.sizes[2*i+1])
		if same > before || same+more > longest || same+more == 0 {
			return false
		}
		added, before = added+more, same+more
	}
	t.added = in.take(added)
	return !in.bad
}

func (t *table) len() int { return len(t.sizes) / 2 }

// piece spells a piece, which there is, in the room. What it shares with the one
// before stands there, or before that.
func (t *table) piece(n int, room *spelling) []byte {
	at := int(t.at[n/tableStep])
	for i := n &^ (tableStep - 1); i < n; i++ {
		at += int(t.sizes[2*i+1])
	}
	same, size := int(t.sizes[2*n]), int(t.sizes[2*n+1])
	copy(room[same:], t.added[at:at+size])
	size += same
	for same > 0 {
		n--
		at -= int(t.sizes[2*n+1])
		if before := int(t.sizes[2*n]); before < same {
			copy(room[before:same], t.added[at:])
			same = before
		}
	}
	return room[:size]
}
