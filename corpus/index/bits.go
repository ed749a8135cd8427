package index

import (
	"encoding/binary"
	"math/bits"
)

// Numbers are written as bits, the least bit of a byte first. What is written in
// unary, zeros before a one, stands apart from the bits that are taken as they
// are, and each such half begins with a byte: so that both are read eight bytes
// at a time.

// bitWriter writes up to 33 bits at a time.
type bitWriter struct {
	out  []byte
	word uint64
	n    int // bits in word, below 8 between writes
}

func (w *bitWriter) write(value uint64, n int) {
	w.word |= value << w.n
	for w.n += n; w.n >= 8; w.n -= 8 {
		w.out = append(w.out, byte(w.word))
		w.word >>= 8
	}
}

func (w *bitWriter) unary(n uint32) {
	for ; n >= 32; n -= 32 {
		w.write(0, 32)
	}
	w.write(1<<n, int(n)+1)
}

func (w *bitWriter) flush() {
	if w.n > 0 {
		w.out = append(w.out, byte(w.word))
	}
	w.word, w.n = 0, 0
}

// readUnary reads as many numbers as there is room for, and gives back what
// stands behind them.
func readUnary(numbers []uint32, b []byte) (rest []byte, ok bool) {
	zeros, at := 0, 0
	for i := 0; i < len(numbers); {
		size := min(8*(len(b)-at), 64)
		if size <= 0 {
			return nil, false
		}
		word := load(b, at)
		if size < 64 {
			word &= 1<<size - 1
		}
		before := 0 // bits of the word that are read
		for ; word != 0; word &= word - 1 {
			one := bits.TrailingZeros64(word)
			numbers[i] = uint32(zeros + one - before)
			zeros, before = 0, one+1
			if i++; i == len(numbers) {
				return b[at+(before+7)/8:], true
			}
		}
		zeros += size - before
		at += 8
	}
	return b, true
}

// load is the eight bytes from a place on, whatever is behind the end.
func load(b []byte, at int) uint64 {
	b = b[:cap(b)]
	if at+8 <= len(b) {
		return binary.LittleEndian.Uint64(b[at:])
	}
	word := uint64(0)
	for i := 0; at+i < len(b); i++ {
		word |= uint64(b[at+i]) << (8 * i)
	}
	return word
}
