package search

import (
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
)

// word is one word of a text as it is looked for.
type word struct {
	folded string

	// position counts from 0. It leaves a number out where the source left
	// words out, so that no phrase reaches over an elision.
	position int

	// start and end are bytes of the text as printed. Of a pair of characters
	// they are the first's.
	start, end int
}

// reader reads the words of a text: runs of letters and digits. "don't" is two
// words that stand beside each other, as is "well-known", so that "NATO" is
// found in "NATO's" and a typed "don't" is a phrase.
//
// A character of a script that is written without blanks is a word by itself,
// folded together with the one behind it: any two or more characters are then
// found as pairs, and one alone by the pairs that it begins.
//
// What is printed inside a mark is not a word, unless it was spoken: nobody said
// "(sp?)" or "(Applause.)".
type reader struct {
	text   string
	marks  []corpus.Mark
	at     int
	next   int    // the position of the next word
	folded []byte // of the word at hand; good until the next one
	word
}

func newReader(text string, marks []corpus.Mark) *reader {
	return &reader{text: text, marks: marks}
}

// read moves to the next word. It leaves word.folded empty: the folded form is
// in folded, without an allocation.
func (r *reader) read() bool {
	for {
		limit := r.limit()
		if r.at >= len(r.text) {
			return false
		}
		c, size := utf8.DecodeRuneInString(r.text[r.at:])
		r.start = r.at
		switch {
		case alone(c):
			r.pair(c, size, limit)
		case wordRune(c):
			r.run(limit)
		default:
			r.at += size
			continue
		}
		if len(r.folded) > 0 {
			r.position = r.next
			r.next++
			return true
		}
	}
}

// limit steps over the mark at hand and says where the next one starts.
func (r *reader) limit() int {
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

func (r *reader) run(limit int) {
	r.folded = r.folded[:0]
	for r.at < limit {
		c, size := utf8.DecodeRuneInString(r.text[r.at:])
		if (!wordRune(c) || alone(c)) && !silent(c) {
			break
		}
		r.folded = fold(r.folded, c)
		r.at += size
	}
	r.end = r.at
}

func (r *reader) pair(c rune, size, limit int) {
	r.folded = fold(r.folded[:0], c)
	r.at += size
	for r.at < limit {
		next, size := utf8.DecodeRuneInString(r.text[r.at:])
		if !silent(next) {
			if alone(next) {
				r.folded = fold(r.folded, next)
			}
			break
		}
		r.at += size
	}
	r.end = r.at
}

// words are all words of a turn, or of any text without marks.
func words(text string, marks []corpus.Mark) []word {
	var all []word
	for r := newReader(text, marks); r.read(); {
		w := r.word
		w.folded = string(r.folded)
		all = append(all, w)
	}
	return all
}

func wordRune(r rune) bool {
	if r < 0x80 {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// alone tells that the script of a letter is written without blanks, or, as
// Korean, with blanks that part no words from their particles.
func alone(r rune) bool {
	if r < 0x0E00 {
		return false
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) && wordRune(r)
}
