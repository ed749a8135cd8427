package mention

import "strings"

// language is what must be known of a language to find its dates. Words are in
// lower case. A table that lacks a part finds less, never wrong.
type language struct {
	months map[string]int
	// short are abbreviated months: dates only beside a day or a year.
	short map[string]int
	// wordlike are months that are also words or names: alone they need a cue.
	wordlike map[string]bool
	// capitals tells that months are written with a capital.
	capitals bool

	// monthCues make a wordlike month alone a date, monthAfterOf are the words
	// that do before "of".
	monthCues, monthAfterOf map[string]bool

	// yearCues make a number after them a year; weakCues do so unless it is
	// round; notOf are the words before "of" that make it a count.
	yearCues, weakCues, notOf map[string]bool
	// settingCues before a year make it that of the months behind it, pointers
	// before a month tie it to the day of speaking.
	settingCues, pointers map[string]bool
	// units follow counts; numbered come before numbers that count no years.
	units, numbered map[string]bool

	ordinals map[string]bool // "st", "nd", after a day in digits
	of       map[string]bool // between day, month and year
	the      map[string]bool

	fromWords, toWords, betweenWords, andWords, orWords map[string]bool
	// untilWords part the two ends of a range that lie apart in a sentence.
	untilWords map[string]bool

	seasons   map[string]int // EDTF codes 21 to 24
	quarters  map[string]int // "first" is 1
	quarter   string
	half      string
	century   map[string]bool
	ordinal   map[string]int // written ordinals of centuries
	beforeEra map[string]bool

	abbreviated map[string]bool // words whose full stop ends no sentence

	days     map[string]int // "yesterday" is -1
	phrases  []phrase
	shifts   map[string]int // "last" is -1
	spans    map[string]unit
	plurals  map[string]unit
	ago      string
	counts   map[string]int // written numbers
	dayParts map[string]bool

	first map[string]bool // what starts gives, kept
}

// phrase is a relative date of several words.
type phrase struct {
	words []string
	days  int
}

// starts are the words that a date can start with: all others are passed over
// at the price of one look-up.
func (l *language) starts() map[string]bool {
	all := map[string]bool{}
	for _, m := range []map[string]int{l.months, l.short, l.seasons, l.quarters, l.ordinal, l.days, l.shifts, l.counts} {
		for w := range m {
			all[w] = true
		}
	}
	for _, p := range l.phrases {
		all[p.words[0]] = true
	}
	return all
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// numbering gives words the numbers from a first one on.
func numbering(first int, words string) map[string]int {
	m := map[string]int{}
	for i, w := range strings.Fields(words) {
		m[w] = first + i
	}
	return m
}

// languageOf is the table for a BCP 47 tag: English where the language is not
// known, no words at all where it is another.
func languageOf(tag string) *language {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if primary == "" || primary == "en" {
		return english
	}
	return digitsOnly
}

var digitsOnly = &language{}
