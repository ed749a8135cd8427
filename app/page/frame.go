package page

import (
	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/state"
)

// frame is what stands on every page of the site: the way past the masthead,
// the masthead, the page's own nodes in <main>, the footer.
func frame(in Input, nodes ...g.Node) g.Node {
	return g.Group{
		skip(),
		masthead(in),
		h.Main(h.ID("main"), h.TabIndex("-1"), g.Group(nodes)),
		footer(in),
	}
}

// either frames a page that has the same words as an embed and by itself.
func either(in Input, nodes ...g.Node) g.Node {
	if in.State.Embed {
		return embedFrame(in, nodes...)
	}
	return frame(in, nodes...)
}

// embedFrame is the frame of a page inside somebody else's: no masthead, no
// search, one way out to the whole page.
func embedFrame(in Input, nodes ...g.Node) g.Node {
	return g.Group{
		skip(),
		h.Header(h.Class("embed-head"),
			h.Span(h.Class("brand"), pilcrow(), quoted(in.title())),
			h.A(h.Class("btn"), h.Href(in.whole()), out(), g.Text("Open in Lectern")),
		),
		h.Main(h.ID("main"), h.TabIndex("-1"), h.Class("embedded"), g.Group(nodes)),
		h.Footer(h.Class("embed-foot"),
			h.P(g.Text("Part of "), h.A(h.Href(in.href(state.State{})), out(), quoted(or(in.title(), untitled))),
				g.Text(". The words are the source’s own; what was added says so.")),
		),
	}
}

// out marks a link that must leave the frame it stands in.
func out() g.Node { return g.Group{h.Target("_blank"), h.Rel("noopener")} }

// leaving is out in an embed, and nothing on the site itself.
func (in Input) leaving() g.Node {
	if in.State.Embed {
		return out()
	}
	return nil
}

// whole is the link from an embed to the page that it is a piece of.
func (in Input) whole() string {
	to := in.State
	to.Embed, to.Theme = false, ""
	if to.Page != state.Turn {
		return in.href(to)
	}
	return in.href(state.State{Page: state.Document, ID: to.ID}) + fragment(to.Turn)
}

func skip() g.Node {
	return h.A(h.Class("skip"), h.Href("#main"), g.Text("Skip to the content"))
}

func pilcrow() g.Node {
	return h.Span(h.Class("pilcrow"), h.Aria("hidden", "true"), g.Text("¶"))
}

func masthead(in Input) g.Node {
	return h.Header(h.Class("masthead"), h.Div(
		h.A(h.Class("brand"), h.Href(in.href(state.State{})), pilcrow(), g.Text("Lectern")),
		h.Nav(h.Class("main"), h.Aria("label", "Main"),
			in.tab(state.Timeline, "Timeline", state.Timeline),
			in.tab(state.Speakers, "Speakers", state.Speakers, state.Speaker),
			in.tab(state.Documents, "Documents", state.Documents, state.Document),
			in.tab(state.About, "About", state.About),
		),
		g.If(in.State.Page != state.Search && in.State.Page != state.Home, searchForm(in, "find", "Search what was said")),
	))
}

// tab is a link of the masthead. It is the present one on its own page
// ("page"), and on the pages below it ("true").
func (in Input) tab(to state.Page, name string, under ...state.Page) g.Node {
	var current g.Node
	for _, p := range under {
		if p == in.State.Page {
			current = h.Aria("current", "true")
		}
	}
	if in.State.Page == to {
		current = h.Aria("current", "page")
	}
	return h.A(h.Href(in.href(state.State{Page: to})), current, g.Text(name))
}

// searchForm is a GET of the search page, which works without the program.
func searchForm(in Input, id, label string) g.Node {
	onSearch := in.State.Page == state.Search
	return h.Form(h.Class("find"), h.Role("search"), g.Attr("data-search"), h.Method("get"),
		h.Action(in.root()+state.State{Page: state.Search}.Path()),
		h.Label(h.For(id), g.Text(label)),
		h.Input(h.ID(id), h.Name("q"), h.Type("search"), h.Placeholder(label+"…"), h.AutoComplete("off"),
			g.Attr("autocapitalize", "none"), g.Attr("enterkeyhint", "search"), g.Attr("spellcheck", "false"),
			g.If(onSearch, g.Group{g.Attr("data-query"), h.Value(in.State.Query)})),
		h.Kbd(h.Class("needs-program"), h.Aria("hidden", "true"), g.Text("/")),
		h.Button(h.Type("submit"), g.Text("Search")),
	)
}

func footer(in Input) g.Node {
	return h.Footer(h.Class("foot"), h.Div(
		h.P(h.Strong(quoted(or(in.title(), untitled))), g.Text(" · "+in.size())),
		h.Ul(
			h.Li(h.A(h.Href(in.href(state.State{Page: state.About})), g.Text("Sources, licences and downloads"))),
			h.Li(h.A(h.Href(in.href(state.State{Page: state.Search})), g.Text("Search"))),
		),
	))
}
