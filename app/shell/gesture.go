package shell

import (
	"math"

	"lectern/app/state"
	"lectern/corpus/when"
)

// plot is where the days of a timeline are drawn, in pixels from the left of
// the window. Invariant: left < right.
type plot struct{ left, right float64 }

// dayAt is the day under x, in days with a fraction, when w is shown.
func (p plot) dayAt(x float64, w state.Window) float64 {
	return float64(w.From) + (x-p.left)/(p.right-p.left)*float64(w.To-w.From)
}

// nearest is dayAt as a day within w.
func (p plot) nearest(x float64, w state.Window) when.Day {
	return min(max(when.Day(math.Round(p.dayAt(x, w))), w.From), w.To)
}

// gesture follows the fingers (or the mouse) on a timeline. One pans, two zoom
// and pan: the days that were under the fingers stay under them. The zero value
// is no gesture.
type gesture struct {
	plot    plot
	start   state.Window // what was shown when the fingers last came or went
	fingers []finger

	// moved tells that it was more than a tap: a finger went farther than
	// slack.
	moved bool
}

type finger struct {
	id       int
	from, at float64 // x, in pixels
}

// slack is how far a finger may slip in a tap, in pixels. Chosen.
const slack = 4

func (g *gesture) active() bool { return len(g.fingers) > 0 }

// down adds a finger; w is what is shown. A third one counts for nothing.
func (g *gesture) down(id int, x float64, p plot, w state.Window) {
	if len(g.fingers) == 2 || g.index(id) >= 0 {
		return
	}
	g.plot = p
	g.fingers = append(g.fingers, finger{id, x, x})
	g.restart(w)
}

// move tells where a finger is, and what the timeline then shows; ok is false
// while the gesture is a tap or the finger is not part of it.
func (g *gesture) move(id int, x float64) (w state.Window, ok bool) {
	i := g.index(id)
	if i < 0 {
		return w, false
	}
	g.fingers[i].at = x
	g.moved = g.moved || math.Abs(x-g.fingers[i].from) > slack
	return g.window(), g.moved
}

// up takes a finger away; w is what is shown. It tells whether it was one.
func (g *gesture) up(id int, w state.Window) bool {
	i := g.index(id)
	if i < 0 {
		return false
	}
	g.fingers = append(g.fingers[:i:i], g.fingers[i+1:]...)
	g.restart(w)
	return true
}

func (g *gesture) restart(w state.Window) {
	g.start = w
	for i := range g.fingers {
		g.fingers[i].from = g.fingers[i].at
	}
}

func (g *gesture) index(id int) int {
	for i, f := range g.fingers {
		if f.id == id {
			return i
		}
	}
	return -1
}

// window keeps under each finger the day that it took hold of.
func (g *gesture) window() state.Window {
	span := float64(g.start.To - g.start.From)
	wide := g.plot.right - g.plot.left
	a := g.fingers[0]
	held := g.plot.dayAt(a.from, g.start)
	if len(g.fingers) == 2 {
		b := g.fingers[1]
		span = pinched(span, b.from-a.from, b.at-a.at)
	}
	// The width is rounded on its own: a pan must not change it.
	from := when.Day(math.Round(held - (a.at-g.plot.left)/wide*span))
	return state.Window{From: from, To: from + when.Day(math.Round(span))}
}

// pinched is the span in days after two fingers went from one distance to
// another, in pixels. Fingers that cross or meet change nothing more.
func pinched(span, from, to float64) float64 {
	const nearest = 8
	if math.Abs(from) < nearest || from*to < 0 {
		return span
	}
	// A week, as state's own zoom.
	return max(span*from/(math.Copysign(max(math.Abs(to), nearest), from)), 7)
}

// wheel is a turn of the wheel over a timeline.
type wheel struct {
	dx, dy      float64
	mode        int // 0 pixels, 1 lines, 2 pages, as WheelEvent.deltaMode
	ctrl, shift bool
	focused     bool // the timeline has the focus
	x           float64
}

// msg is what a turn of the wheel does: with Ctrl, or while the timeline has
// the focus, it zooms about the pointer; with Shift it pans. Otherwise the page
// scrolls, and ok is false.
func (e wheel) msg(p plot, w, all state.Window) (m state.Msg, ok bool) {
	dx, dy := e.pixels(e.dx), e.pixels(e.dy)
	switch {
	case e.shift, e.focused && !e.ctrl && math.Abs(dx) > math.Abs(dy):
		// Some systems turn a wheel sideways under Shift, some do not.
		move := dy
		if math.Abs(dx) > math.Abs(dy) {
			move = dx
		}
		days := move / (p.right - p.left) * float64(w.To-w.From)
		return state.TimelinePanned{Days: away(days), All: all}, true
	case e.ctrl, e.focused:
		// A notch of 100 pixels is a quarter. Bounded, so that no device
		// leaps.
		factor := math.Exp(-min(max(dy, -400), 400) * 0.0022)
		return state.TimelineZoomed{Factor: factor, At: p.nearest(e.x, w), All: all}, true
	}
	return nil, false
}

func (e wheel) pixels(delta float64) float64 {
	switch e.mode {
	case 1:
		return delta * 20
	case 2:
		return delta * 400
	}
	return delta
}

// away is a whole number of days, and never none: a slow wheel moves too.
func away(days float64) int {
	if math.Abs(days) < 1 {
		return int(math.Copysign(1, days))
	}
	return int(math.Round(days))
}
