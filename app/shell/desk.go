package shell

import (
	"errors"

	g "maragu.dev/gomponents"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus"
)

var errNoCorpus = errors.New("this program was built without a corpus, and the site brings none")

// desk is what lies before the reader: all that a page is drawn from. It knows
// no browser.
type desk struct {
	corpus *corpus.Corpus
	site   page.Site
	state  state.State

	// preview is the state that a gesture shows and has not settled on, or nil.
	preview *state.State

	// announce asks for the next page's Status to be spoken.
	announce bool

	answers answers
}

func newDesk(c *corpus.Corpus, site page.Site, s state.State) *desk {
	return &desk{corpus: c, site: site, state: s}
}

func (d *desk) input() page.Input {
	in := page.Input{Corpus: d.corpus, Site: d.site, State: d.state}
	if d.preview != nil {
		in.State = *d.preview
	}
	if in.State.Page == state.Search {
		in.Found = d.answers.to(in.State.Query)
	}
	return in
}

func (d *desk) draw() page.Page { return page.Draw(d.input()) }

// figure is the part of the timeline that moves with a gesture.
func (d *desk) figure() g.Node { return page.TimelineFigure(d.input()) }

// waiting tells that the page shows a query whose answers are not known yet.
func (d *desk) waiting() bool {
	return d.state.Page == state.Search && d.state.Query != "" && !d.answers.ready()
}

// shows is the state that is on the screen.
func (d *desk) shows() state.State {
	if d.preview != nil {
		return *d.preview
	}
	return d.state
}

// moves shows what a message would change, without the change: a gesture is
// drawn many times and settles once.
func (d *desk) moves(m state.Msg) {
	next, _ := state.Update(d.shows(), m)
	d.preview = &next
}

// window is what the timeline shows, all of it where it is not narrowed.
func (d *desk) window() state.Window {
	if w := d.shows().Window; !w.IsZero() {
		return w
	}
	return page.TimelineAll(d.corpus)
}
