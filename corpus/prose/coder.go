package prose

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/word"
)

// Coder codes texts, block by block. It is for one goroutine at a time.
type Coder struct {
	*Book
	tokenizer tokenizer

	tokens []int32 // of the block's texts, each behind it an opEnd
	own    map[string]int32
	pieces []own
	spelt  []string // those too long for a table, in order
	hear   Hear
	folded []byte // the forms of the pieces, one behind the other
	out    []byte
}

// own is a piece of the block's own table.
type own struct {
	of     class
	text   string
	folded []byte
	head   uint64 // its order in the table, as far as its class and first bytes tell
	n      int32  // in the order in which they were met
}

// first sets what is compared first, which most often is enough.
func (p *own) first() {
	p.head = uint64(rank[p.of])
	for i := range 7 {
		p.head <<= 8
		if i < len(p.folded) {
			p.head |= uint64(p.folded[i])
		}
	}
}

// The tokens: an atom, or below 0 an op, a piece that is spelt, the end of a text;
// below all of them the pieces of the block's table.
const (
	opToken    = -1       // and less
	speltToken = -1 - ops // and less, by class
	endToken   = -20      //
	ownToken   = -21      // and less
)

// NewCoder codes with a vocabulary. Coders of one vocabulary share what they need
// of it.
func NewCoder(b *Book) *Coder {
	return &Coder{Book: b, own: map[string]int32{}}
}

// Hear is told of a word that was said: which atom of the vocabulary it is, or -1;
// its folded form, good until the next word, and its position, as of a word.Reader.
// One atom has one folded form.
type Hear func(atom int, folded []byte, position int)

// Add takes the next text of a block, and says how many words were said in it.
// Each is heard by whoever also has a use for them, if anybody.
func (c *Coder) Add(text string, marks []corpus.Mark, hear Hear) (words int) {
	c.hear = hear
	words = c.tokenizer.tokens(text, marks, c)
	c.tokens = append(c.tokens, endToken)
	return words
}

func (c *Coder) op(op byte) { c.tokens = append(c.tokens, opToken-int32(op)) }

func (c *Coder) said(of class, s string, r *word.Reader) {
	c.piece(of, s)
	if c.hear != nil {
		c.hear(max(int(c.tokens[len(c.tokens)-1]), -1), r.Folded(), r.Position)
	}
}

func (c *Coder) piece(of class, s string) {
	if len(s) > longest {
		c.tokens = append(c.tokens, speltToken-int32(of))
		c.spelt = append(c.spelt, s)
		return
	}
	if atom, ok := c.ids.find(of, s); ok {
		c.tokens = append(c.tokens, int32(atom))
		return
	}
	n, ok := c.own[s]
	if !ok {
		n = int32(len(c.pieces))
		c.own[s] = n
		c.pieces = append(c.pieces, own{of: of, text: s, n: n})
	}
	c.tokens = append(c.tokens, ownToken-n)
}

// Block appends the block of all texts that were added since the last one: its own
// table; for each text how many bytes its codes take; and the codes.
func (c *Coder) Block(out []byte) []byte {
	out, place := c.table(out)
	c.out = c.out[:0]
	start := 0
	var sizes []byte
	for i := 0; i < len(c.tokens); {
		if c.tokens[i] == endToken {
			sizes = binary.AppendUvarint(sizes, uint64(len(c.out)-start))
			start = len(c.out)
			i++
			continue
		}
		i += c.code(c.tokens[i:], place)
	}
	out = append(append(out, sizes...), c.out...)
	c.tokens, c.pieces, c.spelt = c.tokens[:0], c.pieces[:0], c.spelt[:0]
	clear(c.own)
	return out
}

// table appends the block's own pieces and says where each is: the numbers of its
// words, characters and pieces between words; of each how many bytes it shares
// with the one before and how many are its own; these bytes. Words and characters
// are in the order of their folded forms.
func (c *Coder) table(out []byte) (_ []byte, place []int32) {
	c.folded = c.folded[:0]
	for i := range c.pieces {
		p := &c.pieces[i]
		if p.of != between {
			start := len(c.folded)
			c.folded = appendFolded(c.folded, []byte(p.text))
			p.folded = c.folded[start:len(c.folded):len(c.folded)]
		}
		p.first()
	}
	slices.SortFunc(c.pieces, func(a, b own) int {
		if a.head != b.head {
			return cmp.Compare(a.head, b.head)
		}
		return cmp.Or(bytes.Compare(a.folded, b.folded), strings.Compare(a.text, b.text))
	})
	var n [classes]int
	place = make([]int32, len(c.pieces))
	for i, p := range c.pieces {
		n[p.of]++
		place[p.n] = int32(i)
	}
	for _, n := range []int{n[word_], n[alone], n[between]} {
		out = binary.AppendUvarint(out, uint64(n))
	}
	before := ""
	for _, p := range c.pieces {
		same := shared(before, p.text)
		out = append(out, byte(same), byte(len(p.text)-same))
		before = p.text
	}
	before = ""
	for _, p := range c.pieces {
		out = append(out, p.text[shared(before, p.text):]...)
		before = p.text
	}
	return out, place
}

// rank is the order of the classes in a table.
var rank = [classes]int{word_: 0, alone: 1, between: 2}

// code appends the code of the next tokens and says how many it stands for.
func (c *Coder) code(tokens []int32, place []int32) int {
	switch t := tokens[0]; {
	case t >= 0:
		symbol, n := c.longest(tokens)
		c.symbol(c.codes[symbol])
		return n
	case t <= ownToken:
		c.place(int(place[ownToken-t]))
	case t <= speltToken:
		c.out = append(c.out, escape, byte(speltToken-t))
		c.out = binary.AppendUvarint(c.out, uint64(len(c.spelt[0])))
		c.out = append(c.out, c.spelt[0]...)
		c.spelt = c.spelt[1:]
	default:
		c.out = append(c.out, escape, byte(opToken-t))
	}
	return 1
}

func (c *Coder) symbol(code uint16) {
	if n := int(code) - c.short; n >= 0 {
		c.out = append(c.out, byte(c.short+n>>8), byte(n))
		return
	}
	c.out = append(c.out, byte(code))
}

func (c *Coder) place(n int) {
	switch {
	case n < (escape-c.global)<<8:
		c.out = append(c.out, byte(c.global+n>>8), byte(n))
	case n < 1<<16:
		c.out = append(c.out, escape, localFar, byte(n), byte(n>>8))
	default:
		p := c.pieces[n]
		c.out = append(c.out, escape, byte(p.of))
		c.out = binary.AppendUvarint(c.out, uint64(len(p.text)))
		c.out = append(c.out, p.text...)
	}
}
