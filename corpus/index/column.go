package index

import (
	"encoding/binary"
	"slices"
)

const (
	// recent is how many of the values before are remembered: people who speak
	// with each other come again and again.
	recent = 16

	// columnRun is how many values have the same number of low bits.
	columnRun = 128
)

// A column is written as where each value stands among those before it, the
// last first; a value that is not among them as the number of those, and itself
// behind. The value before the first is 0.

// history are the last different values, the last first.
type history struct {
	values [recent]uint32
	n      int
}

// find says where a value stands, n for nowhere.
func (h *history) find(value uint32) int {
	for i, v := range h.values[:h.n] {
		if v == value {
			return i
		}
	}
	return h.n
}

// use puts the value that stands somewhere first.
func (h *history) use(at int, value uint32) {
	if at == h.n {
		if h.n < recent {
			h.n++
		}
		at = h.n - 1
	}
	copy(h.values[1:at+1], h.values[:at])
	h.values[0] = value
}

// AppendColumn appends small numbers, one for each of some turns: who speaks, as
// a number. Such numbers come again soon, so that each is written as how many
// others came since it did.
func AppendColumn(out []byte, values []uint32) []byte {
	h := history{n: 1}
	var places, fresh []byte
	for part := range slices.Chunk(values, columnRun) {
		var room [columnRun]uint32
		for i, v := range part {
			at := h.find(v)
			if at == h.n {
				fresh = binary.AppendUvarint(fresh, uint64(v))
			}
			room[i] = uint32(at)
			h.use(at, v)
		}
		places = appendPlaces(places, room[:len(part)])
	}
	out = binary.AppendUvarint(out, uint64(len(places)))
	return append(append(out, places...), fresh...)
}

func appendPlaces(out []byte, places []uint32) []byte {
	if slices.Max(places) == 0 {
		return append(out, 0)
	}
	low, size := bestLow(places, riceLow, riceSize)
	out = binary.AppendUvarint(out, uint64(size+7)/8)
	w := bitWriter{out: append(out, byte(low))}
	w.rice(places, low)
	return w.flush()
}

// ReadColumn reads as many numbers as there is room for, and is an error where
// they are not there, or one is greater than most.
func ReadColumn(b []byte, values []uint32, most uint32) error {
	r := read(b)
	c := columnReader{history: history{n: 1}, most: int(most)}
	c.places.Rest = r.Bytes(r.Number())
	c.fresh = r
	for part := range slices.Chunk(values, columnRun) {
		c.run(part)
	}
	if c.places.Bad || c.fresh.Bad {
		return errDamaged
	}
	return nil
}

type columnReader struct {
	places, fresh reader
	history       history
	most          int
}

func (c *columnReader) run(values []uint32) {
	clear(values)
	if size := c.places.Number(); size > 0 {
		low := int(c.places.Byte())
		b := bitsOf(c.places.Bytes(size))
		c.places.Bad = c.places.Bad || low > riceLow || !b.rice(values, low)
	}
	h := &c.history
	for i, place := range values {
		at := min(int(place), h.n)
		if at < h.n {
			values[i] = h.values[at]
		} else {
			values[i] = c.fresh.UpTo(c.most)
		}
		h.use(at, values[i])
	}
}
