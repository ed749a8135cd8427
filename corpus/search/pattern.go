package search

import (
	"lectern/corpus"
	"lectern/corpus/query"
	"lectern/corpus/word"
)

// pattern is what a word or a phrase of a query looks for: words at their
// distances from the first.
type pattern struct {
	pieces []piece
}

// piece is one word of a pattern.
type piece struct {
	*group
	offset int // from the first, in positions
}

// pattern cuts the text of a node into words; none where it has no word. A word
// by itself stands for its other forms too, unless it is quoted; with begun the
// last word is only the beginning of one.
func (e *evaluation) pattern(n query.Node) pattern {
	text, how, most := "", exact, 0
	switch n := n.(type) {
	case query.Word:
		text, how = n.Text, akin
		if n == e.last {
			how = begun
		}
	case query.Phrase:
		text = n.Text
	case query.Prefix:
		text, how = n.Text, begun
	case query.Fuzzy:
		text, how, most = n.Text, slips, n.Slips
	}
	all := word.All(text, nil)
	if how == akin && len(all) > 1 {
		how = exact // "well-known" is a phrase, and so is a run of characters
	}
	var p pattern
	for i, w := range all {
		a := asked{wanted: w.Folded, stage: e.stage}
		if i == len(all)-1 && !isCharacter(w.Folded) {
			a.how, a.slips = how, most
		}
		g, err := e.group(a)
		if err != nil {
			e.fail(err)
			continue
		}
		e.tell(g)
		p.pieces = append(p.pieces, piece{g, w.Position - all[0].Position})
	}
	return p
}

// tell notes what a word stands for beside itself.
func (e *evaluation) tell(g *group) {
	if len(g.names) == 0 {
		return
	}
	to := &e.stems
	if g.instead {
		to = &e.instead
	}
	*to = append(*to, Taken{g.wanted, g.names})
}

// at tells whether the pattern stands at a word of what was said.
func (p pattern) at(s *said, i int) bool {
	if i+len(p.pieces) > len(s.places) || len(p.pieces) == 0 {
		return false
	}
	from := s.places[i].Position
	for j, piece := range p.pieces {
		if s.places[i+j].Position-from != piece.offset || !piece.is(s.word(i+j), s.language) {
			return false
		}
	}
	return true
}

// in is how often the pattern stands in what was said.
func (p pattern) in(s *said) int {
	n := 0
	for i := range s.places {
		if p.at(s, i) {
			n++
		}
	}
	return n
}

// said is the words of a turn. Its memory is used again for the next.
type said struct {
	language uint32 // the bit of the passage's language, 0 for none
	folded   []byte
	ends     []int32 // of each word in folded
	places   []word.Place
	hears    func(folded []byte, position int) // adds a word
}

func (s *said) word(i int) []byte {
	from := int32(0)
	if i > 0 {
		from = s.ends[i-1]
	}
	return s.folded[from:s.ends[i]]
}

// read takes in the words of a turn, with their places in its text.
func (x *Index) read(s *said, d *corpus.Document, t *corpus.Turn) {
	s.begin(x.bit(passage(d, t)))
	for r := word.NewReader(t.Text, t.Marks); r.Read(); {
		s.add(r.Folded(), r.Place)
	}
}

// hear takes in the words of a turn by its number, with their positions alone.
func (x *Index) hear(s *said, turn uint32) error {
	words, ok := x.texts.(Words)
	if !ok {
		d, t, err := x.texts.Turn(int(turn))
		if err == nil {
			x.read(s, d, t)
		}
		return err
	}
	s.begin(0)
	language, err := words.Words(int(turn), s.hears)
	s.language = x.bit(primary(language))
	return err
}

func (s *said) begin(language uint32) {
	s.language, s.folded, s.ends, s.places = language, s.folded[:0], s.ends[:0], s.places[:0]
	if s.hears == nil {
		s.hears = func(folded []byte, position int) { s.add(folded, word.Place{Position: position}) }
	}
}

func (s *said) add(folded []byte, at word.Place) {
	s.folded = append(s.folded, folded...)
	s.ends = append(s.ends, int32(len(s.folded)))
	s.places = append(s.places, at)
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
