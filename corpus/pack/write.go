package pack

import "encoding/binary"

// writer is the coder that takes values.
type writer struct {
	out     []byte
	strings stringTable
	version int
}

func newWriter(version int) *writer {
	return &writer{strings: stringTable{at: map[string]int{"": 0}}, version: version}
}

func (w *writer) text(s *string) {
	w.out = binary.AppendUvarint(w.out, uint64(w.strings.index(*s)))
}

func (w *writer) number(n *int) { w.out = binary.AppendVarint(w.out, int64(*n)) }

func (w *writer) flag(b *bool) {
	if *b {
		w.out = append(w.out, 1)
	} else {
		w.out = append(w.out, 0)
	}
}

func (w *writer) since(version int) bool { return w.version >= version }

func (w *writer) length(n, _ int) int {
	w.out = binary.AppendUvarint(w.out, uint64(n+1))
	return n
}

func (w *writer) broken() {}

// reset makes room for another block.
func (w *writer) reset() {
	w.out = w.out[:0]
	w.strings.list = w.strings.list[:0]
	clear(w.strings.at)
	w.strings.at[""] = 0
}

// stringTable holds each string once, in order of first use. Index 0 is "",
// which is not written.
type stringTable struct {
	at   map[string]int
	list []string
}

func (t *stringTable) index(s string) int {
	i, ok := t.at[s]
	if !ok {
		t.list = append(t.list, s)
		i = len(t.list)
		t.at[s] = i
	}
	return i
}

// bytes appends the number of strings, their lengths, then all of them in a row.
func (t *stringTable) bytes(out []byte) []byte {
	out = binary.AppendUvarint(out, uint64(len(t.list)))
	for _, s := range t.list {
		out = binary.AppendUvarint(out, uint64(len(s)))
	}
	for _, s := range t.list {
		out = append(out, s...)
	}
	return out
}
