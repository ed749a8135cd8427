package block

import "encoding/binary"

// MaxNumber is the greatest number that a [Reader] gives, so that sums of some do
// not run over.
const MaxNumber = 1 << 40

// Reader takes a block apart: numbers, which are varints as in encoding/binary, and
// bytes. Once something was not there it is bad, and gives zeros.
type Reader struct {
	Rest []byte
	Bad  bool
}

// NewReader begins with the first of some bytes.
func NewReader(b []byte) Reader { return Reader{Rest: b} }

func (r *Reader) fail() { r.Rest, r.Bad = nil, true }

// Number is a number from 0 to MaxNumber.
func (r *Reader) Number() int {
	if len(r.Rest) > 0 && r.Rest[0] < 0x80 {
		n := int(r.Rest[0])
		r.Rest = r.Rest[1:]
		return n
	}
	n, size := binary.Uvarint(r.Rest)
	if size <= 0 || n > MaxNumber {
		r.fail()
		return 0
	}
	r.Rest = r.Rest[size:]
	return int(n)
}

// Signed is a number that may be below zero, as far from it as MaxNumber.
func (r *Reader) Signed() int {
	n, size := binary.Varint(r.Rest)
	if size <= 0 || n > MaxNumber || n < -MaxNumber {
		r.fail()
		return 0
	}
	r.Rest = r.Rest[size:]
	return int(n)
}

// UpTo is a number that is at most n.
func (r *Reader) UpTo(n int) uint32 {
	v := r.Number()
	if v > n {
		r.fail()
		return 0
	}
	return uint32(v)
}

// Count is a number of things that take a byte each at least.
func (r *Reader) Count() int {
	n := r.Number()
	if n > len(r.Rest) {
		r.fail()
		return 0
	}
	return n
}

// Bytes are the next n. What lies behind them in memory may be read, and counts
// for nothing.
func (r *Reader) Bytes(n int) []byte {
	if n < 0 || n > len(r.Rest) {
		r.fail()
		return nil
	}
	b := r.Rest[:n]
	r.Rest = r.Rest[n:]
	return b
}

// Byte is the next one.
func (r *Reader) Byte() byte {
	if b := r.Bytes(1); b != nil {
		return b[0]
	}
	return 0
}

// Text is a count of bytes, and so many.
func (r *Reader) Text() string { return string(r.Bytes(r.Count())) }
