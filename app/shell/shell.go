package shell

import (
	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus"
	"lectern/corpus/pack"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Run starts the program on the present page. founding is the pack inside the
// program, used where the site brings none of its own. It returns only outside
// of a browser.
func Run(founding []byte) {
	if app.IsServer {
		return
	}
	b := browser{app.Window().Get("lectern")}
	c, err := open(b, founding)
	if err != nil {
		b.crash(err.Error())
		return
	}
	s := &Shell{boot: b, desk: newDesk(c, b.site(), b.state())}
	// One component for every address: moving between pages is the shell's.
	app.RouteWithRegexp(".*", func() app.Composer { return s })
	app.RunWhenOnBrowser()
}

func open(b browser, founding []byte) (*corpus.Corpus, error) {
	if own := b.pack(); own != nil {
		return pack.Decode(own)
	}
	if founding == nil {
		return nil, errNoCorpus
	}
	return pack.Decode(founding)
}

// Shell is the program's one component with a memory. All of its fields are
// unexported: go-app overwrites the others.
type Shell struct {
	app.Compo

	boot browser
	ctx  app.Context
	desk *desk

	gesture   gesture // of the timeline, while fingers are down
	wheel     app.Value
	dragged   bool // a drag has just ended: the click after it is not one
	soon      bool // a frame is asked for
	preparing bool // the index is asked for
	commit    *later
	speech    *later // waits to be said
	fading    *later // the toast

	// What Render shows.
	spoken  string // in the polite live region
	toast   string // for the eye alone, the same words for a moment
	update  bool
	offline bool
}

// OnMount takes the page over. go-app calls it once, after #shell is drawn.
func (s *Shell) OnMount(ctx app.Context) {
	defer s.rescue()
	s.ctx = ctx
	s.draw(false)
	s.listen()
	s.boot.Call("ready")
}

// OnAppUpdate is told by boot.js that a new version waits.
func (s *Shell) OnAppUpdate(app.Context) {
	s.update = true
	s.say("A new version is ready.")
}

// happened is where everything that a reader does arrives.
func (s *Shell) happened(m state.Msg) {
	before := s.desk.state
	next, effects := state.Update(before, m)
	s.desk.state = next
	s.desk.preview = nil
	// The address first: the links of a page are relative to it.
	for _, e := range effects {
		switch e := e.(type) {
		case state.PushURL:
			if e.URL != before.URL() {
				s.boot.move(e.URL, true)
			}
		case state.ReplaceURL:
			s.boot.move(e.URL, false)
		}
	}
	_, moved := m.(state.HistoryMoved)
	for _, e := range effects {
		switch e := e.(type) {
		case state.Arrive:
			s.arrive(e.Fragment, moved)
			return
		case state.Announce:
			s.desk.announce = true
		}
	}
	if moved {
		// At once, so that the browser finds the height it scrolls back in.
		s.draw(false)
		return
	}
	s.drawSoon()
}

// arrive draws another page. The browser restores the scroll of a page that it
// goes back to; any other begins at its top or where its fragment points.
func (s *Shell) arrive(fragment string, moved bool) {
	s.desk.announce = true
	s.draw(true)
	s.boot.focus("heading")
	switch {
	case moved:
	case fragment != "":
		s.boot.toFragment(fragment)
	default:
		s.boot.scrollTop()
	}
}

// draw draws the whole page now.
func (s *Shell) draw(arrived bool) {
	s.soon = false
	p := s.desk.draw()
	if err := s.boot.draw(p, arrived); err != nil {
		panic(err)
	}
	s.afterDraw(p)
}

func (s *Shell) afterDraw(p page.Page) {
	s.showKeys()
	s.bindWheel()
	if s.desk.announce {
		s.desk.announce = false
		s.say(p.Status)
	}
	if s.desk.waiting() {
		s.prepareSearch()
	}
}

// drawSoon draws with the next frame: the whole page, or the figure alone while
// a gesture lasts.
func (s *Shell) drawSoon() {
	if s.soon {
		return
	}
	s.soon = true
	s.boot.nextFrame(s.guard(func() {
		if !s.soon {
			return
		}
		if s.desk.preview == nil {
			s.draw(false)
			return
		}
		s.soon = false
		s.boot.patchTimeline(s.desk.figure())
	}))
}
