package chart

// Frame is the paper that a timeline is drawn on.
type Frame struct {
	// Width is the whole width, Left and Right the edges of the plot in it.
	Width, Left, Right float64

	// Size is the type size of every label.
	Size float64

	// TickGap is the least distance between two lines of the axis.
	TickGap float64

	// Stacked frames are too narrow for a gutter: headings stand above what
	// they are about.
	Stacked bool

	// TitleLines is over how many lines a title may run.
	TitleLines int

	// EventRows and ReferenceRows bound how many rows the two bands may have.
	EventRows, ReferenceRows int

	// Brief drawings have titles alone, no headings and no overview.
	Brief bool
}

// The measures of a timeline, all chosen. A target is never smaller than
// Target: WCAG 2.2, success criterion 2.5.8.
const (
	Target = 24.0

	cellWidth  = 38.0 // items closer than this to each other are gathered
	clusterGap = 36.0 // between the middles of two clusters, at least
	pointR     = 8.0
	clusterR   = 17.0 // the largest
	barHeight  = 22.0

	axisHeight   = 38.0
	bandPad      = 12.0
	headHeight   = 24.0 // of a heading in a stacked frame
	laneHeight   = 48.0
	laneStacked  = 38.0
	laneMark     = 12.0
	laneMax      = 30.0
	laneMin      = 5.0
	stripGap     = 14.0
	stripHeight  = 34.0
	roomyItems   = 8 // with at most as many, references have room for their words
	labelRoom    = 150.0
	leastLabel   = 120.0 // a label clipped to less says nothing
	arcsAtMost   = 120
	arcsApart    = 12 // with more, arcs come from above, so as not to cross other marks
	placingTries = 4
)

func (f Frame) line() float64 { return f.Size * 1.25 }
