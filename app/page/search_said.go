package page

import (
	"strings"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/state"
)

// understood is the query as it was read, where that is not what was typed.
func understood(in Input, f *Found) g.Node {
	if f.Query == "" || f.Query == strings.TrimSpace(in.State.Query) {
		return nil
	}
	return h.Span(h.Class("meta"), g.Text(" · read as "), h.Code(h.Dir("auto"), quoted(f.Query)))
}

// unsure says how many turns are found by an uncertain date.
func unsure(f *Found) g.Node {
	if f.Unsure == 0 {
		return nil
	}
	return h.Span(h.Class("meta"), g.Text(" · "+number(f.Unsure)+" only if "+plural(f.Unsure, "its uncertain date lies so", "their uncertain dates lie so")))
}

// queryFaults are what was not understood. A fault may draw a caret under the
// place, so its lines stay as they are.
func queryFaults(f *Found) g.Node {
	if len(f.Faults) == 0 {
		return nil
	}
	return h.Div(h.Class("notice-box"), h.H2(g.Text("Not understood")), g.Map(f.Faults, func(fault string) g.Node {
		return h.Pre(quoted(fault))
	}), g.If(f.Query != "", h.P(h.Class("meta"), g.Text("The rest of the query was searched for."))))
}

// said is what was looked for beyond the words that were typed.
func said(f *Found) g.Node {
	var lines g.Group
	if f.Begun != "" {
		lines = append(lines, h.Li(g.Text("No turn has the word “"), bdi(f.Begun), g.Text("”; it is taken for the beginning of one.")))
	}
	for _, t := range f.Instead {
		has := "; these have "
		if len(t.Words)+t.More == 1 {
			has = "; some have "
		}
		lines = append(lines, h.Li(g.Text("No turn has “"), bdi(t.Word), g.Text("”"+has), wordList(t, "“", "”"), g.Text(".")))
	}
	for _, t := range f.Stems {
		lines = append(lines, h.Li(g.Text("“"), bdi(t.Word), g.Text("” also finds "), wordList(t, "", ""),
			g.Text(". Put it in quotes to find it as it is typed.")))
	}
	if lines == nil {
		return nil
	}
	return h.Ul(h.Class("said plain meta"), lines)
}

// wordList are the words that were taken: "a, b and 2 more".
func wordList(t Taken, open, closing string) g.Node {
	var nodes g.Group
	for i, w := range t.Words {
		switch {
		case i == 0:
		case i == len(t.Words)-1 && t.More == 0:
			nodes = append(nodes, g.Text(" and "))
		default:
			nodes = append(nodes, g.Text(", "))
		}
		nodes = append(nodes, g.Text(open), h.B(bdi(w)), g.Text(closing))
	}
	if t.More > 0 {
		nodes = append(nodes, g.Text(" and "+number(t.More)+" more"))
	}
	return nodes
}

// costs say what each part of the query leaves out, with the way to leave it
// out itself.
func costs(in Input) g.Node {
	f := in.Found
	var lines g.Group
	for _, c := range f.Costs {
		words := " there would be " + atLeast(f) + count(c.Turns, "turn", "turns") + "."
		if c.Counting {
			words = ": " + stillCounting + "."
		} else if c.Turns <= f.Turns {
			continue
		}
		lines = append(lines, h.Li(g.Text("Without "), h.A(h.Href(in.asked(c.Rest)), h.Code(h.Dir("auto"), quoted(c.Part))), g.Text(words)))
	}
	if lines == nil {
		return nil
	}
	return h.Ul(h.Class("costs plain meta"), lines)
}

func atLeast(f *Found) string {
	if f.AtLeast {
		return "at least "
	}
	return ""
}

// nothing says that nothing was found, and leads out.
func nothing(in Input) g.Node {
	q := strings.TrimSpace(in.State.Query)
	var ways g.Group
	try := func(query, name string) {
		if query = strings.TrimSpace(query); query != q && query != "" {
			ways = append(ways, h.Li(h.A(h.Class("btn"), h.Href(in.asked(query)), g.Text(name+": "), h.Code(quoted(query)))))
		}
	}
	try(strings.ReplaceAll(q, `"`, ""), "Without the quotation marks")
	try(withoutFields(q), "The words alone")
	ways = append(ways,
		h.Li(h.A(h.Class("btn"), h.Href(in.href(state.State{Page: state.Documents})), g.Text("All documents"))),
		h.Li(h.A(h.Class("btn"), h.Href(in.href(state.State{Page: state.Speakers})), g.Text("All speakers"))))
	return h.Div(h.Class("empty card"), h.H2(g.Text("Nothing found")),
		h.P(g.Text(foundStatus(in)+". That nobody says it here does not mean that nobody said it: a source may leave words out.")),
		costs(in),
		h.Ul(h.Class("row plain"), ways))
}

// withoutFields leaves out the parts of a query that name a field.
func withoutFields(q string) string {
	var words []string
	for _, w := range strings.Fields(q) {
		if !strings.Contains(w, ":") {
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}
