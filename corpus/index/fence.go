package index

import (
	"bytes"
	"encoding/binary"

	"lectern/corpus/block"
)

// fencesInRoot is how many fences stand in the root. Where there are more, they
// stand in blocks of their own with so many each, and the root has the fences of
// those.
const fencesInRoot = 1024

func appendFences(out []byte, fences []fence) []byte {
	for _, f := range fences {
		out = binary.AppendUvarint(out, uint64(len(f.key)))
		out = append(out, f.key...)
		out = binary.AppendUvarint(out, uint64(f.terms))
	}
	return out
}

// layFences gives what stands in the root and the blocks of fences below it.
func layFences(fences []fence) (root []byte, blocks [][]byte) {
	if len(fences) <= fencesInRoot {
		return appendFences(nil, fences), nil
	}
	var above []fence
	for len(fences) > 0 {
		n := min(len(fences), fencesInRoot)
		first := fence{key: fences[0].key}
		for _, f := range fences[:n] {
			first.terms += f.terms
		}
		above = append(above, first)
		blocks = append(blocks, appendFences(nil, fences[:n]))
		fences = fences[n:]
	}
	return appendFences(nil, above), blocks
}

// behind finds the last fence that meets a wish, or else the first one, and says
// which it is and how many terms stand before it. Wishes are met by all fences
// up to one.
func behind(fences []byte, meets func(key []byte, before int) bool) (at, before int, ok bool) {
	r := read(fences)
	for n, sum := 0, 0; len(r.Rest) > 0; n++ {
		key := r.Bytes(r.Number())
		terms := r.Number()
		if r.Bad || n > 0 && !meets(key, sum) {
			break
		}
		at, before, ok = n, sum, true
		sum += terms
	}
	return at, before, ok && !r.Bad
}

// leaf finds the block of the dictionary that is the last to meet a wish, and
// the number of its first term.
func (x *Index) leaf(meets func(key []byte, before int) bool) (block, number int, err error) {
	at, number, ok := behind(x.fences, meets)
	if !ok {
		return 0, 0, errDamaged
	}
	if x.fenceBlocks.count == 0 {
		return at, number, nil
	}
	b, err := x.fenceBlocks.block(at)
	if err != nil {
		return 0, 0, err
	}
	above := number
	below, before, ok := behind(b, func(key []byte, before int) bool { return meets(key, above+before) })
	if !ok {
		return 0, 0, errDamaged
	}
	return at*fencesInRoot + below, above + before, nil
}

// leafOf finds the block in which a term would stand.
func (x *Index) leafOf(term []byte) (block int, err error) {
	block, _, err = x.leaf(func(key []byte, _ int) bool { return bytes.Compare(key, term) <= 0 })
	return block, err
}

// fenced calls f with the blocks of the dictionary from one to another: with the
// fence of each, and that of the next, nil behind the last of all.
func (x *Index) fenced(first, last int, f func(n int, from, to []byte)) error {
	var key []byte
	n := -1 // the block whose fence is key
	var missing error
	for part := range max(x.fenceBlocks.count, 1) {
		fences := x.fences
		if x.fenceBlocks.count > 0 {
			if part < first/fencesInRoot || part > (last+1)/fencesInRoot {
				continue
			}
			b, err := x.fenceBlocks.block(part)
			if missing = block.And(missing, err); err != nil {
				continue
			}
			fences, n = b, part*fencesInRoot-1
		}
		for r := read(fences); len(r.Rest) > 0; {
			next := r.Bytes(r.Number())
			if r.Number(); r.Bad {
				return errDamaged
			}
			if n >= first && n <= last {
				f(n, key, next)
			}
			key = next
			n++
		}
	}
	if missing == nil && n >= first && n <= last {
		f(n, key, nil)
	}
	return missing
}
