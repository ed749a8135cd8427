package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// caselessScript tells that s has letters and that all of them are of scripts
// without capitals.
func caselessScript(s string) bool {
	any := false
	for _, c := range s {
		if c < 0x250 && unicode.IsLetter(c) || unicode.IsUpper(c) || unicode.IsLower(c) {
			return false
		}
		any = any || unicode.IsLetter(c)
	}
	return any
}

// wide are the scripts that put no space between words.
var wide = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai}

// maxCaseless bounds a label in words, in a script that has spaces, and in
// characters of one that has none.
const (
	maxCaselessWords = 9
	maxWide          = 14
)

// judgeCaseless says how far a label in a script without capitals looks like one
// by itself. Nothing tells a name from a word there but what it is used for, so
// that it is weak without a title before it or a role in brackets after it.
func judgeCaseless(core string, words []string, brackets bool) (weight, bool) {
	for _, w := range words[:len(words)-1] {
		if strings.HasSuffix(w, ".") && utf8.RuneCountInString(w) > 3 {
			return weak, false // a sentence ends within
		}
	}
	n, isWide := 0, false
	for _, c := range core {
		if strings.ContainsRune("。，？、؟،؛…", c) {
			return weak, false
		}
		isWide = isWide || unicode.IsOneOf(wide, c)
		n++
	}
	switch {
	case isWide && n > maxWide, !isWide && (len(words) > maxCaselessWords || n > 80), proseWords[bareWord(words[0])]:
		return weak, false
	case len(words) > 1 && (titles[bareWord(words[0])] || chairTitles[bareWord(words[0])]):
		return strong, true
	case brackets && len(words) > 1:
		return fair, true
	}
	return weak, true
}

// bareWord is a word without the signs around it, with one kind of the sign that
// Hebrew abbreviates with.
func bareWord(w string) string {
	return gershayimSigns.Replace(strings.Trim(w, ":,.-–()"))
}

var gershayimSigns = strings.NewReplacer("״", `"`, "”", `"`, "“", `"`)

// gershayim takes the quotation mark out of Hebrew abbreviations, which quote
// nothing.
func gershayim(s string) string {
	if strings.IndexByte(s, '"') < 0 && !strings.Contains(s, "”") && !strings.Contains(s, "“") {
		return s
	}
	var b strings.Builder
	before := rune(0)
	for i, c := range s {
		after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(c):])
		if (c == '"' || c == '”' || c == '“') && unicode.Is(unicode.Hebrew, before) && unicode.Is(unicode.Hebrew, after) {
			before = c
			continue
		}
		b.WriteRune(c)
		before = c
	}
	return b.String()
}
