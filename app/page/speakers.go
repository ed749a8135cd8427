package page

import (
	"cmp"
	"slices"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/json"
	"lectern/app/state"
	"lectern/corpus/stats"
)

func drawSpeakers(in Input) Page {
	k := in.counts()
	parts := parted(len(k.Speakers))
	if in.part() > parts {
		return drawNotFound(in)
	}
	title := "Speakers" + in.partWords(parts)
	return Page{
		Title:       title + " · Lectern",
		Heading:     title,
		Description: count(len(k.Speakers), "speaker", "speakers") + " in " + or(in.Corpus.Title, untitled) + ", with their roles and what share of the words they said.",
		Path:        in.State.Path(),
		Kind:        "website",
		Data:        []json.Object{in.listData("Speakers", len(k.Speakers))},
		Status:      "Sorted by " + sortOf(in.State),
		Body: frame(in, listHead(title,
			count(len(k.Speakers), "speaker", "speakers")+" · "+count(k.Turns, "turn", "turns")+" · "+count(k.Words, "word", "words"),
			sorts(in)), speakersTable(in, k), in.pager(parts)),
	}
}

// listHead is the top of a page that lists things.
func listHead(title, numbers string, nodes ...g.Node) g.Node {
	return h.Header(h.Class("head list-head"), h.H1(h.ID("heading"), h.TabIndex("-1"), g.Text(title)),
		h.P(h.Class("meta"), g.Text(numbers)), g.Group(nodes))
}

// sortOf is the order that a list is in.
func sortOf(s state.State) string { return or(s.Sort, state.Sorts(s.Page)[0]) }

// sorts are links to the same list in each order.
func sorts(in Input) g.Node {
	if in.Site.Apart {
		return nil
	}
	return h.Nav(h.Class("sorts"), h.Aria("label", "Order"), h.Span(h.Class("meta"), g.Text("Order by")),
		g.Map(state.Sorts(in.State.Page), func(by string) g.Node {
			to := in.State
			to.Sort, to.Part = by, 0
			if by == state.Sorts(in.State.Page)[0] {
				to.Sort = ""
			}
			return h.A(h.Class("btn"), h.Href(in.href(to)), g.If(by == sortOf(in.State), h.Aria("current", "true")), g.Text(by))
		}))
}

func speakersTable(in Input, k *stats.Counts) g.Node {
	if len(k.Speakers) == 0 {
		return empty("No speaker is named", "The documents of this corpus name nobody. Their words are there all the same.",
			in.href(state.State{Page: state.Documents}), "Go to the documents")
	}
	list := slices.Clone(k.Speakers)
	slices.SortStableFunc(list, func(a, b *stats.Speaker) int {
		switch sortOf(in.State) {
		case "turns":
			return cmp.Compare(b.Turns, a.Turns)
		case "name":
			return 0
		}
		return cmp.Compare(b.Words, a.Words)
	})
	return h.Table(h.Class("list"),
		h.Caption(h.Class("sr"), g.Text("Speakers, by "+sortOf(in.State))),
		h.THead(h.Tr(heads("Speaker", "Role", "Documents", "Turns", "Words", "Share of all words"))),
		h.TBody(g.Map(partOf(in, list), func(s *stats.Speaker) g.Node {
			return h.Tr(
				h.Th(h.Scope("row"), in.chip(s.ID, s.Name, doubtful(spellingOf(s)))),
				cell("Role", rolesShort(s)),
				cell("Documents", g.Text(number(len(s.Documents)))),
				cell("Turns", g.Text(number(s.Turns)+" of "+number(k.Turns))),
				cell("Words", g.Text(number(s.Words)+" of "+number(k.Words))),
				cell("Share", shareBar(s.ID, share(s.Words, k.Words), "")),
			)
		})))
}

func rolesShort(s *stats.Speaker) g.Node {
	roles := rolesOf(s)
	if len(roles) == 0 {
		return h.Span(h.Class("meta"), g.Text("not known"))
	}
	return g.Group{bdi(roles[0]), g.If(len(roles) > 1, g.Text(" and "+number(len(roles)-1)+" more"))}
}

// share is a part in whole percent, rounded; 0 of nothing.
func share(part, of int) int {
	if of == 0 {
		return 0
	}
	return (part*100 + of/2) / of
}

func heads(names ...string) g.Node {
	return g.Map(names, func(name string) g.Node { return h.Th(h.Scope("col"), g.Text(name)) })
}

// cell is a cell that carries the name of its column, which a phone shows where
// the row becomes a card.
func cell(name string, nodes ...g.Node) g.Node {
	return h.Td(h.Data("name", name), h.Div(nodes...))
}

// empty is what a page shows where there is nothing: why, and a way out.
func empty(title, words, href, way string) g.Node {
	return h.Div(h.Class("empty card"), h.H2(g.Text(title)), h.P(g.Text(words)), h.P(h.A(h.Class("btn"), h.Href(href), g.Text(way))))
}
