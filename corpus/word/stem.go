package word

import (
	"strings"

	snowball "github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/danish"
	"github.com/blevesearch/snowballstem/dutch"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/italian"
	"github.com/blevesearch/snowballstem/norwegian"
	"github.com/blevesearch/snowballstem/portuguese"
	"github.com/blevesearch/snowballstem/russian"
	"github.com/blevesearch/snowballstem/spanish"
	"github.com/blevesearch/snowballstem/swedish"
)

// stemmers are Snowball's, by the first part of a language tag. These eleven
// weigh 35 kB of brotli in the program together. Left out for their weight, or
// because their endings need the accents that folding takes away: Finnish,
// Hungarian, Romanian, Turkish, Arabic, Irish, Tamil.
var stemmers = map[string]func(*snowball.Env) bool{
	"da": danish.Stem, "de": german.Stem, "en": english.Stem, "es": spanish.Stem, "fr": french.Stem, "it": italian.Stem,
	"nb": norwegian.Stem, "nl": dutch.Stem, "nn": norwegian.Stem, "no": norwegian.Stem, "pt": portuguese.Stem, "ru": russian.Stem, "sv": swedish.Stem,
}

// Stems tells whether words of a language, given by its BCP 47 tag, have stems.
func Stems(language string) bool { return stemmers[primary(language)] != nil }

// Stem is the stem of a folded word in a language, given by its BCP 47 tag: what
// its inflected forms have in common. In a language without rules, and where
// nothing would be left, it is the word itself. A stem is made from the folded
// form, as words are looked for: only to be compared with others that were.
func Stem(language, folded string) string {
	stem := stemmers[primary(language)]
	if stem == nil || folded == "" {
		return folded
	}
	e := snowball.NewEnv(folded)
	stem(e)
	if e.Current() == "" {
		return folded
	}
	return e.Current()
}

// primary is the first part of a language tag, in small letters.
func primary(tag string) string {
	first, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(first)
}

// Akin tells that two folded words are forms of one in a language: they are the
// same, or they have one stem and the second begins with all of it but its last
// letter. The latter keeps what is akin within a stretch of a sorted dictionary;
// by it "dying" finds "die", and "die" does not find "dying".
func Akin(language, a, b string) bool {
	if a == b {
		return true
	}
	stem := Stem(language, a)
	return strings.HasPrefix(b, Trunk(stem)) && Stem(language, b) == stem
}

// Trunk is a stem without its last letter: what every word that is akin begins
// with. It is the whole of a stem of one letter.
func Trunk(stem string) string {
	last := len(stem) - 1
	for last > 0 && stem[last]&0xC0 == 0x80 {
		last--
	}
	if last <= 0 {
		return stem
	}
	return stem[:last]
}
