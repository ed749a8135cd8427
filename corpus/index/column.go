package index

import (
	"encoding/binary"
	"slices"
)

// ColumnTurns is how many turns a block of a column has, and of lengths.
const ColumnTurns = 32 << 10

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

// layColumn writes the values of all turns.
func layColumn(values []uint32) (blocks [][]byte) {
	for part := range slices.Chunk(values, ColumnTurns) {
		blocks = append(blocks, columnBlock(part))
	}
	return blocks
}

func columnBlock(values []uint32) []byte {
	h := history{n: 1}
	var out, fresh []byte
	for part := range slices.Chunk(values, columnRun) {
		var places [columnRun]uint32
		for i, v := range part {
			at := h.find(v)
			if at == h.n {
				fresh = binary.AppendUvarint(fresh, uint64(v))
			}
			places[i] = uint32(at)
			h.use(at, v)
		}
		if slices.Max(places[:len(part)]) == 0 {
			out = append(out, 0)
			continue
		}
		low, size := bestLow(places[:len(part)], riceLow, riceSize)
		out = binary.AppendUvarint(out, uint64(size+7)/8)
		w := bitWriter{out: append(out, byte(low))}
		w.rice(places[:len(part)], low)
		out = w.flush()
	}
	return append(binary.AppendUvarint(nil, uint64(len(out))), append(out, fresh...)...)
}

// Column appends the values of a block of a column: of the turns from n times
// ColumnTurns on. A value is the number of a term, counted from 1, and 0 where
// the turn has none.
func (x *Index) Column(column, n int, values []uint32) ([]uint32, error) {
	if column < 0 || column >= len(x.columns) {
		return values, errDamaged
	}
	b, err := x.columns[column].block(n)
	if err != nil {
		return values, err
	}
	c := columnReader{places: reader{b: b}, history: history{n: 1}}
	first := c.places.bytes(c.places.number())
	c.places.b, c.fresh.b = first, c.places.b
	for left := min(x.turns-n*ColumnTurns, ColumnTurns); left > 0; left -= columnRun {
		values = c.run(values, min(left, columnRun), uint32(x.terms))
	}
	if c.places.bad || c.fresh.bad {
		return nil, errDamaged
	}
	return values, nil
}

type columnReader struct {
	places, fresh reader
	history       history
}

func (c *columnReader) run(values []uint32, n int, most uint32) []uint32 {
	var places [columnRun]uint32
	if size := c.places.number(); size > 0 {
		low := int(c.places.byte())
		b := bitsOf(c.places.bytes(size))
		if low > riceLow || !b.rice(places[:n], low) {
			c.places.bad = true
		}
	}
	h := &c.history
	for _, place := range places[:n] {
		at := min(int(place), h.n)
		value := uint32(0)
		if at < h.n {
			value = h.values[at]
		} else {
			value = uint32(min(c.fresh.number(), int(most)))
		}
		h.use(at, value)
		values = append(values, value)
	}
	return values
}

// ColumnReady is nil if a column is here, else a *block.Missing that names the
// blocks of it that are not.
func (x *Index) ColumnReady(column int) error {
	if column < 0 || column >= len(x.columns) {
		return errDamaged
	}
	return x.columns[column].ready(0, x.columns[column].count-1)
}
