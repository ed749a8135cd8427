// Package stats counts what was said: words, turns, questions, by speaker and
// by document, and the words that set a speaker apart. Its sums are pure and
// exact; it refuses to sample, and it knows no language, so it neither stems
// nor leaves out common words.
package stats

import (
	"iter"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
)

// Words yields the words of a text as they stand in it. A word is a run of
// letters, digits and the marks upon them; an apostrophe between two letters
// belongs to it, so "don't" is one word and "well-known" two. A script that
// sets no spaces between its words (Chinese, Japanese) counts each character.
func Words(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for len(text) > 0 {
			start, end := nextWord(text)
			if start == end || !yield(text[start:end]) {
				return
			}
			text = text[end:]
		}
	}
}

// nextWord is the span of the first word, empty when there is none.
func nextWord(s string) (start, end int) {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if alone(r) {
			return i, i + size
		}
		if inWord(r) {
			return i, i + wordLen(s[i:])
		}
		i += size
	}
	return 0, 0
}

func wordLen(s string) int {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case inWord(r) && !alone(r):
			i += size
		case apostrophe(r) && i > 0:
			next, _ := utf8.DecodeRuneInString(s[i+size:])
			if !unicode.IsLetter(next) || alone(next) {
				return i
			}
			i += size
		default:
			return i
		}
	}
	return len(s)
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// alone tells the scripts in which every character counts as a word.
func alone(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// Spoken yields the words of a turn that its speaker said: what stands in marks
// and was not spoken is left out, and a stage turn has none.
func Spoken(t *corpus.Turn) iter.Seq[string] {
	return func(yield func(string) bool) {
		if t.Kind == corpus.Stage {
			return
		}
		at := 0
		for _, m := range t.Marks {
			if m.Start < at || m.End > len(t.Text) || m.End < m.Start || m.Spoken() {
				continue
			}
			for w := range Words(t.Text[at:m.Start]) {
				if !yield(w) {
					return
				}
			}
			at = m.End
		}
		for w := range Words(t.Text[at:]) {
			if !yield(w) {
				return
			}
		}
	}
}

// SpokenWords is how many words Spoken yields.
func SpokenWords(t *corpus.Turn) int {
	n := 0
	for range Spoken(t) {
		n++
	}
	return n
}
