package shell

import (
	g "maragu.dev/gomponents"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus/query"
)

// desk is what lies before the reader: all that a page is drawn from. It knows
// no browser.
type desk struct {
	shelf *shelf
	site  page.Site
	state state.State

	// preview is the state that a gesture shows and has not settled on, or nil.
	preview *state.State

	// stuck tells that nothing more can be read until the reader asks again, lost
	// which chunk did not come, "" where it is no chunk.
	stuck bool
	lost  string

	// offline tells that the host can't be reached. own is the path of the page at
	// hand where it was drawn here, "" where the host sent it.
	offline bool
	own     string

	// announce asks for the next page's Status to be spoken.
	announce bool

	answers answers
	known   known
}

func newDesk(from *shelf, site page.Site, s state.State) *desk {
	return &desk{shelf: from, site: site, state: s, answers: answers{index: from.index}}
}

// input is what the page of the present state is drawn from. The error is that
// of the shelf or of the answers.
func (d *desk) input() (page.Input, error) {
	in := page.Input{Overview: d.shelf.overview(), Site: d.site, State: d.shows()}
	d.shelf.turnTo(in.State.URL())
	if in.State.Page == state.Search {
		found, err := d.answers.to(in.State)
		if err == nil {
			in.Found = d.known.keep(in.State, found, d.answers.reading())
		}
		return in, err
	}
	d.answers.leave()
	var err error
	if in.State.Page == state.Document {
		in.Corpus, err = d.shelf.document(in.State.ID)
	} else {
		in.Corpus, err = d.shelf.all()
	}
	return in, err
}

// goesOn counts a little more of what the page at hand shows.
func (d *desk) goesOn() (news, more bool) {
	if d.shows().Page != state.Search || len(d.answers.left) == 0 || d.answers.answering != nil {
		return false, false
	}
	news = d.answers.count()
	return news, len(d.answers.left) > 0
}

func (d *desk) draw() (page.Page, error) {
	in, err := d.input()
	if err != nil {
		return page.Page{}, err
	}
	return page.Draw(in), nil
}

// plot is the part of the timeline that moves with a gesture: the drawing on one
// paper, nil where there is none.
func (d *desk) plot(paper string) (g.Node, error) {
	in, err := d.input()
	if err != nil {
		return nil, err
	}
	return page.TimelinePlot(in, paper), nil
}

// printed tells that the page of the present state is the one that the site
// has as a file: there is nothing in its address that only the program draws.
func (d *desk) printed() bool { return d.state.URL() == d.state.Path() }

// draws tells whether the program can draw the page of a state: of a corpus that
// is not here as a whole, the search alone and other views of the page at hand;
// and documents, which the host has sooner, where it can't be reached.
func (d *desk) draws(next state.State) bool {
	switch {
	case next.Page == state.Search || d.shelf.pieces == nil:
		return true
	case next.Page == state.Document && !next.Embed && (d.offline || next.Path() == d.own):
		return true
	case d.shelf.apart:
		return false
	}
	return d.shelf.corpus != nil || next.Path() == d.state.Path()
}

// absent stands for a page that is not on this device.
func (d *desk) absent() page.Page {
	why := page.Absent{Lost: d.lost}
	if d.state.Page == state.Speaker {
		why.Instead = query.Field{Name: query.Speaker, Value: d.state.ID, Exact: true}.String()
	}
	return page.DrawAbsent(page.Input{Overview: d.shelf.overview(), Site: d.site, State: d.state}, why)
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

// window is what the timeline shows of all days.
func (d *desk) window(all state.Window) state.Window {
	if w := d.shows().Window; !w.IsZero() {
		return w
	}
	return all
}
