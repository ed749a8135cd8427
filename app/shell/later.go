package shell

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// later is something that happens after a while, unless it is stopped.
type later struct {
	id app.Value
	do app.Func
}

func (l *later) stop() {
	if l != nil {
		app.Window().Call("clearTimeout", l.id)
		l.do.Release() // again, where it happened: that does nothing
	}
}

// after puts f off, in place of old. It runs among the events of the page, as
// everything in this package does, so nothing needs a lock.
func (s *Shell) after(old *later, wait time.Duration, f func()) *later {
	old.stop()
	f = s.guard(f)
	var once app.Func
	once = app.FuncOf(func(app.Value, []app.Value) any {
		once.Release()
		f()
		return nil
	})
	return &later{app.Window().Call("setTimeout", once, wait.Milliseconds()), once}
}
