package generated

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/when"
)

// Figures are what is measured of a corpus, a real or a generated one. Stage
// directions are in no count of turns and words.
type Figures struct {
	Documents, Turns, Words, Bytes int

	// TurnsOfDocument and WordsOfTurn are at the Quantiles.
	TurnsOfDocument, WordsOfTurn [len(Quantiles)]int

	// Shares are those of the words at the Ranks, of 1; Different is how many
	// words there are among the first of Amounts, 0 beyond the last.
	Shares    [len(Ranks)]float64
	Different [len(Amounts)]int

	// Spread is, of the words that are said four to seven times, how many
	// documents have them for each time: 1 if none came in clusters.
	Spread float64

	// Pairs are those of neighbouring words that one of 500 turns has, PairLists
	// how many pairs a turn has of them on average.
	Pairs     int
	PairLists float64

	// Short is the share of turns with fewer than seven words; Questions and
	// Answers are shares of the turns, Unnamed that of turns by nobody who is
	// named.
	Short, Questions, Answers, Unnamed float64

	// Marks and Mentions are for 10,000 words; Relative is the share of mentions
	// that are counted from the day of the event.
	Marks, Mentions, Relative float64

	// Speakers are different people, TopSpeaker the share of the words of who
	// said most.
	Speakers   int
	TopSpeaker float64

	// Weekends is the share of documents that are of a Saturday or Sunday.
	Weekends float64
}

// Where Figures are taken.
var (
	Quantiles = [...]int{10, 25, 50, 75, 90, 99} // of 100
	Ranks     = [...]int{1, 10, 100, 1000, 10000}
	Amounts   = [...]int{10_000, 100_000, 1_000_000, 10_000_000} // of words
)

// Measure takes the figures of the documents in one language, of all for "".
func Measure(documents iter.Seq[*corpus.Document], language string) Figures {
	m := &measure{words: map[string]*use{}, pairs: map[[2]*use]*use{}, speakers: map[string]int{}}
	for d := range documents {
		if language == "" || d.Language == language {
			m.document(d)
		}
	}
	return m.figures()
}

// use is how often a word or a pair is said, in how many turns and documents.
type use struct{ times, turns, documents, turn, document int }

func (u *use) count(turn, document int) {
	u.times++
	if u.turn != turn {
		u.turn, u.turns = turn, u.turns+1
	}
	if u.document != document {
		u.document, u.documents = document, u.documents+1
	}
}

type measure struct {
	f                 Figures
	words             map[string]*use
	pairs             map[[2]*use]*use
	speakers          map[string]int
	perDocument       []int
	perTurn           []int
	questions         int
	answers, unnamed  int
	marks, mentions   int
	relative, weekend int
}

func (m *measure) document(d *corpus.Document) {
	m.f.Documents++
	m.perDocument = append(m.perDocument, len(d.Turns))
	m.mentions += len(d.Mentions)
	for i := range d.Mentions {
		if d.Mentions[i].Relative != "" {
			m.relative++
		}
	}
	if day, err := when.ParseDay(d.Dates.Event.String()); err == nil && (int(day)+3)%7 >= 5 {
		m.weekend++
	}
	for i := range d.Turns {
		if t := &d.Turns[i]; t.Kind != corpus.Stage {
			m.turn(t)
		}
	}
}

func (m *measure) turn(t *corpus.Turn) {
	m.f.Turns++
	m.f.Bytes += len(t.Text)
	m.marks += len(t.Marks)
	switch t.Kind {
	case corpus.Question:
		m.questions++
	case corpus.Answer:
		m.answers++
	}
	if t.Speaker == "" {
		m.unnamed++
	}
	before := m.f.Words
	var last *use
	eachWord(t.Text, func(word string) { last = m.word(word, last) })
	m.perTurn = append(m.perTurn, m.f.Words-before)
	m.speakers[t.Speaker] += m.f.Words - before
}

func (m *measure) word(word string, last *use) *use {
	u := m.words[word]
	if u == nil {
		u = new(use)
		m.words[strings.Clone(word)] = u
	}
	u.count(m.f.Turns, m.f.Documents)
	m.f.Words++
	if i := slices.Index(Amounts[:], m.f.Words); i >= 0 {
		m.f.Different[i] = len(m.words)
	}
	if last != nil {
		p := m.pairs[[2]*use{last, u}]
		if p == nil {
			p = new(use)
			m.pairs[[2]*use{last, u}] = p
		}
		p.count(m.f.Turns, m.f.Documents)
	}
	return u
}

// eachWord gives the words of a text in lower case: runs of letters, marks and
// digits, an apostrophe between them included; in a script without blanks each
// character.
func eachWord(text string, f func(string)) {
	text = strings.ToLower(text)
	start := -1
	end := func(at int) {
		if start >= 0 {
			f(text[start:at])
		}
		start = -1
	}
	for i, c := range text {
		switch {
		case c >= 0x2E80 && unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana):
			end(i)
			f(text[i : i+utf8.RuneLen(c)])
		case unicode.IsLetter(c), unicode.IsDigit(c), unicode.IsMark(c), start >= 0 && (c == '’' || c == '\''):
			if start < 0 {
				start = i
			}
		default:
			end(i)
		}
	}
	end(len(text))
}

func (m *measure) figures() Figures {
	f := &m.f
	f.TurnsOfDocument, f.WordsOfTurn = quantiles(m.perDocument), quantiles(m.perTurn)
	uses := slices.SortedFunc(maps.Values(m.words), func(a, b *use) int { return cmp.Compare(b.times, a.times) })
	for i, rank := range Ranks {
		if rank <= len(uses) {
			f.Shares[i] = part(uses[rank-1].times, f.Words)
		}
	}
	times, documents := 0, 0
	for _, u := range uses {
		if u.times >= 4 && u.times <= 7 {
			times, documents = times+u.times, documents+u.documents
		}
	}
	f.Spread = part(documents, times)
	lists := 0
	for _, p := range m.pairs {
		if p.turns*500 >= f.Turns {
			f.Pairs, lists = f.Pairs+1, lists+p.turns
		}
	}
	f.PairLists = part(lists, f.Turns)
	under, _ := slices.BinarySearch(m.perTurn, 7)
	f.Short = part(under, f.Turns)
	f.Questions, f.Answers, f.Unnamed = part(m.questions, f.Turns), part(m.answers, f.Turns), part(m.unnamed, f.Turns)
	f.Marks, f.Mentions, f.Relative = 10000*part(m.marks, f.Words), 10000*part(m.mentions, f.Words), part(m.relative, m.mentions)
	f.Weekends = part(m.weekend, f.Documents)
	delete(m.speakers, "")
	f.Speakers = len(m.speakers)
	for _, words := range m.speakers {
		f.TopSpeaker = max(f.TopSpeaker, part(words, f.Words))
	}
	return *f
}

func part(n, of int) float64 { return float64(n) / float64(max(1, of)) }

// quantiles sorts the list.
func quantiles(list []int) (at [len(Quantiles)]int) {
	slices.Sort(list)
	for i, q := range Quantiles {
		if len(list) > 0 {
			at[i] = list[(len(list)-1)*q/100]
		}
	}
	return at
}
