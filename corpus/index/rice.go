package index

import (
	"encoding/binary"
	"math/bits"
)

// Numbers are written in Rice's code, its two halves apart: first the low bits
// of all numbers, as many for each, then what is left of each in unary, zeros
// before a one. Each half begins with a byte. The least bit of a byte is the
// first.

// maxLow is the most low bits that a number may have.
const maxLow = 27

// riceSize is how many bytes the code takes with a number of low bits.
func riceSize(numbers []uint32, low int) int {
	unary := len(numbers)
	for _, n := range numbers {
		unary += int(n >> low)
	}
	return (len(numbers)*low+7)/8 + (unary+7)/8
}

// bestLow is the number of low bits that makes the code the shortest, the least
// of those that do.
func bestLow(numbers []uint32) (low, size int) {
	sum := uint64(0)
	for _, n := range numbers {
		sum += uint64(n)
	}
	low = max(bits.Len64(sum/uint64(len(numbers)))-2, 0)
	low = min(low, maxLow)
	size = riceSize(numbers, low)
	for low > 0 {
		s := riceSize(numbers, low-1)
		if s > size {
			break
		}
		low, size = low-1, s
	}
	for next := low + 1; next <= maxLow; next++ {
		s := riceSize(numbers, next)
		if s >= size {
			break
		}
		low, size = next, s
	}
	return low, size
}

// appendRice writes numbers with so many low bits.
func appendRice(out []byte, numbers []uint32, low int) []byte {
	w := bitWriter{out: out}
	if low > 0 {
		for _, n := range numbers {
			w.write(uint64(n)&(1<<low-1), low)
		}
		w.flush()
	}
	for _, n := range numbers {
		rest := int(n >> low)
		for ; rest >= 32; rest -= 32 {
			w.write(0, 32)
		}
		w.write(1<<rest, rest+1)
	}
	w.flush()
	return w.out
}

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

func (w *bitWriter) flush() {
	if w.n > 0 {
		w.out = append(w.out, byte(w.word))
	}
	w.word, w.n = 0, 0
}

// readRice reads as many numbers as there is room for, and gives back what
// stands behind them. A number that does not fit is cut: whoever reads adds
// them up and knows what the sum has to be.
func readRice(numbers []uint32, b []byte, low int) (rest []byte, ok bool) {
	if low > maxLow {
		return nil, false
	}
	at := (len(numbers)*low + 7) / 8
	if at > len(b) {
		return nil, false
	}
	rest, ok = readUnary(numbers, b[at:])
	if ok && low > 0 {
		addLow(numbers, b, low)
	}
	return rest, ok
}

// readUnary reads zeros up to a one, as many times as there is room for.
func readUnary(numbers []uint32, b []byte) (rest []byte, ok bool) {
	zeros, at := 0, 0
	for i := 0; i < len(numbers); {
		if at >= len(b) {
			return nil, false
		}
		word, size := load(b, at), 64
		if len(b)-at < 8 {
			size = 8 * (len(b) - at)
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

func addLow(numbers []uint32, b []byte, low int) {
	mask := uint32(1)<<low - 1
	for i := range numbers {
		bit := i * low
		numbers[i] = numbers[i]<<low | uint32(load(b, bit>>3)>>(bit&7))&mask
	}
}

// load is the eight bytes from a place on, zeros behind the end.
func load(b []byte, at int) uint64 {
	if at+8 <= len(b) {
		return binary.LittleEndian.Uint64(b[at:])
	}
	word := uint64(0)
	for i := 0; at+i < len(b); i++ {
		word |= uint64(b[at+i]) << (8 * i)
	}
	return word
}
