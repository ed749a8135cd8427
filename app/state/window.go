package state

import (
	"math"

	"lectern/corpus/when"
)

// minDays is the narrowest window, a week: chosen, so that days can be told
// apart at 390 px.
const minDays = 7

// zoom narrows w about a day, which keeps its place on the screen.
func zoom(w, all Window, factor float64, at when.Day) Window {
	if !(factor > 0) || math.IsInf(factor, 0) {
		return w
	}
	at = min(max(at, w.From), w.To)
	span := float64(w.To - w.From)
	wide := min(max(span/factor, minDays), float64(all.To-all.From))
	share := 0.0
	if span > 0 {
		share = float64(at-w.From) / span
	}
	from := float64(at) - share*wide
	return clamp(Window{when.Day(math.Round(from)), when.Day(math.Round(from + wide))}, all)
}

func pan(w, all Window, days int) Window {
	// Bounded first, so that no number of days overflows.
	span := int(all.To - all.From)
	days = min(max(days, -span), span)
	return clamp(Window{w.From + when.Day(days), w.To + when.Day(days)}, all)
}

// clamp moves w into all and keeps its width where that fits. A window that
// covers all of it becomes the zero window: "all" has one link.
func clamp(w, all Window) Window {
	if w.To-w.From >= all.To-all.From {
		return Window{}
	}
	if w.From >= w.To {
		w.To = w.From + 1
	}
	if w.From < all.From {
		w = Window{all.From, all.From + (w.To - w.From)}
	}
	if w.To > all.To {
		w = Window{all.To - (w.To - w.From), all.To}
	}
	return w
}
