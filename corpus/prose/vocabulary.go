package prose

import "sync"

// Vocabulary is what the codes of all texts of a corpus have in common. It never
// changes.
//
// Its symbols are atoms, which are words, single characters and what stands
// between words, and runs of two symbols each.
type Vocabulary struct {
	atoms     int
	atomClass []class
	runs      []run // symbol atoms+i is runs[i]

	short   int      // how many codes of one byte there are
	symbols []uint16 // of the codes, those of one byte first
	global  int      // the first byte behind those that begin codes of the vocabulary

	// All by symbol: the bytes are spelling[at[s]:at[s+1]], the atoms
	// parts[partAt[s]:partAt[s+1]]. Behind the last one there are atOnce more bytes.
	spelling []byte
	at       []uint32
	parts    []uint16
	partAt   []uint32

	signs func() *signs // by code, made when the first text is read
}

// run is a symbol that stands for two others.
type run struct{ first, second uint16 }

const (
	beginsWord = 1 << iota
	endsWord
)

// build makes the tables of a vocabulary from its atoms and runs, and the symbols
// of its short codes.
func build(atoms []string, of []class, runs []run, short []uint16) (*Vocabulary, error) {
	v := &Vocabulary{atoms: len(atoms), atomClass: of, runs: runs, short: len(short)}
	n := len(atoms) + len(runs)
	if n > maxSymbols || len(short) > n || shortOf(n) != len(short) {
		return nil, errVocabulary
	}
	v.global = v.short + (n-v.short+255)/256
	if err := v.spell(atoms); err != nil {
		return nil, err
	}
	v.signs = sync.OnceValue(v.makeSigns)
	return v, v.number(short)
}

// shortOf is how many codes have one byte where there are n symbols.
func shortOf(n int) int {
	if n <= escape-localBytes {
		return n
	}
	long := 1
	for escape-localBytes-long+256*long < n {
		long++
	}
	return escape - localBytes - long
}

func (v *Vocabulary) spell(atoms []string) error {
	n := v.atoms + len(v.runs)
	size := 0
	for _, a := range atoms {
		if len(a) == 0 || len(a) > longest {
			return errVocabulary
		}
		size += len(a)
	}
	all := make([]byte, 0, size+len(v.runs)*12+atOnce)
	v.at, v.partAt = make([]uint32, 1, n+1), make([]uint32, 1, n+1)
	v.parts = make([]uint16, 0, v.atoms+3*len(v.runs))
	for i, a := range atoms {
		all = append(all, a...)
		v.at = append(v.at, uint32(len(all)))
		v.parts = append(v.parts, uint16(i))
		v.partAt = append(v.partAt, uint32(len(v.parts)))
	}
	for i, r := range v.runs {
		known := v.atoms + i
		if int(r.first) >= known || int(r.second) >= known {
			return errVocabulary
		}
		start := len(all)
		all = append(all, all[v.at[r.first]:v.at[r.first+1]]...)
		if v.last(int(r.first)) == word_ && v.first(int(r.second)) == word_ {
			all = append(all, ' ')
		}
		all = append(all, all[v.at[r.second]:v.at[r.second+1]]...)
		if len(all)-start > longestRun {
			return errVocabulary
		}
		v.at = append(v.at, uint32(len(all)))
		v.parts = append(v.parts, v.partsOf(int(r.first))...)
		v.parts = append(v.parts, v.partsOf(int(r.second))...)
		v.partAt = append(v.partAt, uint32(len(v.parts)))
	}
	v.spelling = append(all, make([]byte, atOnce)...)
	return nil
}

// number gives the symbols their codes: the short ones, then all others in order.
func (v *Vocabulary) number(short []uint16) error {
	n := v.atoms + len(v.runs)
	v.symbols = make([]uint16, 0, n)
	taken := make([]bool, n)
	for _, s := range short {
		if int(s) >= n || taken[s] {
			return errVocabulary
		}
		taken[s] = true
		v.symbols = append(v.symbols, s)
	}
	for s := range n {
		if !taken[s] {
			v.symbols = append(v.symbols, uint16(s))
		}
	}
	return nil
}

func (v *Vocabulary) partsOf(symbol int) []uint16 {
	return v.parts[v.partAt[symbol]:v.partAt[symbol+1]]
}

func (v *Vocabulary) first(symbol int) class { return v.atomClass[v.parts[v.partAt[symbol]]] }
func (v *Vocabulary) last(symbol int) class  { return v.atomClass[v.parts[v.partAt[symbol+1]-1]] }

func (v *Vocabulary) spelt(symbol int) []byte { return v.spelling[v.at[symbol]:v.at[symbol+1]] }
