package mention

import (
	"fmt"
	"strings"

	"lectern/corpus"
)

// rangeAt reads two dates with "to" or a dash between, or "between … and …",
// and gives each end what the other says for both.
func (s *scanner) rangeAt(i int) (found, int) {
	for _, read := range [...]func(*scanner, int) (found, int){(*scanner).yearSpan, (*scanner).daySpan, (*scanner).atomSpan} {
		if f, n := read(s, i); n > 0 {
			f.parts = []corpus.Span{s.span(i, i+n)}
			f.rule = "a range"
			return f, n
		}
	}
	return found{}, 0
}

// between is how many tokens part the two ends of a range at i.
func (s *scanner) between(start, i int) int {
	t := s.at(i)
	switch {
	case t.lower == "-" || t.text == "–" || t.text == "‑":
		return 1
	case s.words.toWords[t.lower]:
		return 1 + s.articles(i+1)
	case s.words.toPair[0] != "" && t.lower == s.words.toPair[0] && s.at(i+1).lower == s.words.toPair[1]:
		return 2
	case s.words.andWords[t.lower] && s.words.betweenWords[s.at(start-1).lower],
		s.words.andWords[t.lower] && s.words.articles[s.at(start-1).lower] && s.words.betweenWords[s.at(start-2).lower]:
		return 1 + s.articles(i+1)
	}
	return 0
}

// articles are the words and hyphens that may stand before the second end:
// "jusqu'au", "ל-5".
func (s *scanner) articles(i int) (n int) {
	for n < 2 && s.words.articles[s.at(i+n).lower] {
		n++
	}
	return n
}

// yearSpan reads "2011–2013", "2011-12", "from 2011 to 2013".
func (s *scanner) yearSpan(i int) (found, int) {
	t := s.at(i)
	if t.kind != number || !isYear(t.lower) || t.lower < "1600" || s.joined(i) || s.numbered(i) {
		return found{}, 0
	}
	n := 1 + s.between(i, i+1)
	end := s.at(i + n)
	dash := s.at(i+1).kind == sign
	if n == 1 || end.kind != number || s.countFollows(i+n+1) || s.glued(i+n+1) && strings.ContainsAny(s.at(i+n+1).text, "-–/") {
		return found{}, 0
	}
	if !dash && !s.cued(i) && !s.words.fromWords[s.at(i-1).lower] {
		return found{}, 0
	}
	to := end.lower
	if dash && len(to) == 2 && s.cued(i) && to > "12" {
		to = t.lower[:2] + to // 2011-12 may be a month
	}
	if !isYear(to) || to <= t.lower {
		return found{}, 0
	}
	return found{from: partial{year: t.lower}, to: partial{year: to}}, n + 1
}

// daySpan reads "3–5 May 2013", "from 3 to 5 May" and "May 3–5, 2013".
func (s *scanner) daySpan(i int) (found, int) {
	if day, n := s.dayNumber(i); n > 0 && !s.joined(i) {
		return s.daysBeforeMonth(i, day, n)
	}
	month, n := s.monthName(i, true)
	if n == 0 || !s.words.monthLeads {
		return found{}, 0
	}
	from, more := s.dayNumber(i + n)
	if more == 0 {
		return found{}, 0
	}
	n += more
	gap := s.between(i, i+n)
	to, width := s.dayNumber(i + n + gap)
	if gap == 0 || width == 0 || to <= from {
		return found{}, 0
	}
	n += gap + width
	if _, w := s.monthName(i+n, true); w > 0 || s.words.units[s.at(i+n).lower] {
		return found{}, 0
	}
	year, w := s.yearAfter(i + n)
	return found{from: partial{year, month, from}, to: partial{year, month, to}}, n + w
}

// twoDays reads "27 and 28 May 2013": both, as a set.
func (s *scanner) twoDays(i int) (found, int) {
	day, n := s.dayNumber(i)
	if n == 0 || s.at(i).kind != number || s.joined(i) || !s.words.andWords[s.at(i+n).lower] {
		return found{}, 0
	}
	n++
	to := s.dayAndMonth(i + n)
	if to.n == 0 || to.date.day <= day {
		return found{}, 0
	}
	n += to.n
	from := to.date
	from.day = day
	return found{from: from, to: to.date, both: true, rule: "two days of one month", parts: []corpus.Span{s.span(i, i+n)}}, n
}

func (s *scanner) daysBeforeMonth(i, day, n int) (found, int) {
	gap := s.between(i, i+n)
	if gap == 0 {
		return found{}, 0
	}
	to := s.dayAndMonth(i + n + gap)
	if to.n == 0 || to.date.day <= day {
		return found{}, 0
	}
	from := to.date
	from.day = day
	return found{from: from, to: to.date}, n + gap + to.n
}

// atomSpan reads "March to October 2011", "27 May to 3 June 2013".
func (s *scanner) atomSpan(i int) (found, int) {
	from := s.endOfRange(i)
	if from.n == 0 || from.date.month > 12 {
		return found{}, 0
	}
	gap := s.between(i, i+from.n)
	if gap == 0 {
		return found{}, 0
	}
	to := s.endOfRange(i + from.n + gap)
	if to.n == 0 || to.date.month > 12 || (from.date.month == 0) != (to.date.month == 0) {
		return found{}, 0
	}
	a, b := from.date, to.date
	switch {
	case a.year == "" && b.year != "":
		a.year = b.year
		if a.month > b.month { // "November to March 2012" is over New Year
			a.year = yearFrom(b.year, -1)
		}
	case b.year == "" && a.year != "":
		b.year = a.year
		if b.month < a.month { // "November 2011 to March" is over New Year
			b.year = yearFrom(a.year, 1)
		}
	case a.year == "" && a.month > b.month:
		return found{}, 0
	}
	return found{from: a, to: b}, from.n + gap + to.n
}

// yearFrom is the year so many after one; a decade has none.
func yearFrom(year string, after int) string {
	n, ok := atoi(year)
	if !ok {
		return year
	}
	return fmt.Sprintf("%04d", n+after)
}

// endOfRange is a date at i, where a month alone needs no cue: the other end
// is one.
func (s *scanner) endOfRange(i int) atom {
	for _, read := range [...]func(*scanner, int) atom{(*scanner).digits, (*scanner).dayFirst, (*scanner).monthFirst, (*scanner).centuryAt, (*scanner).decade, (*scanner).patternAtom} {
		if a := read(s, i); a.n > 0 {
			return a
		}
	}
	if month, n := s.monthName(i, false); n > 0 {
		return atom{partial{month: month}, n, "a month"}
	}
	return atom{}
}
