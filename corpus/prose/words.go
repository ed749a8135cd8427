package prose

import (
	"encoding/binary"
	"slices"
	"unicode/utf8"

	"lectern/corpus/word"
)

// Hear gives the words of text i, which there is, without decoding it: those that
// nobody said left out, with the places that word.Reader gives them.
func (t *Texts) Hear(h *word.Heard, i int) error {
	e := ear{h: h, texts: t}
	return e.walk(i)
}

// Read is [Texts.AppendText] and [Texts.Hear] at once.
func (t *Texts) Read(h *word.Heard, out []byte, i int) ([]byte, error) {
	e := ear{h: h, texts: t, out: out, spells: true}
	err := e.walk(i)
	return e.out, err
}

// ear walks the codes of a text.
type ear struct {
	h     *word.Heard
	texts *Texts
	room  spelling

	out    []byte // the text so far, where it is spelt
	spells bool

	at   int  // bytes of the text so far
	said bool // a word came last: a blank before the next goes without saying

	next   int  // the position of the next word
	silent int  // how deep we are in what nobody said
	edge   bool // a character came last
	apart  bool // and something behind it
}

func (e *ear) walk(i int) error {
	t, h, signs := e.texts, e.h, e.texts.signs()
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
		if c >= len(signs.of) {
			return errCodes
		}
		s := &signs.of[c]
		if e.spells {
			out := e.out
			n := len(out)
			if cap(out)-n < signRoom {
				out = slices.Grow(out, signRoom)
			}
			out = out[:n+signRoom]
			if e.said && s.edges&beginsWord != 0 {
				out[n] = ' '
				n++
			}
			binary.LittleEndian.PutUint64(out[n:], s.begins)
			if s.size > atOnce {
				s.spellRest(out[n:], t.spelling)
			}
			e.out = out[:n+int(s.size)]
		}
		if s.atoms > 1 || e.silent > 0 || s.edges == 0 {
			e.listen(signs.sounds[s.first:s.first+uint32(s.atoms)], signs.folded)
			continue
		}
		// Most are a word alone: as in listen.
		start := e.at
		if e.said {
			start++
		}
		e.at, e.said, e.edge, e.apart = start+int(s.size), true, false, false
		h.Places = append(h.Places, word.Place{Position: e.next, Start: start, End: e.at})
		e.next++
		if h.First[s.sounds] {
			e.listenTo(&signs.sounds[s.first], signs.folded)
		}
	}
	return nil
}

// listenTo looks whether the last word is sought.
func (e *ear) listenTo(a *sound, folded []byte) {
	if a.folded > 0 {
		e.h.Sought(len(e.h.Places)-1, folded[a.start:a.start+uint32(a.folded)])
	}
}

// listen takes in atoms that follow each other: the words that were said, and of the
// rest how many bytes they are.
func (e *ear) listen(atoms []sound, folded []byte) {
	places := e.h.Places
	for i := range atoms {
		a := &atoms[i]
		start := e.at
		if a.class == word_ && e.said {
			start++
		}
		e.at, e.said = start+int(a.size), a.class == word_
		if a.class == between || e.silent > 0 {
			e.apart = true
			continue
		}
		if a.class == alone && e.edge && e.apart {
			e.next++
		}
		e.edge, e.apart = a.class == alone, false
		places = append(places, word.Place{Position: e.next, Start: start, End: e.at})
		e.next++
		if e.h.First[a.first] {
			e.h.Places = places
			e.listenTo(a, folded)
		}
	}
	e.h.Places = places
}

// own takes in a code that is not of the vocabulary, and says where the next one
// stands; -1 where it means nothing.
func (e *ear) own(codes []byte, at int) int {
	op, at := e.texts.op(codes, at, &e.room)
	if op.bad {
		return -1
	}
	if op.text != nil {
		e.spelt(op)
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

// spelt takes in a piece that has no atom.
func (e *ear) spelt(piece op) {
	if e.spells {
		if piece.of == word_ && e.said {
			e.out = append(e.out, ' ')
		}
		e.out = append(e.out, piece.text...)
	}
	before := len(e.h.Places)
	e.listen([]sound{{class: piece.of}}, nil)
	e.at += len(piece.text)
	if n := len(e.h.Places); n > before {
		e.h.Places[n-1].End = e.at
		e.h.Spelt(piece.text)
	}
}

// signs are what the codes of a vocabulary stand for, all that a walk needs of one
// close together.
type signs struct {
	of     []sign  // by code
	sounds []sound // of the atoms of each, in the order of the codes
	folded []byte  // the folded forms of the words, one behind the other
}

// sign is what a code stands for.
type sign struct {
	begins uint64 // its first bytes
	at     uint32 // where all of them are in the spelling
	first  uint32 // where its atoms are in the sounds
	size   uint8  // of its bytes
	atoms  uint8
	edges  uint8
	sounds byte // with what the folded form of the first begins
}

// signRoom is as much room as any sign may take: a blank, its bytes, and what is
// written beyond them.
const signRoom = 1 + longestRun + atOnce

// sound is an atom: where its folded form is, and with what that begins.
type sound struct {
	start  uint32
	folded uint8 // bytes; 0 for what is between words
	size   uint8 // bytes of the atom itself
	first  byte
	class  class
}

// spell appends the bytes of a sign, and a blank before them where it goes without
// saying.
func (s *sign) spell(out []byte, said bool, spelling []byte) []byte {
	out = slices.Grow(out, signRoom)
	if said && s.edges&beginsWord != 0 {
		out = append(out, ' ')
	}
	n := len(out)
	room := out[n : n+longestRun+atOnce]
	binary.LittleEndian.PutUint64(room, s.begins)
	s.spellRest(room, spelling)
	return out[:n+int(s.size)]
}

// spellRest writes what a sign has beyond its first bytes, and some more.
func (s *sign) spellRest(room, spelling []byte) {
	for done := atOnce; done < int(s.size); done += atOnce {
		binary.LittleEndian.PutUint64(room[done:], binary.LittleEndian.Uint64(spelling[int(s.at)+done:]))
	}
}

func (v *Vocabulary) makeSigns() *signs {
	all := &signs{of: make([]sign, len(v.symbols)), sounds: make([]sound, 0, len(v.parts))}
	atoms := all.fold(v)
	for code, symbol := range v.symbols {
		s, parts := &all.of[code], v.partsOf(int(symbol))
		*s = sign{
			begins: binary.LittleEndian.Uint64(v.spelling[v.at[symbol]:]), at: v.at[symbol], first: uint32(len(all.sounds)),
			size: uint8(len(v.spelt(int(symbol)))), atoms: uint8(len(parts)),
		}
		if v.atomClass[parts[0]] == word_ {
			s.edges |= beginsWord
		}
		if v.atomClass[parts[len(parts)-1]] == word_ {
			s.edges |= endsWord
		}
		s.sounds = atoms[parts[0]].first
		for _, atom := range parts {
			all.sounds = append(all.sounds, atoms[atom])
		}
	}
	return all
}

// fold makes the folded forms, and gives the sound of each atom.
func (all *signs) fold(v *Vocabulary) []sound {
	atoms := make([]sound, v.atoms)
	for i := range atoms {
		start := len(all.folded)
		if v.atomClass[i] != between {
			all.folded = appendFolded(all.folded, v.spelt(i))
		}
		a := sound{start: uint32(start), folded: uint8(len(all.folded) - start), size: uint8(len(v.spelt(i))), class: v.atomClass[i]}
		if a.folded > 0 {
			a.first = all.folded[start]
		}
		atoms[i] = a
	}
	return atoms
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
