package index

import (
	"errors"

	"lectern/corpus/block"
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

// reader takes the bytes of an index apart.
type reader struct{ block.Reader }

func read(b []byte) reader { return reader{block.NewReader(b)} }
