package mention

import "strings"

// atom is a date in one piece: n tokens, 0 for none.
type atom struct {
	date partial
	n    int
	rule string
}

func (s *scanner) atom(i int) atom {
	for _, read := range [...]func(*scanner, int) atom{
		(*scanner).digits, (*scanner).dayFirst, (*scanner).monthFirst, (*scanner).season,
		(*scanner).shareOfYear, (*scanner).centuryAt, (*scanner).decade, (*scanner).year,
	} {
		if a := read(s, i); a.n > 0 {
			return a
		}
	}
	return atom{}
}

// dayFirst reads "27 May 2013", "the 27th of May", "3 March".
func (s *scanner) dayFirst(i int) atom {
	if s.joined(i) {
		return atom{}
	}
	return s.dayAndMonth(i)
}

// dayAndMonth is dayFirst whatever stands before it.
func (s *scanner) dayAndMonth(i int) atom {
	day, n := s.dayNumber(i)
	if n == 0 {
		return atom{}
	}
	n += s.ties(i + n)
	month, width := s.monthName(i+n, true)
	if width == 0 {
		return atom{}
	}
	n += width
	year, more := s.yearAfter(i + n)
	return atom{partial{year, month, day}, n + more, "day and month"}
}

// monthFirst reads "May 27, 2013", "May 27th", "March 2011", and a month alone.
func (s *scanner) monthFirst(i int) atom {
	month, n := s.monthName(i, true)
	if n == 0 {
		return atom{}
	}
	if day, width := s.dayNumber(i + n); s.words.monthLeads && width > 0 && !s.words.units[s.at(i+n+width).lower] {
		year, more := s.yearAfter(i + n + width)
		return atom{partial{year, month, day}, n + width + more, "day and month"}
	}
	if year, more := s.yearAfter(i + n); more > 0 {
		return atom{partial{year: year, month: month}, n + more, "month and year"}
	}
	if month, n = s.monthName(i, false); n > 0 && s.lone(i) {
		return atom{partial{month: month}, n, "a month"}
	}
	return atom{}
}

// dayNumber is a day of a month: one token, or two with "th".
func (s *scanner) dayNumber(i int) (day, n int) {
	t := s.at(i)
	if day := s.words.dayWords[t.lower]; day != 0 {
		return day, 1
	}
	day, ok := atoi(t.lower)
	if t.kind != number || !ok || len(t.lower) > 2 || day < 1 || day > 31 {
		return 0, 0
	}
	if s.words.ordinalDot && s.at(i+1).text == "." && s.glued(i+1) {
		return day, 2
	}
	if s.glued(i+1) && s.at(i+1).kind == word {
		if s.words.ordinals[s.at(i+1).lower] {
			return day, 2
		}
		return 0, 0
	}
	if s.glued(i+1) && strings.ContainsAny(s.at(i+1).text, "%:/") {
		return 0, 0
	}
	return day, 1
}

// monthName is the month at a token; short ones only where beside says that a
// day or a year stands next to it. The point of a short one belongs to it.
func (s *scanner) monthName(i int, beside bool) (month, n int) {
	t := s.at(i)
	if t.kind != word || s.words.capitals && !t.capital() {
		return 0, 0
	}
	if m := s.words.pairs[[2]string{t.lower, s.at(i + 1).lower}]; m != 0 {
		return m, 2 + s.sameMonth(i+2, m)
	}
	if m := s.words.months[t.lower]; m != 0 {
		return m, 1 + s.sameMonth(i+1, m)
	}
	if m := s.words.short[t.lower]; m != 0 && beside {
		if s.at(i+1).text == "." && s.glued(i+1) {
			return m, 2
		}
		return m, 1
	}
	return 0, 0
}

// sameMonth is the width of "/May" behind a month's other name, as Arabic
// records give both.
func (s *scanner) sameMonth(i, month int) int {
	if s.words.pairs == nil || s.at(i).text != "/" {
		return 0
	}
	if m, n := s.monthName(i+1, false); m == month {
		return 1 + n
	}
	return 0
}

// lone tells that a month without day and year is a date: it is not part of a
// name, and one that is also a word or a name has a cue before it.
func (s *scanner) lone(i int) bool {
	t, before, after := s.at(i), s.at(i-1), s.at(i+1)
	if s.words.smallMonths && t.capital() && !t.opens {
		return false
	}
	if !s.words.wordlike[t.lower] {
		return !s.joined(i)
	}
	if after.kind == word && after.capital() && !s.words.capitalNouns && !s.dateWord(i+1) {
		return false
	}
	if s.words.monthCues[before.lower] {
		return true
	}
	return s.words.of[before.lower] && s.words.monthAfterOf[s.at(i-2).lower]
}

// dateWord tells that a capitalised word may follow a month: another month.
func (s *scanner) dateWord(i int) bool { return s.words.months[s.at(i).lower] != 0 }

// mostOf is how many words may tie a year to its month: "من عام" has two, "del
// año" too.
const mostOf = 2

// ties is how many words at i tie a part of a date to the next.
func (s *scanner) ties(i int) (n int) {
	for n < mostOf && s.words.of[s.at(i+n).lower] {
		n++
	}
	return n
}

// yearAfter is a year behind a month or day: after a space, a comma or "of".
func (s *scanner) yearAfter(i int) (year string, n int) {
	if t := s.at(i); t.text == "," || t.text == "،" {
		n++
	}
	n += s.ties(i + n)
	if t := s.at(i + n); t.kind == number && isYear(t.lower) && (t.spaced || s.words.prefixed[s.at(i+n-1).lower]) && !s.countFollows(i+n+1) {
		return t.lower, n + 1
	}
	return "", 0
}

// countFollows tells that what stands at i makes a count of the number before.
func (s *scanner) countFollows(i int) bool {
	t := s.at(i)
	if s.glued(i) && (t.text == "%" || t.kind == word) {
		return true
	}
	return t.kind == word && (s.words.units[t.lower] || s.words.plural != nil && s.words.plural(t.lower))
}
