package block

// branch makes branches of a top of all leaves, and the top of those.
func (t top) branch() (in []byte, branches [][]byte) {
	var bytes, items, hashes []uint64
	for from := 0; from < t.leaves; from += inTop {
		b := t.part(from, min(from+inTop, t.leaves))
		last := min(from+inTop, t.leaves) - 1
		branches = append(branches, b)
		bytes, items = append(bytes, uint64(t.bytes(last))), append(items, uint64(t.items(last)))
		hashes = append(hashes, Hash(b))
	}
	return appendColumns(nil, bytes, items, hashes), branches
}

// part is the branch of the leaves from one up to another.
func (t top) part(from, to int) []byte {
	beforeBytes, beforeItems := t.before(from)
	var bytes, items, hashes []uint64
	for i := from; i < to; i++ {
		bytes = append(bytes, uint64(t.bytes(i)-beforeBytes))
		items = append(items, uint64(t.items(i)-beforeItems))
		hashes = append(hashes, t.hash(i))
	}
	return appendColumns(nil, bytes, items, hashes)
}

// inBranch are the leaves of a branch.
func (f *File) inBranch(i int) int { return min(inTop, f.many-i*inTop) }

// above is what tells of a leaf, the top or a branch, and which it is there. The
// error is a [*Missing] where the branch is not here yet.
func (f *File) above(leaf int) (t top, at int, err error) {
	if f.branches == 0 {
		return f.top, leaf, nil
	}
	t, err = f.branch(leaf / inTop)
	return t, leaf % inTop, err
}

func (f *File) branch(i int) (top, error) {
	in, err := f.store.Block(f.Blocks + f.many + i)
	if err != nil {
		return top{}, err
	}
	if n := f.inBranch(i); len(in) == n*topEntryBytes {
		return top{n, in}, nil
	}
	return top{}, errDirectory
}

// leafWith is the leaf that has an item, and how many items stand before it.
func (f *File) leafWith(item int) (leaf, before int, err error) {
	if f.many == 0 {
		return 0, 0, nil
	}
	i := f.top.leafOf(item)
	_, before = f.top.before(i)
	if f.branches == 0 {
		return i, before, nil
	}
	t, err := f.branch(i)
	if err != nil {
		return 0, 0, err
	}
	at := t.leafOf(item - before)
	_, more := t.before(at)
	return i*inTop + at, before + more, nil
}

// Branches are the numbers of the branches that tell of some leaves, by their
// numbers, ascending; none where the root tells of all.
func (f *File) Branches(leaves []int) []int {
	var all []int
	for _, n := range leaves {
		if b := f.Blocks + f.many + (n-f.Blocks)/inTop; f.branches > 0 && (len(all) == 0 || all[len(all)-1] != b) {
			all = append(all, b)
		}
	}
	return all
}
