package shell

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// keptStore holds the version of the site whose whole corpus is on this device;
// begun where the reader asked for it and not all of it is there yet.
const (
	keptStore = "lectern:kept:" // followed by the path of the site
	begun     = "begun"
)

// keptMark is what keptStore holds, "" where nobody asked for the corpus.
func (s *Shell) keptMark() string {
	if mark := app.Window().Get("localStorage").Call("getItem", keptStore+s.boot.base()); !mark.IsNull() {
		return mark.String()
	}
	return ""
}

func (s *Shell) markKept(mark string) {
	// A full store refuses; the corpus is then asked for anew at the next visit.
	defer func() { _ = recover() }()
	app.Window().Get("localStorage").Call("setItem", keptStore+s.boot.base(), mark)
}

// keepOn keeps what has changed since the reader asked for the whole corpus.
func (s *Shell) keepOn() {
	if mark := s.keptMark(); s.keeps() && mark != "" && mark != s.desk.site.Version {
		s.keep()
	}
}

// keeps tells whether there is anything to be kept, and a worker to do it.
func (s *Shell) keeps() bool { return s.desk.shelf.pieces != nil && s.boot.Get("keeps").Bool() }

// keep brings the whole corpus onto this device.
func (s *Shell) keep() {
	if s.keeping {
		return
	}
	s.keeping = true
	s.markKept(begun)
	s.showKept()
	told := app.FuncOf(func(_ app.Value, args []app.Value) any {
		s.showKeeping(args[0].Int(), args[1].Int())
		return nil
	})
	s.boot.Call("keep", told).Then(func(why app.Value) {
		defer s.rescue()
		told.Release()
		s.keeping = false
		if why.String() == "" {
			s.markKept(s.desk.site.Version)
			s.say("The whole corpus is on this device.")
		} else {
			s.trouble = keepWords(why.String())
			s.say(s.trouble)
		}
		s.showKept()
	})
}

// drop takes the corpus off this device again, all that is no page.
func (s *Shell) drop() {
	s.markKept("")
	s.boot.Call("drop").Then(func(app.Value) {
		defer s.rescue()
		s.say("The corpus is no longer kept.")
		s.showKept()
	})
}

func keepWords(why string) string {
	if why == "full" {
		return "There is no room for the whole corpus on this device. What is already there stays."
	}
	return "The whole corpus is not on this device yet: " + troubleWords(why)
}

// showKept makes the part of the page that is about keeping say how it stands.
func (s *Shell) showKept() {
	on := s.boot.query("[data-keep]")
	if !on.Truthy() {
		return
	}
	set := func(selector string, shown bool) {
		if e := on.Call("querySelector", selector); e.Truthy() {
			e.Set("hidden", !shown)
		}
	}
	kept := s.keptMark() == s.desk.site.Version
	on.Set("hidden", !s.keeps())
	set(`[data-do="keep"]`, !kept && !s.keeping)
	set(`[data-do="drop"]`, kept)
	set("progress", s.keeping)
}

func (s *Shell) showKeeping(n, of int) {
	if line := s.boot.query("[data-keep] progress"); line.Truthy() {
		line.Call("setAttribute", "value", strconv.Itoa(n))
		line.Call("setAttribute", "max", strconv.Itoa(of))
	}
}
