package shell

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// keysStore holds "off" where the reader has turned the single keys off.
const keysStore = "lectern:keys"

// keysOn is false inside somebody else's page, whose keys are its own.
func (s *Shell) keysOn() bool {
	if s.boot.Get("embedded").Bool() {
		return false
	}
	kept := app.Window().Get("localStorage").Call("getItem", keysStore)
	return kept.IsNull() || kept.String() != "off"
}

func (s *Shell) toggleKeys() {
	to, words := "off", "The keys are off."
	if !s.keysOn() {
		to, words = "on", "The keys are on."
	}
	store := app.Window().Get("localStorage")
	func() {
		// A full store refuses; the keys then stay as they were.
		defer func() { _ = recover() }()
		store.Call("setItem", keysStore, to)
	}()
	s.showKeys()
	s.say(words)
}

// showKeys makes the switch on the page say how it stands.
func (s *Shell) showKeys() {
	button := s.boot.query(`button[data-do="keys"]`)
	if !button.Truthy() {
		return
	}
	pressed := "false"
	if s.keysOn() {
		pressed = "true"
	}
	if button.Call("getAttribute", "aria-pressed").String() != pressed {
		button.Call("setAttribute", "aria-pressed", pressed)
	}
}

// jumped tells whether there was anywhere to go.
func (s *Shell) jumped(to shortcut) bool {
	switch to {
	case toSearch:
		return s.toSearchBox()
	case toNext, toPrevious:
		return s.toTurn(to == toNext)
	}
	return false
}

func (s *Shell) toSearchBox() bool {
	boxes := s.boot.document().Call("querySelectorAll", "form[data-search] input[name=q]")
	for i := range boxes.Length() {
		box := boxes.Index(i)
		if box.Call("getClientRects").Length() > 0 {
			box.Call("focus")
			box.Call("select")
			return true
		}
	}
	return false
}

func (s *Shell) toTurn(forward bool) bool {
	turns := s.boot.document().Call("querySelectorAll", "[data-turn]")
	focus := s.boot.document().Get("activeElement")
	tops, at := make([]float64, turns.Length()), -1
	for i := range tops {
		turn := turns.Index(i)
		tops[i] = turn.Call("getBoundingClientRect").Get("top").Float()
		if turn.Call("contains", focus).Bool() {
			at = i
		}
	}
	to := stepTurn(tops, at, forward)
	if to < 0 {
		return false
	}
	focusTurn(turns.Index(to))
	return true
}

// focusTurn gives a turn the focus, or its first link where it takes none.
func focusTurn(turn app.Value) {
	turn.Call("scrollIntoView", map[string]any{"block": "start", "behavior": "instant"})
	quietly := map[string]any{"preventScroll": true}
	turn.Call("focus", quietly)
	if app.Window().Get("document").Get("activeElement").Equal(turn) {
		return
	}
	if first := turn.Call("querySelector", "a[href], button"); first.Truthy() {
		first.Call("focus", quietly)
	}
}
