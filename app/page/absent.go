package page

import (
	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/state"
)

// DrawAbsent stands for a page that is not on this device, while there is no
// network to bring it.
func DrawAbsent(in Input) Page {
	return Page{
		Title:       "Not on this device · Lectern",
		Heading:     "Not on this device",
		Description: "This page is not on this device, and there is no network.",
		Path:        in.State.Path(),
		Kind:        "website",
		Data:        []any{newThing("WebPage").put("name", "Not on this device")},
		Unlisted:    true,
		Body: either(in, h.Header(h.Class("head"),
			h.P(h.Class("eyebrow"), bdi(or(in.title(), untitled))),
			h.H1(h.ID("heading"), h.TabIndex("-1"), g.Text("Not on this device")),
			h.P(h.Class("lede"), g.Text("There is no network, and this page was not opened here before. Pages that you have read open without one, and the search finds what it has read.")),
			h.Ul(h.Class("row plain"),
				h.Li(h.A(h.Class("btn"), h.Href(in.href(in.State)), h.Data("plain", ""), g.Text("Try again"))),
				h.Li(h.A(h.Class("btn"), h.Href(in.href(state.State{Page: state.Search})), in.leaving(), g.Text("Search"))),
			))),
	}
}
