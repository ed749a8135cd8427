package shell

import (
	"lectern/app/state"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// leave puts the page at hand by where only the host could draw it again.
func (s *Shell) leave(page state.State) {
	if !s.desk.draws(page) {
		s.boot.Call("putBy", page.URL())
	}
}

// broughtBack brings back a page that only the host can draw, from where it was
// put by or else from the host; false for one that the program draws.
func (s *Shell) broughtBack(to state.State) bool {
	if s.desk.draws(to) {
		return false
	}
	if !s.boot.Call("bringBack", to.URL()).Bool() {
		app.Window().Get("location").Call("reload")
		return true
	}
	s.desk.state, s.desk.preview = to, nil
	s.afterDraw()
	return true
}
