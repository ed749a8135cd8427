// Package state holds what a link to Lectern must restore, and the one pure
// function that changes it. It has no clock, no browser and no goroutine;
// effects are values that the shell carries out.
package state

import "lectern/corpus/when"

// Page names a page. Its value is the first segment of the page's path.
type Page string

// The pages.
const (
	Home      Page = ""
	Timeline  Page = "timeline"
	Speakers  Page = "speakers"
	Speaker   Page = "speaker"
	Documents Page = "documents"
	Document  Page = "document"
	Turn      Page = "turn" // only as an embed
	Search    Page = "search"
	About     Page = "about"

	// Report is what reading made of the files, Corrections what editors changed.
	Report      Page = "report"
	Corrections Page = "corrections"

	NotFound Page = "404"
)

// State is what a link restores, and nothing else. The zero value is the home
// page.
type State struct {
	Page Page

	// Embed tells that the page is shown inside somebody else's: the twin
	// under embed/.
	Embed bool

	// ID is the document's on Document and Turn, the speaker's on Speaker.
	ID string

	// Turn is the turn's ID on Turn.
	Turn string

	// Part is which part of a long list is shown: 2 for the second and so on. 0
	// is the first, and the whole of a list that has no parts.
	Part int

	// Query is what the reader typed on Search, as typed.
	Query string

	// Sort is the order of a list, one of Sorts(Page), "" for its first.
	Sort string

	// View is how the page is shown: the timeline "" with lanes or "table", the
	// hits of a search "" with the words around them or "concordance".
	View string

	// Group is by what the hits of a search stand together: "" by nothing, or
	// one of Groups.
	Group string

	// Hits is how many hits of a search are shown at most: 0 for FirstHits, else
	// a multiple of MoreHits up to MostHits.
	Hits int

	// Window is the stretch of the timeline that is shown; the zero value is
	// all of it.
	Window Window

	// Speakers are the IDs that the timeline is narrowed to, ascending; empty
	// is everyone.
	Speakers []string

	// Theme is "light" or "dark" on an embed whose page asked for it, else "".
	Theme string
}

// Window is a range of days, both included. The zero value means "all".
// Invariant of any other: From < To.
type Window struct{ From, To when.Day }

// IsZero tells whether the window means "all".
func (w Window) IsZero() bool { return w == Window{} }

// Days is the window's width.
func (w Window) Days() int { return int(w.To-w.From) + 1 }

// TableView is the View of a timeline shown as a table, ConcordanceView that of
// a search with each match in the middle of a line.
const (
	TableView       = "table"
	ConcordanceView = "concordance"
)

// Groups are the values of Group but for "".
var Groups = []string{"document", "speaker"}

// How many hits a search shows: at first, in how large steps when a reader asks
// for more, and when they have asked again and again. Chosen: each of the first
// costs a keystroke its text, and few read on; nobody reads beyond the last on
// one page; the export has them all.
const (
	FirstHits = 25
	MoreHits  = 100
	MostHits  = 1000
)

// Shown is how many hits are shown at most.
func (s State) Shown() int { return max(s.Hits, FirstHits) }

// More is the state with more hits: the next of the steps.
func (s State) More() State {
	s.Hits = s.Shown()/MoreHits*MoreHits + MoreHits
	return s
}

// BeginsMore tells whether the nth hit, from 1, is the first that is shown when a
// reader asks for more.
func BeginsMore(n int) bool { return n == FirstHits+1 || n > 1 && n%MoreHits == 1 }

// Sorts are the orders that a list page offers; the first is the default and
// stands in a link as "".
func Sorts(p Page) []string {
	switch p {
	case Speakers:
		return []string{"words", "name", "turns"}
	case Documents:
		return []string{"date", "title", "words"}
	case Search:
		return []string{"relevance", "newest", "oldest", "speaker"}
	}
	return nil
}
