package shell

import (
	"runtime/debug"

	"lectern/app/page"
	"lectern/app/state"

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
	from, err := b.shelf(founding)
	if err != nil {
		b.crash(err.Error())
		return
	}
	s := &Shell{boot: b, desk: newDesk(from, b.site(), b.state())}
	s.desk.answers.onward = timed()
	if from.apart {
		// Of a large corpus much is kept, in pieces that hold no pointers: to look
		// for garbage twice as often costs little, and half a million turns take
		// 120 MB instead of 136.
		debug.SetGCPercent(50)
	}
	// One component for every address: moving between pages is the shell's.
	app.RouteWithRegexp(".*", func() app.Composer { return s })
	app.RunWhenOnBrowser()
}

// Shell is the program's one component with a memory. All of its fields are
// unexported: go-app overwrites the others.
type Shell struct {
	app.Compo

	boot browser
	ctx  app.Context
	desk *desk

	gesture gesture // of the timeline, while fingers are down
	wheel   app.Value
	dragged bool    // a drag has just ended: the click after it is not one
	soon    bool    // a frame is asked for
	owed    arrival // what the next drawing of the whole page has to do besides
	commit  *later
	tally   *later // counts on
	speech  *later // waits to be said
	fading  *later // the toast
	keeping bool   // the whole corpus is on its way onto this device
	saving  string // the form of the file of hits that is being made, or ""
	filing  *later // goes on with it

	reading

	// What Render shows.
	spoken  string // in the polite live region
	toast   string // for the eye alone, the same words for a moment
	update  bool
	offline bool
	trouble string // why the corpus can't be read on, "" where it can
}

// OnMount takes the page over. go-app calls it once, after #shell is drawn.
func (s *Shell) OnMount(ctx app.Context) {
	defer s.rescue()
	s.ctx = ctx
	// The worker has only a page without words where the host does not answer.
	s.desk.offline = s.boot.blank() || !s.boot.online()
	// What the host sent stands, unless the address asks for more than it has.
	if !s.boot.blank() && (s.desk.printed() || !s.desk.draws(s.desk.state)) {
		s.afterDraw()
	} else {
		s.draw()
	}
	s.listen()
	s.boot.Call("ready")
	s.keepOn()
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
	s.desk.stuck, s.desk.lost = false, ""
	s.saving = ""
	s.tally.stop()
	s.filing.stop()
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
			s.leave(before)
			s.desk.announce = true
			s.owed = arrival{another: true, moved: moved, fragment: e.Fragment}
			s.draw()
			return
		case state.Announce:
			s.desk.announce = true
		}
	}
	if moved {
		// At once, so that the browser finds the height it scrolls back in.
		s.draw()
		return
	}
	s.drawSoon()
}

// arrival is what is left to do when a page is drawn. The zero value is nothing.
type arrival struct {
	another  bool // it is another page than the one before
	moved    bool // through the history
	fragment string
}

// arrive is the end of going to another page. The browser restores the scroll
// of a page that it goes back to; any other begins at its top or where its
// fragment points.
func (s *Shell) arrive(a arrival) {
	if !a.another {
		return
	}
	s.boot.focus("heading")
	switch {
	case a.moved:
	case a.fragment != "":
		s.boot.toFragment(a.fragment)
	default:
		s.boot.scrollTop()
	}
}

// draw draws the whole page now, or as soon as all that it is made of is here,
// with what has arrived since.
func (s *Shell) draw() {
	s.desk.answers.again()
	s.lay()
}

// lay draws the whole page with what is known.
func (s *Shell) lay() {
	s.soon = false
	s.again.stop()
	// What only the host can draw stands.
	if !s.desk.draws(s.desk.state) && !s.boot.blank() {
		return
	}
	p, err := s.desk.draw()
	if err != nil {
		s.read(err)
		if !s.desk.stuck || !s.boot.blank() && !s.owed.another {
			return
		}
		p = s.desk.absent()
	}
	a := s.owed
	s.owed = arrival{}
	s.desk.own = s.desk.state.Path()
	if err := s.boot.draw(p, a.another); err != nil {
		panic(err)
	}
	s.announced(p)
	s.afterDraw()
	s.arrive(a)
}

func (s *Shell) announced(p page.Page) {
	// What is still being counted is said once it is counted.
	if s.desk.announce && !s.desk.answers.reading() {
		s.desk.announce = false
		s.say(p.Status)
	}
}

// afterDraw is what a page needs that was drawn, here or by the host.
func (s *Shell) afterDraw() {
	s.showKeys()
	s.showKept()
	s.bindWheel()
	if !s.waits() && s.saving != "" {
		s.saveOn()
	}
	s.countOn()
}

// countOn goes on counting, each step among the events of the page: a keystroke
// comes between, and what was counted for the query before is dropped.
func (s *Shell) countOn() {
	if len(s.desk.answers.left) == 0 {
		return
	}
	s.tally = s.after(s.tally, 0, func() {
		switch news, more := s.desk.goesOn(); {
		case news:
			s.lay()
		case more:
			s.countOn()
		}
	})
}

// drawSoon draws the whole page after what happens now, or while a gesture lasts
// with the next frame the plot that is seen alone. A page is not drawn in a frame: to
// lay out what has changed takes as long as to draw it, and both would be one task.
func (s *Shell) drawSoon() {
	if s.soon {
		return
	}
	s.soon = true
	if s.desk.preview == nil {
		s.again = s.after(s.again, 0, s.draw)
		return
	}
	s.boot.nextFrame(s.guard(func() {
		if !s.soon {
			return
		}
		if s.desk.preview == nil {
			s.draw()
			return
		}
		s.soon = false
		paper, on := s.boot.paper()
		plot, err := s.desk.plot(paper)
		if err != nil {
			s.read(err)
			return
		}
		s.boot.patchTimeline(on, plot, s.window())
	}))
}
