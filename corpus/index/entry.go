package index

import "encoding/binary"

// Entry is what the dictionary says of a term. It holds on to the block of the
// dictionary, which must not change.
type Entry struct {
	// Turns is how many turns have the term, Occurrences how often they have it
	// in all.
	Turns, Occurrences int

	form      byte
	base      int    // of a pair: the number of the word whose turns it counts
	inline    []byte // the list itself, if it is short
	block     int    // else where it begins: of the blocks of lists
	offset    int
	champions bool   // they stand there before the list
	parts     int    // how many more blocks it reaches into
	from      []byte // for each of them, how many turns and how many of the list stand before
}

// The form of a list is the low bits of the number of its turns.
const (
	formInline = 1 << iota // the list stands in the dictionary
	formMore               // some turn has the term more than once
	formSpans              // the list is of spans of turns, each with the term once
	formBits   = 3

	// formPair is of a list that says which of the turns of another list it has:
	// what spans never have marks it.
	formPair = formMore | formSpans
)

func (e *Entry) spans() bool { return e.form&formPair == formSpans }
func (e *Entry) pair() bool  { return e.form&formPair == formPair }

// appendEntry writes what follows a term in the dictionary.
func appendEntry(out []byte, e Entry) []byte {
	out = binary.AppendUvarint(out, uint64(e.Turns)<<formBits|uint64(e.form))
	if e.form&formMore != 0 {
		out = binary.AppendUvarint(out, uint64(e.Occurrences-e.Turns))
	}
	if e.pair() {
		out = binary.AppendUvarint(out, uint64(e.base))
	}
	if e.form&formInline != 0 {
		return append(out, e.inline...)
	}
	where := e.block << 2
	if e.champions {
		where |= 2
	}
	if e.parts > 0 {
		where |= 1
	}
	out = binary.AppendUvarint(out, uint64(where))
	out = binary.AppendUvarint(out, uint64(e.offset))
	if e.parts > 0 {
		out = binary.AppendUvarint(out, uint64(e.parts))
		out = binary.AppendUvarint(out, uint64(len(e.from)))
		out = append(out, e.from...)
	}
	return out
}

// entry reads what appendEntry wrote.
func (r *reader) entry() Entry {
	n := r.number()
	e := Entry{Turns: n >> formBits, Occurrences: n >> formBits, form: byte(n & (1<<formBits - 1))}
	if e.form&formMore != 0 {
		e.Occurrences += r.number()
	}
	if e.pair() {
		e.base = r.number()
	}
	if e.form&formInline != 0 {
		e.inline = r.inline(e)
		return e
	}
	n = r.number()
	e.block, e.champions, e.offset = n>>2, n&2 != 0, r.number()
	if n&1 != 0 {
		e.parts = r.number()
		e.from = r.bytes(r.number())
		r.bad = r.bad || e.parts > len(e.from)
	}
	return e
}

// inline steps over a list that stands in the dictionary.
func (r *reader) inline(e Entry) []byte {
	before := r.b
	if e.short() {
		for range e.Turns {
			r.shortTurn(&e)
		}
		return before[:len(before)-len(r.b)]
	}
	if e.spans() {
		r.number() // of spans
	}
	r.number()
	r.bytes(r.number())
	return before[:len(before)-len(r.b)]
}
