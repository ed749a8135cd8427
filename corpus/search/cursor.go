package search

import (
	"encoding/binary"
	"errors"
)

// errDamaged is the error of bytes that no writer wrote.
var errDamaged = errors.New("search: the index is damaged")

// cursor reads numbers and texts one behind the other. After the first that is
// not there it gives zeros, and bad is set.
type cursor struct {
	rest []byte
	bad  bool
}

func (c *cursor) number() int {
	v, n := binary.Uvarint(c.rest)
	if n <= 0 || v > 1<<40 {
		c.bad, c.rest = true, nil
		return 0
	}
	c.rest = c.rest[n:]
	return int(v)
}

// signed is a number that may be below zero.
func (c *cursor) signed() int {
	v, n := binary.Varint(c.rest)
	if n <= 0 || v > 1<<40 || v < -1<<40 {
		c.bad, c.rest = true, nil
		return 0
	}
	c.rest = c.rest[n:]
	return int(v)
}

// count is a number of things that take a byte each at least.
func (c *cursor) count() int {
	n := c.number()
	if n > len(c.rest) {
		c.bad, c.rest = true, nil
		return 0
	}
	return n
}

func (c *cursor) bytes(n int) []byte {
	if n < 0 || n > len(c.rest) {
		c.bad, c.rest = true, nil
		return nil
	}
	b := c.rest[:n]
	c.rest = c.rest[n:]
	return b
}

func (c *cursor) text() string { return string(c.bytes(c.count())) }

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func appendNumber(b []byte, n int) []byte { return binary.AppendUvarint(b, uint64(n)) }

func appendSigned(b []byte, n int) []byte { return binary.AppendVarint(b, int64(n)) }
