package main

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// The linker keeps, for every place in the program, its file and line, which a
// trace of the stack prints: 108,000 bytes of brotli, of which a reader has
// nothing. A trace of this program names functions and the place in them, and
// "?:0" for the line; the same build without this step gives the line.

// table is the linker's table of functions in the memory that a program begins
// with, as Go 1.20 and later write it (runtime.pcHeader, runtime._func).
type table struct {
	memory []byte
	counts []byte // the tables that count along a function's code, which functions share
	funcs  []byte // where each function's record is, and the records
	n      int    // of functions
}

// The header of the table: four bytes that tell it, two of zero, the least step
// between places and the size of a pointer.
const tableMagic = "\xf1\xff\xff\xff\x00\x00\x01\x08"

// Where a function's record has what, in bytes.
const (
	atStack  = 16 // how deep the stack is, as all but the next two needed by the runtime
	atFile   = 20
	atLine   = 24
	atMore   = 28 // how many further tables stand at the record's end
	atStart  = 36 // the line of the function's first letter
	recordOf = 44
)

// withoutLines takes files and lines out of a program, in place. Where the
// runtime finds no table it says that it does not know the line.
func withoutLines(wasm []byte) error {
	parts, err := dataOf(wasm)
	if err != nil {
		return err
	}
	t, err := findTable(memoryOf(parts))
	if err != nil {
		return err
	}
	if err := t.clear(); err != nil {
		return err
	}
	for _, p := range parts {
		copy(p.body, t.memory[p.at:])
	}
	return nil
}

func findTable(memory []byte) (table, error) {
	var found []table
	for at := 0; at+72 <= len(memory); at += 8 {
		if string(memory[at:at+8]) != tableMagic {
			continue
		}
		word := func(i int) int { return int(binary.LittleEndian.Uint64(memory[at+8*i:])) }
		n, counts, funcs := word(1), word(7), word(8)
		if counts < 0 || counts > funcs || funcs > len(memory)-at || n < 1 || n > (len(memory)-at-funcs)/8 {
			continue
		}
		found = append(found, table{memory, memory[at+counts : at+funcs], memory[at+funcs:], n})
	}
	if len(found) != 1 {
		return table{}, fmt.Errorf("the program has %d tables of functions: read what changed in the runtime's symtab.go, then change web/program/build/lines.go", len(found))
	}
	return found[0], nil
}

// clear takes the tables of files and lines away, but for those that are, byte
// for byte, one that is needed: the linker keeps only one of them.
func (t table) clear() error {
	needed, unneeded := make([]bool, len(t.counts)), make([]bool, len(t.counts))
	for i := range t.n {
		record, more, err := t.record(i)
		if err != nil {
			return err
		}
		if err := errors.Join(t.mark(needed, record[atStack:]), t.mark(unneeded, record[atFile:]), t.mark(unneeded, record[atLine:])); err != nil {
			return err
		}
		for ; len(more) > 0; more = more[4:] {
			if err := t.mark(needed, more); err != nil {
				return err
			}
		}
		clear(record[atFile : atLine+4])
		clear(record[atStart : atStart+4])
	}
	for i := range t.counts {
		if unneeded[i] && !needed[i] {
			t.counts[i] = 0
		}
	}
	return nil
}

// record is that of a function, and where its further tables are.
func (t table) record(i int) (record, more []byte, err error) {
	at := int(binary.LittleEndian.Uint32(t.funcs[8*i+4:]))
	if at+recordOf > len(t.funcs) {
		return nil, nil, errCut
	}
	record = t.funcs[at : at+recordOf]
	size := 4 * int(binary.LittleEndian.Uint32(record[atMore:]))
	if at+recordOf+size > len(t.funcs) {
		return nil, nil, errCut
	}
	return record, t.funcs[at+recordOf : at+recordOf+size], nil
}

// mark marks the bytes of a table whose place is given: pairs of numbers, each
// the difference to the one before, up to a first that is 0. There is none at 0.
func (t table) mark(bytes []bool, place []byte) error {
	start := int(binary.LittleEndian.Uint32(place))
	if start == 0 {
		return nil
	}
	for at := start; at < len(t.counts); {
		value, n := binary.Uvarint(t.counts[at:])
		if n <= 0 {
			return errCut
		}
		if value == 0 && at > start {
			fill(bytes[start : at+n])
			return nil
		}
		_, m := binary.Uvarint(t.counts[at+n:])
		if m <= 0 {
			return errCut
		}
		at += n + m
	}
	return errCut
}

func fill(marks []bool) {
	for i := range marks {
		marks[i] = true
	}
}

var errCut = errors.New("the program's table of functions ends too soon: read what changed in the runtime's symtab.go, then change web/program/build/lines.go")
