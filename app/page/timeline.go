package page

import (
	g "maragu.dev/gomponents"

	"lectern/app/state"
	"lectern/corpus"
)

func drawTimeline(in Input) Page {
	return Page{Title: "Timeline", Body: g.Text("Timeline")}
}

// TimelineAll is the window of everything: from the first to the last day of
// any document or mention, with room on both sides. It is the zero window for
// a corpus in which no date is known.
func TimelineAll(c *corpus.Corpus) state.Window { return state.Window{} }

// TimelineFigure is the part of the timeline that moves while a reader zooms
// and pans.
func TimelineFigure(in Input) g.Node { return g.Group(nil) }

// timelineMini is the timeline in small for the home page: a picture with a
// name, which links to the timeline.
func timelineMini(in Input) g.Node { return g.Group(nil) }

// whenStrip is the small picture of when a document was spoken and which dates
// it speaks about.
func whenStrip(in Input, d *corpus.Document) g.Node { return g.Group(nil) }
