package prose

import (
	"encoding/binary"

	"lectern/corpus/block"
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

// Open reads what [Vocabulary.AppendTo] wrote. The vocabulary takes some dozen
// bytes for each of its symbols, and shares no memory with what it was read from.
func Open(from []byte) (*Vocabulary, error) {
	in := block.NewReader(from)
	words, characters, pieces, runs := int(in.UpTo(maxSymbols)), int(in.UpTo(maxSymbols)), int(in.UpTo(maxSymbols)), int(in.UpTo(maxSymbols))
	n := words + characters + pieces
	if in.Bad || n+runs > maxSymbols || 2*n > len(in.Rest) {
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
	atoms, ok := readAtoms(&in, n)
	if !ok {
		return nil, errVocabulary
	}
	all, ok := readRuns(&in, runs)
	if !ok {
		return nil, errVocabulary
	}
	short := make([]uint16, shortOf(n+runs))
	for i := range short {
		if b := in.Bytes(2); b != nil {
			short[i] = binary.LittleEndian.Uint16(b)
		}
	}
	if in.Bad || len(in.Rest) > 0 {
		return nil, errVocabulary
	}
	return build(atoms, of, all, short)
}

func readAtoms(in *block.Reader, n int) ([]string, bool) {
	sizes := in.Bytes(2 * n)
	atoms := make([]string, n)
	var all []byte
	ends := make([]int, n)
	start := 0
	for i := range atoms {
		same, own := int(sizes[2*i]), int(sizes[2*i+1])
		b := in.Bytes(own)
		if in.Bad || same+own > longest || same > len(all)-start {
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

func readRuns(in *block.Reader, n int) ([]run, bool) {
	if n > len(in.Rest)/3 {
		return nil, false
	}
	all := make([]run, n)
	last := 0
	for i := range all {
		last += in.Signed()
		if in.Bad || last < 0 || last > maxSymbols {
			return nil, false
		}
		all[i].first = uint16(last)
	}
	for i := range all {
		b := in.Bytes(2)
		if b == nil {
			return nil, false
		}
		all[i].second = binary.LittleEndian.Uint16(b)
	}
	return all, true
}
