// Package prose codes texts as words. The frequent words of a corpus, what
// stands between words, and frequent runs of both have codes of one or two bytes
// in a vocabulary that the whole corpus shares; what is rare is spelt once in
// each block of texts. Decoding gives the very bytes back, whatever they are, one
// text without its neighbours; and the words of a text can be walked on the codes,
// with the positions that package word gives them, without decoding it.
//
// FORMAT.md of package pack holds the layout.
package prose

import "errors"

// Class is what a piece of a text is.
type class byte

const (
	between class = iota // what stands between words
	word_                // a word; the blank between two of them goes without saying
	alone                // a character of a script without blanks: a word too
	classes = 3
)

// longest is how many bytes a piece of a table may have. Anything longer is
// spelt where it stands, so that no byte of a file stands for more than longestRun.
const (
	longest    = 32
	longestRun = 64
)

// The words of a code: a byte below the number of short codes is one; those
// behind it begin a code of two bytes, of the vocabulary and then, the last
// localBytes before escape, of the block's own table.
const (
	localBytes = 3
	escape     = 255
)

// What stands behind an escape.
const (
	spelt    = iota // and 1, 2: a piece of that class: the count of its bytes, its bytes
	_               //
	_               //
	hush            // nobody said the words from here …
	speak           // … to here
	skip            // a number of a position is left out
	forget          // the character before does not join the next one
	joined          // no blank stands before the next word
	localFar        // two bytes: a place in the block's own table
	ops
)

// maxSymbols is how many pieces a vocabulary can have: with so many, 128 of them
// still have short codes.
const maxSymbols = 128 + (escape-localBytes-128)*256

var (
	errCodes      = errors.New("a text of the pack is damaged: its codes mean nothing")
	errVocabulary = errors.New("the pack's vocabulary is damaged")
)
