// Package when holds dates as records give them: EDTF values (ISO 8601-2, the
// Extended Date/Time Format, levels 0 to 2) with their bounds and their words.
// It refuses to guess: a date that lacks its day has none, and what is not
// known stays apart from what is. It has no clock and no time zone; a day is
// the day that the source writes.
package when

// Date is a parsed EDTF value. The zero value is no date: Parse never returns
// it without an error, and IsZero tells it.
type Date struct {
	form Form

	// point is the date of a Single.
	point point

	// from and to are the ends of an Interval; a point is set where its end is
	// Closed.
	from, to       point
	fromEnd, toEnd End

	// members are those of a set: each a Single, or an Interval for a run
	// that the set writes with "..".
	members []Date
}

// Form is what an EDTF value is made of.
type Form int

// The forms.
const (
	None     Form = iota
	Single        // one date: 2013-05-27, 2013, 201X
	Interval      // 2011-03/2011-10: all of the time between
	OneOf         // [2013-03-06,2013-06-03]: one of these, it is not known which
	AllOf         // {1960,1961-12}: each of these
)

// End is what is known of the start or the end of a date.
type End int

// The kinds of end.
const (
	Closed  End = iota // the date says it
	Open               // "..": there is none, or it goes on
	Unknown            // left empty: there is one, nobody knows it
	Beyond             // the year is outside those that a Day counts
)

// Form tells what the value is made of.
func (d Date) Form() Form { return d.form }

// IsZero tells that there is no date.
func (d Date) IsZero() bool { return d.form == None }

// Members are the members of a set in the order written, nil for other forms.
// A run inside the set (1670..1672) is an Interval, open where the run is.
func (d Date) Members() []Date { return d.members }

// Alternatives are the members of a one-of set, nil for other forms: the date
// is one of them.
func (d Date) Alternatives() []Date {
	if d.form == OneOf {
		return d.members
	}
	return nil
}

// Uncertain tells that the value, or any part of it, is marked "?" or "%": the
// source of the date is doubted.
func (d Date) Uncertain() bool { return d.has(uncertain) }

// Approximate tells that the value, or any part of it, is marked "~" or "%":
// the date is an estimate.
func (d Date) Approximate() bool { return d.has(approximate) }

func (d Date) has(q qualifier) bool {
	for _, p := range [...]point{d.point, d.from, d.to} {
		if (p.q[0]|p.q[1]|p.q[2])&q != 0 {
			return true
		}
	}
	for _, m := range d.members {
		if m.has(q) {
			return true
		}
	}
	return false
}

// Certain tells that both edges may be drawn sharp: nothing is doubted,
// estimated, left out of the digits, open, unknown or one of several. A date
// that is merely coarse, as 2013-05, is certain: May has a first and a last
// day.
func (d Date) Certain() bool {
	first, last := d.Edges()
	return first && last
}

// Edges tells which of the two bounds may be drawn sharp.
func (d Date) Edges() (first, last bool) {
	switch d.form {
	case Single:
		return d.point.certain(), d.point.certain()
	case Interval:
		return d.fromEnd == Closed && d.from.certain(), d.toEnd == Closed && d.to.certain()
	case AllOf:
		for _, m := range d.members {
			if !m.Certain() {
				return false, false
			}
		}
		return true, true
	}
	return false, false
}

// Precision is how finely a date is given.
type Precision int

// The precisions, coarsest first. Millennium, Century and Decade are years
// with their last digits left out, as 201X.
const (
	Unlimited Precision = iota // not even the millennium: XXXX
	Millennium
	Century
	Decade
	Year
	Season // a season, quarter, third or half of a year
	Month
	ToTheDay
	Time
)

// Precision is that of the coarsest part of the value.
func (d Date) Precision() Precision {
	switch d.form {
	case Single:
		return d.point.precision()
	case Interval:
		coarsest := Time
		if d.fromEnd == Closed {
			coarsest = d.from.precision()
		}
		if d.toEnd == Closed {
			coarsest = min(coarsest, d.to.precision())
		}
		if coarsest == Time {
			return Unlimited
		}
		return coarsest
	case OneOf, AllOf:
		coarsest := Time
		for _, m := range d.members {
			coarsest = min(coarsest, m.Precision())
		}
		return coarsest
	}
	return Unlimited
}
