package mention

import (
	"fmt"

	"lectern/corpus"
	"lectern/corpus/when"
)

// unit is what a relative date counts in.
type unit int

const (
	days unit = iota
	weeks
	months
	years
	decades
	centuries
)

// offset is a relative date: by how many units it lies after the event's.
type offset struct {
	by   int
	unit unit

	month, day int // in that year, 0 for none: "March of last year"
}

// from is the date counted from that of the event, as finely as the unit and
// the event allow; "" where the event's date is missing or too coarse. Doubts
// about the event pass on.
func (o offset) from(event when.Date) string {
	if event.IsZero() {
		return ""
	}
	if o.unit == days && o.by == 0 {
		return sameDay(event)
	}
	first, last := event.Bounds()
	y1, m1, _ := first.Date()
	y2, m2, _ := last.Date()
	switch {
	case y1 != y2:
		return ""
	case o.unit == years:
		return o.inYear(y1) + doubt(event)
	case o.unit > years:
		return o.year(y1) + doubt(event)
	case m1 != m2:
		return ""
	case o.unit == months:
		y, m, _ := when.DayOf(y1, m1+o.by, 1).Date()
		return fmt.Sprintf("%04d-%02d", y, m) + doubt(event)
	case first != last:
		return ""
	case o.unit == days:
		return (first + when.Day(o.by)).String() + doubt(event)
	}
	return week(first+when.Day(7*o.by), doubt(event))
}

// sameDay is "today" at an event: its date; one of the days of an event that
// took several.
func sameDay(event when.Date) string {
	if event.Form() != when.Interval {
		return event.String()
	}
	first, last := event.Bounds()
	if start, end := event.Ends(); start != when.Closed || end != when.Closed {
		return ""
	}
	return "[" + first.String() + ".." + last.String() + "]"
}

func (o offset) inYear(y int) string {
	return partial{year: o.year(y), month: o.month, day: o.day}.String()
}

func (o offset) year(y int) string {
	switch o.unit {
	case decades:
		return fmt.Sprintf("%04d", y+10*o.by)[:3] + "X"
	case centuries:
		return fmt.Sprintf("%04d", y+100*o.by)[:2] + "XX"
	}
	return fmt.Sprintf("%04d", y+o.by)
}

// week is the week of a day, from Monday to Sunday.
func week(day when.Day, doubt string) string {
	// 1970-01-01 was a Thursday, three days after a Monday.
	monday := day - when.Day(((int(day)+3)%7+7)%7)
	return monday.String() + doubt + "/" + (monday + 6).String() + doubt
}

func doubt(d when.Date) string {
	switch {
	case d.Uncertain() && d.Approximate():
		return "%"
	case d.Uncertain():
		return "?"
	case d.Approximate():
		return "~"
	}
	return ""
}

// relative reads a date that is counted from the event: n tokens, 0 for none.
func (s *scanner) relative(i int) (found, int) {
	o, n := s.offset(i)
	if n == 0 {
		return found{}, 0
	}
	ago := o // one that no date was read from stays off the heap
	return found{ago: &ago, rule: "counted from the day of the event", parts: []corpus.Span{s.span(i, i+n)}}, n
}

func (s *scanner) offset(i int) (offset, int) {
	if o, n := s.phrase(i); n > 0 {
		return o, n
	}
	t := s.at(i)
	if by, ok := s.words.days[t.lower]; ok && t.kind == word && (t.opens || !t.capital()) {
		return offset{by: by, unit: days}, 1
	}
	if by, ok := s.words.shifts[t.lower]; ok && t.kind == word {
		next := s.at(i + 1)
		if by == 0 && s.words.dayParts[next.lower] {
			return offset{unit: days}, 2
		}
		// "the last year" is the twelve months behind, no calendar year.
		if u, ok := s.words.spans[next.lower]; ok && !s.words.the[s.at(i-1).lower] {
			return offset{by: by, unit: u}, 2
		}
	}
	return s.counted(i)
}

func (s *scanner) phrase(i int) (offset, int) {
	for _, p := range s.words.phrases {
		n := 0
		for n < len(p.words) && s.at(i+n).lower == p.words[n] {
			n++
		}
		if n == len(p.words) {
			return offset{by: p.days, unit: days}, n
		}
	}
	return offset{}, 0
}

// counted reads "two years ago".
func (s *scanner) counted(i int) (offset, int) {
	if s.words.ago == "" || s.at(i+2).lower != s.words.ago {
		return offset{}, 0
	}
	t := s.at(i)
	n, ok := s.words.counts[t.lower]
	if t.kind == number && len(t.lower) <= 3 {
		n, ok = atoi(t.lower)
	}
	if !ok || n == 0 || s.quantity(i) {
		return offset{}, 0
	}
	if u, ok := s.words.plurals[s.at(i+1).lower]; ok {
		return offset{by: -n, unit: u}, 3
	}
	return offset{}, 0
}

// quantity tells that the count at i is only the end of a longer one: "a
// hundred and two years ago", "one or two years ago", "twenty-five years ago".
func (s *scanner) quantity(i int) bool {
	before := s.at(i - 1)
	switch before.lower {
	case "and", "or", "-", "–", "‑", "to", "hundred", "thousand", "half", "quarter":
		return true
	}
	_, isCount := s.words.counts[before.lower]
	return isCount || before.kind == number && before.end > 0
}
