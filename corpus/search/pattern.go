package search

import (
	"strings"
	"unicode/utf8"

	"lectern/corpus/query"
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
// With begun the last word is only the beginning of one.
func patternOf(text string, begun bool) pattern {
	all := words(text, nil)
	p := pattern{length: len(all)}
	for i, w := range all {
		single := isSingle(w.folded)
		// The last character of a run is already in the pair before it.
		if single && i > 0 && all[i-1].end == w.start && isPair(all[i-1].folded) {
			continue
		}
		p.pieces = append(p.pieces, piece{w.folded, i, single || begun && i == len(all)-1 && !isPair(w.folded)})
	}
	return p
}

// isSingle and isPair tell characters of scripts without blanks.
func isSingle(folded string) bool {
	r, size := utf8.DecodeRuneInString(folded)
	return alone(r) && size == len(folded)
}

func isPair(folded string) bool {
	r, size := utf8.DecodeRuneInString(folded)
	return alone(r) && size < len(folded)
}

func (p piece) is(folded string) bool {
	return folded == p.folded || p.begun && strings.HasPrefix(folded, p.folded)
}

// at tells whether the pattern stands at the words given.
func (p pattern) at(spoken []word) bool {
	if len(spoken) < p.length || len(p.pieces) == 0 {
		return false
	}
	for _, piece := range p.pieces {
		w := spoken[piece.offset]
		if w.position != spoken[0].position+piece.offset || !piece.is(w.folded) {
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
	}
	return ""
}
