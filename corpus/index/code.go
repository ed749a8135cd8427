package index

import "encoding/binary"

// runLength is how many turns, or spans of turns, a run of a list has; the last
// run of a list has fewer. 128 costs a skip entry of two or three bytes for
// about a hundred bytes, and fits what is decoded in the nearest cache.
const runLength = 128

// A run is written as: how far its last turn is from the run before it, less
// the least that this can be; unless it is all of a list, the number of bytes that
// follow; a byte with the
// low bits of gaps and counts; the gaps but for the last, which is what is left
// of the distance; the counts, or how long the spans are.
//
// The byte has in its five low bits how the gaps are written: below gapRice in
// Golomb's code with so many low bits, from there on in Rice's. Its three high
// bits say how the counts are: 0 is that all are one, then Rice's code with one
// low bit less.
const (
	gapRice       = 16
	gapExceptions = 26
	noGaps        = 31 // every turn follows the one before it

	countExceptions = 7

	golombLow = gapRice - 1                 // the most low bits
	riceLow   = gapExceptions - gapRice - 1 // likewise
	countLow  = countExceptions - 2         // likewise
)

// encoder writes runs. Its slices are kept from one run to the next.
type encoder struct {
	numbers []uint32
	body    bitWriter
	alone   bool // the run is all of the list
}

// list appends one run of turns, which are from or above and ascend. It gives
// back the first turn behind them.
func (e *encoder) list(out []byte, turns, counts []uint32, from uint32) ([]byte, uint32) {
	last := turns[len(turns)-1]
	free := last - from - uint32(len(turns)-1) // turns between that are not of the list
	e.numbers = e.numbers[:0]
	for _, t := range turns[:len(turns)-1] {
		e.numbers = append(e.numbers, t-from)
		from = t + 1
	}
	if free == 0 {
		e.numbers = e.numbers[:0]
	}
	return e.write(out, uint64(free), counts), last + 1
}

// spans appends one run of spans: each is a first turn and how many there are.
func (e *encoder) spans(out []byte, firsts, lengths []uint32, from uint32) ([]byte, uint32) {
	before := from
	e.numbers = e.numbers[:0]
	for i, first := range firsts {
		if i < len(firsts)-1 {
			e.numbers = append(e.numbers, first-from)
		}
		from = first + lengths[i]
	}
	return e.write(out, uint64(from-before)-uint64(len(firsts)), lengths), from
}

// write appends a run, of which the gaps are the numbers. Counts are at least
// one.
func (e *encoder) write(out []byte, distance uint64, counts []uint32) []byte {
	out = binary.AppendUvarint(out, distance)
	e.body.out = e.body.out[:0]
	e.body.write(0, 8)
	code := e.writeGaps() | e.writeCounts(counts)<<5
	body := e.body.flush()
	if body[0] = code; code == noGaps {
		body = nil // nothing follows
	}
	if !e.alone {
		out = binary.AppendUvarint(out, uint64(len(body)))
	}
	return append(out, body...)
}

// writeGaps writes gaps in the code that is the shortest, and says in which.
func (e *encoder) writeGaps() (code byte) {
	if len(e.numbers) == 0 {
		return noGaps
	}
	golomb, size := bestLow(e.numbers, golombLow, golombSize)
	rice, other := bestLow(e.numbers, riceLow, riceSize)
	switch {
	case rice == 0 && exceptionsSize(e.numbers) < min(size, other):
		e.body.exceptions(e.numbers)
		return gapExceptions
	case other <= size:
		e.body.rice(e.numbers, rice)
		return byte(gapRice + rice)
	}
	e.body.golomb(e.numbers, golomb)
	return byte(golomb)
}

// writeCounts writes counts in the code that is the shortest, and says in which.
func (e *encoder) writeCounts(counts []uint32) (code byte) {
	e.numbers = e.numbers[:0]
	most := uint32(0)
	for _, c := range counts {
		e.numbers = append(e.numbers, c-1)
		most = max(most, c)
	}
	if most == 1 {
		return 0
	}
	low, size := bestLow(e.numbers, countLow, riceSize)
	if low == 0 && exceptionsSize(e.numbers) < size {
		e.body.exceptions(e.numbers)
		return countExceptions
	}
	e.body.rice(e.numbers, low)
	return byte(low) + 1
}
