package page

import (
	"strconv"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/corpus"
)

// originWords says who vouches for a value.
func originWords(o corpus.Origin) string {
	switch o {
	case corpus.FromFile:
		return "from the file"
	case corpus.FromEditor:
		return "added by an editor"
	}
	return "inferred"
}

// origin is the badge that tells who vouches for a value.
func origin(evidence []corpus.Evidence) g.Node {
	o := corpus.Weakest(evidence)
	class := "inferred"
	switch o {
	case corpus.FromFile:
		class = "file"
	case corpus.FromEditor:
		class = "editor"
	}
	return h.Span(h.Class("origin "+class), g.Text(originWords(o)))
}

// why is the evidence for a value, a line each.
func why(evidence []corpus.Evidence) g.Node {
	if len(evidence) == 0 {
		return nil
	}
	return h.Ul(h.Class("why"), g.Map(evidence, func(e corpus.Evidence) g.Node {
		return h.Li(g.If(e.Origin == corpus.Inferred, g.Text("inferred: ")), quoted(e.Rule), printed(e), g.If(e.Source != nil, g.Text(". Source: ")), source(e.Source))
	}))
}

func printed(e corpus.Evidence) g.Node {
	var nodes g.Group
	if e.Printed != "" {
		nodes = append(nodes, g.Text(": “"), bdi(e.Printed), g.Text("”"))
	}
	if e.Line > 0 {
		nodes = append(nodes, g.Text(", line "+strconv.Itoa(e.Line)))
	}
	return nodes
}

// source names a publication: title, publisher, record number, with a link.
func source(s *corpus.Source) g.Node {
	if s == nil {
		return nil
	}
	nodes := g.Group{external(s.URL, bdi(or(s.Title, s.URL, s.Record, untitled)))}
	if s.Publisher != "" {
		nodes = append(nodes, g.Text(", "), bdi(s.Publisher))
	}
	if s.Record != "" {
		nodes = append(nodes, g.Text(", record "), bdi(s.Record))
	}
	return append(nodes, g.Text("."))
}
