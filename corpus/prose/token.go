package prose

import (
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/word"
)

// tokens takes a text apart: piece is given every word and all that stands
// between words, in order and without a byte left out, but for the blank between
// two words; op is given what is to be known besides. It says how many words were
// said. The words and their positions are those of [word.Reader].
func tokens(text string, marks []corpus.Mark, piece func(c class, s string), op func(byte)) (words int) {
	at, next := 0, 0
	before := between // the class of the piece before
	edge := false     // a single character came before
	for r := word.NewReader(text, marks); r.Read(); words++ {
		c := word_
		if first, _ := utf8.DecodeRuneInString(text[r.Start:]); word.Alone(first) {
			c = alone
		}
		switch gap := text[at:r.Start]; {
		case gap != "":
			if before != word_ || c != word_ || gap != " " {
				separate(gap, piece, op)
			}
			if edge && c == alone {
				next++
			}
		case before == word_ && c == word_:
			op(joined)
		}
		if r.Position < next {
			op(forget)
			next--
		}
		for ; next < r.Position; next++ {
			op(skip)
		}
		piece(c, text[r.Start:r.End])
		at, next = r.End, next+1
		before, edge = c, c == alone
	}
	if at < len(text) {
		separate(text[at:], piece, op)
	}
	return words
}

// separate gives what stands between two words that were said; there may be words
// in it that were not.
func separate(gap string, piece func(class, string), op func(byte)) {
	r := word.NewReader(gap, nil)
	if !r.Read() {
		piece(between, gap)
		return
	}
	op(hush)
	tokens(gap, nil, piece, op)
	op(speak)
}
