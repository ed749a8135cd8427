package transcript

import (
	"strings"
	"unicode"

	"lectern/corpus"
)

// Name is what a label says of who speaks. The zero value names nobody.
type Name struct {
	// Title comes before the name: "Mr.", "PRIME MINISTER". Alone it is an
	// office, as in "THE PRESIDENT".
	Title string

	// Name is without titles and roles, as printed; "" where none is.
	Name string

	// Full tells that the name has a forename for sure.
	Full bool
}

// NameOf takes a label apart. A label that stands for a part in the event, as
// "Q" or "AUDIENCE", names nobody.
func NameOf(label string) Name {
	p := personOf(label)
	if p.part != noPart && p.role != "" {
		p = personOf(p.role)
	}
	if p.part != noPart {
		return Name{}
	}
	return Name{Title: p.title, Name: p.name, Full: p.full}
}

// IsTitle tells that a word is a title of address or a part of an office, in
// any case and with or without its period.
func IsTitle(word string) bool {
	key := strings.ToLower(strings.Trim(word, ".,"))
	return honorifics[key] || offices[key]
}

// IsOffice tells that a word is a part of an office and no mere address.
func IsOffice(word string) bool { return offices[strings.ToLower(strings.Trim(word, ".,"))] }

// OfOneDocument tells that a speaker's ID holds for one document alone, because
// no full name was known when it was made.
func OfOneDocument(s *corpus.Speaker) bool {
	rest, ok := strings.CutPrefix(s.ID, Slug(s.Name)+"-")
	return ok && len(rest) == localLength && strings.Trim(rest, "abcdefghijklmnopqrstuvwxyz234567") == ""
}

// localLength is the length of what makes an ID that of one document alone.
const localLength = 5

// Slug is the ID that a full name gives in every document.
func Slug(name string) string {
	if id := slug(name, ""); id != "" {
		return id
	}
	return "s-" + shortHash(name)
}

// Fold is a name by which its spellings are compared: lower case, diacritics
// folded, apostrophes left out, one space for all else that is no letter and no
// digit. Letters of other scripts stay as they are.
func Fold(s string) string {
	var b strings.Builder
	gap := false
	for _, c := range s {
		c = unicode.ToLower(c)
		switch {
		case c == '\'' || c == '’' || unicode.Is(unicode.Mn, c):
			continue
		case !unicode.IsLetter(c) && !unicode.IsDigit(c):
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		if f, ok := folded[c]; ok {
			b.WriteString(f)
		} else {
			b.WriteRune(c)
		}
	}
	return b.String()
}
