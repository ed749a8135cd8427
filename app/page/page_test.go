package page_test

import (
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"maragu.dev/gomponents"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/stats"
)

// pages are the states of all pages that a corpus has, embeds included.
func pages(c *corpus.Corpus) []state.State {
	var all []state.State
	for _, p := range []state.Page{state.Home, state.Timeline, state.Speakers, state.Documents, state.Search, state.About, state.Report, state.Corrections, state.NotFound} {
		all = append(all, state.State{Page: p})
		if p == state.Search {
			continue // no hits, no order
		}
		for _, by := range state.Sorts(p) {
			all = append(all, state.State{Page: p, Sort: by})
		}
	}
	all = append(all, state.State{Page: state.Timeline, Embed: true})
	for _, d := range c.Documents {
		all = append(all, state.State{Page: state.Document, ID: d.ID}, state.State{Page: state.Document, ID: d.ID, Embed: true})
		for _, t := range d.Turns {
			all = append(all, state.State{Page: state.Turn, ID: d.ID, Turn: t.ID, Embed: true})
		}
	}
	for _, s := range stats.Of(c).Speakers {
		all = append(all, state.State{Page: state.Speaker, ID: s.ID}, state.State{Page: state.Speaker, ID: s.ID, Embed: true})
	}
	return all
}

// drawn is a page as a browser reads it.
func drawn(t testing.TB, in page.Input) (page.Page, *html.Node) {
	t.Helper()
	p := page.Draw(in)
	return p, parsed(t, p.Body)
}

func parsed(t testing.TB, body gomponents.Node) *html.Node {
	t.Helper()
	var b strings.Builder
	if err := body.Render(&b); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(strings.NewReader("<!doctype html><html lang=en><body>" + b.String() + "</body></html>"))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// elements are all elements below n that match.
func elements(n *html.Node, match func(*html.Node) bool) []*html.Node {
	var found []*html.Node
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && match(d) {
			found = append(found, d)
		}
	}
	return found
}

func named(names ...string) func(*html.Node) bool {
	return func(n *html.Node) bool { return slices.Contains(names, n.Data) }
}

func with(key string) func(*html.Node) bool {
	return func(n *html.Node) bool { _, ok := attr(n, key); return ok }
}

func attr(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

func class(name string) func(*html.Node) bool {
	return func(n *html.Node) bool {
		value, _ := attr(n, "class")
		return slices.Contains(strings.Fields(value), name)
	}
}

func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// corpora are those that every property is tried on.
func corpora() map[string]*corpus.Corpus {
	return map[string]*corpus.Corpus{
		"founding": corpustest.Founding(), "made up": told(), "generated": corpustest.Generated(7, 12), "hostile": hostile(), "empty": {}, "voiced": voiced(),
	}
}

func eachPage(t *testing.T, check func(t *testing.T, in page.Input, p page.Page, root *html.Node)) {
	for name, c := range corpora() {
		k := stats.Of(c)
		for _, s := range pages(c) {
			for _, base := range []string{"", "https://example.org/sub/path/"} {
				in := page.Input{Corpus: c, State: s, Counts: k, Site: page.Site{BaseURL: base, Version: "v"}}
				p, root := drawn(t, in)
				t.Run(fmt.Sprintf("%s at %q %s", name, base, s.URL()), func(t *testing.T) { check(t, in, p, root) })
			}
		}
	}
}

func TestEveryPageStandsOnItsOwn(t *testing.T) {
	eachPage(t, func(t *testing.T, in page.Input, p page.Page, root *html.Node) {
		if p.Title == "" || p.Heading == "" || p.Description == "" || p.Kind == "" || len(p.Data) == 0 {
			t.Errorf("title %q, heading %q, description %q, kind %q and %d data: none may be missing", p.Title, p.Heading, p.Description, p.Kind, len(p.Data))
		}
		if want := in.State.Path(); p.Path != want {
			t.Errorf("path is %q, want %q", p.Path, want)
		}
		heads := elements(root, named("h1"))
		if len(heads) != 1 {
			t.Fatalf("%d h1, want 1", len(heads))
		}
		if id, _ := attr(heads[0], "id"); id != "heading" {
			t.Errorf("the h1 has the id %q", id)
		}
		if mains := elements(root, named("main")); len(mains) != 1 || len(strings.TrimSpace(text(mains[0]))) < 20 {
			t.Errorf("%d main, want one with words", len(mains))
		}
		first := elements(root, named("a"))[0]
		if to, _ := attr(first, "href"); to != "#main" {
			t.Errorf("the first link leads to %q, want the way past the masthead", to)
		}
	})
}

func TestNothingRunsAndNothingIsStyledInPlace(t *testing.T) {
	eachPage(t, func(t *testing.T, _ page.Input, _ page.Page, root *html.Node) {
		for _, n := range elements(root, func(*html.Node) bool { return true }) {
			if slices.Contains([]string{"script", "style", "iframe", "img", "object", "base", "meta", "template"}, n.Data) {
				t.Errorf("<%s> stands on the page", n.Data)
			}
			for _, a := range n.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
				}
				if (a.Key == "href" || a.Key == "src" || a.Key == "action") && strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Val)), "javascript:") {
					t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
				}
			}
		}
	})
}

func TestIDsAreUnique(t *testing.T) {
	eachPage(t, func(t *testing.T, _ page.Input, _ page.Page, root *html.Node) {
		seen := map[string]bool{}
		for _, n := range elements(root, with("id")) {
			id, _ := attr(n, "id")
			if seen[id] || id == "" {
				t.Errorf("the id %q stands twice or is empty", id)
			}
			seen[id] = true
		}
		for _, n := range elements(root, func(*html.Node) bool { return true }) {
			for _, key := range []string{"for", "aria-labelledby", "aria-describedby", "aria-controls"} {
				if value, ok := attr(n, key); ok {
					for _, id := range strings.Fields(value) {
						if !seen[id] {
							t.Errorf("<%s %s=%q> names nothing", n.Data, key, value)
						}
					}
				}
			}
		}
	})
}

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	ids := map[string]map[string]bool{} // by corpus and path
	eachPage(t, func(t *testing.T, in page.Input, p page.Page, root *html.Node) {
		if in.Site.BaseURL == "" && in.State.Page == state.NotFound {
			return // its links begin at the root of the host
		}
		here := "/" + in.State.Path()
		for _, n := range elements(root, named("a", "form")) {
			key := "href"
			if n.Data == "form" {
				key = "action"
			}
			to, ok := attr(n, key)
			if !ok {
				t.Errorf("<%s> without %s", n.Data, key)
				continue
			}
			if rel, _ := attr(n, "rel"); strings.Contains(rel, "external") {
				continue
			}
			u, err := url.Parse(to)
			if err != nil || u.Host != "" || u.Scheme != "" {
				t.Errorf("%q leaves the site: %v", to, err)
				continue
			}
			_, file := attr(n, "download")
			checkTarget(t, in, here, u, file, ids)
			if in.State.Embed && u.Path != "" && !strings.Contains(u.Path, "embed/") {
				if target, _ := attr(n, "target"); target != "_blank" {
					t.Errorf("%q would open inside the frame", to)
				}
			}
		}
	})
}

// checkTarget tells where a relative link leads and whether that is there.
func checkTarget(t *testing.T, in page.Input, here string, u *url.URL, file bool, ids map[string]map[string]bool) {
	t.Helper()
	target := in.State
	if u.Path != "" {
		dir := here
		if in.State.Page == state.NotFound {
			dir = "/"
			u.Path = strings.TrimPrefix(u.Path, "/sub/path/")
		}
		full := path.Join(dir, u.EscapedPath())
		if in.State.Page == state.NotFound {
			full = path.Join(dir, u.Path)
		}
		if strings.HasSuffix(u.Path, "/") || u.Path == "" {
			full = strings.TrimSuffix(full, "/") + "/"
		}
		if file {
			checkFile(t, in.Corpus, strings.TrimPrefix(full, "/"))
			return
		}
		target = state.Parse(strings.TrimPrefix(full, "/"), u.RawQuery)
	}
	if _, _, moved := in.Corpus.Leads(target.ID, target.Turn); moved || target.ID == "other" {
		return // an address of before has a page too
	}
	if target.Page != state.NotFound && page.Missing(in.Corpus, target) || target.Page == state.NotFound && in.State.Page != state.NotFound {
		t.Errorf("%q from %q leads to no page", u, here)
		return
	}
	if u.Fragment == "" {
		return
	}
	key := fmt.Sprintf("%p %s", in.Corpus, target.URL())
	if ids[key] == nil {
		ids[key] = map[string]bool{}
		_, root := drawn(t, page.Input{Corpus: in.Corpus, State: target, Counts: in.Counts, Site: in.Site})
		for _, n := range elements(root, with("id")) {
			id, _ := attr(n, "id")
			ids[key][id] = true
		}
	}
	if !ids[key][u.Fragment] {
		t.Errorf("%q from %q leads to a page without that place", u, here)
	}
}

func checkFile(t *testing.T, c *corpus.Corpus, file string) {
	t.Helper()
	if file == page.ReportJSON {
		return
	}
	for _, d := range c.Documents {
		s := state.State{Page: state.Document, ID: d.ID}
		if file == page.SourceFile(d) || file == page.DocumentJSON(s) {
			return
		}
	}
	t.Errorf("%q is no file of the site", file)
}

func TestOperableThingsHaveNames(t *testing.T) {
	eachPage(t, func(t *testing.T, _ page.Input, _ page.Page, root *html.Node) {
		for _, n := range elements(root, named("a", "button", "summary")) {
			label, _ := attr(n, "aria-label")
			if strings.TrimSpace(text(n)) == "" && label == "" {
				t.Errorf("a <%s> without a name: %v", n.Data, n.Attr)
			}
		}
		for _, n := range elements(root, named("button")) {
			if _, ok := attr(n, "type"); !ok {
				t.Errorf("a button without a type: %q", text(n))
			}
		}
		for _, n := range elements(root, named("svg")) {
			hidden, _ := attr(n, "aria-hidden")
			role, _ := attr(n, "role")
			if hidden != "true" && role == "" {
				t.Errorf("a drawing is neither named nor hidden: %v", n.Attr)
			}
		}
	})
}

func TestDrawingTwiceGivesTheSameBytes(t *testing.T) {
	c := told()
	for _, s := range pages(c) {
		var b [2]strings.Builder
		for i := range b {
			p := page.Draw(page.Input{Corpus: c, State: s})
			if err := p.Body.Render(&b[i]); err != nil {
				t.Fatal(err)
			}
		}
		if b[0].String() != b[1].String() {
			t.Errorf("%s: two drawings differ", s.URL())
		}
	}
}

func TestAnIDThatTheCorpusLacksDrawsNotFound(t *testing.T) {
	for _, s := range []state.State{{Page: state.Document, ID: "zz"}, {Page: state.Speaker, ID: "zz"}, {Page: state.Turn, ID: "zz", Turn: "1", Embed: true},
		{Page: state.Turn, ID: "zebras-2013", Turn: "zz", Embed: true}, {Page: state.Speaker, ID: "zz", Embed: true}, {Page: "nonsense"}} {
		p, root := drawn(t, page.Input{Corpus: told(), State: s})
		if p.Heading != "Not found" || !p.Unlisted {
			t.Errorf("%+v draws %q, unlisted %t", s, p.Heading, p.Unlisted)
		}
		if len(elements(elements(root, named("main"))[0], named("a"))) < 4 {
			t.Errorf("%+v leaves no way out", s)
		}
	}
}
