package prose

import (
	"unicode/utf8"

	"lectern/corpus/word"
)

// Hear gives the words of text i, which there is, without decoding it: those that
// nobody said left out, with the places that word.Reader gives them.
func (t *Texts) Hear(h *word.Heard, i int) error {
	e := ear{h: h, texts: t}
	vocal := t.vocal()
	codes, ok := t.codesOf(i)
	if !ok {
		return errCodes
	}
	for at := 0; at < len(codes); {
		c := int(codes[at])
		if c >= t.global {
			if at = e.own(codes, at); at < 0 {
				return errCodes
			}
			continue
		}
		at++
		if c >= t.short {
			if at == len(codes) {
				return errCodes
			}
			c = t.short + (c-t.short)<<8 + int(codes[at])
			at++
		}
		if c >= len(t.symbols) {
			return errCodes
		}
		for _, atom := range t.partsOf(int(t.symbols[c])) {
			a := &vocal.atoms[atom]
			if e.piece(a.class, int(a.size)) && h.First[a.first] && a.folded > 0 {
				h.Sought(len(h.Places)-1, vocal.all[a.start:a.start+uint32(a.folded)])
			}
		}
	}
	return nil
}

// ear walks the codes of a text.
type ear struct {
	h     *word.Heard
	texts *Texts
	room  spelling

	at   int  // bytes of the text so far
	said bool // a word came last: a blank before the next goes without saying

	next   int  // the position of the next word
	silent int  // how deep we are in what nobody said
	edge   bool // a character came last
	apart  bool // and something behind it
}

// piece counts a piece of so many bytes, and takes it in if it is a word that was
// said.
func (e *ear) piece(c class, size int) bool {
	start := e.at
	if c == word_ && e.said {
		start++
	}
	e.at, e.said = start+size, c == word_
	if e.silent > 0 || c == between {
		e.apart = true
		return false
	}
	if c == alone && e.edge && e.apart {
		e.next++
	}
	e.edge, e.apart = c == alone, false
	e.h.Places = append(e.h.Places, word.Place{Position: e.next, Start: start, End: e.at})
	e.next++
	return true
}

// own takes in a code that is not of the vocabulary, and says where the next one
// stands; -1 where it means nothing.
func (e *ear) own(codes []byte, at int) int {
	op, at := e.texts.op(codes, at, &e.room)
	if op.bad {
		return -1
	}
	if op.text != nil {
		if e.piece(op.of, len(op.text)) {
			e.h.Spelt(op.text)
		}
		return at
	}
	switch op.word {
	case skip:
		if e.silent == 0 {
			e.next++
		}
		return at
	case forget:
		if e.silent == 0 {
			e.edge = false
		}
		return at
	case hush:
		e.silent++
		e.apart = true
	case speak:
		e.silent--
	}
	e.said = false
	return at
}

// vocal is the atoms of a vocabulary as they are heard.
type vocal struct {
	atoms []sound
	all   []byte // the folded forms of those that are words, one behind the other
}

// sound is an atom: where its folded form is, and what it begins with.
type sound struct {
	start  uint32
	folded uint8 // bytes; 0 for what is between words
	size   uint8 // bytes of the atom itself
	first  byte
	class  class
}

func (v *Vocabulary) sounds() *vocal {
	s := &vocal{atoms: make([]sound, v.atoms)}
	for i := range v.atoms {
		start := len(s.all)
		if v.atomClass[i] != between {
			s.all = appendFolded(s.all, v.spelt(i))
		}
		a := sound{start: uint32(start), folded: uint8(len(s.all) - start), size: uint8(len(v.spelt(i))), class: v.atomClass[i]}
		if a.folded > 0 {
			a.first = s.all[start]
		}
		s.atoms[i] = a
	}
	return s
}

// appendFolded appends the form in which a word is looked for.
func appendFolded(b, text []byte) []byte {
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		b = word.Fold(b, r)
		text = text[size:]
	}
	return b
}
