package mention

import (
	"strings"
	"unicode/utf8"
)

// digits reads 2013-05-27, 2013/05/27 and 2013.5.27, and 27.5.2013 or
// 27/05/2013 where only one order of day and month is possible or the language
// has but one; see ambiguous for the rest.
func (s *scanner) digits(i int) atom {
	if s.at(i).kind != number {
		return atom{}
	}
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
	if s.at(i).kind != number || s.numbered(i) {
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
