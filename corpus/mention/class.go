package mention

import "unicode/utf8"

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
