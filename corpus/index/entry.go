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
	position         // else where it begins
	length    int    // of what stands there in its last block, in bytes
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

// position is a place in the blocks of lists.
type position struct{ block, offset int }

// Lists stand in the order of their terms, so that an entry says how long a list
// is, and from there on where the next one is. Three bits beside the length say
// what else there is to know of a list.
const (
	listNext      = 1 << iota // it begins the next block
	listChampions             // champions stand before it
	listParts                 // it goes on in further blocks; without listNext it is elsewhere
	listBits      = 3
	listElsewhere = listParts
)

// append writes what follows a term in the dictionary, and goes on behind its
// list.
func (at *position) append(out []byte, e Entry) []byte {
	out = binary.AppendUvarint(out, uint64(e.Turns)<<formBits|uint64(e.form))
	if e.form&formMore != 0 {
		out = binary.AppendUvarint(out, uint64(e.Occurrences-e.Turns))
	}
	if e.pair() {
		out = binary.AppendUvarint(out, uint64(e.base))
	}
	if e.form&formInline != 0 {
		if !e.short() {
			out = append(out, byte(len(e.inline)))
		}
		return append(out, e.inline...)
	}
	how := at.how(e)
	out = binary.AppendUvarint(out, uint64(e.length<<listBits|how))
	if how&(listNext|listParts) == listElsewhere {
		out = binary.AppendUvarint(out, uint64(e.block))
		out = binary.AppendUvarint(out, uint64(e.offset))
	} else {
		at.pass(&e)
	}
	if how&listParts != 0 {
		out = binary.AppendUvarint(out, uint64(e.parts))
	}
	if e.parts > 0 {
		out = binary.AppendUvarint(out, uint64(len(e.from)))
		out = append(out, e.from...)
	}
	return out
}

// how says where a list is, as from here.
func (at *position) how(e Entry) (how int) {
	if e.champions {
		how |= listChampions
	}
	if e.parts > 0 {
		how |= listParts
	}
	switch e.position {
	case *at:
		return how
	case position{at.block + 1, 0}:
		return how | listNext
	}
	return how | listElsewhere
}

// pass goes on to where a list ends that begins here or with the next block.
func (at *position) pass(e *Entry) {
	if at.offset = e.length; e.parts == 0 {
		at.offset += e.offset
	}
	at.block = e.block + e.parts
}

// entryReader reads the entries of a run.
type entryReader struct {
	reader
	at position // behind the lists that were read
}

// entry reads what append wrote.
func (r *entryReader) entry() Entry {
	n := r.Number()
	e := Entry{Turns: n >> formBits, Occurrences: n >> formBits, form: byte(n & (1<<formBits - 1))}
	if e.form&formMore != 0 {
		e.Occurrences += r.Number()
	}
	if e.pair() {
		e.base = r.Number()
	}
	if e.form&formInline != 0 {
		e.inline = r.inline(e)
		return e
	}
	n = r.Number()
	e.length, e.champions = n>>listBits, n&listChampions != 0
	elsewhere := n&(listNext|listParts) == listElsewhere
	switch {
	case elsewhere:
		e.position = position{r.Number(), r.Number()}
	case n&listNext != 0:
		e.position = position{block: r.at.block + 1}
	default:
		e.position = r.at
	}
	if n&listParts != 0 {
		e.parts = r.Number()
	}
	if e.parts > 0 {
		e.from = r.Bytes(r.Number())
		r.Bad = r.Bad || e.parts > len(e.from)
	}
	if !elsewhere {
		r.at.pass(&e)
	}
	return e
}

// inline steps over a list that stands in the dictionary.
func (r *reader) inline(e Entry) []byte {
	if e.short() {
		before := r.Rest
		for range e.Turns {
			r.shortTurn(&e)
		}
		return before[:len(before)-len(r.Rest)]
	}
	return r.Bytes(r.Number())
}
