package shell

import (
	"fmt"
	"runtime/debug"

	"lectern/app/state"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// listen puts one listener for each kind of event on the document. boot.js can
// take them all away at once, by their signal.
func (s *Shell) listen() {
	// go-app's own: they take clicks that mean a new window, and answer a move
	// in the history by mounting anew.
	window, document := app.Window(), s.boot.document()
	window.Set("onclick", nil)
	window.Set("onpopstate", nil)

	s.on(document, "click", s.clicked)
	s.on(document, "submit", s.submitted)
	s.on(document, "input", s.typed)
	s.on(document, "keydown", s.pressed)
	s.on(document, "pointerdown", s.fingerDown)
	s.on(document, "pointermove", s.fingerMoved)
	s.on(document, "pointerup", s.fingerUp)
	s.on(document, "pointercancel", s.fingerUp)
	s.on(document, "dragstart", s.heldStill)
	s.on(document, "selectstart", s.heldStill)
	s.on(window, "popstate", s.wentBack)
	s.on(window, "online", s.networkChanged)
	s.on(window, "offline", s.networkChanged)
}

// on adds a listener whose panic leaves the reader with a page that works.
func (s *Shell) on(target app.Value, event string, handle func(app.Value)) {
	f := app.FuncOf(func(_ app.Value, args []app.Value) any {
		defer s.rescue()
		handle(args[0])
		return nil
	})
	target.Call("addEventListener", event, f, map[string]any{"signal": s.boot.Get("signal"), "passive": false})
}

// guard is f with the same care, for frames and timers.
func (s *Shell) guard(f func()) func() {
	return func() {
		defer s.rescue()
		f()
	}
}

// rescue hands a panic to boot.js, which takes the program off the page.
func (s *Shell) rescue() {
	if why := recover(); why != nil {
		s.boot.crash(fmt.Sprintf("%v\n%s", why, debug.Stack()))
	}
}

// closest is the nearest element around an event's target that the selector
// names; it is not truthy where there is none.
func closest(e app.Value, selector string) app.Value {
	target := e.Get("target")
	if target.Get("closest").Type() != app.TypeFunction {
		return app.Null()
	}
	return target.Call("closest", selector)
}

func (s *Shell) clicked(e app.Value) {
	if s.dragged {
		s.dragged = false
		if closest(e, "[data-timeline]").Truthy() {
			e.Call("preventDefault")
			return
		}
	}
	if button := closest(e, "button[data-do]"); button.Truthy() {
		s.did(button)
		return
	}
	a := closest(e, "a[href]")
	how := press{
		button: e.Get("button").Int(), prevented: e.Get("defaultPrevented").Bool(),
		ctrl: e.Get("ctrlKey").Bool(), meta: e.Get("metaKey").Bool(), shift: e.Get("shiftKey").Bool(), alt: e.Get("altKey").Bool(),
	}
	if !a.Truthy() || !how.bare() {
		return
	}
	if m, ok := s.desk.follow(linkOf(a), s.boot.address(), s.boot.base()); ok {
		e.Call("preventDefault")
		s.happened(m)
	}
}

// linkOf reads attributes, not properties: those of an SVG link are objects.
func linkOf(a app.Value) link {
	text := func(name string) string {
		if v := a.Call("getAttribute", name); !v.IsNull() {
			return v.String()
		}
		return ""
	}
	has := func(name string) bool { return a.Call("hasAttribute", name).Bool() }
	return link{href: text("href"), target: text("target"), download: has("download"), plain: has("data-plain")}
}

// did is a button[data-do].
func (s *Shell) did(button app.Value) {
	set := button.Get("dataset")
	switch do := set.Get("do").String(); do {
	case "copy":
		if before := button.Get("previousElementSibling"); before.Truthy() {
			s.copy(before.Get("textContent").String())
		}
	case "save":
		s.save(set.Get("save").String())
	case "keys":
		s.toggleKeys()
	case "keep":
		s.keep()
	case "drop":
		s.drop()
	case "lane":
		s.happened(state.LaneToggled{Speaker: set.Get("speaker").String()})
	default:
		if m, ok := buttonMsg(do, s.window(), s.all()); ok {
			s.settle()
			s.happened(m)
		}
	}
}

func (s *Shell) submitted(e app.Value) {
	form := closest(e, "form[data-search]")
	// Inside somebody else's page, the search page opens by itself.
	if !form.Truthy() || s.desk.state.Embed {
		return
	}
	e.Call("preventDefault")
	if box := form.Call("querySelector", "input[name=q]"); box.Truthy() {
		s.happened(state.QuerySubmitted{Text: box.Get("value").String()})
	}
}

func (s *Shell) typed(e app.Value) {
	if box := closest(e, "input[data-query]"); box.Truthy() {
		s.happened(state.QueryTyped{Text: box.Get("value").String()})
	}
}

// wentBack is a move in the history. Moves between the fragments of one page
// are the browser's.
func (s *Shell) wentBack(app.Value) {
	here := s.boot.address()
	to := at(here, s.boot.base())
	if to.URL() == s.desk.state.URL() || s.broughtBack(to) {
		return
	}
	s.happened(state.HistoryMoved{Path: below(here, s.boot.base()), RawQuery: here.RawQuery})
}

func (s *Shell) networkChanged(e app.Value) {
	s.offline = e.Get("type").String() == "offline"
	s.desk.offline = s.offline
	if !s.offline {
		s.say("You are online again.")
		s.readOn()
		return
	}
	s.say(s.offlineWords())
}

func (s *Shell) pressed(e app.Value) {
	if e.Get("defaultPrevented").Bool() || e.Get("isComposing").Truthy() {
		return
	}
	k := key{
		name: e.Get("key").String(),
		ctrl: e.Get("ctrlKey").Bool(), meta: e.Get("metaKey").Bool(), alt: e.Get("altKey").Bool(), shift: e.Get("shiftKey").Bool(),
		typing:   closest(e, "input, textarea, select, [contenteditable]").Truthy(),
		timeline: closest(e, "[data-timeline]").Truthy() && s.desk.state.Page == state.Timeline && !s.desk.shelf.apart,
	}
	if k.timeline {
		if m, ok := k.timelineMsg(s.window(), s.all()); ok {
			e.Call("preventDefault")
			s.showSoon(m)
			return
		}
	}
	if s.jumped(k.shortcut(s.keysOn())) {
		e.Call("preventDefault")
	}
}
