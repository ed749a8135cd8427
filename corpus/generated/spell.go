package generated

import "unicode/utf8"

// spelling makes the words of an invented language: each rank has one of its
// own, short where it is frequent.
type spelling struct {
	onsets, vowels, codas []string

	// endings join a third of the words to a stem that is a word too, so that
	// there are families; none for a language whose words do not change.
	endings []string

	// single are characters that are words by themselves, in a script without
	// blanks: first those listed, then those of a block of Unicode.
	single []rune
	block  rune
	blocks int
}

// syllablesFrom are the ranks at which words get another syllable. By them and
// the endings the letters of English are met: 3 at rank 1, 4.5 at 100, 7 at
// 2,000, 7.4 above.
var syllablesFrom = []int{0, 48, 700, 1 << 18}

// firstFamily is the rank from which words have endings.
const firstFamily = 90

// append spells the word of a rank, counted from 0.
func (s *spelling) append(out []byte, rank int) []byte {
	if s.blocks > 0 {
		if rank < len(s.single) {
			return utf8.AppendRune(out, s.single[rank])
		}
		if rank -= len(s.single); rank < s.blocks {
			return utf8.AppendRune(out, s.block+rune(scattered(rank, s.blocks)))
		}
		rank += 1000 // a word of another script among the characters, not its shortest
	}
	if len(s.endings) > 0 && rank >= firstFamily && rank%3 == 2 {
		family := rank / 3
		out = s.stem(out, family/2*3+family%2)
		return append(out, s.endings[family%len(s.endings)]...)
	}
	return s.stem(out, rank)
}

// stem spells a rank by its place among the words of as many syllables. No two
// are the same: a syllable begins with a consonant, and only the last one ends
// in another.
func (s *spelling) stem(out []byte, rank int) []byte {
	n := 1
	for n < len(syllablesFrom) && rank >= syllablesFrom[n] {
		n++
	}
	size, syllables := len(s.codas), len(s.onsets)*len(s.vowels)
	for range n {
		size *= syllables
	}
	at := scattered(rank-syllablesFrom[n-1], size)
	coda := s.codas[at%len(s.codas)]
	at /= len(s.codas)
	for range n {
		out = append(out, s.onsets[at%len(s.onsets)]...)
		at /= len(s.onsets)
		out = append(out, s.vowels[at%len(s.vowels)]...)
		at /= len(s.vowels)
	}
	return append(out, coda...)
}

// scattered is another number below size for each number below it, so that
// neighbours in rank are none in the alphabet. The step is a prime that no size
// here is a multiple of.
func scattered(n, size int) int { return int(uint64(n) * 2654435761 % uint64(size)) }
