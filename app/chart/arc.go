package chart

import "slices"

// Arc joins an event to what it refers to: a cubic curve from X0, Y0 by its
// two control points to X1, Y1.
type Arc struct {
	X0, Y0, CX0, CY0, CX1, CY1, X1, Y1 float64

	// Event and Reference are indices of marks, None where that end lies
	// outside the plot; the curve then runs to the plot's edge.
	Event, Reference int

	// Count is how many references run here.
	Count int
}

// arcs joins the marks. Where there are more pairs than arcsAtMost the ones
// with most references are kept; left out tells how many references are not
// drawn.
func arcs(refs []Reference, events, about []Mark, eventOf, refOf []int32, f Frame, bands [2]Band) (out []Arc, leftOut int) {
	// One count for each pair of ends; the last two of each are the edges.
	cols := len(about) + 2
	counts := make([]int32, (len(events)+2)*cols)
	end := func(of int32, n int) int {
		if of < 0 {
			return n - 1 - int(of)
		}
		return int(of)
	}
	for i, r := range refs {
		if r.Event != None && (eventOf[r.Event] >= 0 || refOf[i] >= 0) {
			counts[end(eventOf[r.Event], len(events))*cols+end(refOf[i], len(about))]++
		}
	}
	for k, n := range counts {
		if n > 0 {
			out = append(out, Arc{Event: k / cols, Reference: k % cols, Count: int(n)})
		}
	}
	out, leftOut = heaviest(out, arcsAtMost)
	for i := range out {
		out[i].bend(events, about, f, bands, len(out) > arcsApart)
	}
	return out, leftOut
}

func heaviest(arcs []Arc, n int) (kept []Arc, leftOut int) {
	if len(arcs) <= n {
		return arcs, 0
	}
	slices.SortStableFunc(arcs, func(a, b Arc) int { return b.Count - a.Count })
	for _, a := range arcs[n:] {
		leftOut += a.Count
	}
	return arcs[:n], leftOut
}

// bend draws the curve. It leaves an event downwards and comes to a reference
// at its nearest end, or from above.
func (a *Arc) bend(events, about []Mark, f Frame, bands [2]Band, above bool) {
	edge := func(n, i int) (float64, bool) { return map[int]float64{n: f.Left, n + 1: f.Right}[i], i >= n }
	x, out := edge(len(events), a.Event)
	a.X0, a.Y0 = x, (bands[0].RowsTop+bands[0].Bottom)/2
	if out {
		a.Event = None
	} else {
		m := events[a.Event]
		a.X0, a.Y0 = m.X, m.Y+max(m.R, m.H/2)
	}
	x, out = edge(len(about), a.Reference)
	if out {
		a.Reference = None
		a.X1, a.Y1 = x, bands[1].RowsTop+barHeight/2
	} else {
		a.land(about[a.Reference], above)
		if a.Y1 < about[a.Reference].Y {
			a.CX0, a.CY0, a.CX1, a.CY1 = a.X0, a.Y0+(a.Y1-a.Y0)/2, a.X1, a.Y0+(a.Y1-a.Y0)/2
			return
		}
	}
	dx, dy := a.X0-a.X1, a.Y1-a.Y0
	if a.Event == None {
		a.CX0, a.CY0 = a.X0-dx*0.3, a.Y0+dy*0.15
	} else {
		a.CX0, a.CY0 = a.X0, a.Y0+dy*0.85
	}
	a.CX1, a.CY1 = a.X1+max(-260, min(260, dx*0.6)), a.Y1
}

// land finds where the curve meets a reference: its top where it lies below
// the event, else the end that faces it.
func (a *Arc) land(m Mark, above bool) {
	half := max(m.R, m.H/2)
	x0, x1 := m.X0-m.R, m.X1+m.R
	switch {
	case above:
		a.X1, a.Y1 = min(max(a.X0, m.X0+m.H/2), max(m.X0, m.X1-m.H/2)), m.Y-half
		if !m.Bar() {
			a.X1 = m.X
		}
	case a.X0 > x1:
		a.X1, a.Y1 = x1, m.Y
	case a.X0 < x0:
		a.X1, a.Y1 = x0, m.Y
	default:
		a.X1, a.Y1 = a.X0, m.Y-half
	}
}
