package page

import (
	"strings"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/json"
	"lectern/app/state"
)

func drawSearch(in Input) Page {
	title := "Search"
	if in.State.Query != "" {
		title = "Search: " + in.State.Query
	}
	return Page{
		Title:       title + " · Lectern",
		Heading:     "Search",
		Description: "Find who said it, in " + in.size() + ": words, phrases, by speaker, kind of turn and date.",
		Path:        state.State{Page: state.Search}.Path(),
		Kind:        "website",
		Data:        []json.Object{in.pageData("SearchResultsPage", "Search")},
		Status:      foundStatus(in),
		Body: frame(in,
			h.Header(h.Class("head"), h.H1(h.ID("heading"), h.TabIndex("-1"), g.Text("Search")),
				searchForm(in, "find", "Search what was said")),
			answers(in)),
	}
}

// foundStatus is the number of answers in words, "" while they are not known.
// What may still grow says so.
func foundStatus(in Input) string {
	f := in.Found
	if f == nil || blank(in.State.Query) {
		return ""
	}
	switch {
	case f.Turns == 0 && f.Reading:
		return "Reading more of the index"
	case f.Turns == 0 && f.AtLeast:
		return "No turn found so far; not all of the index could be read"
	case f.AtLeast && !f.Reading:
		return "At least " + countOf(f.Turns, f.Of, "turn", "turns") + "; not all of the index could be read"
	case f.AtLeast:
		return "At least " + countOf(f.Turns, f.Of, "turn", "turns") + "; still counting"
	case f.Turns == 0:
		return "No turn found, of " + number(f.Of)
	}
	words := countOf(f.Turns, f.Of, "turn", "turns") + ", in " + countOf(f.Documents, in.overview().Documents, "document", "documents")
	if f.Reading {
		words += "; reading more of the index"
	}
	return words
}

// countOf is a number with its denominator: "2 of 4 turns", and "1 turn of 4".
func countOf(n, of int, one, many string) string {
	if n == 1 {
		return "1 " + one + " of " + number(of)
	}
	return number(n) + " of " + count(of, one, many)
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

func answers(in Input) g.Node {
	switch f := in.Found; {
	case blank(in.State.Query):
		return g.Group{withoutProgram(in), syntax(in)}
	case f == nil:
		return g.Group{withoutProgram(in), h.P(h.Class("needs-program"), g.Text("Reading the words of "+in.size()+"…"))}
	case f.Turns == 0 && (f.Reading || f.AtLeast):
		return g.Group{queryFaults(f), reading(in)}
	case f.Turns == 0:
		return g.Group{queryFaults(f), said(f), nothing(in), syntax(in)}
	}
	return found(in)
}

// found are the answers, where there are any: what was understood, how it can
// be looked at, what it can be narrowed to, and the turns.
func found(in Input) g.Node {
	f := in.Found
	return g.Group{
		queryFaults(f),
		h.P(h.Class("found"), h.Strong(g.Text(foundStatus(in))), understood(in, f), unsure(f)),
		said(f), costs(in),
		controls(in),
		h.Div(h.Class("results"),
			in.histogram(), in.facets(),
			h.Section(h.Class("hits-part"), h.H2(h.Class("sr"), g.Text("Turns")), in.hits(), in.more(), in.saving())),
		h.Details(h.Class("card"), h.Summary(g.Text("What a search can say")), syntaxList(in)),
	}
}

// reading says that pieces are on their way, or do not come, where nothing is
// found so far.
func reading(in Input) g.Node {
	words := "Reading more of the index of " + in.size() + "…"
	if !in.Found.Reading {
		words = foundStatus(in) + "."
	}
	return h.P(h.Class("found needs-program"), g.Text(words))
}

// asked is the link to another query, in the same order and view.
func (in Input) asked(query string) string {
	to := in.State
	to.Query, to.Hits = query, 0
	return in.href(to)
}
