package block

import (
	"fmt"
	"sort"
)

// Found is where an item stands.
type Found struct {
	Block int

	// Before are the items of all blocks before it, Items those of the block
	// itself.
	Before, Items int
}

// Find says which block has an item, counted from 0 through all blocks. The
// error is a [*Missing] where the part of the directory that knows is not here
// yet.
func (f *File) Find(item int) (Found, error) {
	if f.Blocks == 0 || item < 0 {
		return Found{}, fmt.Errorf("the pack has no item %d", item)
	}
	i, before, err := f.leafWith(item)
	if err != nil {
		return Found{}, err
	}
	l, err := f.leaf(i)
	if err != nil {
		return Found{}, err
	}
	n := sort.Search(l.blocks, func(n int) bool { return before+l.items(n) > item })
	if n == l.blocks {
		return Found{}, fmt.Errorf("the pack has no item %d", item)
	}
	found := Found{Block: i*leafBlocks + n, Before: before, Items: l.items(n)}
	if n > 0 {
		found.Before += l.items(n - 1)
		found.Items -= l.items(n - 1)
	}
	if item < found.Before || found.Items < 0 {
		return Found{}, errDirectory
	}
	return found, nil
}
