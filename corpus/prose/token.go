package prose

import (
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/word"
)

// taker is given every word and all that stands between words, in order and
// without a byte left out, but for the blank between two words.
type taker interface {
	said(c class, s string, r *word.Reader) // a word that was said, at which a reader is
	piece(c class, s string)                // any other
	op(byte)                                // what is to be known besides
}

// tokenizer takes texts apart.
type tokenizer struct{ reader, gap word.Reader }

// tokens takes a text apart, and says how many words were said. The words and
// their positions are those of [word.Reader].
func (z *tokenizer) tokens(text string, marks []corpus.Mark, to taker) (words int) {
	r := &z.reader
	at, next := 0, 0
	before := between // the class of the piece before
	edge := false     // a single character came before
	for r.Reset(text, marks); r.Read(); words++ {
		c := word_
		if first, _ := utf8.DecodeRuneInString(text[r.Start:]); word.Alone(first) {
			c = alone
		}
		switch gap := text[at:r.Start]; {
		case gap != "":
			if before != word_ || c != word_ || gap != " " {
				z.separate(gap, to)
			}
			if edge && c == alone {
				next++
			}
		case before == word_ && c == word_:
			to.op(joined)
		}
		if r.Position < next {
			to.op(forget)
			next--
		}
		for ; next < r.Position; next++ {
			to.op(skip)
		}
		to.said(c, text[r.Start:r.End], r)
		at, next = r.End, next+1
		before, edge = c, c == alone
	}
	if at < len(text) {
		z.separate(text[at:], to)
	}
	return words
}

// separate gives what stands between two words that were said; there may be words
// in it that were not.
func (z *tokenizer) separate(gap string, to taker) {
	if z.gap.Reset(gap, nil); !z.gap.Read() {
		to.piece(between, gap)
		return
	}
	to.op(hush)
	new(tokenizer).tokens(gap, nil, unsaid{to})
	to.op(speak)
}

// unsaid takes words in that nobody said.
type unsaid struct{ taker }

func (u unsaid) said(c class, s string, _ *word.Reader) { u.piece(c, s) }
