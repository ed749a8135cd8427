package folder

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"
)

// Slice is one of the parts that the files of a folder are dealt out to: the
// I-th, from 1, of Of. Which part a file belongs to is told by its path alone,
// so whoever has the path knows it, and a new file moves no other one.
type Slice struct{ I, Of int }

// maxSlices is how many parts a folder may be dealt out to. Chosen: more than
// anybody has machines.
const maxSlices = 1 << 20

// ParseSlice reads "2/8".
func ParseSlice(s string) (Slice, error) {
	i, of, _ := strings.Cut(s, "/")
	var p Slice
	var err1, err2 error
	p.I, err1 = strconv.Atoi(i)
	p.Of, err2 = strconv.Atoi(of)
	if err1 != nil || err2 != nil || !p.valid() {
		return Slice{}, fmt.Errorf("%q is no part of a whole: write 2/8 for the second of eight", s)
	}
	return p, nil
}

func (p Slice) valid() bool { return 0 < p.I && p.I <= p.Of && p.Of <= maxSlices }

// String is the slice as ParseSlice reads it.
func (p Slice) String() string { return fmt.Sprintf("%d/%d", p.I, p.Of) }

// Has tells that a file belongs to the slice.
func (p Slice) Has(name string) bool {
	sum := sha256.Sum256([]byte(name))
	return binary.BigEndian.Uint64(sum[:])%uint64(p.Of) == uint64(p.I-1)
}
