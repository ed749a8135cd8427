package index

import "unicode/utf8"

// slips compares a word with terms in ascending order, letter by letter: what
// two terms have in common at their beginning is compared once, and not at all
// where that is too far from the word already.
type slips struct {
	word []rune
	most int

	term   []byte // the term at hand, at least as far as it was compared
	length int    // of the whole of it
	dead   int    // with how many bytes of it a term cannot be near any more

	// The letters of the term, where each ends in it, and for each the distances
	// of the term up to there from the beginnings of the word. Only those in a
	// band matter: a beginning that is longer or shorter by more than most is
	// further away. Cell c of row d is of the first d+c-1-most letters.
	depth   int
	letters []rune
	ends    []int
	rows    [][]uint8

	found []near
	keys  []byte
}

const (
	alive = int(^uint(0) >> 1) // where no beginning is too far
	far   = 0x7f               // a distance that is too much
)

// maxSlips bounds the distances to what a byte holds.
const maxSlips = 32

func newSlips(word []byte, most int) *slips {
	s := &slips{word: []rune(string(word)), most: min(max(most, 0), maxSlips), dead: alive}
	s.letters, s.ends = append(s.letters, 0), append(s.ends, 1) // the prefix
	s.rows = append(s.rows, s.row())
	for j := 0; j <= min(s.most, len(s.word)); j++ {
		s.rows[0][j+s.most+1] = uint8(j)
	}
	return s
}

func (s *slips) row() []uint8 {
	row := make([]uint8, 2*s.most+3)
	for i := range row {
		row[i] = far
	}
	return row
}

// compare gives the distance of the term at hand, of which so many bytes are as
// in the one before; more than most where it is too far.
func (s *slips) compare(same int) int {
	for s.depth > 0 && (s.ends[s.depth] > same || s.letters[s.depth] == utf8.RuneError) {
		s.depth--
	}
	s.dead = alive
	for at := s.ends[s.depth]; at < len(s.term); {
		letter, size := utf8.DecodeRune(s.term[at:])
		at += size
		if !s.push(letter, at) {
			s.dead = at
			return s.most + 1
		}
	}
	return s.distance()
}

// distance is that of the letters so far; more than most where it is too far.
func (s *slips) distance() int {
	cell := len(s.word) - s.depth + s.most + 1
	if cell < 1 || cell > 2*s.most+1 {
		return s.most + 1
	}
	return int(s.rows[s.depth][cell])
}

// push goes on by a letter, and tells whether the term can still be near.
func (s *slips) push(letter rune, end int) bool {
	s.depth++
	d := s.depth
	if d == len(s.rows) {
		s.rows, s.letters, s.ends = append(s.rows, s.row()), append(s.letters, 0), append(s.ends, 0)
	}
	s.letters[d], s.ends[d] = letter, end
	row, above := s.rows[d], s.rows[d-1]
	least := uint8(far)
	for c := 1; c <= 2*s.most+1; c++ {
		row[c] = far
		j := d + c - 1 - s.most
		switch {
		case j < 0 || j > len(s.word):
			continue
		case j == 0:
			row[c] = uint8(d)
		case s.word[j-1] == letter:
			row[c] = above[c]
		default:
			row[c] = min(above[c], above[c+1], row[c-1]) + 1
			if d > 1 && j > 1 && s.word[j-2] == letter && s.word[j-1] == s.letters[d-1] {
				row[c] = min(row[c], s.rows[d-2][c]+1)
			}
		}
		least = min(least, row[c])
	}
	return int(least) <= s.most
}

// mostLetters is how many letters are tried one by one.
const mostLetters = 256

// may tells whether a term that is not below one bound, but below another, can be
// near. The bounds are fences: what they have in common at their beginning all
// terms between them have, and the letter behind it lies between theirs.
func (s *slips) may(from, to []byte) bool {
	same := shared(from, to)
	for same > 0 && same < len(to) && !utf8.RuneStart(to[same]) {
		same--
	}
	if same == 0 || same == len(to) {
		return true // they are of two kinds of term, or there is no bound
	}
	s.depth = 0
	for at := 1; at < same; {
		letter, size := utf8.DecodeRune(from[at:same])
		if at += size; letter == utf8.RuneError {
			return true
		} else if !s.push(letter, at) {
			return false
		}
	}
	return same == len(from) && s.distance() <= s.most || s.mayGoOn(from[same:], to[same:])
}

// mayGoOn tries the letters that may come next.
func (s *slips) mayGoOn(from, to []byte) bool {
	first := rune(0)
	if len(from) > 0 {
		first, _ = utf8.DecodeRune(from)
	}
	last, size := utf8.DecodeRune(to)
	if last != utf8.RuneError && size == len(to) {
		last-- // what begins with it is not below
	}
	if first == utf8.RuneError || last == utf8.RuneError || last-first > mostLetters {
		return true
	}
	for depth := s.depth; first <= last; first++ {
		s.depth = depth
		if s.push(first, 0) {
			return true
		}
	}
	return false
}
