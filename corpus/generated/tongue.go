package generated

import "sync"

// tongue is how one language is written. The words are invented for all of
// them: the tag says whose letters they have and by whose rules dates and labels
// are read.
type tongue struct {
	tag string

	// of10000 is its share of the documents. Chosen: English with eight others;
	// of the measured documents 77 % are in English, the rest in Chinese.
	of10000 int

	spelling spelling
	ranks    func() *ranks

	// cased tells a script with capitals; roles, that offices are printed.
	cased, roles bool

	blank, comma, stop, ask, colon string

	// dates are what stands for a date in a sentence: Y is a year, M a month,
	// D a day of the month, T the tens of a year. Relative ones are counted from
	// the day of the event.
	dates, relative []string
	months          []string

	// reactions stand behind a sentence, repairs between words.
	reactions, repairs, doubts []string

	words func() []string
}

// spelt is how many words of a language are kept spelt: 19 of 20 that are said.
const spelt = 1 << 14

// word appends the spelling of a rank.
func (t *tongue) word(out []byte, rank int) []byte {
	if words := t.words(); rank < len(words) {
		return append(out, words[rank]...)
	}
	return t.spelling.append(out, rank)
}

func init() {
	for _, t := range tongues {
		t.words = sync.OnceValue(func() []string {
			words := make([]string, spelt)
			for i := range words {
				words[i] = string(t.spelling.append(nil, i))
			}
			return words
		})
	}
}

// tongueOf is the language of a document.
func tongueOf(c *chance) *tongue {
	at := c.below(10000)
	for _, t := range tongues {
		if at -= t.of10000; at < 0 {
			return t
		}
	}
	return tongues[0]
}

func strs(s string) []string {
	var all []string
	for _, r := range s {
		all = append(all, string(r))
	}
	return all
}
