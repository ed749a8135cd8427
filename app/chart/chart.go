// Package chart turns days and numbers into scales, ticks and marks in pixels.
// It knows no speech, no screen and no HTML: what comes in are ranges of days
// and labels, what goes out are finished places, clipped to what is visible
// and gathered to what can be told apart. Same input, same output.
package chart

// Day counts days from 1970-01-01, which is 0, in the proleptic Gregorian
// calendar.
type Day int

// Range is a stretch of days, both ends included. Invariant: First <= Last.
type Range struct {
	First, Last Day

	// SureFirst and SureLast tell that the stretch is known to begin and to end
	// there. Where one is false the true end lies somewhere in the stretch, or
	// there is none.
	SureFirst, SureLast bool
}

// Sure tells that both ends are.
func (r Range) Sure() bool { return r.SureFirst && r.SureLast }

// bar tells whether a range has a width to be drawn: a sure day is a point, at
// whatever width of a day.
func (r Range) bar() bool { return r.First != r.Last || !r.Sure() }

// and is the stretch over both, as sure as both are.
func (r Range) and(o Range) Range {
	return Range{min(r.First, o.First), max(r.Last, o.Last), r.SureFirst && o.SureFirst, r.SureLast && o.SureLast}
}

// Scale maps the days From to To, both included, to Left to Right. A day has a
// width: it begins at X(d) and ends at X(d+1). Invariants: From <= To and
// Left < Right.
type Scale struct {
	From, To    Day
	Left, Right float64
}

// PerDay is the width of a day.
func (s Scale) PerDay() float64 { return (s.Right - s.Left) / (float64(s.To) - float64(s.From) + 1) }

// X is where a day begins. It rises with the day, also outside the domain.
func (s Scale) X(d Day) float64 { return s.Left + (float64(d)-float64(s.From))*s.PerDay() }

// Extent is where a range begins and ends, not clipped.
func (s Scale) Extent(r Range) (x0, x1 float64) { return s.X(r.First), s.X(r.Last + 1) }

// clip is the part of an extent inside the plot; ok is false where there is
// none.
func (s Scale) clip(r Range) (x0, x1 float64, ok bool) {
	if r.Last < s.From || r.First > s.To {
		return 0, 0, false
	}
	x0, x1 = s.Extent(r)
	return max(x0, s.Left), min(x1, s.Right), true
}

// Box is a rectangle.
type Box struct{ X, Y, W, H float64 }
