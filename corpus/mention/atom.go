package mention

import (
	"strings"
	"unicode/utf8"
)

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

// digits reads 2013-05-27, 2013/05/27 and 2013.5.27, and 27.5.2013 or 27/05/2013 where only one order of
// day and month is possible; see ambiguous for the rest.
func (s *scanner) digits(i int) atom {
	for _, between := range [...]string{"-", "/"} {
		if y, m, d, n := s.threeNumbers(i, between, true); n > 0 && m <= 12 {
			return atom{partial{year: y, month: m, day: d}, n, "a date in digits"}
		}
	}
	if fields := s.dotted(i); fields != nil && !s.numbered(i) {
		if y, m, d, n := numberFields(fields[0], fields[1], fields[2], 1); n > 0 && m <= 12 {
			return atom{partial{year: y, month: m, day: d}, n, "a date in digits"}
		}
	}
	y, a, b, n := s.dayMonthDigits(i)
	switch {
	case n == 0:
		return atom{}
	case s.words.dayLeads && b <= 12:
		return atom{partial{year: y, month: b, day: a}, n, "a date in digits, the day first as the language has it"}
	case b <= 12 && (a > 12 || a == b):
		return atom{partial{year: y, month: b, day: a}, n, "a date in digits"}
	case a <= 12 && b > 12:
		return atom{partial{year: y, month: a, day: b}, n, "a date in digits"}
	}
	return atom{}
}

// ambiguous reads 03/06/2013, which is in March or in June: a one-of set.
func (s *scanner) ambiguous(i int) (string, int) {
	y, a, b, n := s.dayMonthDigits(i)
	if n == 0 || a == b || a > 12 || b > 12 || s.words.dayLeads {
		return "", 0
	}
	low, high := partial{year: y, month: min(a, b), day: max(a, b)}, partial{year: y, month: max(a, b), day: min(a, b)}
	return "[" + low.String() + "," + high.String() + "]", n
}

// dayMonthDigits are two numbers and a year, parted by points or slashes.
func (s *scanner) dayMonthDigits(i int) (year string, a, b, n int) {
	if s.numbered(i) {
		return "", 0, 0, 0
	}
	if fields := s.dotted(i); fields != nil {
		year, b, a, n = numberFields(fields[2], fields[1], fields[0], 1)
		return year, a, b, n
	}
	year, b, a, n = s.threeNumbers(i, "/", false)
	return year, a, b, n
}

// dotted are the three numbers of one token, "27.5.2013"; nil for any other.
func (s *scanner) dotted(i int) []string {
	t := s.at(i)
	if t.kind != number || strings.Count(t.lower, ".") != 2 || s.joined(i) || s.codeFollows(i+1) {
		return nil
	}
	return strings.Split(t.lower, ".")
}

// threeNumbers are numbers with one sign between, the year first or last; b is
// the one beside the year.
func (s *scanner) threeNumbers(i int, between string, yearFirst bool) (year string, b, a, n int) {
	for k := 1; k < 5; k++ {
		if !s.glued(i+k) || (k%2 == 1) != (s.at(i+k).text == between) {
			return "", 0, 0, 0
		}
	}
	// A sixth piece makes it a code or a telephone number.
	if s.joined(i) || s.glued(i+5) && !s.apart(i+5) && (s.at(i+5).kind != sign || s.at(i+5).text == between) {
		return "", 0, 0, 0
	}
	x, y, z := s.at(i).lower, s.at(i+2).lower, s.at(i+4).lower
	if yearFirst {
		return numberFields(x, y, z, 5)
	}
	return numberFields(z, y, x, 5)
}

func numberFields(year, beside, other string, n int) (string, int, int, int) {
	b, ok1 := atoi(beside)
	a, ok2 := atoi(other)
	if !isYear(year) || !ok1 || !ok2 || a == 0 || b == 0 || len(beside) > 2 || len(other) > 2 || a > 31 || b > 31 || a > 12 && b > 12 {
		return "", 0, 0, 0
	}
	return year, b, a, n
}

// codeFollows tells that a number goes on at token i without a space: it is a
// piece of a code. A full stop or a comma behind it is none.
func (s *scanner) codeFollows(i int) bool {
	return s.glued(i) && !s.apart(i) && (s.at(i).kind != sign || s.glued(i+1) && s.at(i+1).kind != sign)
}

// apart tells that the token at i is a letter of a script without spaces, which
// is apart from what it touches.
func (s *scanner) apart(i int) bool {
	t := s.at(i)
	return s.words.unspaced && t.kind == word && t.text[0] >= utf8.RuneSelf
}

// joined tells that a number, a letter, a currency or a sign of a code stands
// right before token i, or that it is such itself: "$2011", "A-27".
func (s *scanner) joined(i int) bool {
	if !s.glued(i) || s.apart(i-1) {
		return false
	}
	before := s.at(i - 1)
	if s.words.prefixed[before.lower] || before.kind == sign && s.glued(i-1) && s.words.prefixed[s.at(i-2).lower] {
		return false
	}
	return before.kind != sign || strings.ContainsAny(before.text, "$£€¥#@/\\+=_%&.-§:")
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
	if s.words.of[s.at(i+n).lower] {
		n++
	}
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

// yearAfter is a year behind a month or day: after a space, a comma or "of".
func (s *scanner) yearAfter(i int) (year string, n int) {
	if t := s.at(i); t.text == "," || t.text == "،" {
		n++
	}
	for range mostOf {
		if !s.words.of[s.at(i+n).lower] {
			break
		}
		n++
	}
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

func isYear(digits string) bool {
	n, ok := atoi(digits)
	return ok && len(digits) == 4 && n >= 1000 && n < 2200
}

// atoi reads a short number of digits alone.
func atoi(digits string) (int, bool) {
	n := 0
	for _, c := range []byte(digits) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, len(digits) > 0 && len(digits) < 8
}
