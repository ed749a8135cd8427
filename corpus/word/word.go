// Package word knows the words of a text: where they begin and end, and the form
// in which each is looked for. It knows no index and no query.
package word

import (
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
)

// Word is one word of a text as it is looked for.
type Word struct {
	Folded string
	Place
}

// Place is where a word stands.
type Place struct {
	// Position counts from 0. It leaves a number out where the source left
	// words out, so that no phrase reaches over an elision; and where two
	// characters of a script without blanks are apart, which are then not of
	// one word.
	Position int

	// Start and End are bytes of the text as printed.
	Start, End int
}

// Reader reads the words of a text: runs of letters and digits. "don't" is two
// words that stand beside each other, as is "well-known", so that "NATO" is
// found in "NATO's" and a typed "don't" is a phrase.
//
// A character of a script that is written without blanks is a word by itself.
//
// What is printed inside a mark is not a word, unless it was spoken: nobody said
// "(sp?)" or "(Applause.)".
type Reader struct {
	// Place is of the word at hand.
	Place

	text   string
	marks  []corpus.Mark
	at     int
	next   int    // the position of the next word
	edge   int    // where a character ended that the next one joins, or -1
	folded []byte // of the word at hand
}

// NewReader reads a text with its marks, which ascend and do not overlap. It may
// be any text without marks.
func NewReader(text string, marks []corpus.Mark) *Reader {
	return &Reader{text: text, marks: marks, edge: -1}
}

// Reset begins another text, and uses the memory of the one before again.
func (r *Reader) Reset(text string, marks []corpus.Mark) {
	*r = Reader{text: text, marks: marks, edge: -1, folded: r.folded[:0]}
}

// Folded is the folded form of the word at hand. It is good until the next one.
func (r *Reader) Folded() []byte { return r.folded }

// Read moves to the next word, and tells whether there is one.
func (r *Reader) Read() bool {
	for {
		limit := r.limit()
		for r.at < limit && plain[r.text[r.at]] == between {
			r.at++
		}
		if r.at >= len(r.text) {
			return false
		}
		if r.at == limit {
			continue // a mark begins here
		}
		c, size := utf8.DecodeRuneInString(r.text[r.at:])
		r.Start = r.at
		switch {
		case Alone(c):
			r.single(c, size, limit)
		case wordRune(c):
			r.run(limit)
			r.edge = -1
		default:
			r.at += size
			continue
		}
		if len(r.folded) > 0 {
			r.Position = r.next
			r.next++
			return true
		}
	}
}

// limit steps over the mark at hand and says where the next one starts.
func (r *Reader) limit() int {
	for len(r.marks) > 0 {
		m := r.marks[0]
		if m.Spoken() {
			r.marks = r.marks[1:]
			continue
		}
		if m.Start > r.at {
			return min(m.Start, len(r.text))
		}
		r.marks = r.marks[1:]
		if m.End > r.at {
			r.at = min(m.End, len(r.text))
			if missing(m.Kind) {
				r.next++
			}
		}
	}
	return len(r.text)
}

// missing tells that words were said where the mark stands, and are not there.
func missing(kind corpus.MarkKind) bool {
	switch kind {
	case corpus.Elision, corpus.Inaudible, corpus.Crosstalk, corpus.Redaction:
		return true
	}
	return false
}

func (r *Reader) run(limit int) {
	r.folded = r.folded[:0]
	for r.at < limit {
		if f := plain[r.text[r.at]]; f > between {
			r.folded = append(r.folded, f)
			r.at++
			continue
		} else if f == between {
			break
		}
		c, size := utf8.DecodeRuneInString(r.text[r.at:])
		if (!wordRune(c) || Alone(c)) && !silent(c) {
			break
		}
		r.folded = Fold(r.folded, c)
		r.at += size
	}
	r.End = r.at
}

// single reads one character of a script without blanks, with the silent ones
// behind it.
func (r *Reader) single(c rune, size, limit int) {
	if r.edge >= 0 && r.edge != r.at {
		r.next++
	}
	r.folded = Fold(r.folded[:0], c)
	r.at += size
	for r.at < limit {
		next, size := utf8.DecodeRuneInString(r.text[r.at:])
		if !silent(next) {
			break
		}
		r.at += size
	}
	r.End = r.at
	r.edge = r.at
}

// All are all words of a text.
func All(text string, marks []corpus.Mark) []Word {
	var all []Word
	for r := NewReader(text, marks); r.Read(); {
		all = append(all, Word{string(r.folded), r.Place})
	}
	return all
}

// plain is the folded form of each byte that is a letter or a digit by itself,
// between for one that is none, and 0 for those of longer characters. Most of
// most texts is plain, and is read three times as fast by it.
var plain = func() (table [256]byte) {
	for c := range rune(utf8.RuneSelf) {
		table[c] = between
		if wordRune(c) {
			table[c] = Fold(nil, c)[0]
		}
	}
	return table
}()

const between = 1

func wordRune(r rune) bool {
	if r < 0x80 {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return ideograph(r) || unicode.IsLetter(r) || unicode.IsNumber(r)
}

// ideograph tells the characters of which most of a Chinese text is, whose
// properties need no look at a table.
func ideograph(r rune) bool { return 0x4E00 <= r && r <= 0x9FFF }

// Alone tells that the script of a letter is written without blanks, or, as
// Korean, with blanks that part no words from their particles.
func Alone(r rune) bool {
	if r < 0x0E00 {
		return false
	}
	return ideograph(r) || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) && wordRune(r)
}
