// Package block keeps numbered blocks of bytes, of which some may not have
// arrived: a corpus of any size is read through it, from one file or from many.
// It knows nothing of what the blocks hold.
package block

import (
	"fmt"
	"slices"
)

// Store gives blocks by their number. A block is given in place: nobody may
// change it. A number that the store has not is an error; one that it has and
// that is not here yet is a [*Missing].
type Store interface {
	Block(n int) ([]byte, error)
}

// Missing is the error of blocks that are not here yet. Whoever meets it gives
// up, and asks again when they have come: the answer is then the same as if
// they had been here at once.
type Missing struct{ Blocks []int }

func (m *Missing) Error() string {
	return fmt.Sprintf("%d blocks of the pack are not here yet", len(m.Blocks))
}

// And is the error of both, so that all that is missing is asked for at once.
// An error that is not a Missing goes first; two nil errors are none.
func And(a, b error) error {
	first, missesA := a.(*Missing)
	second, missesB := b.(*Missing)
	switch {
	case a != nil && !missesA:
		return a
	case b != nil && !missesB:
		return b
	case a == nil:
		return b
	case b == nil:
		return a
	}
	all := slices.Concat(first.Blocks, second.Blocks)
	slices.Sort(all)
	return &Missing{slices.Compact(all)}
}

// Memory is a store whose blocks are all here.
type Memory [][]byte

// Block implements [Store].
func (m Memory) Block(n int) ([]byte, error) {
	if n < 0 || n >= len(m) {
		return nil, fmt.Errorf("the pack has no block %d, of %d", n, len(m))
	}
	return m[n], nil
}
