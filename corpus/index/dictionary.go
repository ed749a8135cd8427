package index

import (
	"encoding/binary"
)

const (
	// dictionaryRun is how many terms are written each by what it adds to the
	// one before; the first of them stands whole.
	dictionaryRun = 32

	// dictionaryBlock is from how many bytes on a block of the dictionary is
	// closed. Every run begins below it. Measured on twenty thousand turns of
	// transcripts: with 6 kB, and 8 kB for lists, the first hit of two words takes
	// 133 kB, with 16 and 24 kB it took 230 kB; the index is as large.
	dictionaryBlock = 6 << 10
)

// dictionaryWriter takes terms in ascending order.
type dictionaryWriter struct {
	blocks [][]byte
	fences []fence

	number int // of the next term
	last   []byte
	fence  fence
	lists  position // behind the last list

	terms         int // of the block at hand
	starts        []byte
	body          []byte
	first         int    // the block of lists from which on those of runs are counted, and one more
	keys, entries []byte // of the run at hand
}

// newDictionary begins a dictionary before the first block of lists.
func newDictionary() dictionaryWriter { return dictionaryWriter{lists: position{block: -1}} }

// fence is the least that tells a block, or a block of fences, from the one
// before: no term of those before is as great, none from here on is smaller.
type fence struct {
	key   []byte
	terms int // behind it, up to the next fence
}

func (w *dictionaryWriter) add(key []byte, e Entry) {
	if w.terms == 0 {
		w.fence.key = separator(w.last, key)
	}
	same := 0
	if w.terms%dictionaryRun == 0 {
		w.begin()
	} else {
		same = shared(w.last, key)
	}
	w.keys = appendKey(w.keys, same, key[same:])
	w.entries = w.lists.append(w.entries, e)
	w.last = append(w.last[:0], key...)
	w.number++
	if w.terms++; w.terms%dictionaryRun == 0 {
		w.run()
		if len(w.body) >= dictionaryBlock {
			w.block()
		}
	}
}

// begin begins a run.
func (w *dictionaryWriter) begin() {
	if w.terms == 0 {
		w.first = w.lists.block + 1
	}
	w.entries = binary.AppendUvarint(w.entries, uint64(w.lists.block+1-w.first))
	w.entries = binary.AppendUvarint(w.entries, uint64(w.lists.offset))
}

// keyEscape is the number of bytes from which on the rest of it follows.
const keyEscape = 15

// appendKey writes a term by how many bytes it has in common with the one before
// it and what comes then: both numbers in one byte, where they are small.
func appendKey(out []byte, same int, more []byte) []byte {
	out = append(out, byte(min(same, keyEscape)<<4|min(len(more), keyEscape)))
	for _, n := range []int{same, len(more)} {
		if n >= keyEscape {
			out = binary.AppendUvarint(out, uint64(n-keyEscape))
		}
	}
	return append(out, more...)
}

// key reads what appendKey wrote.
func (r *reader) key() (same int, more []byte) {
	head := r.Byte()
	same, size := int(head>>4), int(head&keyEscape)
	if same == keyEscape {
		same += r.Number()
	}
	if size == keyEscape {
		size += r.Number()
	}
	return same, r.Bytes(size)
}

// run closes the run at hand.
func (w *dictionaryWriter) run() {
	w.starts = binary.LittleEndian.AppendUint16(w.starts, uint16(len(w.body)))
	w.body = append(append(w.body, w.keys...), w.entries...)
	w.keys, w.entries = w.keys[:0], w.entries[:0]
}

// block closes the block at hand.
func (w *dictionaryWriter) block() {
	if w.terms%dictionaryRun != 0 {
		w.run()
	}
	if w.terms == 0 {
		return
	}
	b := binary.AppendUvarint(nil, uint64(w.terms))
	b = binary.AppendUvarint(b, uint64(w.first))
	w.blocks = append(w.blocks, append(append(b, w.starts...), w.body...))
	w.fences = append(w.fences, fence{w.fence.key, w.terms})
	w.terms, w.starts, w.body = 0, w.starts[:0], w.body[:0]
}

// separator is the shortest beginning of a term that is greater than the one
// before.
func separator(before, term []byte) []byte {
	return append([]byte(nil), term[:min(shared(before, term)+1, len(term))]...)
}

func shared(a, b []byte) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
