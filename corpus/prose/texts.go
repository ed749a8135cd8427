package prose

import (
	"encoding/binary"
	"math"
	"math/bits"

	"lectern/corpus/block"
)

// Texts are those of one block, read in place.
type Texts struct {
	*Vocabulary
	own   table
	of    [classes]int
	sizes []byte // of the codes of the texts
	codes []byte
}

// Open reads what stands before the codes of a block of n texts. The block may
// have been opened before: its memory is used again.
func (t *Texts) Open(v *Vocabulary, from []byte, n int) error {
	if len(from) > math.MaxInt32 {
		return errCodes
	}
	in := block.NewReader(from)
	t.Vocabulary = v
	total := 0
	for _, c := range []class{word_, alone, between} {
		t.of[c] = int(in.UpTo(len(from)))
		total += t.of[c]
	}
	if in.Bad || 2*total > len(in.Rest) || n < 0 || n > len(in.Rest)-2*total {
		return errCodes
	}
	if !t.own.open(&in, total) {
		return errCodes
	}
	end := endOfCounts(in.Rest, n)
	if in.Bad || end < 0 {
		return errCodes
	}
	t.sizes, t.codes = in.Rest[:end], in.Rest[end:]
	return nil
}

// endOfCounts is where n counts end with which some bytes begin; -1 where there are
// not so many. Each ends with the one of its bytes whose high bit is not set.
func endOfCounts(b []byte, n int) int {
	const high = 0x8080_8080_8080_8080
	at := 0
	for at+8 <= len(b) {
		ends := bits.OnesCount64(^binary.LittleEndian.Uint64(b[at:]) & high)
		if ends >= n {
			break
		}
		n -= ends
		at += 8
	}
	for ; n > 0; at++ {
		if at == len(b) {
			return -1
		}
		if b[at] < 0x80 {
			n--
		}
	}
	return at
}

// codesOf are those of text i, which there is; ok is that they are all there.
func (t *Texts) codesOf(i int) (codes []byte, ok bool) {
	sizes, at := t.sizes, 0
	for ; i > 0; i-- {
		size := int(sizes[0])
		if size < 0x80 {
			sizes = sizes[1:]
		} else {
			size, sizes = cutCount(sizes)
		}
		if at += size; at > len(t.codes) {
			return nil, false
		}
	}
	size, _ := cutCount(sizes)
	if size > len(t.codes)-at {
		return nil, false
	}
	return t.codes[at : at+size], true
}

// cutCount reads a count, which there is; one that is too great is the greatest.
func cutCount(b []byte) (count int, rest []byte) {
	for shift := 0; ; shift += 7 {
		c := b[0]
		b = b[1:]
		if shift < 28 {
			count |= int(c&0x7f) << shift
		} else if c&0x7f > 0 {
			count = math.MaxInt32
		}
		if c < 0x80 {
			return count, b
		}
	}
}

// classOf is that of one of the block's own pieces.
func (t *Texts) classOf(n int) class {
	switch {
	case n < t.of[word_]:
		return word_
	case n < t.of[word_]+t.of[alone]:
		return alone
	}
	return between
}

// atOnce is how many bytes are copied at once where few are to be copied: more are
// read and written than a piece has, and the next one goes over them.
const atOnce = 8

// AppendText appends the very bytes of text i, which there is.
func (t *Texts) AppendText(out []byte, i int) ([]byte, error) {
	signs := t.signs()
	codes, ok := t.codesOf(i)
	if !ok {
		return nil, errCodes
	}
	said := false // a word came before
	for at := 0; at < len(codes); {
		c := int(codes[at])
		if c >= t.global {
			var err error
			if out, at, said, err = t.appendOwn(out, codes, at, said); err != nil {
				return nil, err
			}
			continue
		}
		at++
		if c >= t.short {
			if at == len(codes) {
				return nil, errCodes
			}
			c = t.short + (c-t.short)<<8 + int(codes[at])
			at++
		}
		if c >= len(signs.of) {
			return nil, errCodes
		}
		s := &signs.of[c]
		out = s.spell(out, said, t.spelling)
		said = s.edges&endsWord != 0
	}
	return out, nil
}

// appendOwn appends what is not of the vocabulary, of which the codes stand at a
// place.
func (t *Texts) appendOwn(out, codes []byte, at int, said bool) ([]byte, int, bool, error) {
	var room spelling
	op, at := t.op(codes, at, &room)
	switch {
	case op.bad:
		return nil, 0, false, errCodes
	case op.text != nil:
		if said && op.of == word_ {
			out = append(out, ' ')
		}
		return append(out, op.text...), at, op.of == word_, nil
	}
	return out, at, said && (op.word == skip || op.word == forget), nil
}

// op is a code that is not of the vocabulary: a piece of the block's own table,
// one that is spelt, or a word about those around it.
type op struct {
	bad  bool
	word byte
	of   class
	text []byte
}

// op reads one and says where the next code stands. A piece of the table is spelt
// in the room.
func (t *Texts) op(codes []byte, at int, room *spelling) (op, int) {
	c := int(codes[at])
	if at+1 >= len(codes) {
		return op{bad: true}, at
	}
	next := codes[at+1]
	at += 2
	if c < escape {
		return t.ownPiece((c-t.global)<<8+int(next), room), at
	}
	switch {
	case next == localFar:
		if at+2 > len(codes) {
			return op{bad: true}, at
		}
		return t.ownPiece(int(codes[at])|int(codes[at+1])<<8, room), at + 2
	case next >= ops:
		return op{bad: true}, at
	case next >= hush:
		return op{word: next}, at
	}
	size, n := binary.Uvarint(codes[at:])
	if n <= 0 || size == 0 || size > uint64(len(codes)-at-n) {
		return op{bad: true}, at
	}
	at += n
	return op{of: class(next), text: codes[at : at+int(size)]}, at + int(size)
}

func (t *Texts) ownPiece(n int, room *spelling) op {
	if n >= t.own.len() {
		return op{bad: true}
	}
	text := t.own.piece(n, room)
	return op{bad: text == nil, of: t.classOf(n), text: text}
}
