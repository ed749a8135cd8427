package page

import (
	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/json"
	"lectern/app/state"
)

func drawNotFound(in Input) Page {
	if in.State.Page == state.Document || in.State.Page == state.Turn || in.State.Page == state.Speaker {
		if p, ok := drawMoved(in); ok {
			return p
		}
	}
	return Page{
		Title:       "Not found · Lectern",
		Heading:     "Not found",
		Description: "There is no page at this address.",
		Path:        state.State{Page: state.NotFound}.Path(),
		Kind:        "website",
		Data:        []json.Object{newThing("WebPage").Put("name", "Not found")},
		Unlisted:    true,
		Body: either(in, h.Header(h.Class("head"),
			h.P(h.Class("eyebrow"), g.Text("404")),
			h.H1(h.ID("heading"), h.TabIndex("-1"), g.Text("Not found")),
			h.P(h.Class("lede"), g.Text("There is no page at this address. A document or a speaker may have been given another name, or the link lost its end on the way.")),
			h.Ul(h.Class("row plain"),
				h.Li(h.A(h.Class("btn"), h.Href(in.href(state.State{})), in.leaving(), g.Text("Start page"))),
				h.Li(h.A(h.Class("btn"), h.Href(in.href(state.State{Page: state.Documents})), in.leaving(), g.Text("All documents"))),
				h.Li(h.A(h.Class("btn"), h.Href(in.href(state.State{Page: state.Speakers})), in.leaving(), g.Text("All speakers"))),
				h.Li(h.A(h.Class("btn"), h.Href(in.href(state.State{Page: state.Search})), in.leaving(), g.Text("Search"))),
			))),
	}
}
