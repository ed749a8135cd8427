package mention

import (
	"fmt"
	"strings"
)

// year reads a bare year. The words around must make it one.
func (s *scanner) year(i int) atom {
	if !s.yearLike(i) || !s.cued(i) && !s.listedYear(i) {
		return atom{}
	}
	return atom{partial{year: s.at(i).lower}, 1, "a year"}
}

// yearLike tells that the number at i may be a year: 1600 to 2199, no count,
// price, number of a section or piece of a code.
func (s *scanner) yearLike(i int) bool {
	t := s.at(i)
	if t.kind != number || !isYear(t.lower) || t.lower < "1600" || s.joined(i) && !s.hyphened(i) || s.countFollows(i+1) {
		return false
	}
	if s.glued(i+1) && strings.ContainsAny(s.at(i+1).text, "/-–‑:") && s.glued(i+2) {
		return false
	}
	return !s.numbered(i)
}

// numbered tells that the number at i counts something else than years:
// "section 2011", "version 3.2.2013", "fiscal year 2013".
func (s *scanner) numbered(i int) bool {
	before := s.at(i - 1).lower
	return s.words.numbered[before] || s.words.yearCues[before] && s.words.numbered[s.at(i-2).lower]
}

// cued tells that what stands around a number makes it a year.
func (s *scanner) cued(i int) bool {
	t, before, after := s.at(i), s.at(i-1), s.at(i+1)
	switch {
	case s.words.yearCues[before.lower] || s.hyphened(i):
		return true
	case s.words.weakCues[before.lower]:
		return !strings.HasSuffix(t.lower, "00") && !s.words.notOf[s.at(i-2).lower]
	case before.text == "(" && after.text == ")":
		return true
	case s.words.the[before.lower]:
		return after.kind == word && after.spaced
	}
	return false
}

// hyphened tells that a cue is joined to the year: "mid-2011".
func (s *scanner) hyphened(i int) bool {
	return s.glued(i) && s.glued(i-1) && strings.Contains("-–־", s.at(i-1).text) && s.words.yearCues[s.at(i-2).lower]
}

// listedYear tells that the number goes on a list of years: "in 2010, 2011 and
// 2012".
func (s *scanner) listedYear(i int) bool {
	if len(s.found) == 0 {
		return false
	}
	last := s.found[len(s.found)-1]
	return last.from.yearOnly() && last.to.zero() && last.ago == nil && len(last.from.year) == 4 &&
		last.from.year < s.at(i).lower && s.listed(last.at+last.n, i)
}

// decade reads "1990s". A decade that is also a century, "1900s", is read as
// the century, which holds both.
func (s *scanner) decade(i int) atom {
	t := s.at(i)
	n := 1
	if s.at(i+n).text == "'" || s.at(i+n).text == "’" {
		n++
	}
	if t.kind != number || !isYear(t.lower) || t.lower[3] != '0' || s.joined(i) || s.at(i+n).text != "s" || !s.glued(i+1) || !s.glued(i+n) || s.words.century == nil {
		return atom{}
	}
	if strings.HasSuffix(t.lower, "00") {
		return atom{partial{year: t.lower[:2] + "XX"}, n + 1, "a century or its first decade"}
	}
	return atom{partial{year: t.lower[:3] + "X"}, n + 1, "a decade"}
}

// centuryAt reads "the 19th century" as the years that begin with 18, and one
// before our era likewise.
func (s *scanner) centuryAt(i int) atom {
	c, n := s.centuryNumber(i)
	if n == 0 || s.joined(i) || !s.words.century[s.at(i+n).lower] {
		return atom{}
	}
	n++
	if s.words.beforeEra[s.at(i+n).lower] {
		return atom{partial{year: fmt.Sprintf("-%02dXX", c-1)}, n + 1, "a century"}
	}
	return atom{partial{year: fmt.Sprintf("%02dXX", c-1)}, n, "a century"}
}

func (s *scanner) centuryNumber(i int) (c, n int) {
	t := s.at(i)
	if c, ok := s.words.ordinal[t.lower]; ok {
		return c, 1
	}
	c, ok := atoi(t.lower)
	if t.kind != number || !ok || c < 1 || c > 22 || !s.glued(i+1) || !s.words.ordinals[s.at(i+1).lower] {
		return 0, 0
	}
	return c, 2
}

// season reads "spring 2012" and "the winter of 2011". A season without a year
// is no date.
func (s *scanner) season(i int) atom {
	code := s.words.seasons[s.at(i).lower]
	if code == 0 || s.words.notSeason[s.at(i-1).lower] {
		return atom{}
	}
	year, n := s.yearAfter(i + 1)
	if n == 0 || s.at(i+1).text == "," {
		return atom{}
	}
	// "the fall of 2011" may be a town's.
	if s.at(i).lower == "fall" && n == 2 && !s.words.monthCues[s.at(i-2).lower] {
		return atom{}
	}
	return atom{partial{year: year, month: code}, n + 1, "a season"}
}

// shareOfYear reads "the first quarter of 2012" and "the second half of 2011".
func (s *scanner) shareOfYear(i int) atom {
	which, ok := s.words.quarters[s.at(i).lower]
	what := s.at(i + 1).lower
	if !ok || what == "" || !s.words.of[s.at(i+2).lower] {
		return atom{}
	}
	year, n := s.yearAfter(i + 2)
	switch {
	case n == 0:
		return atom{}
	case what == s.words.quarter:
		return atom{partial{year: year, month: 32 + which}, 2 + n, "a quarter"}
	case what == s.words.half && which <= 2:
		return atom{partial{year: year, month: 39 + which}, 2 + n, "half a year"}
	}
	return atom{}
}
