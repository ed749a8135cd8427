package search

import (
	"lectern/corpus"
	"lectern/corpus/word"
)

// said is the words of a turn, as far as a query asks for them. Its memory is
// used again for the next.
type said struct {
	word.Heard
	language uint32 // the bit of the passage's language, 0 for none

	groups    []*group   // that are looked for
	sightings []sighting // in the order of the text, those of one word by their groups

	at    []match // room for those of one pattern
	begin func(language string) *word.Heard
}

// sighting is a word of a turn that is one of a group.
type sighting struct{ word, group int32 }

// match is where a pattern stands: its first and its last word.
type match struct{ first, last int }

// unseek forgets all groups, before another query.
func (s *said) unseek() {
	s.groups, s.First = s.groups[:0], [256]bool{}
	if s.Sought == nil {
		s.Sought = s.sight
	}
}

// seek looks for a group, and gives it its number.
func (s *said) seek(g *group) int {
	for i, other := range s.groups {
		if other == g {
			return i
		}
	}
	s.groups = append(s.groups, g)
	g.firsts(&s.First)
	return len(s.groups) - 1
}

// sight notes the groups that a word is of.
func (s *said) sight(n int, folded []byte) {
	for i, g := range s.groups {
		if g.is(folded, s.language) {
			s.sightings = append(s.sightings, sighting{int32(n), int32(i)})
		}
	}
}

// sighted finds the sighting of a group at a word, from a place on; -1 for none.
func (s *said) sighted(from, word, group int) int {
	for i, v := range s.sightings[from:] {
		if int(v.word) > word {
			break
		}
		if int(v.word) == word && int(v.group) == group {
			return from + i
		}
	}
	return -1
}

// hear takes in the words of a turn by its number.
func (x *Index) hear(turn uint32) error {
	if words, ok := x.texts.(Words); ok {
		return words.Words(int(turn), x.begins())
	}
	_, _, err := x.heed(turn)
	return err
}

// heed takes in the words of a turn, and gives it with its document.
func (x *Index) heed(turn uint32) (*corpus.Document, *corpus.Turn, error) {
	if words, ok := x.texts.(Words); ok {
		return words.Heard(int(turn), x.begins())
	}
	d, t, err := x.texts.Turn(int(turn))
	if err == nil {
		x.said.next(x.bit(passage(d, t))).Read(t.Text, t.Marks)
	}
	return d, t, err
}

// begins makes room for a turn in a language.
func (x *Index) begins() func(language string) *word.Heard {
	if x.said.begin == nil {
		x.said.begin = func(language string) *word.Heard { return x.said.next(x.bit(primary(language))) }
	}
	return x.said.begin
}

// letGo tells that a turn was looked into for good. What is shown of it later, or
// weighed, is heard again.
func (x *Index) letGo(turn uint32) {
	if words, ok := x.texts.(Words); ok {
		words.LetGo(int(turn))
	}
}

// next makes room for a turn whose language has a bit.
func (s *said) next(language uint32) *word.Heard {
	s.language, s.sightings = language, s.sightings[:0]
	s.Begin()
	return &s.Heard
}

// bit is that of a language by the first part of its tag, 0 for one without stems.
func (x *Index) bit(tag string) uint32 {
	for i, l := range x.passages {
		if l.tag == tag {
			return 1 << i
		}
	}
	return 0
}
