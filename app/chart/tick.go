package chart

import (
	"strconv"

	"lectern/corpus/when"
)

// Tick is a line of the axis with its label.
type Tick struct {
	Day Day
	X   float64

	// Label begins at X; "" where it would run into another or out of the
	// plot.
	Label string

	// Strong ticks begin a larger stretch: a year among months, a month among
	// days.
	Strong bool
}

type unit int

const (
	day unit = iota
	month
	year
)

// step is a human interval.
type step struct {
	unit unit
	n    int
	days float64 // how long one is, about
}

// steps are the intervals that ticks may have, ascending: chosen, so that each
// is a stretch that people count in.
var steps = []step{
	{day, 1, 1}, {day, 7, 7},
	{month, 1, 30.4}, {month, 3, 91.3}, {month, 6, 182.6},
	{year, 1, 365.2}, {year, 5, 1826}, {year, 10, 3652}, {year, 25, 9131}, {year, 50, 18262}, {year, 100, 36524},
	{year, 250, 91311}, {year, 500, 182621}, {year, 1000, 365242}, {year, 2500, 913105}, {year, 5000, 1826211},
}

// Ticks are those of the smallest human interval whose lines stand at least
// gap apart, ascending, inside the domain. Labels are set at a type size and do
// not overlap; where there is room for it, one names its year.
func Ticks(s Scale, gap, size float64) []Tick {
	st := stepFor(s.PerDay(), gap)
	var ticks []Tick
	named := false
	for n := st.first(s.From); st.day(n) <= s.To; n++ {
		t := Tick{Day: st.day(n), X: s.X(st.day(n))}
		var hasYear bool
		t.Label, t.Strong, hasYear = st.label(n)
		named = named || hasYear && fits(t, s.Right, size)
		ticks = append(ticks, t)
	}
	if !named && len(ticks) > 0 {
		ticks[0].Label, ticks[0].Strong = st.full(ticks[0].Day), true
	}
	thin(ticks, s.Right, size)
	return ticks
}

func stepFor(perDay, gap float64) step {
	for _, st := range steps {
		if st.days*perDay >= gap {
			return st
		}
	}
	return steps[len(steps)-1]
}

// first is the number of the first step that begins on a day or after it.
func (st step) first(from Day) int {
	n := 0
	y, m, _ := date(from)
	switch st.unit {
	case day:
		n = floorDiv(int(from)+3, st.n)
	case month:
		n = floorDiv(y*12+m-1, st.n)
	case year:
		n = floorDiv(y, st.n)
	}
	if st.day(n) < from {
		n++
	}
	return n
}

// day is the day on which a step begins. Weeks begin on Mondays: day 0 was a
// Thursday.
func (st step) day(n int) Day {
	switch st.unit {
	case day:
		return Day(n*st.n - 3)
	case month:
		return dayOf(floorDiv(n*st.n, 12), n*st.n-floorDiv(n*st.n, 12)*12+1)
	}
	return dayOf(n*st.n, 1)
}

// label names a step by what changed since the one before.
func (st step) label(n int) (text string, strong, hasYear bool) {
	y, m, d := date(st.day(n))
	py, pm, _ := date(st.day(n - 1))
	switch {
	case st.unit == year || st.unit == month && y != py:
		return yearName(y), true, true
	case st.unit == month:
		return months[m-1], false, false
	case y != py:
		return strconv.Itoa(d) + " " + months[m-1] + " " + yearName(y), true, true
	case m != pm:
		return strconv.Itoa(d) + " " + months[m-1], true, false
	}
	return strconv.Itoa(d), false, false
}

// full names a step with its year.
func (st step) full(at Day) string {
	y, m, d := date(at)
	switch st.unit {
	case day:
		return strconv.Itoa(d) + " " + months[m-1] + " " + yearName(y)
	case month:
		return months[m-1] + " " + yearName(y)
	}
	return yearName(y)
}

// thin takes away the labels for which there is no room. Strong ones are
// placed before the others.
func thin(ticks []Tick, right, size float64) {
	placed := make([]bool, len(ticks))
	for _, strong := range []bool{true, false} {
		for i, t := range ticks {
			if t.Strong == strong && fits(t, right, size) && isClear(ticks, placed, t, size) {
				placed[i] = true
			}
		}
	}
	for i := range ticks {
		if !placed[i] {
			ticks[i].Label = ""
		}
	}
}

// fits tells whether a label ends inside the plot, or a letter over its edge.
func fits(t Tick, right, size float64) bool {
	return t.X+Width(t.Label, size, t.Strong) <= right+size
}

// isClear tells whether a label keeps half a letter away from those placed.
func isClear(ticks []Tick, placed []bool, t Tick, size float64) bool {
	end := t.X + Width(t.Label, size, t.Strong) + size/2
	for i, other := range ticks {
		if placed[i] && other.X < end && t.X < other.X+Width(other.Label, size, other.Strong)+size/2 {
			return false
		}
	}
	return true
}

var months = [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

// yearName is the year as readers count it: there was no year 0.
func yearName(y int) string {
	if y <= 0 {
		return strconv.Itoa(1-y) + " BC"
	}
	return strconv.Itoa(y)
}

func date(d Day) (y, m, day int) { return when.Day(d).Date() }

// dayOf is the first day of a month.
func dayOf(y, m int) Day { return Day(when.DayOf(y, m, 1)) }

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
