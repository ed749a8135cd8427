// Package page turns a corpus and a state into HTML. Each page is one pure
// function, used to prerender the file that a host serves and to draw the same
// page in the browser: two runs over the same values give the same bytes. It
// decides nothing that a link should restore and touches no browser.
package page

import (
	"strings"

	g "maragu.dev/gomponents"

	"lectern/app/json"
	"lectern/app/state"
	"lectern/corpus"
	"lectern/corpus/report"
	"lectern/corpus/stats"
)

// Site is what a page must know of the place it is served from.
type Site struct {
	// BaseURL is the absolute address of the home page, with a slash at its
	// end; "" while it is not known, as in a site built without one. Pages
	// then leave out what cannot be said without it.
	BaseURL string

	// Version names the build: a short hash of everything in it.
	Version string

	// Pieces is how many bytes the corpus has where it comes in pieces, which a
	// reader fetches as they are needed; 0 where it comes as one file.
	Pieces int

	// Apart tells that these are too many to be fetched together: pages that are
	// drawn from the whole corpus are then as the host has them, and offer no
	// other view.
	Apart bool

	// TurnsInDocuments tells that a turn is embedded from the embed of its
	// document, which then shows it alone, and has no page of its own: a large
	// site would have hundreds of thousands.
	TurnsInDocuments bool
}

// Input is all that a page is made from.
type Input struct {
	// Corpus may be nil on the search page, where Overview then stands for it.
	Corpus *corpus.Corpus

	// Overview is what the search page says of the corpus, nil where that is
	// here whole.
	Overview *Overview

	Site  Site
	State state.State

	// Found are the answers to State.Query, nil while they are not known: in a
	// prerendered page, and until the index is built.
	Found *Found

	// Counts are the numbers of Corpus, made by stats.Of. A page that needs them
	// and finds nil counts the whole corpus for itself, so whoever draws many
	// pages of one corpus gives them.
	Counts *stats.Counts

	// Report is what reading made of Corpus, made by report.Of without faults.
	// The page that shows it sums it up for itself where it is nil, as for Counts.
	Report *report.Report

	// former are the IDs that the turns of the document being drawn had before.
	former map[string][]string
}

// counts are the numbers of the corpus.
func (in Input) counts() *stats.Counts {
	if in.Counts != nil {
		return in.Counts
	}
	return stats.Of(in.Corpus)
}

// report is what reading made of the corpus.
func (in Input) report() *report.Report {
	if in.Report != nil {
		return in.Report
	}
	return report.Of(in.Corpus, nil)
}

// Page is a page, drawn. Body is what stands in the element with the id
// "page", head excluded.
type Page struct {
	// Title is the whole <title>, Heading what is announced on arrival.
	Title   string
	Heading string

	// Description is one sentence without markup.
	Description string

	// Path is the page's own, below the root, for the canonical link.
	Path string

	// Kind is the Open Graph type: "website", "article" or "profile".
	Kind string

	// Data are JSON-LD objects, each for a script of its own: json.Script.
	Data []json.Object

	// Status is what the polite live region says after a change, "" for
	// nothing: "5 turns found".
	Status string

	// Forward is where a page that moved leads, relative to it; "" for all others.
	Forward string

	// Unlisted pages ask robots to leave them out: embeds and the 404 page.
	Unlisted bool

	Body g.Node
}

// Draw is the page that a state shows. An ID that the corpus does not have
// gives the page NotFound draws, so the caller can tell by Missing.
func Draw(in Input) Page {
	p := draw(in)
	if len(p.Data) == 0 {
		p.Data = []json.Object{in.pageData("WebPage", p.Heading)}
	}
	return p
}

func draw(in Input) Page {
	switch in.State.Page {
	case state.Home:
		return drawHome(in)
	case state.Timeline:
		return drawTimeline(in)
	case state.Speakers:
		return drawSpeakers(in)
	case state.Speaker:
		return drawSpeaker(in)
	case state.Documents:
		return drawDocuments(in)
	case state.Document:
		return drawDocument(in)
	case state.Turn:
		return drawTurn(in)
	case state.Search:
		return drawSearch(in)
	case state.About:
		return drawAbout(in)
	case state.Report:
		return drawReport(in)
	case state.Corrections:
		return drawCorrections(in)
	}
	return drawNotFound(in)
}

// Missing tells that the state names a page, document, speaker or turn that
// the corpus does not have: a server answers 404.
func Missing(c *corpus.Corpus, s state.State) bool {
	switch s.Page {
	case state.NotFound:
		return true
	case state.Document:
		return c.Document(s.ID) == nil
	case state.Turn:
		d := c.Document(s.ID)
		return d == nil || d.Turn(s.Turn) == nil
	case state.Speaker:
		return !spoke(c, s.ID)
	}
	return false
}

func spoke(c *corpus.Corpus, id string) bool {
	for _, d := range c.Documents {
		if d.Speaker(id) != nil {
			return true
		}
	}
	return false
}

// root is the way from the page of a state back to the site's root: "", or
// "../" for each segment of its path. The 404 page is served at any depth, so
// its root is absolute and comes from BaseURL.
func (in Input) root() string { return Root(in.Site, in.State) }

// Root is the relative address of the site's root as seen from a state's page,
// "./" from the home page. Every link goes through it (by href), which is why
// a built site works under any path of any host.
func Root(site Site, s state.State) string {
	if s.Page == state.NotFound {
		return basePath(site.BaseURL)
	}
	if depth := strings.Count(s.Path(), "/"); depth > 0 {
		return strings.Repeat("../", depth)
	}
	return "./"
}

// basePath is the path of an absolute address, with a slash at both ends.
func basePath(baseURL string) string {
	_, rest, ok := strings.Cut(baseURL, "://")
	if !ok {
		return "/"
	}
	if i := strings.IndexByte(rest, '/'); i >= 0 {
		return rest[i:]
	}
	return "/"
}

// href is the link from this page to a state's.
func (in Input) href(to state.State) string { return in.root() + to.URL() }
