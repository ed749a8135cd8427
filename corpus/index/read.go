package index

import (
	"encoding/binary"
	"errors"
)

// errDamaged is the error of bytes that are not what an index holds.
var errDamaged = errors.New("the index is damaged")

// damaged is the error of what is bad, nil for what is not.
func damaged(bad bool) error {
	if bad {
		return errDamaged
	}
	return nil
}

// reader takes bytes apart. Once something was not there it is bad, and gives
// zeros.
type reader struct {
	b   []byte
	bad bool
}

// maxNumber is the greatest number that an index holds, so that sums of some of
// them do not run over.
const maxNumber = 1 << 40

func (r *reader) number() int {
	if len(r.b) > 0 && r.b[0] < 0x80 {
		n := int(r.b[0])
		r.b = r.b[1:]
		return n
	}
	n, size := binary.Uvarint(r.b)
	if size <= 0 || n > maxNumber {
		r.b, r.bad = nil, true
		return 0
	}
	r.b = r.b[size:]
	return int(n)
}

func (r *reader) bytes(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.b, r.bad = nil, true
		return nil
	}
	b := r.b[:n] // what lies behind may be read, and counts for nothing
	r.b = r.b[n:]
	return b
}

func (r *reader) byte() byte {
	if b := r.bytes(1); b != nil {
		return b[0]
	}
	return 0
}

// upTo reads a number that is at most n.
func (r *reader) upTo(n int) uint32 {
	v := r.number()
	if v > n {
		r.b, r.bad = nil, true
		return 0
	}
	return uint32(v)
}
