package page_test

import (
	"strings"
	"testing"

	"lectern/app/page"
	"lectern/app/state"
)

// A page that can't be had says what is missing and what helps.
func TestAPageThatIsNotHereSaysWhy(t *testing.T) {
	pieces := page.Site{Pieces: 12_000_000, Apart: true}
	for _, c := range []struct {
		name   string
		site   page.Site
		state  state.State
		absent page.Absent
		wants  []string
		link   string
	}{
		{"a document", pieces, state.State{Page: state.Document, ID: "a"}, page.Absent{Lost: "assets/pack/0123456789"},
			[]string{"one that it needs is missing: assets/pack/0123456789.", "keep the whole corpus on this device", "Try again"}, "../../search/"},
		{"a speaker", pieces, state.State{Page: state.Speaker, ID: "ann"}, page.Absent{Instead: "speaker:=ann"},
			[]string{"made from the whole corpus, 12 MB, which is more", "the search finds the same turns"}, "../../search/?q=speaker%3A%3Dann"},
		{"another site", page.Site{}, state.State{Page: state.Speakers}, page.Absent{}, []string{"It can’t be drawn from what is here.", "it stays."}, "../search/"},
	} {
		t.Run(c.name, func(t *testing.T) {
			overview := page.Overview{Title: "Minutes"}
			p := page.DrawAbsent(page.Input{Overview: &overview, Site: c.site, State: c.state}, c.absent)
			root := parsed(t, p.Body)
			words := flat(root)
			for _, want := range c.wants {
				if !strings.Contains(words, want) {
					t.Errorf("%q is missing in %q", want, words)
				}
			}
			links := map[string]bool{}
			for _, a := range elements(root, named("a")) {
				links[attrOr(a, "href")] = true
			}
			if !links[c.link] || !p.Unlisted {
				t.Errorf("no way to %q: %v", c.link, links)
			}
		})
	}
}
