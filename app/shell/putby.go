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

// broughtBack brings back a page that the host drew, from where it was put by, or
// else, where only the host can draw it, from there; false for one that the
// program draws.
func (s *Shell) broughtBack(to state.State) bool {
	if !s.boot.Call("bringBack", to.URL()).Bool() {
		if s.desk.draws(to) {
			return false
		}
		app.Window().Get("location").Call("reload")
		return true
	}
	s.desk.state, s.desk.preview, s.desk.own = to, nil, ""
	s.afterDraw()
	return true
}
