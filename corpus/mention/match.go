package mention

import (
	"slices"

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
// longest. n tokens, 0 for none. It is asked for a token as the end of a range
// and by itself, so that the last answer is kept.
func (s *scanner) pattern(i int) (found, int) {
	if s.asked != i+1 {
		s.answer, s.answered = s.longestPattern(i)
		s.asked = i + 1
	}
	return s.answer, s.answered
}

func (s *scanner) longestPattern(i int) (f found, n int) {
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
		if t := s.at(i + k); t.lower != w || t.end < 0 {
			return false
		}
	}
	return true
}
