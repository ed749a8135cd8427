package site

import (
	"net/url"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus"
	"lectern/corpus/stats"
)

// states are the pages of a site, each with its parts: the fixed ones, then one for each speaker and
// document, then the embeds. The order is the sitemap's.
func states(c *corpus.Corpus, counts *stats.Counts, turnPages map[string]bool) []state.State {
	fixed := []state.State{
		{Page: state.Home}, {Page: state.Timeline}, {Page: state.Speakers}, {Page: state.Documents},
		{Page: state.Search}, {Page: state.About}, {Page: state.Report}, {Page: state.Corrections}, {Page: state.NotFound},
	}
	var all []state.State
	parts := func(s state.State) {
		all = append(all, s)
		n := page.Parts(page.Input{Corpus: c, Counts: counts, State: s})
		for s.Part = 2; s.Part <= n; s.Part++ {
			all = append(all, s)
		}
	}
	for _, s := range fixed {
		parts(s)
	}
	embeds := []state.State{{Page: state.Timeline, Embed: true}}
	both := func(s state.State) {
		parts(s)
		s.Embed = true
		embeds = append(embeds, s)
	}
	for _, id := range speakers(c) {
		both(state.State{Page: state.Speaker, ID: id})
	}
	for _, d := range c.Documents {
		both(state.State{Page: state.Document, ID: d.ID})
		if !has(turnPages, d.ID) {
			continue
		}
		for _, t := range d.Turns {
			embeds = append(embeds, state.State{Page: state.Turn, Embed: true, ID: d.ID, Turn: t.ID})
		}
	}
	return append(append(all, embeds...), former(c, turnPages)...)
}

// former are the addresses of before that are pages of their own: documents, and
// the embeds of documents and turns, as far as these had pages. A turn on a document's page is no page.
func former(c *corpus.Corpus, turnPages map[string]bool) []state.State {
	var all []state.State
	add := func(document, turn string) {
		if turn != "" {
			if has(turnPages, document) {
				all = append(all, state.State{Page: state.Turn, Embed: true, ID: document, Turn: turn})
			}
			return
		}
		all = append(all, state.State{Page: state.Document, ID: document}, state.State{Page: state.Document, Embed: true, ID: document})
	}
	for _, m := range c.Moved {
		add(m.Document, m.Turn)
		if m.Turn == "" {
			for _, turn := range followers(c, m) {
				add(m.Document, turn)
			}
		}
	}
	for _, t := range c.Gone {
		add(t.Document, t.Turn)
	}
	for _, r := range c.Renamed {
		all = append(all, state.State{Page: state.Speaker, ID: r.Speaker}, state.State{Page: state.Speaker, Embed: true, ID: r.Speaker})
	}
	return all
}

// followers are the turns that followed their document to another address, and
// so have no entry of their own: those that stand there, and those that have
// left it since.
func followers(c *corpus.Corpus, m corpus.Moved) []string {
	own, all := map[string]bool{"": true}, []string{}
	add := func(turn string) {
		if !own[turn] {
			own[turn], all = true, append(all, turn)
		}
	}
	for _, e := range entries(c, m.Document) {
		own[e] = true
	}
	if d := c.Document(m.ToDocument); d != nil {
		for i := range d.Turns {
			add(d.Turns[i].ID)
		}
	}
	for _, e := range entries(c, m.ToDocument) {
		add(e)
	}
	return all
}

// entries are the turns of an address for which it is written where they lead.
func entries(c *corpus.Corpus, document string) []string {
	var turns []string
	for _, m := range c.MovedFrom(document) {
		turns = append(turns, m.Turn)
	}
	for _, g := range c.GoneFrom(document) {
		turns = append(turns, g.Turn)
	}
	return turns
}

// speakers are the IDs of all speakers, in order of first appearance.
func speakers(c *corpus.Corpus) []string {
	var ids []string
	seen := map[string]bool{}
	for _, d := range c.Documents {
		for _, s := range d.Speakers {
			if !seen[s.ID] {
				seen[s.ID] = true
				ids = append(ids, s.ID)
			}
		}
	}
	return ids
}

// folder is the folder of a page, with a slash at its end. A path has its
// letters escaped, a name on a disk has not.
func folder(s state.State) (string, error) { return url.PathUnescape(s.Path()) }

// file is the name of the file that holds a page.
func file(s state.State) (string, error) {
	name, err := folder(s)
	if err == nil && s.Page != state.NotFound {
		name += "index.html"
	}
	return name, err
}

// whole is the page that an embed is a piece of, and any other page itself:
// what a canonical link names.
func whole(s state.State) state.State {
	s.Embed, s.Theme = false, ""
	if s.Page == state.Turn {
		return state.State{Page: state.Document, ID: s.ID}
	}
	return s
}
