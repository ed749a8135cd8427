package prose

import (
	"encoding/binary"
)

// AppendTo appends the bytes of a vocabulary, for [Open]: the numbers of its
// words, characters, pieces between words and runs; its atoms in order, each as
// how many bytes it shares with the one before and how many are its own, and
// then these bytes; the runs, the first symbol of each as the distance from the
// one before; and the symbols of the short codes.
func (v *Vocabulary) AppendTo(out []byte) []byte {
	var of [classes]int
	for _, c := range v.atomClass {
		of[c]++
	}
	for _, n := range []int{of[word_], of[alone], of[between], len(v.runs)} {
		out = binary.AppendUvarint(out, uint64(n))
	}
	var own []byte
	before := ""
	for i := range v.atoms {
		s := string(v.spelt(i))
		n := shared(before, s)
		out = append(out, byte(n), byte(len(s)-n))
		own = append(own, s[n:]...)
		before = s
	}
	out = append(out, own...)
	last := 0
	for _, r := range v.runs {
		out = binary.AppendVarint(out, int64(int(r.first)-last))
		last = int(r.first)
	}
	for _, r := range v.runs {
		out = binary.LittleEndian.AppendUint16(out, r.second)
	}
	for _, s := range v.symbols[:v.short] {
		out = binary.LittleEndian.AppendUint16(out, s)
	}
	return out
}

// shared is how many bytes two strings begin with.
func shared(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// input is what is read, from its start.
type input struct {
	rest []byte
	bad  bool
}

// number is a count that is at most max; one that is not makes the input bad.
func (in *input) number(max int) int {
	u, n := binary.Uvarint(in.rest)
	if n <= 0 || u > uint64(max) {
		in.bad, in.rest = true, nil
		return 0
	}
	in.rest = in.rest[n:]
	return int(u)
}

func (in *input) take(n int) []byte {
	if n < 0 || n > len(in.rest) {
		in.bad, in.rest = true, nil
		return nil
	}
	b := in.rest[:n]
	in.rest = in.rest[n:]
	return b
}

// Open reads what [Vocabulary.AppendTo] wrote. The vocabulary takes some dozen
// bytes for each of its symbols, and shares no memory with what it was read from.
func Open(from []byte) (*Vocabulary, error) {
	in := &input{rest: from}
	words, characters, pieces, runs := in.number(maxSymbols), in.number(maxSymbols), in.number(maxSymbols), in.number(maxSymbols)
	n := words + characters + pieces
	if in.bad || n+runs > maxSymbols || 2*n > len(in.rest) {
		return nil, errVocabulary
	}
	of := make([]class, n)
	for i := range of {
		switch {
		case i < words:
			of[i] = word_
		case i < words+characters:
			of[i] = alone
		}
	}
	atoms, ok := in.atoms(n)
	if !ok {
		return nil, errVocabulary
	}
	all, ok := in.runs(runs)
	if !ok {
		return nil, errVocabulary
	}
	short := make([]uint16, shortOf(n+runs))
	for i := range short {
		if b := in.take(2); b != nil {
			short[i] = binary.LittleEndian.Uint16(b)
		}
	}
	if in.bad || len(in.rest) > 0 {
		return nil, errVocabulary
	}
	return build(atoms, of, all, short)
}

func (in *input) atoms(n int) ([]string, bool) {
	sizes := in.take(2 * n)
	atoms := make([]string, n)
	var all []byte
	ends := make([]int, n)
	start := 0
	for i := range atoms {
		same, own := int(sizes[2*i]), int(sizes[2*i+1])
		b := in.take(own)
		if in.bad || same+own > longest || same > len(all)-start {
			return nil, false
		}
		before := all[start : start+same]
		start = len(all)
		all = append(append(all, before...), b...)
		ends[i] = len(all)
	}
	text := string(all)
	start = 0
	for i, end := range ends {
		atoms[i], start = text[start:end], end
	}
	return atoms, true
}

func (in *input) runs(n int) ([]run, bool) {
	if n > len(in.rest)/3 {
		return nil, false
	}
	all := make([]run, n)
	last := 0
	for i := range all {
		d, size := binary.Varint(in.rest)
		if size <= 0 || d > maxSymbols || d < -maxSymbols || last+int(d) < 0 || last+int(d) > maxSymbols {
			return nil, false
		}
		in.rest = in.rest[size:]
		last += int(d)
		all[i].first = uint16(last)
	}
	for i := range all {
		b := in.take(2)
		if b == nil {
			return nil, false
		}
		all[i].second = binary.LittleEndian.Uint16(b)
	}
	return all, true
}
