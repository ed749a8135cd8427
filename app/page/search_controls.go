package page

import (
	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/state"
)

// choice is one way to look at the hits, and the state that does.
type choice struct {
	name string
	to   state.State
	on   bool
}

// controls are links to the same hits in another order, in groups, and as a
// concordance.
func controls(in Input) g.Node {
	return h.Div(h.Class("controls"),
		choices(in, "Order", "Order by", in.orders()),
		choices(in, "Groups", "Group by", in.groupings()),
		choices(in, "View", "Show", in.views()))
}

func choices(in Input, name, label string, all []choice) g.Node {
	return h.Nav(h.Class("sorts"), h.Aria("label", name), h.Span(h.Class("meta"), g.Text(label)),
		g.Map(all, func(c choice) g.Node {
			return h.A(h.Class("btn"), h.Href(in.href(c.to)), g.If(c.on, h.Aria("current", "true")), g.Text(c.name))
		}))
}

func (in Input) orders() []choice {
	all := make([]choice, 0, 4)
	for i, by := range state.Sorts(state.Search) {
		to := in.State
		if to.Sort = by; i == 0 {
			to.Sort = ""
		}
		all = append(all, choice{by, to, by == sortOf(in.State)})
	}
	return all
}

func (in Input) groupings() []choice {
	to := in.State
	to.Group = ""
	all := []choice{{"nothing", to, in.State.Group == ""}}
	for _, by := range state.Groups {
		to.Group = by
		all = append(all, choice{by, to, in.State.Group == by})
	}
	return all
}

func (in Input) views() []choice {
	words, lines := in.State, in.State
	words.View, lines.View = "", state.ConcordanceView
	return []choice{{"turns", words, in.State.View == ""}, {"concordance", lines, in.State.View == state.ConcordanceView}}
}
