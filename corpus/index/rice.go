package index

import "math/bits"

// Rice's code is good where great numbers are rare: what is above so many low
// bits is in unary, and the low bits are as they are.

// riceSize is how many bits numbers take.
func riceSize(numbers []uint32, low int) int {
	unary := 0
	for _, n := range numbers {
		unary += int(n >> low)
	}
	return unary + len(numbers)*(low+1)
}

// bestLow is the number of low bits, up to most, with which a code is the
// shortest, the least of those, and how many bits it then takes. From the best
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

func (w *bitWriter) rice(numbers []uint32, low int) {
	for _, n := range numbers {
		w.unary(n >> low)
	}
	for _, n := range numbers {
		w.write(uint64(n)&(1<<low-1), low)
	}
}

// rice reads as many numbers as there is room for. One that does not fit is cut:
// whoever reads knows what the sum has to be, or takes any.
func (r *bitReader) rice(numbers []uint32, low int) bool {
	if !r.unary(numbers) {
		return false
	}
	if low > 0 {
		at, mask := r.at, uint32(1)<<low-1
		for i, n := range numbers {
			numbers[i] = n<<low | uint32(r.word(at))&mask
			at += low
		}
		r.at = at
	}
	return r.at <= r.end
}
