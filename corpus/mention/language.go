package mention

import (
	"strings"
	"sync"
)

// language is what must be known of a language to find its dates. Words are in
// lower case. A table that lacks a part finds less, never wrong.
type language struct {
	months map[string]int
	// short are abbreviated months: dates only beside a day or a year.
	short map[string]int
	// wordlike are months that are also words or names: alone they need a cue.
	wordlike map[string]bool
	// capitals tells that months are written with a capital, smallMonths that
	// they are not: one in mid-sentence is then a name. capitalNouns tells that
	// all nouns have one, so that it says nothing.
	capitals, smallMonths, capitalNouns bool
	// monthLeads tells that a day may follow its month: "May 27"; dayLeads that
	// 03/06/2013 is in June; ordinalDot that "3." is "third".
	monthLeads, dayLeads, ordinalDot bool
	// pairs are months of two words.
	pairs map[[2]string]int

	// unspaced tells a language written without spaces between words, caseless
	// one without capitals. prefixes are letters that are joined to the word
	// after them, as "ב", and parted from a word that the tables know.
	unspaced, caseless bool
	prefixes           string
	prefixed           map[string]bool // the prefixes, as words
	fold               func(string) string

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
	// plural tells by its ending a word that a number counts; nil for none.
	plural func(string) bool

	ordinals map[string]bool // "st", "nd", after a day in digits
	dayWords map[string]int  // days of a month in words: "primero"
	of       map[string]bool // between day, month and year
	the      map[string]bool
	articles map[string]bool // may stand before an end of a range

	fromWords, toWords, betweenWords, andWords, orWords map[string]bool
	// toPair are a "to" of two tokens, as か ら.
	toPair [2]string
	// untilWords part the two ends of a range that lie apart in a sentence.
	untilWords map[string]bool

	seasons   map[string]int  // EDTF codes 21 to 24
	notSeason map[string]bool // before a season's word: it is a name, as in "תל אביב"
	quarters  map[string]int  // "first" is 1
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

	beside map[string]bool // weekdays and articles, beside a date that is a whole line

	tens  map[string]int  // decades by their word: "noventa" is 90
	hijri map[string]int  // months of the Hijri calendar
	vague map[string]bool // before a count: it is not exact

	// grammar are the language's own patterns; see compile.
	grammar string

	patterns map[string][]*pattern // the grammar by what a date starts with
	first    map[string]start      // what starts gives, kept
	sieve    sieve                 // of the words in first
	known    map[string]bool       // the words that a prefix is parted from
}

// phrase is a relative date of several words.
type phrase struct {
	words []string
	days  int
}

// ready is the language with all that is made of its tables.
func (l *language) ready() *language {
	if l.fold != nil {
		l.refold()
	}
	l.patterns = map[string][]*pattern{}
	for _, p := range l.compile(l.grammar) {
		for _, w := range l.openers(p) {
			l.patterns[w] = append(l.patterns[w], p)
		}
	}
	l.first = l.starts()
	l.sieve = l.sieveOf(l.first)
	if l.prefixes != "" {
		l.known = l.cues()
	}
	return l
}

// refold folds the words of the tables as those of a text are.
func (l *language) refold() {
	for _, m := range []*map[string]int{&l.months, &l.short, &l.seasons, &l.quarters, &l.ordinal, &l.counts, &l.tens, &l.hijri} {
		*m = folded(*m, l.fold)
	}
	for _, m := range []*map[string]bool{&l.yearCues, &l.weakCues, &l.monthCues, &l.settingCues, &l.of, &l.units, &l.numbered,
		&l.century, &l.fromWords, &l.toWords, &l.betweenWords, &l.andWords, &l.orWords, &l.untilWords, &l.wordlike, &l.articles, &l.beside} {
		*m = folded(*m, l.fold)
	}
	l.plurals = folded(l.plurals, l.fold)
	pairs := map[[2]string]int{}
	for pair, month := range l.pairs {
		pairs[[2]string{l.fold(pair[0]), l.fold(pair[1])}] = month
	}
	l.pairs = pairs
}

func folded[V any](m map[string]V, fold func(string) string) map[string]V {
	out := make(map[string]V, len(m))
	for w, v := range m {
		out[fold(w)] = v
	}
	return out
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

// languages are the tables by their primary BCP 47 subtag, each made when it is
// first asked for. A file for each language registers it.
var languages = map[string]func() *language{}

func register(tag string, table func() *language) bool {
	languages[tag] = sync.OnceValue(func() *language { return table().ready() })
	return true
}

// languageOf is the table for a BCP 47 tag; where the language is not known,
// that of the script, English for Latin. A language without a table has dates
// in digits alone.
func languageOf(tag, text string) *language {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if primary == "" {
		primary = scriptOf(text)
	}
	if table := languages[primary]; table != nil {
		return table()
	}
	return digitsOnly
}

var digitsOnly = (&language{}).ready()
