package page

import (
	"slices"
	"strconv"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/corpus"
)

// valuesShown is how many values of a facet are seen at once; the others are
// one press away. Chosen: five facets fit beside three hits.
const valuesShown = 8

// yearsPlace is where the years stand: behind who and what.
const yearsPlace = 2

// facets are what the turns have in common. Each value is a link that narrows
// the query to it, or takes it away again.
func (in Input) facets() g.Node {
	all := in.Found.Facets
	if years := in.years(); len(years.Values) > 0 {
		all = slices.Insert(slices.Clone(all), min(yearsPlace, len(all)), years)
	}
	if len(all) == 0 && !in.Found.Counting {
		return nil
	}
	return h.Details(h.Class("part facets"), h.ID("facets"), h.Summary(h.Class("btn"), g.Text("Narrow the turns")),
		g.If(len(all) == 0, h.P(h.Class("meta"), g.Text("Counting who spoke, when and where…"))),
		h.Div(h.Class("facet-list"), h.Role("group"), h.Aria("label", "Narrow the turns"), g.Map(all, in.facet)))
}

func (in Input) facet(f Facet) g.Node {
	if len(f.Values) == 0 {
		return nil
	}
	shown := first(f.Values, valuesShown)
	return h.Section(h.H2(h.ID("facet-"+f.Field), g.Text(facetWord(f.Field))),
		in.values(f, shown, 0),
		in.otherValues(f))
}

// otherValues are those that are not seen at once.
func (in Input) otherValues(f Facet) g.Node {
	others := f.Values[min(valuesShown, len(f.Values)):]
	if len(others)+f.More == 0 {
		return nil
	}
	if len(others) == 0 {
		return h.P(h.Class("meta"), g.Text(number(f.More)+" more"))
	}
	return h.Details(h.Summary(g.Text(number(len(others)+f.More)+" more"), h.Span(h.Class("sr"), g.Text(": "+facetWord(f.Field)))),
		in.values(f, others, valuesShown),
		g.If(f.More > 0, h.P(h.Class("meta"), g.Text("and "+number(f.More)+" with fewer turns"))))
}

func (in Input) values(f Facet, values []Value, from int) g.Node {
	i := from
	return h.Ul(h.Class("plain"), h.Aria("labelledby", "facet-"+f.Field), g.Map(values, func(v Value) g.Node {
		i++
		return h.Li(in.value(f, v, i))
	}))
}

// value is a link. Its id is that of the value, so that the focus stays on it
// while everything round it changes.
func (in Input) value(f Facet, v Value, place int) g.Node {
	id := f.Field + "-" + v.ID
	if v.ID == "" || !corpus.IsID(v.ID) {
		id = f.Field + "--" + strconv.Itoa(place)
	}
	class := "facet"
	if f.Field == "speaker" {
		class += " " + colour(v.ID)
	}
	return h.A(h.ID("facet-"+id), h.Class(class), h.Href(in.asked(v.Query)), g.If(v.On, h.Aria("current", "true")),
		h.Span(h.Class("name"), g.If(v.On, g.Group{h.Span(h.Aria("hidden", "true"), g.Text("✕ ")), h.Span(h.Class("sr"), g.Text("Take away "))}), valueName(f, v)),
		h.Span(h.Class("n"), in.valueTurns(v)))
}

// valueTurns is a number for the eye and its unit for the ear.
func (in Input) valueTurns(v Value) g.Node {
	if in.Found.Counting {
		return g.Group{h.Span(h.Aria("hidden", "true"), g.Text("…")), h.Span(h.Class("sr"), g.Text(stillCounting))}
	}
	return g.Group{g.Text(atLeastSign(in.Found) + number(v.Turns)), h.Span(h.Class("sr"), g.Text(" "+plural(v.Turns, "turn", "turns")))}
}

// stillCounting stands for a number that comes.
const stillCounting = "still counting"

// atLeastSign stands behind no number: it says that there may be more.
func atLeastSign(f *Found) string {
	if f.AtLeast {
		return "≥ "
	}
	return ""
}

func facetWord(field string) string {
	switch field {
	case "speaker":
		return "Speaker"
	case "kind":
		return "Kind"
	case "date":
		return "Year"
	case "lang":
		return "Language"
	case "doc":
		return "Document"
	}
	return capital(field)
}

// valueName is what a value is called: a source's words for who and what, ours
// for a kind.
func valueName(f Facet, v Value) g.Node {
	switch {
	case f.Field == "kind":
		return g.Text(kindWord(corpus.Kind(v.ID)))
	case f.Field == "speaker":
		return bdi(nameOf(or(v.Name, v.ID)))
	case f.Field == "lang":
		return h.Code(quoted(v.ID))
	}
	return bdi(or(v.Name, v.ID))
}
