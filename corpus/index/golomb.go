package index

import "math/bits"

// The exponential code of Golomb is good where great numbers are not rare, as
// between turns that have a word: where it is spoken of, it comes again soon. A
// number, with one added to what is above its low bits, is how many bits there
// are above the low ones but for the first, in unary, and then the bits behind
// the first. Measured on two corpora, gaps take a seventh less than in Rice's.

func golombSize(numbers []uint32, low int) int {
	above := 0
	for _, n := range numbers {
		above += bits.Len32(n>>low+1) - 1
	}
	return (above+len(numbers)+7)/8 + (above+len(numbers)*low+7)/8
}

func appendGolomb(out []byte, numbers []uint32, low int) []byte {
	w := bitWriter{out: out}
	for _, n := range numbers {
		w.unary(uint32(bits.Len32(n>>low+1) - 1))
	}
	w.flush()
	for _, n := range numbers {
		size := bits.Len32(n>>low+1) - 1 + low
		w.write((uint64(n)+1<<low)&(1<<size-1), size)
	}
	w.flush()
	return w.out
}

// readGolomb reads as many numbers as there is room for, and gives back what
// stands behind them.
func readGolomb(numbers []uint32, b []byte, low int) (rest []byte, ok bool) {
	b, ok = readUnary(numbers, b)
	if !ok {
		return nil, false
	}
	bit := 0
	for i, above := range numbers {
		size := above + uint32(low)
		if size > 31 || bit>>3 > len(b) {
			return nil, false
		}
		raw := uint32(load(b, bit>>3)>>(bit&7)) & (1<<size - 1)
		numbers[i] = 1<<size + raw - 1<<low
		bit += int(size)
	}
	if (bit+7)/8 > len(b) {
		return nil, false
	}
	return b[(bit+7)/8:], true
}
