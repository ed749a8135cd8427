package chart

// Mark is one event or reference on the plot, or several that fall together.
type Mark struct {
	// X and Y are its middle. R is the radius of a point or cluster, 0 for a
	// bar.
	X, Y, R float64

	// X0 and X1 are the ends of a bar, H its height. CutLeft and CutRight tell
	// that it goes on outside the plot.
	X0, X1, H         float64
	CutLeft, CutRight bool

	// Count is how many are gathered here; First is the index of the first.
	Count, First int

	// Range holds all of them; it is sure if all are.
	Range Range

	// Own is how many references are to the event's own day, of a single one.
	Own int

	// Row counts from 0, the topmost.
	Row int

	// Lines are the label, already clipped; none where there is no room.
	Lines []Line
}

// Bar tells whether the mark has ends.
func (m Mark) Bar() bool { return m.R == 0 }

// Fades tells at which ends a bar is shown to be unsure: an end that lies
// outside the plot does not fade.
func (m Mark) Fades() (left, right bool) {
	return !m.Range.SureFirst && !m.CutLeft, !m.Range.SureLast && !m.CutRight
}

// Hit is where a finger may land: at least Target in both directions.
func (m Mark) Hit() Box {
	x0, x1 := m.reach()
	h := max(Target, m.H, 2*m.R)
	return Box{x0, m.Y - h/2, x1 - x0, h}
}

// reach is what a mark takes up of its row.
func (m Mark) reach() (x0, x1 float64) {
	half := max(Target/2, m.R)
	return min(m.X-half, m.X0), max(m.X+half, m.X1)
}

// Anchor is the end of a line of text that stands at its X.
type Anchor int

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// Line is a line of text. Y is its base line.
type Line struct {
	X, Y   float64
	Text   string
	Anchor Anchor
	Strong bool

	// Inside lines are set on a bar.
	Inside bool
}

// extent is where a line begins and ends, at most.
func (l Line) extent(size float64) (x0, x1 float64) {
	w := Width(l.Text, size, l.Strong)
	switch l.Anchor {
	case End:
		return l.X - w, l.X
	case Middle:
		return l.X - w/2, l.X + w/2
	}
	return l.X, l.X + w
}
