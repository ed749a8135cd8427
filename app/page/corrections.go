package page

import (
	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/json"
	"lectern/app/state"
	"lectern/corpus"
)

// drawCorrections is the public log of what editors changed about who is who,
// and of the addresses that lead elsewhere now.
func drawCorrections(in Input) Page {
	c := in.Corpus
	return Page{
		Title:       "Corrections · Lectern",
		Heading:     "Corrections",
		Description: "What the editors of this corpus changed about who is who, each with its reason, and what became of addresses that were published before.",
		Path:        in.State.Path(),
		Kind:        "website",
		Data:        []json.Object{in.pageData("WebPage", "Corrections")},
		Body: frame(in,
			h.Header(h.Class("head"),
				h.P(h.Class("eyebrow"), bdi(or(c.Title, untitled))),
				h.H1(h.ID("heading"), h.TabIndex("-1"), g.Text("Corrections")),
				h.P(h.Class("lede"), g.Text("Every change that an editor made to who is who, with its reason. The words of the sources are never changed."))),
			h.Div(h.Class("prose"), in.correctionList(), in.movedList())),
	}
}

func (in Input) correctionList() g.Node {
	if len(in.Corpus.Corrections) == 0 {
		return section("Who is who", h.P(g.Text("The editors have corrected nothing.")))
	}
	return section("Who is who", h.Ol(h.Class("corrections"), g.Map(in.Corpus.Corrections, func(c corpus.Correction) g.Node {
		return h.Li(
			h.P(h.Strong(g.Text(correctionName(c.Kind))), g.If(c.On != "", g.Group{g.Text(", "), quoted(dateWords(c.On))}), g.Text(": "), in.people(c.People)),
			h.Dl(h.Class("facts"),
				g.If(c.Before != "", fact("Before", bdi(c.Before))),
				g.If(c.After != "", fact("After", bdi(c.After))),
				fact("Reason", bdi(c.Reason)),
				g.If(c.Source != nil, fact("Source", source(c.Source))),
				fact("Written in", h.Code(quoted(c.File)), g.Text(", line "+number(c.Line)))))
	})))
}

func correctionName(kind string) string {
	switch kind {
	case "merge":
		return "One person"
	case "split":
		return "Different people"
	case "apart":
		return "Never to be taken for one"
	case "role":
		return "Role"
	case "name":
		return "Name"
	case "identifier":
		return "Identifier"
	}
	return capital(kind)
}

// people are links to those who have a page, the IDs of others.
func (in Input) people(ids []string) g.Node {
	names := map[string]string{}
	for _, d := range in.Corpus.Documents {
		for i := range d.Speakers {
			names[d.Speakers[i].ID] = d.Speakers[i].Name
		}
	}
	nodes := make([]g.Node, len(ids))
	for i, id := range ids {
		if name, ok := names[id]; ok {
			nodes[i] = h.A(h.Href(in.href(state.State{Page: state.Speaker, ID: id})), bdi(nameOf(name)))
		} else {
			nodes[i] = h.Code(quoted(id))
		}
	}
	return joined(nodes, ", ")
}

func (in Input) movedList() g.Node {
	c := in.Corpus
	if len(c.Moved)+len(c.Gone)+len(c.Renamed) == 0 {
		return section("Addresses", h.P(g.Text("No address that was published before has changed.")))
	}
	var documents []corpus.Moved
	for _, m := range c.Moved {
		if m.Turn == "" {
			documents = append(documents, m)
		}
	}
	turns, gone := len(c.Moved)-len(documents), 0
	var lost []corpus.Gone
	for _, t := range c.Gone {
		if t.Turn == "" {
			lost = append(lost, t)
		} else {
			gone++
		}
	}
	left := 0
	for _, r := range c.Renamed {
		if r.To == "" {
			left++
		}
	}
	return section("Addresses",
		h.P(g.Text(count(len(documents), "document", "documents")+" and "+count(turns, "turn", "turns")+" stand at another address now, and the old one leads there. "+
			count(len(lost), "document", "documents")+" and "+count(gone, "turn", "turns")+" are in the corpus no longer. "+
			"Of "+count(len(c.Renamed), "address of a speaker", "addresses of speakers")+" from before "+number(len(c.Renamed)-left)+" lead to another.")),
		g.If(len(documents) > 0, h.Ul(g.Map(documents, func(m corpus.Moved) g.Node {
			return h.Li(h.Code(quoted(m.Document)), g.Text(" is now "), h.A(h.Href(in.href(state.State{Page: state.Document, ID: m.ToDocument})), h.Code(quoted(m.ToDocument))))
		}))),
		g.If(len(lost) > 0, h.Ul(g.Map(lost, func(t corpus.Gone) g.Node {
			return h.Li(h.Code(quoted(t.Document)), g.Text(" is no longer in this corpus"))
		}))))
}
