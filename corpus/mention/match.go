package mention

import (
	"slices"
	"unicode/utf8"

	"lectern/corpus"
)

// reading is what the classes of a pattern took from the text. A second year,
// month or day is the end of a range.
type reading struct {
	years, months, days list
	season, ordinal     int // of a quarter
	century, ten        int
	count               int
	unit                unit
	hijri, hijriMonth   int
	eraYear             int
}

// list is up to two values: n of them.
type list struct {
	at [2]int
	n  int
}

func (l *list) add(v int) bool {
	if l.n == len(l.at) {
		return false
	}
	l.at[l.n] = v
	l.n++
	return true
}

// pattern reads the date that the language's own grammar finds at token i: the
// longest. n tokens, 0 for none.
func (s *scanner) pattern(i int) (f found, n int) {
	if len(s.words.patterns) == 0 {
		return found{}, 0
	}
	key := s.at(i).lower
	if s.at(i).kind == number {
		key = byNumber
	}
	for _, p := range s.words.patterns[key] {
		if s.words.capitalNouns && p.kind == "days" && s.at(i).capital() && !s.at(i).opens {
			continue // "das Heute" is no day
		}
		r := reading{}
		end, ok := s.body(p.body, i, &r)
		if !ok || end-i <= n || !s.around(p, i, end) {
			continue
		}
		if read, ok := readings[p.kind](p, r); ok {
			f, n = read, end-i
		}
	}
	if n > 0 {
		f.parts = []corpus.Span{s.span(i, i+n)}
	}
	return f, n
}

// patternAtom is the date of a pattern that can be an end of a range.
func (s *scanner) patternAtom(i int) atom {
	f, n := s.pattern(i)
	if n == 0 || f.ago != nil || f.edtf != "" || !f.to.zero() {
		return atom{}
	}
	return atom{f.from, n, f.rule}
}

// body matches elements from token i on, those that may be missing both ways.
func (s *scanner) body(all []element, i int, r *reading) (end int, ok bool) {
	if len(all) == 0 {
		return i, true
	}
	before := *r
	if n := s.element(all[0], i, r); n > 0 {
		if end, ok := s.body(all[1:], i+n, r); ok {
			return end, true
		}
	}
	*r = before
	if all[0].optional {
		return s.body(all[1:], i, r)
	}
	return 0, false
}

// around tells that what a pattern wants beside the date, and does not want,
// is so.
func (s *scanner) around(p *pattern, start, end int) bool {
	for _, e := range p.before {
		stands := slices.ContainsFunc(e.words, func(row []string) bool { return s.row(row, start-len(row)) })
		if stands == e.not {
			return false
		}
	}
	for _, e := range p.after {
		stands := slices.ContainsFunc(e.words, func(row []string) bool { return s.row(row, end) })
		if stands == e.not {
			return false
		}
	}
	return true
}

func (s *scanner) row(row []string, i int) bool {
	for k, w := range row {
		if s.at(i+k).lower != w || s.at(i+k).end < 0 {
			return false
		}
	}
	return true
}

// element is how many tokens at i an element takes, 0 for none.
func (s *scanner) element(e element, i int, r *reading) int {
	if e.class == 0 {
		for _, row := range e.words {
			if s.row(row, i) {
				return len(row)
			}
		}
		return 0
	}
	t := s.at(i)
	switch e.class {
	case 'Y':
		return s.yearOfPattern(i, r)
	case 'D':
		return s.dayOfPattern(i, r)
	case 'E':
		if m, ok := atoi(t.lower); t.kind == number && ok && m >= 1 && m <= 12 && r.months.add(m) {
			return 1
		}
	case 'M':
		if m, n := s.monthName(i, true); n > 0 && r.months.add(m) {
			return n
		}
	case 'U':
		u, ok := s.words.plurals[t.lower]
		r.unit = u
		return width(ok)
	case 'N':
		return s.countOfPattern(i, r)
	case 'C':
		return s.ordinalAt(i, s.words.ordinal, mostCenturies, &r.century)
	case 'Q':
		return s.ordinalAt(i, s.words.quarters, 4, &r.ordinal)
	case 'T':
		return s.tenOfPattern(i, r)
	case 'W':
		r.ten = s.words.tens[t.lower]
		return width(r.ten != 0)
	case 'I':
		y, ok := atoi(t.lower)
		r.hijri = y
		return width(ok && t.kind == number && y >= firstHijri && y <= lastHijri)
	case 'K':
		y, ok := atoi(t.lower)
		r.eraYear = y
		if t.lower == "元" {
			r.eraYear, ok = 1, true
		}
		return width(ok && r.eraYear > 0)
	}
	return s.named(e.class, t.lower, r)
}

// named takes a word whose value its table has.
func (s *scanner) named(class byte, word string, r *reading) int {
	var from map[string]int
	var to *int
	switch class {
	case 'S':
		from, to = s.words.seasons, &r.season
	case 'H':
		from, to = s.words.hijri, &r.hijriMonth
	}
	v, ok := from[word]
	if ok {
		*to = v
	}
	return width(ok)
}

func width(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

func (s *scanner) dayOfPattern(i int, r *reading) int {
	if s.words.unspaced {
		day, ok := atoi(s.at(i).lower)
		return width(ok && day >= 1 && day <= 31 && s.at(i).kind == number && r.days.add(day))
	}
	if day, n := s.dayNumber(i); n > 0 && !s.joined(i) && r.days.add(day) {
		return n
	}
	return 0
}

func (s *scanner) yearOfPattern(i int, r *reading) int {
	t := s.at(i)
	if t.kind != number || !isYear(t.lower) || counting(t.text) {
		return 0
	}
	if !s.words.unspaced && (s.joined(i) && !s.hyphened(i) || s.countFollows(i+1)) {
		return 0
	}
	y, _ := atoi(t.lower)
	return width(r.years.add(y))
}

func (s *scanner) countOfPattern(i int, r *reading) int {
	t := s.at(i)
	n, ok := s.words.counts[t.lower]
	if t.kind == number && len(t.lower) <= 3 {
		n, ok = atoi(t.lower)
	}
	if !ok || n == 0 || s.words.vague[s.at(i-1).lower] || s.glued(i) && s.at(i-1).kind == sign && s.at(i-1).text == "." {
		return 0
	}
	if utf8.RuneCountInString(t.text) > 1 && s.words.unspaced && hanRun(t.text) && !counting(t.text) {
		return 0 // 七八年前 is seven or eight years ago
	}
	r.count = n
	return 1
}

// mostCenturies is the last century that is read.
const mostCenturies = 22

// ordinalAt takes "XIX", "dix-neuvième" or "premier" by the table, and a number
// with or without what makes it an ordinal.
func (s *scanner) ordinalAt(i int, table map[string]int, most int, to *int) int {
	t := s.at(i)
	v, ok := table[t.lower]
	if !ok && t.kind == number {
		v, ok = atoi(t.lower)
	}
	if !ok || v < 1 || v > most {
		return 0
	}
	*to = v
	if next := s.at(i + 1); s.glued(i+1) && (s.words.ordinals[next.lower] || s.words.ordinalDot && next.text == ".") {
		return 2
	}
	return 1
}

// tenOfPattern takes "1990", "90" and "noventa".
func (s *scanner) tenOfPattern(i int, r *reading) int {
	t := s.at(i)
	n, ok := s.words.tens[t.lower]
	if !ok && t.kind == number {
		n, ok = atoi(t.lower)
		ok = ok && n%10 == 0 && (n >= 1000 && n < 2200 || len(t.lower) == 2)
	}
	r.ten = n
	return width(ok && !s.joined(i) || ok && s.words.unspaced)
}

// hanRun tells that a number is written in Han numerals.
func hanRun(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return hanDigit(r) >= 0
}
