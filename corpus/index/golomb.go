package index

import "math/bits"

// The exponential code of Golomb is good where great numbers are not rare, as
// between turns that have a word: where it is spoken of, it comes again soon. A
// number, with one added to what is above its low bits, is how many bits there
// are above the low ones but for the first, in unary, and then the bits behind
// the first. Measured on two corpora, gaps take a seventh less than in Rice's.

// golombSize is how many bits numbers take.
func golombSize(numbers []uint32, low int) int {
	above := 0
	for _, n := range numbers {
		above += bits.Len32(n>>low+1) - 1
	}
	return 2*above + len(numbers)*(low+1)
}

func (w *bitWriter) golomb(numbers []uint32, low int) {
	for _, n := range numbers {
		w.unary(uint32(bits.Len32(n>>low+1) - 1))
	}
	for _, n := range numbers {
		size := bits.Len32(n>>low+1) - 1 + low
		w.write((uint64(n)+1<<low)&(1<<size-1), size)
	}
}

// golomb reads as many numbers as there is room for.
func (r *bitReader) golomb(numbers []uint32, low int) bool {
	if !r.unary(numbers) {
		return false
	}
	at := r.at
	for i, above := range numbers {
		size := above + uint32(low)
		if size > 31 {
			return false
		}
		raw := uint32(r.word(at)) & (1<<size - 1)
		numbers[i] = 1<<size + raw - 1<<low
		at += int(size)
	}
	r.at = at
	return at <= r.end
}
