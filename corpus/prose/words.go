package prose

// Words walks the words of a text on its codes, those that nobody said left out,
// with the positions that word.Reader gives them.
type Words struct {
	// Position is of the word at hand, as in word.Place.
	Position int

	// atom is the word, as a number of the vocabulary or, behind those, of the
	// block's own table; or -1 for one that is in neither, which is then spelt.
	atom  int
	spelt []byte

	texts *Texts
	codes []byte
	at    int
	parts []uint16 // of the symbol at hand, which are still to come

	next   int
	silent int  // how deep we are in what nobody said
	edge   bool // a character came last
	apart  bool // and something behind it
	err    error
}

// Walk begins before the first word of text i, which there is.
func (t *Texts) Walk(i int) Words { return Words{texts: t, codes: t.codesOf(i)} }

// Folded is the form in which the word at hand is looked for. It is good until the
// next one; the buffer may be nil.
func (w *Words) Folded(buffer []byte) []byte {
	t := w.texts
	switch {
	case w.atom < 0:
		return appendFolded(buffer[:0], w.spelt)
	case w.atom < t.atoms:
		return t.folded().at(w.atom)
	}
	return t.ownFolded().at(w.atom - t.atoms)
}

// Err is what was wrong where Next gave up early.
func (w *Words) Err() error { return w.err }

// Next moves to the next word, and tells whether there is one.
func (w *Words) Next() bool {
	for {
		for len(w.parts) > 0 {
			atom := w.parts[0]
			w.parts = w.parts[1:]
			if w.pass(w.texts.atomClass[atom]) {
				w.atom, w.spelt = int(atom), nil
				return true
			}
		}
		if w.at >= len(w.codes) {
			return false
		}
		t := w.texts
		c := int(w.codes[w.at])
		if c >= t.global {
			if w.own() {
				return true
			}
			continue
		}
		w.at++
		if c >= t.short {
			if w.at == len(w.codes) {
				return w.fail()
			}
			c = t.short + (c-t.short)<<8 + int(w.codes[w.at])
			w.at++
		}
		if c >= len(t.symbols) {
			return w.fail()
		}
		w.parts = t.partsOf(int(t.symbols[c]))
	}
}

// pass counts a piece, and tells whether it is a word that was said.
func (w *Words) pass(c class) bool {
	if w.silent > 0 || c == between {
		w.apart = true
		return false
	}
	if c == alone {
		if w.edge && w.apart {
			w.next++
		}
	}
	w.edge, w.apart = c == alone, false
	w.Position = w.next
	w.next++
	return true
}

func (w *Words) own() bool {
	op, at := w.texts.op(w.codes, w.at)
	w.at = at
	switch {
	case op.bad:
		return w.fail()
	case op.text != nil:
		if !w.pass(op.of) {
			return false
		}
		w.atom, w.spelt = -1, op.text
		if op.own >= 0 {
			w.atom, w.spelt = w.texts.atoms+op.own, nil
		}
		return true
	}
	switch op.word {
	case hush:
		w.silent++
		w.apart = true
	case speak:
		w.silent--
	case skip:
		if w.silent == 0 {
			w.next++
		}
	case forget:
		if w.silent == 0 {
			w.edge = false
		}
	}
	return false
}

func (w *Words) fail() bool {
	w.err = errCodes
	w.at, w.parts = len(w.codes), nil
	return false
}
