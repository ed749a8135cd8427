package mention

import (
	"slices"
	"sync"

	"lectern/corpus"
)

// scanner walks over the tokens of one text.
type scanner struct {
	tokens []token
	words  *language
	found  []found

	asked    int // one more than the token that pattern was last asked for
	answer   found
	answered int
}

// spare is room for tokens, which take twenty times the memory of their text.
var spare = sync.Pool{New: func() any { return new([]token) }}

// scan gives the dates of a text in order; they do not overlap.
func scan(text string, words *language) []found {
	room := spare.Get().(*[]token)
	defer spare.Put(room)
	*room = tokens(text, words, *room)
	s := &scanner{tokens: *room, words: words}
	for i := 0; i < len(s.tokens); {
		f, n := s.next(i)
		if n == 0 {
			i++
			continue
		}
		f.at, f.n, f.sentence = i, n, s.tokens[i].sentence
		s.found = append(s.found, f)
		i += n
	}
	s.carryYears()
	s.joinApart()
	return s.found
}

// next reads the date that starts at a token: n tokens, 0 for none.
func (s *scanner) next(i int) (found, int) {
	if t := &s.tokens[i]; t.kind == sign || t.kind == word && !s.words.sieve.holds(t) {
		return found{}, 0
	} else if t.kind == word {
		switch s.words.first[s.at(i).lower] {
		case nothing:
			return found{}, 0
		case relatively:
			return s.relative(i)
		}
	}
	if f, n := s.rangeAt(i); n > 0 {
		return f, n
	}
	if f, n := s.twoDays(i); n > 0 {
		return f, n
	}
	if edtf, n := s.ambiguous(i); n > 0 {
		return found{edtf: edtf, rule: "day and month in digits, either order", parts: []corpus.Span{s.span(i, i+n)}}, n
	}
	a := s.atom(i)
	if f, n := s.pattern(i); n >= max(a.n, 1) {
		return f, n
	}
	if a.n > 0 {
		return found{from: a.date, rule: a.rule, parts: []corpus.Span{s.span(i, i+a.n)}}, a.n
	}
	return s.relative(i)
}

// at is the token at i, an empty one outside the text. It gives the token its
// lower case when it is first asked for.
func (s *scanner) at(i int) *token {
	if i < 0 || i >= len(s.tokens) {
		return &outside
	}
	t := &s.tokens[i]
	if t.lower == "" {
		t.lower = s.words.lowered(t.kind, t.text)
	}
	return t
}

var outside = token{kind: sign, start: -1, end: -1, sentence: -1}

// span is the stretch of tokens from i up to but without j.
func (s *scanner) span(i, j int) corpus.Span {
	return corpus.Span{Start: s.tokens[i].start, End: s.tokens[j-1].end}
}

// glued tells that token i stands right behind the one before.
func (s *scanner) glued(i int) bool { return i > 0 && i < len(s.tokens) && !s.tokens[i].spaced }

// carryYears gives a month or a day without a year that of the last date
// before it in its sentence. In "March and April 2011" the year comes after.
func (s *scanner) carryYears() {
	year, sentence := "", -1
	for i := range s.found {
		f := &s.found[i]
		if f.sentence != sentence {
			year, sentence = "", f.sentence
		}
		if s.pointed(f.at) {
			continue
		}
		if f.from.monthOnly() && f.to.zero() {
			if after := s.listYear(i); after != "" {
				f.from.year, f.rule = after, f.rule+", its year from the list it stands in"
			} else if year != "" {
				f.from.year, f.rule = year, f.rule+", its year from earlier in the sentence"
			}
		} else if f.from.monthOnly() && f.to.year == "" && year != "" {
			f.from.year, f.to.year, f.rule = year, year, f.rule+", its year from earlier in the sentence"
		}
		if last := f.lastYear(); last != "" && s.sets(*f) {
			year = last
		}
	}
}

// pointed tells that the date at token i has its year from the day of speaking,
// as "this June" has.
func (s *scanner) pointed(i int) bool { return s.words.pointers[s.at(i-1).lower] }

// sets tells that a date sets the year for what follows: "in 2011" does, "the
// 2011 budget" and "after 2011" do not.
func (s *scanner) sets(f found) bool {
	return !f.from.yearOnly() || !f.to.zero() || s.words.settingCues[s.at(f.at-1).lower]
}

// lastYear is the year that a date leaves to those after it; a decade leaves
// none.
func (f found) lastYear() string {
	for _, p := range [...]partial{f.to, f.from} {
		if p.year != "" && !slices.Contains([]byte(p.year), 'X') {
			return p.year
		}
	}
	return ""
}

// longestList is how many dates a list with one year at its end may have: the
// months of a year.
const longestList = 12

// listYear is the year at the end of a list of months or days that starts with
// found i: its members are parted by commas, "and" or "or".
func (s *scanner) listYear(i int) string {
	for end := i + longestList; i+1 < min(len(s.found), end); i++ {
		f, next := s.found[i], s.found[i+1]
		if next.sentence != f.sentence || next.from.month == 0 || !next.to.zero() || !s.listed(f.at+f.n, next.at) {
			return ""
		}
		if next.from.year != "" {
			return next.from.year
		}
	}
	return ""
}

// listed tells that only a comma, "and" or "or" stands from token i to j.
func (s *scanner) listed(i, j int) bool {
	if j <= i || j-i > 2 {
		return false
	}
	for ; i < j; i++ {
		if t := s.at(i); t.text != "," && t.text != "،" && t.text != "、" && !s.words.andWords[t.lower] && !s.words.orWords[t.lower] && !s.words.articles[t.lower] {
			return false
		}
	}
	return true
}

// reach is how many tokens may stand between the two ends of a range that is
// built across a sentence, chosen: "in March until the end of the operation in
// October" has eight.
const reach = 12

// joinApart makes one range of two months of a sentence with "until" between:
// "in 2011 … in March until … in October". The year is the one that stands
// before them, or that the first has.
func (s *scanner) joinApart() {
	for i := 0; i+1 < len(s.found); i++ {
		a, b := s.found[i], s.found[i+1]
		if !s.reaches(a, b) {
			continue
		}
		b.parts = append(slices.Clone(a.parts), b.parts...)
		b.from, b.to, b.rule = a.from, b.from, "a range built across the sentence"
		b.at, b.n = a.at, s.found[i+1].at+s.found[i+1].n-a.at
		start := i
		if i > 0 && s.yearOf(s.found[i-1], a) {
			start--
			b.parts = append(slices.Clone(s.found[start].parts), b.parts...)
		}
		s.found = slices.Replace(s.found, start, i+2, b)
		i = start
	}
}

// reaches tells that a and b are the ends of one range.
func (s *scanner) reaches(a, b found) bool {
	if a.sentence != b.sentence || !a.to.zero() || !b.to.zero() || a.from.month == 0 || b.from.month == 0 ||
		a.from.year == "" || a.from.year != b.from.year || a.from.month >= b.from.month || b.at-(a.at+a.n) > reach {
		return false
	}
	for i := a.at + a.n; i < b.at; i++ {
		if s.words.untilWords[s.at(i).lower] {
			return true
		}
	}
	return false
}

// yearOf tells that the date before is a bare year, in the same sentence, that
// the month after it was given.
func (s *scanner) yearOf(before, month found) bool {
	return before.sentence == month.sentence && before.to.zero() && before.from.yearOnly() &&
		before.from.year == month.from.year && s.at(month.at+month.n-1).lower != month.from.year
}
