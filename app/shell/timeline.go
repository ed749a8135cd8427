package shell

import (
	"time"

	"lectern/app/state"
	"lectern/corpus/when"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// all is the window of everything, as the page prints it; the zero window where
// it prints none.
func (s *Shell) all() state.Window {
	on := s.boot.query("[data-timeline]")
	if !on.Truthy() {
		return state.Window{}
	}
	set := on.Get("dataset")
	from, err1 := when.ParseDay(set.Get("allFrom").String())
	to, err2 := when.ParseDay(set.Get("allTo").String())
	if err1 != nil || err2 != nil {
		return state.Window{}
	}
	return state.Window{From: from, To: to}
}

// window is what the timeline shows.
func (s *Shell) window() state.Window { return s.desk.window(s.all()) }

// settleAfter is how long the wheel or a key must rest before the view becomes a
// link. Chosen: longer than between two notches or repeats, shorter than a
// glance at the address.
const settleAfter = 160 * time.Millisecond

// plotUnder is where the days are drawn in the chart around an event's target,
// false where there is none that can be moved.
func (s *Shell) plotUnder(e app.Value) (p plot, ok bool) {
	if s.desk.state.Page != state.Timeline || s.desk.shelf.apart || !closest(e, "[data-timeline]").Truthy() {
		return p, false
	}
	svg := closest(e, "svg[data-plot-left]")
	if !svg.Truthy() {
		return p, false
	}
	box, view := svg.Call("getBoundingClientRect"), svg.Get("viewBox").Get("baseVal")
	units := view.Get("width").Float()
	if units <= 0 {
		return p, false
	}
	left, scale := box.Get("left").Float(), box.Get("width").Float()/units
	set := svg.Get("dataset")
	p = plot{left + number(set.Get("plotLeft"))*scale, left + number(set.Get("plotRight"))*scale}
	return p, p.left < p.right
}

// number is a number that stands in an attribute, 0 where none does.
func number(v app.Value) float64 {
	n := app.Window().Call("parseFloat", v)
	if n.IsNaN() {
		return 0
	}
	return n.Float()
}

func pointer(e app.Value) (id int, x float64) {
	return e.Get("pointerId").Int(), e.Get("clientX").Float()
}

func (s *Shell) fingerDown(e app.Value) {
	s.dragged = false
	// The main button of a mouse, a finger or a pen; Ctrl with it is a menu.
	if e.Get("button").Int() != 0 || e.Get("ctrlKey").Bool() {
		return
	}
	p, ok := s.plotUnder(e)
	if !ok {
		return
	}
	s.settle()
	id, x := pointer(e)
	s.gesture.down(id, x, p, s.window())
}

func (s *Shell) fingerMoved(e app.Value) {
	if !s.gesture.active() {
		return
	}
	id, x := pointer(e)
	was := s.gesture.moved
	w, ok := s.gesture.move(id, x)
	if !ok {
		return
	}
	if !was {
		s.hold(id)
	}
	s.desk.moves(state.TimelineMoved{To: w, All: s.all()})
	s.drawSoon()
}

// hold keeps a finger's events coming when it leaves the chart or the window.
func (s *Shell) hold(id int) {
	if on := s.boot.query("[data-timeline]"); on.Truthy() {
		// A finger that has just been lifted can't be held.
		defer func() { _ = recover() }()
		on.Call("setPointerCapture", id)
	}
}

func (s *Shell) fingerUp(e app.Value) {
	id, _ := pointer(e)
	if !s.gesture.up(id, s.window()) || s.gesture.active() {
		return
	}
	s.dragged = s.gesture.moved
	s.gesture = gesture{}
	s.settle()
}

// heldStill keeps the browser from dragging links and selecting words while a
// finger is on the chart.
func (s *Shell) heldStill(e app.Value) {
	if s.gesture.active() {
		e.Call("preventDefault")
	}
}

// bindWheel listens to the wheel over the timeline alone: a listener that may
// stop scrolling, on the whole document, would make all scrolling wait.
func (s *Shell) bindWheel() {
	on := s.boot.query("[data-timeline]")
	if !on.Truthy() || s.wheel != nil && s.wheel.Equal(on) {
		return
	}
	s.wheel = on
	s.on(on, "wheel", s.wheeled)
}

func (s *Shell) wheeled(e app.Value) {
	p, ok := s.plotUnder(e)
	if !ok {
		return
	}
	_, x := 0, e.Get("clientX").Float()
	turn := wheel{
		dx: e.Get("deltaX").Float(), dy: e.Get("deltaY").Float(), mode: e.Get("deltaMode").Int(),
		ctrl: e.Get("ctrlKey").Bool(), shift: e.Get("shiftKey").Bool(), x: x,
		focused: s.boot.document().Get("activeElement").Equal(s.wheel),
	}
	m, ok := turn.msg(p, s.window(), s.all())
	if !ok {
		return
	}
	e.Call("preventDefault")
	s.showSoon(m)
}

// showSoon draws what a wheel's notch or a key held down would change, at the
// next frame and of the page the plot alone, and makes it the state once
// they rest.
func (s *Shell) showSoon(m state.Msg) {
	s.desk.moves(m)
	s.drawSoon()
	s.commit = s.after(s.commit, settleAfter, s.settle)
}

// settle makes what a gesture shows the state, and so the link.
func (s *Shell) settle() {
	s.commit.stop()
	if s.desk.preview == nil {
		return
	}
	s.happened(state.TimelineMoved{To: s.window(), All: s.all()})
}
