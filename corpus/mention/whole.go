package mention

import (
	"maps"
	"slices"
	"strings"

	"lectern/corpus/when"
)

// Whole reads a text that is a date and nothing else, as a line of a header is:
// "Monday, 3 June 2013", "le 14 juillet 2010", "2021年10月6日". A weekday, an
// article and the signs around them may stand beside it; a place, a time of day
// and a label are for the caller to cut off. A bare year is no date, as it may
// be any number, and neither is "today".
//
// The language is a BCP 47 tag. Where it is "", as before anything is known of
// a text, the date must be one in a single language, or the same in all.
func Whole(text, language string) (edtf string, ok bool) {
	if len(text) > longestWhole {
		return "", false
	}
	if language != "" || scriptOf(text) != "en" {
		return languageOf(language, text).whole(text)
	}
	for _, tag := range slices.Sorted(maps.Keys(languages)) {
		if l := languages[tag](); !l.unspaced && !l.caseless {
			read, found := l.whole(text)
			if found && ok && read != edtf {
				return "", false
			}
			if found {
				edtf, ok = read, true
			}
		}
	}
	return edtf, ok
}

// longestWhole is how many bytes a text may have that is a date alone, chosen:
// the longest ways to write one take half of it.
const longestWhole = 120

func (l *language) whole(text string) (string, bool) {
	all := scan(text, l)
	if len(all) != 1 || all[0].ago != nil || all[0].bareYear() || !l.alone(text, all[0]) {
		return "", false
	}
	m, ok := all[0].mention(text, when.Date{})
	return m.EDTF, ok
}

// bareYear tells a year without a month, and a range of such.
func (f found) bareYear() bool { return f.edtf == "" && f.from.month == 0 }

// alone tells that only weekdays, articles and signs stand beside a date.
func (l *language) alone(text string, f found) bool {
	beside := text[:f.parts[0].Start] + " " + text[f.parts[len(f.parts)-1].End:]
	for _, t := range tokens(beside, l, nil) {
		switch {
		case t.kind == sign && strings.Contains(",.;()（），、،・", t.text):
		case l.beside[l.lowered(t.kind, t.text)]:
		default:
			return false
		}
	}
	return len(f.parts) == 1
}
