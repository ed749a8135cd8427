package shell

import (
	"net/url"
	"strings"

	g "maragu.dev/gomponents"

	"lectern/app/json"
	"lectern/app/page"
	"lectern/app/state"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// browser is window.lectern, which boot.js made: the page's facts and the few
// things that are done in JavaScript.
type browser struct{ app.Value }

func (b browser) site() page.Site {
	return page.Site{BaseURL: b.Get("baseURL").String(), Version: b.Get("version").String(), Pieces: b.Get("pieces").Int(), Apart: b.Get("apart").Bool(),
		TurnsInDocuments: b.Get("turns").String() == "documents"}
}

// base is the path of the site's root, with a slash at its end.
func (b browser) base() string { return b.Get("path").String() }

// address is what the address bar says; empty, which is no page, where that is
// no URL.
func (b browser) address() *url.URL {
	if u := app.Window().URL(); u != nil {
		return u
	}
	return new(url.URL)
}

// state is the one that the address restores.
func (b browser) state() state.State { return at(b.address(), b.base()) }

// shelf is the site's own corpus, or else the one inside the program.
func (b browser) shelf(founding []byte) (*shelf, error) {
	if own := b.pack(); own != nil {
		return openShelf(own, b.site())
	}
	if founding == nil {
		return nil, errNoCorpus
	}
	return openShelf(founding, page.Site{})
}

// pack is the site's own corpus or the root of it, nil where it has none.
func (b browser) pack() []byte {
	array := b.Get("pack")
	if !array.Truthy() {
		return nil
	}
	packed := make([]byte, array.Length())
	app.CopyBytesToGo(packed, array)
	// Held by nobody else, the browser can give its copy back.
	b.Set("pack", nil)
	return packed
}

func (b browser) crash(why string) { b.Call("crash", why) }

// draw lays a page over #page, and its title and data over the head's.
func (b browser) draw(p page.Page, arrived bool) error {
	body, err := markup(p.Body)
	if err != nil {
		return err
	}
	b.Call("draw", body, headOf(p, b.Get("baseURL").String()), arrived)
	return nil
}

// headOf is what boot.js changes in the head: the title, and what search
// engines read. A page that is not for them has only the former.
func headOf(p page.Page, baseURL string) map[string]any {
	head := map[string]any{"title": p.Title, "description": p.Description, "canonical": "", "data": []any{}}
	if p.Unlisted {
		return head
	}
	if baseURL != "" {
		head["canonical"] = baseURL + p.Path
	}
	data := make([]any, len(p.Data))
	for i, object := range p.Data {
		data[i] = json.Script(object)
	}
	head["data"] = data
	return head
}

func markup(n g.Node) (string, error) {
	var out strings.Builder
	err := n.Render(&out)
	return out.String(), err
}

// paper is the width of the timeline that is seen, with its plot: the style sheet
// shows one of them. "" is none.
func (b browser) paper() (name string, plot app.Value) {
	for _, name := range page.TimelinePapers {
		plot := b.query("[data-timeline] svg." + name)
		if plot.Truthy() && plot.Call("getBoundingClientRect").Get("width").Float() > 0 {
			return name, plot
		}
	}
	return "", nil
}

// patchTimeline draws a plot anew, and tells the window that it shows.
func (b browser) patchTimeline(on app.Value, plot g.Node, w state.Window) {
	if plot != nil {
		if text, err := markup(plot); err == nil {
			b.Call("patch", on, text)
		}
	}
	if figure := b.query("[data-timeline]"); figure.Truthy() {
		set := figure.Get("dataset")
		set.Set("from", w.From.String())
		set.Set("to", w.To.String())
	}
}

// move changes the address bar; push makes a new entry in the history.
func (b browser) move(path string, push bool) { b.Call("address", path, push) }

// online tells that the browser knows a network.
func (b browser) online() bool { return app.Window().Get("navigator").Get("onLine").Bool() }

// blank tells that there is no page: the shell stands in for one.
func (b browser) blank() bool { return !b.query("#page > *").Truthy() }

func (b browser) document() app.Value { return app.Window().Get("document") }

func (b browser) query(selector string) app.Value {
	return b.document().Call("querySelector", selector)
}

// focus gives the focus to an element without scrolling to it.
func (b browser) focus(id string) {
	if on := b.document().Call("getElementById", id); on.Truthy() {
		on.Call("focus", map[string]any{"preventScroll": true})
	}
}

func (b browser) scrollTop() {
	app.Window().Call("scrollTo", map[string]any{"top": 0, "left": 0, "behavior": "instant"})
}

// toFragment goes where the address points. A change of the history does not
// move :target; going to the very same address does.
func (b browser) toFragment(fragment string) {
	location := app.Window().Get("location")
	location.Call("replace", location.Get("href").String())
	if id, err := url.PathUnescape(fragment); err == nil {
		b.focus(id)
	}
}

func (b browser) nextFrame(f func()) {
	var once app.Func
	once = app.FuncOf(func(app.Value, []app.Value) any {
		once.Release()
		f()
		return nil
	})
	app.Window().Call("requestAnimationFrame", once)
}
