package search

import (
	"encoding/binary"
	"errors"
)

// errDamaged is the error of bytes that no writer wrote.
var errDamaged = errors.New("search: the index is damaged")

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func appendNumber(b []byte, n int) []byte { return binary.AppendUvarint(b, uint64(n)) }

func appendSigned(b []byte, n int) []byte { return binary.AppendVarint(b, int64(n)) }
