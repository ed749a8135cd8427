package page

import (
	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/json"
	"lectern/app/state"
)

// Absent is what is known of a page that is not on this device.
type Absent struct {
	// Lost is the path of the file that it lacks, below the root; "" where none
	// would do, for of a large corpus only some pages are drawn from its pieces.
	Lost string

	// Instead is the query that comes nearest to it, "" for none.
	Instead string
}

// DrawAbsent stands for a page that is not on this device, while its host can't be
// reached.
func DrawAbsent(in Input, a Absent) Page {
	return Page{
		Title:       "Not on this device · Lectern",
		Heading:     "Not on this device",
		Description: "This page is not on this device, and the host of this site can’t be reached.",
		Path:        in.State.Path(),
		Kind:        "website",
		Data:        []json.Object{newThing("WebPage").Put("name", "Not on this device")},
		Unlisted:    true,
		Body: either(in, h.Header(h.Class("head"),
			h.P(h.Class("eyebrow"), bdi(or(in.title(), untitled))),
			h.H1(h.ID("heading"), h.TabIndex("-1"), g.Text("Not on this device")),
			h.P(h.Class("lede"), g.Text("The host of this site can’t be reached, and this page was not opened here before.")),
			h.P(absentBecause(in, a.Lost)),
			h.P(absentUntil(in, a.Instead)),
			h.Ul(h.Class("row plain"),
				h.Li(h.A(h.Class("btn"), h.Href(in.href(in.State)), h.Data("plain", ""), g.Text("Try again"))),
				h.Li(h.A(h.Class("btn"), h.Href(in.href(state.State{Page: state.Search, Query: a.Instead})), in.leaving(), g.Text("Search"))),
			))),
	}
}

// absentBecause says what is missing.
func absentBecause(in Input, lost string) g.Node {
	switch {
	case lost != "":
		return g.Group{g.Text("It can be drawn from the pieces of the corpus, but one that it needs is missing: "), h.Code(quoted(lost)), g.Text(".")}
	case in.Site.Apart:
		return g.Text("It is made from the whole corpus, " + megabytes(in.Site.Pieces) + ", which is more than a page is drawn from here.")
	}
	return g.Text("It can’t be drawn from what is here.")
}

// absentUntil says what helps.
func absentUntil(in Input, instead string) g.Node {
	helps := "Open it while there is a network, and it stays."
	if in.Site.Pieces > 0 {
		helps += " Or keep the whole corpus on this device, on the About page: then every document and every list opens without a network, and all can be searched."
	}
	if instead != "" {
		helps += " Until then the search finds the same turns, as far as their pieces are here."
	}
	return g.Text(helps)
}
