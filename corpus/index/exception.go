package index

import "math/bits"

// Most turns that have a word have it once. Where few have it more often, these
// are written as exceptions: how many there are, how many others stand before
// each, and by how much each is above one.

// exceptionLow is the number of low bits for the distances between exceptions.
func exceptionLow(numbers, exceptions int) int {
	return max(bits.Len(uint(numbers*7/10/max(exceptions, 1)))-1, 0)
}

// exceptions appends where numbers are above zero, and by how much but for one.
func exceptions(numbers, before, above []uint32) ([]uint32, []uint32) {
	others := uint32(0)
	for _, n := range numbers {
		if n == 0 {
			others++
			continue
		}
		before, above = append(before, others), append(above, n-1)
		others = 0
	}
	return before, above
}

// exceptionsSize is how many bits numbers take.
func exceptionsSize(numbers []uint32) int {
	var room [2][runLength]uint32
	before, above := exceptions(numbers, room[0][:0], room[1][:0])
	return 8 + riceSize(before, exceptionLow(len(numbers), len(before))) + riceSize(above, 0)
}

func (w *bitWriter) exceptions(numbers []uint32) {
	var room [2][runLength]uint32
	before, above := exceptions(numbers, room[0][:0], room[1][:0])
	w.write(uint64(len(before)), 8)
	w.rice(before, exceptionLow(len(numbers), len(before)))
	w.rice(above, 0)
}

// exceptions reads as many numbers as there is room for.
func (r *bitReader) exceptions(numbers []uint32) bool {
	n := int(r.read(8))
	if n > len(numbers) {
		return false
	}
	var room [2][runLength]uint32
	before, above := room[0][:n], room[1][:n]
	if !r.rice(before, exceptionLow(len(numbers), n)) || !r.unary(above) {
		return false
	}
	clear(numbers)
	at := 0
	for i := range before {
		at += int(before[i])
		if at >= len(numbers) {
			return false
		}
		numbers[at] = above[i] + 1
		at++
	}
	return true
}
