package chart

import "slices"

// LaneRow is where one participant's marks stand.
type LaneRow struct {
	// Top and Bottom bound the row, Y is the middle of its marks.
	Top, Bottom, Y float64
	Marks          []LaneMark
}

// LaneMark is what a participant did at one event mark, or several close by.
type LaneMark struct {
	Box

	// Event is the index of the (first) event mark above it.
	Event int

	Size float64

	// Sure is false where the only event here has no sure place.
	Sure bool
}

// lanes sums each lane by event mark. All lanes share one measure: the tallest
// mark is the largest sum on the plot.
func lanes(in []Lane, events []Mark, eventOf []int32, rows []LaneRow) {
	byX := make([]int, len(events))
	for i := range byX {
		byX[i] = i
	}
	slices.SortStableFunc(byX, func(a, b int) int { return sign(events[a].X - events[b].X) })
	largest := 0.0
	sums := make([]float64, len(events))
	for i, lane := range in {
		clear(sums)
		for _, a := range lane.Amounts {
			if k := eventOf[a.Event]; k >= 0 {
				sums[k] += a.Size
			}
		}
		rows[i].Marks = along(sums, events, byX)
		for _, m := range rows[i].Marks {
			largest = max(largest, m.Size)
		}
	}
	for i := range rows {
		for k := range rows[i].Marks {
			rows[i].Marks[k].raise(rows[i].Y, largest)
		}
	}
}

// along lists the sums from left to right; those that would overlap are one.
func along(sums []float64, events []Mark, byX []int) []LaneMark {
	var out []LaneMark
	for _, k := range byX {
		if sums[k] == 0 {
			continue
		}
		x := events[k].X - laneMark/2
		if n := len(out); n > 0 && x < out[n-1].X+laneMark+2 {
			out[n-1].Size += sums[k]
			out[n-1].Sure = out[n-1].Sure || surely(events[k])
			continue
		}
		out = append(out, LaneMark{Box: Box{X: x, W: laneMark}, Event: k, Size: sums[k], Sure: surely(events[k])})
	}
	return out
}

// surely tells whether the place of a mark is one that an event is known to
// have.
func surely(m Mark) bool { return m.Count > 1 || m.Range.Sure() }

func (m *LaneMark) raise(y, largest float64) {
	m.H = max(laneMin, laneMax*m.Size/largest)
	m.Y = y - m.H/2
}
