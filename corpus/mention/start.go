package mention

// start is what kind of date can start with a word.
type start uint8

const (
	nothing    start = iota
	relatively       // only one that is counted from the event: "today", "two years ago"
	anything
)

// starts are the words that a date can start with: all others are passed over
// at the price of one look-up.
func (l *language) starts() map[string]start {
	all := map[string]start{}
	for _, m := range []map[string]int{l.days, l.shifts, l.counts} {
		for w := range m {
			all[w] = relatively
		}
	}
	for _, p := range l.phrases {
		all[p.words[0]] = relatively
	}
	for _, m := range []map[string]int{l.months, l.short, l.seasons, l.quarters, l.ordinal, l.dayWords} {
		for w := range m {
			all[w] = anything
		}
	}
	for pair := range l.pairs {
		all[pair[0]] = anything
	}
	for w := range l.patterns {
		all[w] = anything
	}
	return all
}

// sieve holds back most words that no date can start with, before they are put
// into lower case and looked up: by their length and three of their letters.
// All of the text goes through it.
type sieve struct {
	bits [1024 / 64]uint64
	open bool // everything goes through: words are folded before they are known
}

// sieveOf is the sieve that lets some words through.
func (l *language) sieveOf(words map[string]start) sieve {
	s := sieve{open: l.fold != nil}
	for w := range words {
		at := sieved(w)
		s.bits[at/64] |= 1 << (at % 64)
	}
	return s
}

// holds tells that a word of a text may be one of those let through. A letter
// that is no ASCII may be another length in lower case, so that words with one
// go through, but for a single Han or kana.
func (s *sieve) holds(t *token) bool {
	if s.open || !t.plain && !caseless(t.text) {
		return true
	}
	at := sieved(t.text)
	return s.bits[at/64]&(1<<(at%64)) != 0
}

// caseless tells a single Han or kana.
func caseless(text string) bool {
	return len(text) == len("一") && text[0] >= "\u3000"[0] && text[0] <= "\u9FFF"[0]
}

// sieved is the place of a word in a sieve, the same for capitals.
func sieved(word string) uint {
	n := len(word)
	a, b, c := uint(word[0]|0x20), uint(word[n/2]|0x20), uint(word[n-1]|0x20)
	return (a*37 + b*11 + c*3 + uint(n)*101) % 1024
}
