package word

import (
	"unicode/utf8"

	"lectern/corpus"
)

// Heard takes in the words of a text, one by one, as far as a search asks for
// them: where each stands, and which may be one that is looked for. Most are not,
// and nothing else is done with these. Its memory is used again for the next text.
type Heard struct {
	// Places are those of all words. Where the text is not at hand, Start and End
	// are counted in it all the same.
	Places []Place

	// Sought is given each word whose folded form begins with a byte that First
	// has: its place in Places, and the form, which is good until it returns.
	First  [256]bool
	Sought func(n int, folded []byte)

	folded []byte
}

// Begin makes room for another text.
func (h *Heard) Begin() { h.Places = h.Places[:0] }

// Add takes in the next word.
func (h *Heard) Add(folded []byte, at Place) {
	h.Places = append(h.Places, at)
	if h.First[folded[0]] {
		h.Sought(len(h.Places)-1, folded)
	}
}

// Spelt looks at the last word as it is written. Most tell by their first byte that
// they are not sought.
func (h *Heard) Spelt(text []byte) {
	if f := plain[text[0]]; f > between && !h.First[f] {
		return
	}
	h.folded = h.folded[:0]
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		h.folded = Fold(h.folded, r)
		text = text[size:]
	}
	if len(h.folded) > 0 && h.First[h.folded[0]] {
		h.Sought(len(h.Places)-1, h.folded)
	}
}

// Read takes in all words of a text; see [NewReader].
func (h *Heard) Read(text string, marks []corpus.Mark) {
	h.Begin()
	for r := NewReader(text, marks); r.Read(); {
		h.Add(r.folded, r.Place)
	}
}
