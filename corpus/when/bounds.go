package when

// MinDay and MaxDay are the first and the last day that dates are given in:
// 1 January of the year -9999 and 31 December 9999. They stand for a bound
// that is open, unknown or beyond them.
var (
	MinDay = DayOf(minYear, 1, 1)
	MaxDay = DayOf(maxYear, 12, 31)
)

// Bounds are the earliest and the latest day that the value may touch: the
// outermost days over every reading of masked digits, members of a set and
// hemispheres of a season. An end that is open, unknown or beyond the years of
// a Day gives MinDay or MaxDay; Ends tells why. A doubt ("?" or "~") moves no
// bound.
func (d Date) Bounds() (first, last Day) {
	f, l := d.span()
	return f.day(), l.day()
}

// Ends tells what is known of the two bounds.
func (d Date) Ends() (first, last End) {
	f, l := d.span()
	return f.end(), l.end()
}

// edge is a bound: a day, or why there is none.
type edge struct {
	at     Day // where missing is set, MinDay or MaxDay
	absent End // Closed for a bound that is a day
}

func (e edge) day() Day          { return e.at }
func (e edge) end() End          { return e.absent }
func (e edge) after(f edge) bool { return e.at > f.at }

func (d Date) span() (first, last edge) {
	switch d.form {
	case Single:
		return d.point.bounds()
	case Interval:
		first, last = edge{MinDay, d.fromEnd}, edge{MaxDay, d.toEnd}
		if d.fromEnd == Closed {
			first, _ = d.from.bounds()
		}
		if d.toEnd == Closed {
			_, last = d.to.bounds()
		}
		return first, last
	case OneOf, AllOf:
		first, last = d.members[0].span()
		for _, m := range d.members[1:] {
			f, l := m.span()
			if first.after(f) || f.at == first.at && f.absent != Closed {
				first = f
			}
			if l.after(last) || l.at == last.at && l.absent != Closed {
				last = l
			}
		}
		return first, last
	}
	return edge{MinDay, Unknown}, edge{MaxDay, Unknown}
}

// bounds are the outermost days of one date. The parser has checked that it
// has any.
func (p point) bounds() (first, last edge) {
	lo, hi := p.years()
	if s := p.season(); s != 0 {
		from, to := seasonMonths(s)
		return edgeOf(lo, from, 1), edgeOf(hi, to+1, 0)
	}
	first, last = p.extreme(lo, hi, 1), p.extreme(hi, lo, -1)
	return first, last
}

// extreme is the first day of the date when the years are walked from one to
// the other in steps of 1, the last day when in steps of -1.
func (p point) extreme(from, to, step int) edge {
	for y := from; (y-to)*step <= 0; y += step {
		if !p.matchesYear(y) {
			continue
		}
		if m, d := p.dayIn(y, step); m != 0 {
			return edgeOf(y, m, d)
		}
	}
	return edge{MaxDay, Unknown}
}

// dayIn is the first (step 1) or last (step -1) month and day of the date in a
// year, 0 and 0 where that year has none.
func (p point) dayIn(y, step int) (month, day int) {
	m, end := 1, 13
	if step < 0 {
		m, end = 12, 0
	}
	for ; m != end; m += step {
		if !matches(p.month, m) {
			continue
		}
		length := monthDays(y, m)
		if p.day == "" {
			return m, max(1, -step*length)
		}
		if step > 0 {
			day = first(p.day, 1, length)
		} else {
			day = last(p.day, 1, length)
		}
		if day != 0 {
			return m, day
		}
	}
	return 0, 0
}

// possible tells that some calendar day fits the date.
func (p point) possible() bool {
	if p.season() != 0 || p.day == "" {
		return true
	}
	// A leap year has every day that any year has; only 29 February needs one.
	if m, _ := p.dayIn(2000, 1); m == 0 {
		return false
	}
	if m, _ := p.dayIn(2001, 1); m != 0 {
		return true
	}
	lo, hi := p.years()
	return p.extreme(lo, hi, 1).absent == Closed
}

// years are the first and last year that the date's year may be.
func (p point) years() (lo, hi int) {
	lo, hi = maskedTo(p.year, '0'), maskedTo(p.year, '9')
	width := len(p.year) + atoi(p.exponent)
	for range min(atoi(p.exponent), 13) {
		lo, hi = min(lo*10, endless), min(hi*10, endless)
	}
	if p.figures != "" && lo < endless {
		lo, hi = widen(lo, width-atoi(p.figures))
	}
	if p.negative { // there is no year -0000: 0000 is the year before 0001
		lo, hi = -hi, -max(lo, 1)
	}
	return lo, hi
}

// widen is the range of numbers that differ from n in their last digits alone.
func widen(n, digits int) (lo, hi int) {
	unit := 1
	for range digits {
		unit *= 10
	}
	return n - n%unit, n - n%unit + unit - 1
}

func (p point) matchesYear(y int) bool {
	if !masked(p.year) {
		return true
	}
	return matches(p.year, max(y, -y))
}

// edgeOf is a day, or the end of the days where the year is beyond them. The
// day may count on, as in DayOf.
func edgeOf(y, m, d int) edge {
	switch {
	case y < minYear:
		return edge{MinDay, Beyond}
	case y > maxYear:
		return edge{MaxDay, Beyond}
	}
	day := DayOf(y, m, d)
	if day > MaxDay {
		return edge{MaxDay, Beyond}
	}
	return edge{day, Closed}
}

func maskedTo(digits string, c byte) int {
	filled := []byte(digits)
	for i := range filled {
		if filled[i] == 'X' {
			filled[i] = c
		}
	}
	return atoi(string(filled))
}

// matches tells whether the digits of n fit a mask; "" fits all.
func matches(mask string, n int) bool {
	for i := len(mask) - 1; i >= 0; i-- {
		if mask[i] != 'X' && int(mask[i]-'0') != n%10 {
			return false
		}
		n /= 10
	}
	return true
}

// first is the least number from lo to hi that fits a mask, 0 for none.
func first(mask string, lo, hi int) int {
	for n := lo; n <= hi; n++ {
		if matches(mask, n) {
			return n
		}
	}
	return 0
}

// last is the greatest; see first.
func last(mask string, lo, hi int) int {
	for n := hi; n >= lo; n-- {
		if matches(mask, n) {
			return n
		}
	}
	return 0
}

func monthDays(y, m int) int { return int(DayOf(y, m+1, 1) - DayOf(y, m, 1)) }
