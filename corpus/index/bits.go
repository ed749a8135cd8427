package index

import (
	"encoding/binary"
	"math/bits"
)

// Numbers are written as bits, the least bit of a byte first. Of some numbers
// that are written together, what is written in unary, zeros before a one, comes
// first, and then the bits that are taken as they are: so both are read many at
// a time.

// bitWriter writes up to 56 bits at a time.
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

// flush fills the last byte up with zeros.
func (w *bitWriter) flush() []byte {
	if w.n > 0 {
		w.out = append(w.out, byte(w.word))
	}
	w.word, w.n = 0, 0
	return w.out
}

// bitReader reads bits. Behind their end there may be other bytes, which are
// read and not used.
type bitReader struct {
	b       []byte
	at, end int // bits
}

func bitsOf(b []byte) bitReader { return bitReader{b[:cap(b)], 0, 8 * len(b)} }

// word is at least 56 bits from a bit on.
func (r *bitReader) word(bit int) uint64 {
	at := bit >> 3
	if at+8 <= len(r.b) {
		return binary.LittleEndian.Uint64(r.b[at:]) >> (bit & 7)
	}
	word := uint64(0)
	for i := 0; at+i < len(r.b); i++ {
		word |= uint64(r.b[at+i]) << (8 * i)
	}
	return word >> (bit & 7)
}

// read reads up to 32 bits.
func (r *bitReader) read(n int) uint32 {
	word := r.word(r.at)
	r.at += n
	return uint32(word & (1<<n - 1))
}

// unary reads as many numbers as there is room for.
func (r *bitReader) unary(numbers []uint32) bool {
	zeros, at := 0, r.at
	for i := 0; i < len(numbers); {
		size := min(r.end-at, 64-at&7)
		if size <= 0 {
			return false
		}
		word := r.word(at) & (1<<size - 1)
		before := 0 // bits of the word that are read
		for ; word != 0; word &= word - 1 {
			one := bits.TrailingZeros64(word)
			numbers[i] = uint32(zeros + one - before)
			zeros, before = 0, one+1
			if i++; i == len(numbers) {
				r.at = at + before
				return true
			}
		}
		zeros += size - before
		at += size
	}
	return true
}
