package transcript

import (
	"strings"
	"unicode/utf8"
)

// Every line of every text is asked whether it may be a label, and hardly any
// is. What asks takes no memory for it: words are put into lower case and parted
// in a little room of the caller's own.

// has tells that a table of words in lower case has a word in any case.
func has(table map[string]bool, word string) bool {
	var room [48]byte
	return table[string(appendLower(room[:0], word))]
}

// appendLower appends s in lower case.
func appendLower(b []byte, s string) []byte {
	start := len(b)
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			return append(b[:start], strings.ToLower(s)...)
		}
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		b = append(b, c)
	}
	return b
}

// lower is strings.ToLower, at once for what has no capitals but those of ASCII:
// the scripts of East Asia and the usual signs.
func lower(s string) string {
	capitals := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		capitals = capitals || c >= 'A' && c <= 'Z'
		switch {
		case c < utf8.RuneSelf:
		case i+2 >= len(s):
			return strings.ToLower(s)
		case c >= 0xE3 && c <= 0xE9: // U+3000 to U+9FFF
			i += 2
		case c == 0xE2 && s[i+1] == 0x80, c == 0xEF && s[i+1] == 0xBC && s[i+2] < 0xA1: // “ ” — …, and ， ！ ？
			i += 2
		default:
			return strings.ToLower(s)
		}
	}
	if !capitals {
		return s
	}
	return string(appendASCIILower(make([]byte, 0, len(s)), s))
}

func appendASCIILower(b []byte, s string) []byte {
	for i := range len(s) {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		b = append(b, c)
	}
	return b
}

// appendFields appends the words of a label, and no more than the list has room
// for.
func appendFields(list []string, s string) []string {
	for s = s[spaceBefore(s):]; s != "" && len(list) < cap(list); s = s[spaceBefore(s):] {
		n := wordLength(s)
		list = append(list, s[:n])
		s = s[n:]
	}
	return list
}

// phraseSet finds phrases in a text by the first two bytes of each, in one pass.
type phraseSet struct {
	opens [1 << 16 / 64]uint64
	by    map[uint][]string
}

func newPhraseSet(phrases ...string) *phraseSet {
	p := &phraseSet{by: map[uint][]string{}}
	for _, s := range phrases {
		at := uint(s[0])<<8 | uint(s[1])
		p.opens[at/64] |= 1 << (at % 64)
		p.by[at] = append(p.by[at], s)
	}
	return p
}

// in tells that one of the phrases stands in s.
func (p *phraseSet) in(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		at := uint(s[i])<<8 | uint(s[i+1])
		if p.opens[at/64]&(1<<(at%64)) == 0 {
			continue
		}
		for _, phrase := range p.by[at] {
			if strings.HasPrefix(s[i:], phrase) {
				return true
			}
		}
	}
	return false
}
