package shell

import (
	"testing"

	"lectern/app/state"
	"lectern/corpus/when"

	"pgregory.net/rapid"
)

var (
	year = state.Window{From: when.DayOf(2013, 1, 1), To: when.DayOf(2013, 12, 31)}
	wide = plot{left: 100, right: 828} // 2 px a day
)

func TestOneFingerPans(t *testing.T) {
	var g gesture
	g.down(1, 400, wide, year)
	got, ok := g.move(1, 460)
	want := state.Window{From: year.From - 30, To: year.To - 30}
	if !ok || got != want {
		t.Errorf("a drag of 60 px to the right shows %v to %v (%v), want 30 days earlier, %v to %v", got.From, got.To, ok, want.From, want.To)
	}
}

func TestATapIsNoPan(t *testing.T) {
	var g gesture
	g.down(1, 400, wide, year)
	if _, ok := g.move(1, 403); ok || g.moved {
		t.Error("a slip of 3 px moved the timeline")
	}
}

func TestTwoFingersKeepTheirDays(t *testing.T) {
	var g gesture
	g.down(1, 300, wide, year)
	g.down(2, 500, wide, year)
	first, second := wide.dayAt(300, year), wide.dayAt(500, year)
	g.move(1, 200)
	got, ok := g.move(2, 600)
	if !ok || got.To-got.From != (year.To-year.From)/2 {
		t.Fatalf("fingers twice as far apart show %d days of %d", got.To-got.From, year.To-year.From)
	}
	for _, held := range []struct{ day, x float64 }{{first, 200}, {second, 600}} {
		if off := wide.dayAt(held.x, got) - held.day; off < -1 || off > 1 {
			t.Errorf("the day under %v px slipped by %v days", held.x, off)
		}
	}
}

func TestLiftingOneOfTwoFingersPansOn(t *testing.T) {
	var g gesture
	g.down(1, 300, wide, year)
	g.down(2, 500, wide, year)
	shown, _ := g.move(2, 700)
	g.up(2, shown)
	if got, _ := g.move(1, 300); got != shown {
		t.Errorf("a finger that stays moved the timeline from %v to %v", shown, got)
	}
	g.up(1, shown)
	if g.active() {
		t.Error("no finger is down and the gesture goes on")
	}
}

func TestAnyGestureKeepsTheWindowInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var g gesture
		shown, x := year, rapid.Float64Range(-2000, 4000)
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			id := rapid.IntRange(1, 3).Draw(t, "finger")
			switch rapid.SampledFrom([]string{"down", "move", "up"}).Draw(t, "what") {
			case "down":
				g.down(id, x.Draw(t, "x"), wide, shown)
			case "up":
				g.up(id, shown)
			case "move":
				if w, ok := g.move(id, x.Draw(t, "x")); ok {
					shown = w
				}
			}
			if shown.To-shown.From < 7 {
				t.Fatalf("the window is %v to %v", shown.From, shown.To)
			}
		}
	})
}

func TestWheel(t *testing.T) {
	all := state.Window{From: year.From - 1000, To: year.To + 1000}
	after := func(e wheel) state.Window {
		m, ok := e.msg(wide, year, all)
		if !ok {
			return year
		}
		s, _ := state.Update(state.State{Page: state.Timeline, Window: year}, m)
		return s.Window
	}
	if got := after(wheel{dy: 100, x: 400}); got != year {
		t.Error("a wheel without Ctrl or focus moved the timeline: the page must scroll")
	}
	in := after(wheel{dy: -100, x: 464, ctrl: true})
	if in.Days() >= year.Days() {
		t.Errorf("up shows %d days of %d, want fewer", in.Days(), year.Days())
	}
	if was, is := wide.nearest(464, year), wide.nearest(464, in); was-is > 1 || is-was > 1 {
		t.Errorf("the day under the pointer went from %v to %v", was, is)
	}
	if out := after(wheel{dy: 3, mode: 1, x: 464, focused: true}); out.Days() <= year.Days() {
		t.Errorf("down, in lines, shows %d days of %d, want more", out.Days(), year.Days())
	}
	if later := after(wheel{dy: 100, shift: true, x: 464}); later.From != year.From+50 || later.Days() != year.Days() {
		t.Errorf("Shift pans to %v, want 50 days later than %v", later.From, year.From)
	}
	if later := after(wheel{dx: 1, shift: true, x: 464}); later.From != year.From+1 {
		t.Errorf("a slow wheel pans to %v, want a day later than %v", later.From, year.From)
	}
}
