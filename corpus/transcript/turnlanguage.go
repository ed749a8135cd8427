package transcript

import (
	"strings"
	"unicode"

	"lectern/corpus"
)

// Chosen: a turn shorter than this says too little to be told from the language
// of its document, and this many frequent words of that language are enough to
// leave it there without asking further.
const (
	fewestLetters = 60
	enoughWords   = 3
)

// readTurnLanguages finds the turns in another language than their document's.
// What the markup says stays. Of a document in a language that is not told here,
// Basque or Kazakh say, nothing is told: its turns would be taken for those
// of its neighbours. Under ten frequent words of another language, or
// without twice as many as of the next, a turn is taken to be in the document's.
func (r *reader) readTurnLanguages() {
	own, _, _ := strings.Cut(strings.ToLower(r.doc.Language), "-")
	if own != "" && !told(own) {
		return
	}
	for i := range r.doc.Turns {
		t := &r.doc.Turns[i]
		if t.Language != "" || t.Kind == corpus.Stage || len(t.Text) < fewestLetters {
			continue
		}
		s := cut(t.Text, turnSample)
		if speaks(s, own) {
			continue
		}
		if tag, _ := languageOf(s); tag != "" && tag != own {
			t.Language = tag
		}
	}
}

// told tells the languages that turns can be told to be in.
func told(tag string) bool {
	if ofLetters[tag] != nil || tag == "hi" {
		return true
	}
	for _, sc := range scripts {
		if sc.tag == tag {
			return true
		}
	}
	for _, f := range frequent {
		if f.tag == tag {
			return true
		}
	}
	return false
}

// speaks tells at the price of a few words that a text is in a language. False
// says nothing.
func speaks(s, tag string) bool {
	if ofLetters[tag] != nil {
		return lettered(s, tag)
	}
	if tag == "hi" {
		return writes(s, unicode.Devanagari)
	}
	for _, sc := range scripts {
		if sc.tag == tag {
			return writes(s, sc.table)
		}
	}
	for _, f := range frequent {
		if f.tag == tag {
			return uses(s, f.words)
		}
	}
	return false
}

// writes tells that of the first letters of s most are of one script.
func writes(s string, script *unicode.RangeTable) bool {
	letters, own := 0, 0
	for _, c := range s {
		if !unicode.IsLetter(c) {
			continue
		}
		if letters++; c > 0x250 && unicode.Is(script, c) {
			own++
		}
		if letters == fewestLetters/3 { // a letter of these scripts is up to three bytes
			break
		}
	}
	return own*2 > letters
}

// uses tells that the first words of s hold a few frequent ones.
func uses(s string, words map[string]bool) bool {
	n, word := 0, make([]byte, 0, 16)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c >= 'a' && c <= 'z' || c >= 0x80 {
			word = append(word, c)
			continue
		}
		if len(word) > 0 && words[string(word)] {
			if n++; n == enoughWords {
				return true
			}
		}
		word = word[:0]
	}
	return false
}
