package prose

// lexicon finds atoms by their class and bytes. A map of Go's takes three times as
// long, and this is asked for every word of a corpus.
type lexicon struct {
	slots []uint16 // atoms plus one, 0 for none; as many as a power of two
	of    *Vocabulary
}

func newLexicon(v *Vocabulary) lexicon {
	size := 64
	for size < 3*v.atoms {
		size *= 2
	}
	l := lexicon{make([]uint16, size), v}
	for i := range v.atoms {
		slot := l.start(v.atomClass[i], string(v.spelt(i)))
		for l.slots[slot] != 0 {
			slot = l.after(slot)
		}
		l.slots[slot] = uint16(i + 1)
	}
	return l
}

func (l *lexicon) start(c class, s string) uint32 {
	h := uint32(c) + 2166136261
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return (h ^ h>>15) & uint32(len(l.slots)-1)
}

func (l *lexicon) after(slot uint32) uint32 { return (slot + 1) & uint32(len(l.slots)-1) }

func (l *lexicon) find(c class, s string) (atom int, ok bool) {
	for slot := l.start(c, s); ; slot = l.after(slot) {
		atom = int(l.slots[slot]) - 1
		if atom < 0 {
			return 0, false
		}
		if l.of.atomClass[atom] == c && string(l.of.spelt(atom)) == s {
			return atom, true
		}
	}
}
