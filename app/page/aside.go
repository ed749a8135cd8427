package page

import (
	"strings"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/corpus"
	"lectern/corpus/stats"
)

// documentAside is what is known about a document besides its words.
func documentAside(in Input, d *corpus.Document, n *stats.Document) g.Node {
	return h.Aside(h.Class("side"), h.Aria("label", "About this document"),
		whenSection(in, d),
		sharesSection(in, d, n),
		peopleSection(in, d),
		notesSection(d),
		provenanceSection(d),
		faultsSection(d),
	)
}

// section is a part of a page with its heading.
func section(title string, nodes ...g.Node) g.Node {
	return h.Section(h.H2(g.Text(title)), g.Group(nodes))
}

// fact is one line of a list of facts.
func fact(name string, nodes ...g.Node) g.Node {
	return g.Group{h.Dt(g.Text(name)), h.Dd(nodes...)}
}

func whenSection(in Input, d *corpus.Document) g.Node {
	return section("When",
		h.Dl(h.Class("facts"),
			fact("Held", dated(d.Dates.Event)),
			g.Map(d.Times, func(c corpus.Clock) g.Node {
				return fact(timeName(c.Of), g.Text(strings.TrimSpace(c.Value+" "+c.Zone)), g.If(c.Zone == "", h.Span(h.Class("meta"), g.Text(" no zone given"))), g.Text(" "), origin(c.Evidence), why(c.Evidence))
			}),
			fact("Published", dated(d.Dates.Published)),
			fact("About", aboutDates(d)),
		),
		whenStrip(in, d))
}

func timeName(of string) string {
	switch of {
	case "start":
		return "Began"
	case "end":
		return "Ended"
	}
	return "Time"
}

// dated is a date with who vouches for it and why.
func dated(d *corpus.Date) g.Node {
	if d == nil {
		return h.Span(h.Class("meta"), g.Text("not known: the source does not say"))
	}
	return g.Group{date(d), g.Text(" "), origin(d.Evidence), why(d.Evidence)}
}

// aboutDates are the dates spoken about, each once; those that say "today" are
// the event's own and are counted only.
func aboutDates(d *corpus.Document) g.Node {
	seen := map[string]bool{}
	var nodes []g.Node
	same := 0
	for i := range d.Mentions {
		m := &d.Mentions[i]
		words := dateWords(m.EDTF)
		switch {
		case m.Relative != "" && d.Dates.Event != nil && m.EDTF == d.Dates.Event.EDTF:
			same++
			continue
		case m.EDTF == "": // counted from the day of an event whose day is not known
			words = "“" + m.Printed + "”"
		}
		if seen[words] {
			continue
		}
		if t := d.Turn(m.Turn); t != nil {
			seen[words] = true
			nodes = append(nodes, h.A(h.Href(fragment(t.ID)), quoted(words)))
		}
	}
	if same > 0 {
		nodes = append(nodes, g.Text("the day itself, "+count(same, "time", "times")))
	}
	if len(nodes) == 0 {
		return h.Span(h.Class("meta"), g.Text("no date is spoken about"))
	}
	return joined(nodes, "; ")
}

func sharesSection(in Input, d *corpus.Document, n *stats.Document) g.Node {
	if n.Words == 0 {
		return section("Who spoke", h.P(h.Class("meta"), g.Text("No words were read as spoken.")))
	}
	return section("Who spoke", h.Table(h.Class("shares"),
		h.Caption(g.Text("Share of "+count(n.Words, "word", "words"))),
		h.THead(h.Tr(h.Th(h.Scope("col"), g.Text("Speaker")), h.Th(h.Scope("col"), g.Text("Words")), h.Th(h.Scope("col"), g.Text("Share")))),
		h.TBody(g.Map(n.Shares, func(s stats.Share) g.Node {
			return h.Tr(
				h.Th(h.Scope("row"), in.chip(s.ID, s.Name)),
				h.Td(g.Text(number(s.Words))),
				h.Td(shareBar(s.ID, s.Percent, "")),
			)
		}))))
}

// shareBar is a share as a number, with its denominator where the page does not
// give it elsewhere, and a bar that draws it.
func shareBar(id string, percent int, of string) g.Node {
	return g.Group{g.Text(percentText(percent) + of),
		h.SVG(h.Class("share "+colour(id)), g.Attr("viewBox", "0 0 100 6"), g.Attr("preserveAspectRatio", "none"), h.Aria("hidden", "true"),
			g.El("rect", h.Class("ground"), h.Width("100"), h.Height("6")),
			g.El("rect", h.Width(number(percent)), h.Height("6")))}
}

func percentText(p int) string { return number(p) + "\u00a0%" }

func peopleSection(in Input, d *corpus.Document) g.Node {
	if len(d.Speakers) == 0 {
		return nil
	}
	return section("Who is who", g.Map(d.Speakers, func(s corpus.Speaker) g.Node {
		return h.Details(h.Class("person "+colour(s.ID)),
			h.Summary(mono(s.Name), bdi(nameOf(s.Name)), doubtful(s.Spelling)),
			personFacts(d, &s),
		)
	}))
}

// personFacts are a speaker as one document knows them, with the evidence.
func personFacts(d *corpus.Document, s *corpus.Speaker) g.Node {
	return h.Dl(h.Class("facts"),
		g.Map(s.Roles, func(r corpus.Role) g.Node {
			return fact("Role", bdi(or(roleDated(r), "not known")), g.Text(" "), origin(r.Evidence), why(r.Evidence))
		}),
		g.If(len(s.Roles) == 0, fact("Role", h.Span(h.Class("meta"), g.Text("not known")))),
		g.If(len(s.Labels) > 0, fact("Labels", quotes(s.Labels))),
		g.If(len(s.Written) > 0, fact("Also written", quotes(s.Written))),
		g.If(s.Spelling != "", fact("Spelling", g.Text(s.Spelling+": the source doubts how the name is spelt"))),
		g.If(len(s.Evidence) > 0, fact("One person because", why(s.Evidence))),
	)
}

// quotes are texts of the source in quotation marks.
func quotes(texts []string) g.Node {
	nodes := make([]g.Node, len(texts))
	for i, t := range texts {
		nodes[i] = g.Group{g.Text("“"), bdi(t), g.Text("”")}
	}
	return joined(nodes, ", ")
}

func notesSection(d *corpus.Document) g.Node {
	if len(d.Notes) == 0 && len(d.Media) == 0 || len(d.Turns) == 0 {
		return nil
	}
	return section("Notes", notesList(d))
}

// notesList is all that the source prints and nobody said. A medium stands with
// the note whose line names it.
func notesList(d *corpus.Document) g.Node {
	shown := map[int]bool{}
	return h.Dl(h.Class("facts"),
		g.Map(d.Notes, func(n corpus.Note) g.Node {
			body := g.Group{h.Span(h.Dir("auto"), quoted(n.Text)), noteQuotes(d, n), h.Span(h.Class("meta"), g.Text(lines(n.Lines)))}
			for i, m := range d.Media {
				if m.Line > 0 && n.Lines.From <= m.Line && m.Line <= n.Lines.To && !shown[i] {
					shown[i] = true
					body = append(body, h.Div(h.Class("meta"), medium(m)))
				}
			}
			return fact(noteName(n.Kind), append(body, why(n.Evidence))...)
		}),
		restOfMedia(d, shown))
}

func restOfMedia(d *corpus.Document, shown map[int]bool) g.Node {
	var rest g.Group
	for i, m := range d.Media {
		if !shown[i] {
			rest = append(rest, fact(capital(m.Kind), medium(m)))
		}
	}
	return rest
}

// medium is a medium's name in plain letters, as it is printed where that
// differs, and who made it.
func medium(m corpus.Medium) g.Node {
	return g.Group{g.Text(m.Kind + " “"), bdi(m.Name), g.Text("”"),
		g.If(m.Name != m.Printed, g.Group{g.Text(", printed “"), bdi(m.Printed), g.Text("”")}),
		g.If(m.Credit != "", g.Group{g.Text(", credit: "), bdi(m.Credit)}),
		g.If(m.Line > 0, g.Text(" (line "+number(m.Line)+")"))}
}

func noteName(kind string) string {
	switch kind {
	case "quotation":
		return "Quotation"
	case "source":
		return "Source note"
	case "image":
		return "Image"
	case "heading":
		return "Heading"
	case "editor":
		return "Editor’s remark"
	case "unread":
		return "Not understood"
	}
	return capital(kind)
}

// noteQuotes leads from a quotation to the turn that it quotes.
func noteQuotes(d *corpus.Document, n corpus.Note) g.Node {
	t := d.Turn(n.Turn)
	if n.Turn == "" || t == nil {
		return nil
	}
	return g.Group{g.Text(" "), h.A(h.Href(fragment(t.ID)), g.Text("quotes ¶ "+number(t.N)))}
}

func provenanceSection(d *corpus.Document) g.Node {
	c := d.Coverage
	return section("Provenance", h.Dl(h.Class("facts"),
		fact("File", sourceNode(d), g.Text(", "+count(d.Source.Bytes, "byte", "bytes")), g.If(d.Source.Encoding != "", g.Text(", "+d.Source.Encoding))),
		fact("SHA-256", h.Code(h.Class("hash"), quoted(or(d.Source.SHA256, "not known")))),
		fact("Read", g.Text(number(c.Accounted)+" of "+count(c.Lines, "line", "lines")+" accounted for")),
		fact("Edition", editionText(d)),
		g.Map(d.Source.Records, func(s corpus.Source) g.Node { return fact("Other record", source(&s)) }),
	), factsDetails(d))
}

func editionText(d *corpus.Document) g.Node {
	left := 0
	for _, t := range d.Turns {
		for _, m := range t.Marks {
			if m.Kind == corpus.Elision {
				left++
			}
		}
	}
	return quoted(capital(or(strings.Join(d.Edition, ", "), "not known")) + "; " + count(left, "elision", "elisions") + " marked by the source")
}

// factsDetails says where the values at the top of the page come from.
func factsDetails(d *corpus.Document) g.Node {
	if len(d.Facts) == 0 {
		return nil
	}
	return h.Details(h.Summary(g.Text("Where each value comes from")), h.Dl(h.Class("facts"),
		g.Map(d.Facts, func(f corpus.Fact) g.Node {
			return fact(capital(f.Of), bdi(f.Value), g.Text(" "), origin(f.Evidence), factTurns(d, f), why(f.Evidence))
		})))
}

func factTurns(d *corpus.Document, f corpus.Fact) g.Node {
	var links []g.Node
	at := 0
	for _, id := range f.Turns {
		if t := d.TurnNear(at, id); t != nil {
			at = t.N
			links = append(links, h.A(h.Href(fragment(id)), g.Text("¶ "+number(t.N))))
		}
	}
	if links == nil {
		return nil
	}
	return h.Span(h.Class("meta"), g.Text(" "), joined(links, ", "))
}

func faultsSection(d *corpus.Document) g.Node {
	if len(d.Faults) == 0 {
		return nil
	}
	return section("Faults", faultsList(d.Faults))
}

func faultsList(faults []corpus.Fault) g.Node {
	return h.Ul(h.Class("faults"), g.Map(faults, func(f corpus.Fault) g.Node {
		return h.Li(h.Code(quoted(f.String())), g.If(f.Hint != "", h.Div(h.Class("meta"), quoted(f.Hint))))
	}))
}
