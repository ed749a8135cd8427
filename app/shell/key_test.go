package shell

import (
	"testing"

	"lectern/app/state"
)

func TestShortcuts(t *testing.T) {
	for _, c := range []struct {
		name string
		key  key
		on   bool
		want shortcut
	}{
		{"slash goes to the search box", key{name: "/"}, true, toSearch},
		{"slash with Shift does too: it needs Shift on a German keyboard", key{name: "/", shift: true}, true, toSearch},
		{"j goes on", key{name: "j"}, true, toNext},
		{"k goes back", key{name: "k"}, true, toPrevious},
		{"typing is typing", key{name: "j", typing: true}, true, nothing},
		{"Ctrl and j are the browser's", key{name: "j", ctrl: true}, true, nothing},
		{"turned off, a key does nothing", key{name: "j"}, false, nothing},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := c.key.shortcut(c.on); got != c.want {
				t.Errorf("shortcut %d, want %d", got, c.want)
			}
		})
	}
}

func TestTimelineKeys(t *testing.T) {
	all := state.Window{From: year.From - 1000, To: year.To + 1000}
	after := func(name string) state.Window {
		m, ok := key{name: name, timeline: true}.timelineMsg(year, all)
		if !ok {
			return year
		}
		s, _ := state.Update(state.State{Page: state.Timeline, Window: year}, m)
		return s.Window
	}
	if got := after("ArrowLeft"); got.From >= year.From || got.Days() != year.Days() {
		t.Errorf("left shows %v to %v", got.From, got.To)
	}
	if got := after("ArrowRight"); got.From <= year.From || got.Days() != year.Days() {
		t.Errorf("right shows %v to %v", got.From, got.To)
	}
	if got := after("Home"); got.From != all.From || got.Days() != year.Days() {
		t.Errorf("Home shows %v to %v", got.From, got.To)
	}
	if got := after("End"); got.To != all.To || got.Days() != year.Days() {
		t.Errorf("End shows %v to %v", got.From, got.To)
	}
	if in, out := after("+"), after("-"); in.Days() >= year.Days() || out.Days() <= year.Days() {
		t.Errorf("plus shows %d days, minus %d, of %d", in.Days(), out.Days(), year.Days())
	}
	if got := after("0"); !got.IsZero() {
		t.Errorf("0 shows %v to %v, want all", got.From, got.To)
	}
	if _, ok := (key{name: "ArrowLeft"}).timelineMsg(year, all); ok {
		t.Error("an arrow key outside of the timeline moved it")
	}
	if _, ok := (key{name: "+", ctrl: true, timeline: true}).timelineMsg(year, all); ok {
		t.Error("Ctrl and + is the browser's")
	}
}

func TestStepTurn(t *testing.T) {
	tops := []float64{-500, -100, 0.4, 300}
	for _, c := range []struct {
		name    string
		at      int
		forward bool
		want    int
	}{
		{"j from nowhere goes to the first that begins in sight", -1, true, 2},
		{"k from nowhere goes to the last that begins above", -1, false, 1},
		{"j goes to the next", 2, true, 3},
		{"k goes to the one before", 2, false, 1},
		{"j stays at the end", 3, true, -1},
		{"k stays at the beginning", 0, false, -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := stepTurn(tops, c.at, c.forward); got != c.want {
				t.Errorf("turn %d, want %d", got, c.want)
			}
		})
	}
	if got := stepTurn(nil, -1, true); got != -1 {
		t.Errorf("a page without turns has turn %d", got)
	}
}
