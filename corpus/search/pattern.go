package search

import (
	"lectern/corpus/block"
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
	number int // of the group, among those that are heard
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
		g, err := e.group(a, e.partly && !e.against && !e.besides && len(all) == 1)
		if err != nil {
			e.fail(err)
			continue
		}
		e.later = block.And(e.later, g.later)
		e.tell(g)
		p.pieces = append(p.pieces, piece{g, e.said.seek(g), w.Position - all[0].Position})
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

// matches appends where the pattern stands in what was said, in order.
func (p pattern) matches(s *said, into []match) []match {
	if len(p.pieces) == 0 {
		return into
	}
	for i, v := range s.sightings {
		if int(v.group) == p.pieces[0].number && p.goesOn(s, i) {
			into = append(into, match{int(v.word), int(v.word) + len(p.pieces) - 1})
		}
	}
	return into
}

// in is how often the pattern stands in what was said.
func (p pattern) in(s *said) int {
	s.at = p.matches(s, s.at[:0])
	return len(s.at)
}

// goesOn tells whether the other words of the pattern follow a sighting of the
// first.
func (p pattern) goesOn(s *said, i int) bool {
	first := int(s.sightings[i].word)
	for j, piece := range p.pieces[1:] {
		at := first + 1 + j
		if i = s.sighted(i, at, piece.number); i < 0 || s.Places[at].Position-s.Places[first].Position != piece.offset {
			return false
		}
	}
	return true
}
