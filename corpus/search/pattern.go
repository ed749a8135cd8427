package search

import (
	"strings"
	"unicode/utf8"

	"lectern/corpus/query"
	"lectern/corpus/word"
)

// pattern is what a word or a phrase of a query looks for: pieces at their
// offsets, over a number of positions in all.
type pattern struct {
	pieces []piece
	length int
}

// piece is one word of a pattern.
type piece struct {
	folded string
	offset int
	begun  bool // any word that begins so will do
}

// patternOf cuts the text of a query into pieces; none where it has no word.
// With begun the last word is only the beginning of one, unless it is a
// character that is a word by itself.
func patternOf(text string, begun bool) pattern {
	all := word.All(text, nil)
	p := pattern{length: len(all)}
	for i, w := range all {
		p.pieces = append(p.pieces, piece{w.Folded, w.Position, begun && i == len(all)-1 && !isCharacter(w.Folded)})
	}
	return p
}

// isCharacter tells a word of a script without blanks.
func isCharacter(folded string) bool {
	r, _ := utf8.DecodeRuneInString(folded)
	return word.Alone(r)
}

func (p piece) is(folded string) bool {
	return folded == p.folded || p.begun && strings.HasPrefix(folded, p.folded)
}

// at tells whether the pattern stands at the words given.
func (p pattern) at(spoken []word.Word) bool {
	if len(spoken) < p.length || len(p.pieces) == 0 {
		return false
	}
	for i, piece := range p.pieces {
		w := spoken[i]
		if w.Position != spoken[0].Position+piece.offset || !piece.is(w.Folded) {
			return false
		}
	}
	return true
}

// textOf is the text of a word or phrase.
func textOf(n query.Node) string {
	switch n := n.(type) {
	case query.Word:
		return n.Text
	case query.Phrase:
		return n.Text
	case query.Prefix:
		return n.Text
	}
	return ""
}
