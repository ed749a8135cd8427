package index

import "math/bits"

// Rice's code is good where great numbers are rare: each is so many low bits as
// they are, and what is above them in unary.

func riceSize(numbers []uint32, low int) int {
	unary := len(numbers)
	for _, n := range numbers {
		unary += int(n >> low)
	}
	return (len(numbers)*low+7)/8 + (unary+7)/8
}

// bestLow is the number of low bits, up to most, with which a code is the
// shortest, the least of those, and how many bytes it then takes. From the best
// on to either side the size only grows.
func bestLow(numbers []uint32, most int, size func(numbers []uint32, low int) int) (low, best int) {
	sum := uint64(0)
	for _, n := range numbers {
		sum += uint64(n)
	}
	low = min(max(bits.Len64(sum/uint64(len(numbers)))-2, 0), most)
	best = size(numbers, low)
	for low > 0 {
		s := size(numbers, low-1)
		if s > best {
			break
		}
		low, best = low-1, s
	}
	for next := low + 1; next <= most; next++ {
		s := size(numbers, next)
		if s >= best {
			break
		}
		low, best = next, s
	}
	return low, best
}

func appendRice(out []byte, numbers []uint32, low int) []byte {
	w := bitWriter{out: out}
	for _, n := range numbers {
		w.unary(n >> low)
	}
	w.flush()
	if low > 0 {
		for _, n := range numbers {
			w.write(uint64(n)&(1<<low-1), low)
		}
		w.flush()
	}
	return w.out
}

// readRice reads as many numbers as there is room for, and gives back what
// stands behind them. A number that does not fit is cut: whoever reads knows
// what the sum has to be, or takes any.
func readRice(numbers []uint32, b []byte, low int) (rest []byte, ok bool) {
	b, ok = readUnary(numbers, b)
	size := (len(numbers)*low + 7) / 8
	if !ok || low > 31 || size > len(b) {
		return nil, false
	}
	if low > 0 {
		mask := uint32(1)<<low - 1
		for i := range numbers {
			bit := i * low
			numbers[i] = numbers[i]<<low | uint32(load(b, bit>>3)>>(bit&7))&mask
		}
	}
	return b[size:], true
}
