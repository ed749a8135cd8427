package akn

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus/format"
)

// shares tells that two names have a word of three letters or more in common.
func shares(a, b string) bool {
	words := map[string]bool{}
	for _, w := range nameWords(a) {
		words[w] = true
	}
	for _, w := range nameWords(b) {
		if words[w] {
			return true
		}
	}
	return false
}

func nameWords(s string) []string {
	var found []string
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) }) {
		if utf8.RuneCountInString(w) > 2 && !titles[w] {
			found = append(found, w)
		}
	}
	return found
}

// titles are words in labels that name nobody.
var titles = format.Set(`don doña dona señor señora señorita sir the mrs miss the hon dame lord lady monsieur madame mme herr frau onorevole senatore signor signora
	diputado diputada senador senadora presidente presidenta vicepresidente vicepresidenta ministro ministra secretario secretaria prosecretario
	president speaker chair chairman chairperson minister deputy acting member`)

// capitals tells a word of three letters or more, all of them capitals.
func capitals(w string) bool {
	n := 0
	for _, c := range w {
		if unicode.IsLower(c) {
			return false
		}
		if unicode.IsUpper(c) {
			n++
		}
	}
	return n > 2
}
