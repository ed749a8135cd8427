package prose

import (
	"bytes"
	"sort"
)

// Form is a word that is looked for, or the beginning of one.
type Form struct {
	Folded []byte
	Begins bool
}

func (f Form) fits(folded []byte) bool {
	if f.Begins {
		return bytes.HasPrefix(folded, f.Folded)
	}
	return bytes.Equal(folded, f.Folded)
}

// Accepted says which of up to 32 sets of forms a word is of, as bits. It is for
// one goroutine at a time.
type Accepted struct {
	sets   [][]Form
	v      *Vocabulary
	atoms  []uint32 // by atom, and behind them those of the block at hand
	texts  *Texts
	buffer []byte
}

// Accept makes the sets ready for the texts of a vocabulary: bit i of a word is
// that it has one of the forms of set i. Those behind the 32nd are passed over.
func Accept(v *Vocabulary, sets [][]Form) *Accepted {
	a := &Accepted{sets: sets[:min(len(sets), 32)], v: v}
	folded := v.folded()
	a.atoms = make([]uint32, v.atoms, v.atoms+500)
	for i := range v.atoms {
		if v.atomClass[i] == between {
			continue
		}
		a.atoms[i] = a.of(folded.at(i))
	}
	return a
}

func (a *Accepted) of(folded []byte) (bits uint32) {
	for i, set := range a.sets {
		for _, f := range set {
			if f.fits(folded) {
				bits |= 1 << i
				break
			}
		}
	}
	return bits
}

// In makes ready for the texts of a block.
func (a *Accepted) In(t *Texts) {
	a.texts = t
	own := len(t.ownAt) - 1
	a.atoms = append(a.atoms[:a.v.atoms], make([]uint32, own)...)
	for i, set := range a.sets {
		for _, f := range set {
			for _, c := range []class{word_, alone} {
				a.mark(c, f, 1<<i)
			}
		}
	}
}

// mark finds a form among the block's own pieces.
func (a *Accepted) mark(c class, f Form, bit uint32) {
	first, n := 0, a.texts.of[c]
	if c == alone {
		first = a.texts.of[word_]
	}
	fold := func(i int) []byte {
		a.buffer = appendFolded(a.buffer[:0], a.texts.piece(first+i))
		return a.buffer
	}
	for i := sort.Search(n, func(i int) bool { return bytes.Compare(fold(i), f.Folded) >= 0 }); i < n && f.fits(fold(i)); i++ {
		a.atoms[a.v.atoms+first+i] |= bit
	}
}

// Bits are of the word that a walk through the block is at.
func (a *Accepted) Bits(w *Words) uint32 {
	if w.Atom >= 0 {
		return a.atoms[w.Atom]
	}
	a.buffer = appendFolded(a.buffer[:0], w.Spelt)
	return a.of(a.buffer)
}
