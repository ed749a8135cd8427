package shell

import (
	"net/url"
	"strings"

	"lectern/app/page"
	"lectern/app/state"
)

// at is the state of an address.
func at(u *url.URL, base string) state.State { return state.Parse(below(u, base), u.RawQuery) }

// below is the path of an address below the site's root, as in state.Parse. An
// address outside of it is no page of this site.
func below(u *url.URL, base string) string {
	path, ok := strings.CutPrefix(u.EscapedPath(), base)
	if !ok {
		return state.State{Page: state.NotFound}.Path()
	}
	return path
}

// link is an <a href> that was clicked, as it is printed.
type link struct {
	href, target    string
	download, plain bool
}

// press is how it was clicked.
type press struct {
	button                 int // 0 is the main one
	ctrl, meta, shift, alt bool
	prevented              bool // somebody else has dealt with it
}

// bare tells that the click asks for nothing but to go there: with a key held
// down or another button it means a new tab, a new window or a download.
func (p press) bare() bool {
	return p.button == 0 && !p.ctrl && !p.meta && !p.shift && !p.alt && !p.prevented
}

// follow is the message for a link that leads to a page that the program can
// draw. All others are the browser's: other origins and schemes, files, pages
// that this corpus does not have or that need more of it than is here, another
// kind of page than the present one (an embed's way out), and a fragment of the
// page that is open.
func (d *desk) follow(l link, here *url.URL, base string) (m state.LinkFollowed, ok bool) {
	if l.href == "" || l.download || l.plain || l.target != "" && l.target != "_self" {
		return m, false
	}
	to, err := here.Parse(l.href)
	if err != nil || to.Scheme != here.Scheme || to.Host != here.Host {
		return m, false
	}
	path := below(to, base)
	next := state.Parse(path, to.RawQuery)
	if next.Page == state.NotFound || next.Embed != d.state.Embed || !d.draws(next) {
		return m, false
	}
	if c := d.shelf.corpus; c != nil && page.Missing(c, next) {
		return m, false
	}
	if to.EscapedPath() == here.EscapedPath() && to.RawQuery == here.RawQuery && strings.Contains(l.href, "#") {
		return m, false
	}
	return state.LinkFollowed{Path: path, RawQuery: to.RawQuery, Fragment: to.EscapedFragment()}, true
}
