package pack

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// reader is the coder that fills values in. After the first error it gives
// zero values, so the layout goes to its end without looking.
type reader struct {
	in    []byte
	table table
	err   error

	version int
}

var (
	errCut     = errors.New("the pack is cut: a value is missing")
	errBroken  = errors.New("the pack is damaged: a value can't be")
	errStrings = errors.New("the pack's table of strings is damaged")
)

func (r *reader) fail(err error) {
	if r.err == nil {
		r.err = err
	}
	r.in = nil
}

// uvarint reads a number that fits an int.
func (r *reader) uvarint() int {
	if len(r.in) > 0 && r.in[0] < 0x80 {
		n := int(r.in[0])
		r.in = r.in[1:]
		return n
	}
	u, n := binary.Uvarint(r.in)
	if n <= 0 || u > math.MaxInt {
		r.fail(errCut)
		return 0
	}
	r.in = r.in[n:]
	return int(u)
}

func (r *reader) text(s *string) {
	i := r.uvarint()
	if i > r.table.len() {
		r.fail(fmt.Errorf("the pack names string %d of %d", i, r.table.len()))
		i = 0
	}
	*s = r.table.at(i)
}

func (r *reader) number(v *int) {
	i, n := binary.Varint(r.in)
	if n <= 0 || int64(int(i)) != i {
		r.fail(errCut)
		return
	}
	r.in = r.in[n:]
	*v = int(i)
}

// skip passes over a number or a text.
func (r *reader) skip() {
	n := 0
	for n < len(r.in) && r.in[n] >= 0x80 {
		n++
	}
	if n == len(r.in) {
		r.fail(errCut)
		return
	}
	r.in = r.in[n+1:]
}

func (r *reader) since(version int) bool { return r.version >= version }

func (r *reader) flag(b *bool) {
	if len(r.in) == 0 || r.in[0] > 1 {
		r.fail(errCut)
		*b = false
		return
	}
	*b = r.in[0] == 1
	r.in = r.in[1:]
}

// length bounds what a list makes us allocate by the bytes that are left.
func (r *reader) length(_, itemBytes int) int {
	n := r.uvarint() - 1
	if n > len(r.in)/itemBytes {
		r.fail(fmt.Errorf("the pack lists %d values where %d bytes are left", n, len(r.in)))
		return -1
	}
	return n
}

func (r *reader) broken() { r.fail(errBroken) }

func (r *reader) done() error {
	if r.err == nil && len(r.in) > 0 {
		r.err = fmt.Errorf("the pack holds %d bytes that mean nothing", len(r.in))
	}
	return r.err
}

// table is a table of strings: one copy of all and where each ends.
type table struct {
	all  string
	ends []uint32
}

func (t table) len() int { return len(t.ends) }

// at is string i from 1, or "" for 0.
func (t table) at(i int) string {
	switch i {
	case 0:
		return ""
	case 1:
		return t.all[:t.ends[0]]
	}
	return t.all[t.ends[i-2]:t.ends[i-1]]
}

// readStrings cuts the table out of one copy of the section.
func readStrings(section []byte) (table, error) {
	r := &reader{in: section}
	n := r.uvarint()
	// One byte for the length and one at least for the string.
	if r.err != nil || n > len(r.in)/2 || len(section) > math.MaxInt32 {
		return table{}, errStrings
	}
	ends := make([]uint32, n)
	total := 0
	for i := range ends {
		size := 0
		if len(r.in) > 0 && r.in[0] < 0x80 {
			size, r.in = int(r.in[0]), r.in[1:]
		} else {
			size = r.uvarint()
		}
		if size == 0 || size > len(section) {
			return table{}, errStrings
		}
		if total += size; total > len(section) {
			return table{}, errStrings
		}
		ends[i] = uint32(total)
	}
	if r.err != nil || total != len(r.in) {
		return table{}, errStrings
	}
	return table{string(r.in), ends}, nil
}
