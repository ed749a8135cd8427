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

func appendExceptions(out []byte, numbers []uint32) []byte {
	var room [2][runLength]uint32
	before, above := exceptions(numbers, room[0][:0], room[1][:0])
	out = append(out, byte(len(before)))
	out = appendRice(out, before, exceptionLow(len(numbers), len(before)))
	return appendRice(out, above, 0)
}

func exceptionsSize(numbers []uint32) int {
	var room [2][runLength]uint32
	before, above := exceptions(numbers, room[0][:0], room[1][:0])
	return 1 + riceSize(before, exceptionLow(len(numbers), len(before))) + riceSize(above, 0)
}

// readExceptions reads what appendExceptions wrote, and gives back what stands
// behind it.
func readExceptions(numbers []uint32, b []byte) (rest []byte, ok bool) {
	if len(b) == 0 || int(b[0]) > len(numbers) {
		return nil, false
	}
	var room [2][runLength]uint32
	n := int(b[0])
	before, above := room[0][:n], room[1][:n]
	b, ok = readRice(before, b[1:], exceptionLow(len(numbers), n))
	if ok {
		b, ok = readUnary(above, b)
	}
	if !ok {
		return nil, false
	}
	clear(numbers)
	at := 0
	for i := range before {
		at += int(before[i])
		if at >= len(numbers) {
			return nil, false
		}
		numbers[at] = above[i] + 1
		at++
	}
	return b, true
}
