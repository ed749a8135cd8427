package shell

import (
	"math"

	"lectern/app/state"
)

// key is a key that was pressed, with what held it down and where it went.
type key struct {
	name                   string // as KeyboardEvent.key
	ctrl, meta, alt, shift bool

	typing   bool // it goes into a text
	timeline bool // it goes into the timeline
}

// shortcut is what a key does on any page.
type shortcut int

const (
	nothing shortcut = iota
	toSearch
	toNext
	toPrevious
)

// shortcut reads the single keys, which a reader can turn off: one who speaks
// to the computer would set them off by talking.
func (k key) shortcut(on bool) shortcut {
	if !on || k.typing || k.ctrl || k.meta || k.alt {
		return nothing
	}
	switch k.name {
	case "/":
		return toSearch
	case "j":
		return toNext
	case "k":
		return toPrevious
	}
	return nothing
}

// Steps of the keys and buttons, chosen: a pan keeps three quarters in sight,
// and three zooms are a little more than threefold.
const (
	panShare   = 0.25
	zoomFactor = 1.5
)

// timelineMsg is what a key does to a timeline that shows w of all.
func (k key) timelineMsg(w, all state.Window) (state.Msg, bool) {
	if !k.timeline || k.ctrl || k.meta || k.alt {
		return nil, false
	}
	switch k.name {
	case "ArrowLeft":
		return earlier(w, all), true
	case "ArrowRight":
		return laterOn(w, all), true
	case "+", "=":
		return zoomed(zoomFactor, w, all), true
	case "-", "_":
		return zoomed(1/zoomFactor, w, all), true
	case "Home":
		return state.TimelinePanned{Days: -all.Days(), All: all}, true
	case "End":
		return state.TimelinePanned{Days: all.Days(), All: all}, true
	case "0":
		return state.TimelineFitted{}, true
	}
	return nil, false
}

// buttonMsg is what a button[data-do] of the timeline does.
func buttonMsg(do string, w, all state.Window) (state.Msg, bool) {
	switch do {
	case "zoom-in":
		return zoomed(zoomFactor, w, all), true
	case "zoom-out":
		return zoomed(1/zoomFactor, w, all), true
	case "earlier":
		return earlier(w, all), true
	case "later":
		return laterOn(w, all), true
	case "fit":
		return state.TimelineFitted{}, true
	}
	return nil, false
}

func earlier(w, all state.Window) state.Msg {
	return state.TimelinePanned{Days: -step(w), All: all}
}

func laterOn(w, all state.Window) state.Msg {
	return state.TimelinePanned{Days: step(w), All: all}
}

func step(w state.Window) int {
	return max(1, int(math.Round(float64(w.Days())*panShare)))
}

// zoomed is about the middle of what is shown.
func zoomed(factor float64, w, all state.Window) state.Msg {
	return state.TimelineZoomed{Factor: factor, At: w.From + (w.To-w.From)/2, All: all}
}
