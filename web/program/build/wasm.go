package main

import (
	"encoding/binary"
	"errors"
)

// part is a stretch of the memory that a program begins with. Between the parts
// it is zero.
type part struct {
	at   int
	body []byte // in the program
}

var errNoWasm = errors.New("the compiler wrote no WebAssembly that this build can read")

// dataOf are the parts of a program's memory.
func dataOf(wasm []byte) ([]part, error) {
	const preamble, sectionOfData = 8, 11
	for r := (reader{in: wasm[min(preamble, len(wasm)):]}); len(r.in) > 0; {
		kind := r.byte()
		section := r.take(r.number())
		if r.failed {
			break
		}
		if kind == sectionOfData {
			return partsOf(section)
		}
	}
	return nil, errNoWasm
}

// partsOf reads the section of data: how many parts, and of each the memory,
// the instruction that gives its place, that instruction's end, and its bytes.
func partsOf(section []byte) ([]part, error) {
	const constant, end = 0x41, 0x0b
	r := reader{in: section}
	var parts []part
	for n := r.number(); n > 0 && !r.failed; n-- {
		memory, op := r.number(), r.byte()
		at := r.signed()
		if memory != 0 || op != constant || r.byte() != end || at < 0 {
			return nil, errNoWasm
		}
		parts = append(parts, part{at, r.take(r.number())})
	}
	if r.failed {
		return nil, errNoWasm
	}
	return parts, nil
}

// memoryOf is the memory up to the end of its last part.
func memoryOf(parts []part) []byte {
	size := 0
	for _, p := range parts {
		size = max(size, p.at+len(p.body))
	}
	memory := make([]byte, size)
	for _, p := range parts {
		copy(memory[p.at:], p.body)
	}
	return memory
}

// reader reads WebAssembly. After a failure all that it reads is zero.
type reader struct {
	in     []byte
	failed bool
}

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.in) {
		r.in, r.failed = nil, true
		return nil
	}
	out := r.in[:n]
	r.in = r.in[n:]
	return out
}

func (r *reader) byte() byte {
	if b := r.take(1); b != nil {
		return b[0]
	}
	return 0
}

func (r *reader) number() int {
	n, size := binary.Uvarint(r.in)
	if size <= 0 || n > 1<<31 {
		r.in, r.failed = nil, true
		return 0
	}
	r.take(size)
	return int(n)
}

// signed is a number of 32 bits whose last seven bits hold its sign.
func (r *reader) signed() int {
	size := 1
	for size <= len(r.in) && r.in[size-1] >= 0x80 {
		size++
	}
	n := r.number()
	if !r.failed && size < 5 && n>>(7*size-1)&1 == 1 {
		return n - 1<<(7*size)
	}
	return int(int32(n))
}
