package page

import (
	"cmp"
	"slices"
	"strings"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/json"
	"lectern/app/state"
	"lectern/corpus"
	"lectern/corpus/stats"
)

func drawDocuments(in Input) Page {
	k := in.counts()
	n := len(in.Corpus.Documents)
	parts := parted(n)
	if in.part() > parts {
		return drawNotFound(in)
	}
	title := "Documents" + in.partWords(parts)
	return Page{
		Title:       title + " · Lectern",
		Heading:     title,
		Description: count(n, "transcript", "transcripts") + " in " + or(in.Corpus.Title, untitled) + ", each as its source prints it.",
		Path:        in.State.Path(),
		Kind:        "website",
		Data:        []json.Object{in.listData("Documents", n)},
		Status:      "Sorted by " + sortOf(in.State),
		Body: frame(in, listHead(title,
			count(n, "document", "documents")+" · "+count(k.Turns, "turn", "turns")+" · "+count(k.Words, "word", "words"),
			g.If(n > 0, sorts(in))), documentsTable(in, k), in.pager(parts)),
	}
}

func documentsTable(in Input, k *stats.Counts) g.Node {
	list := newest(in.Corpus.Documents)
	if len(list) == 0 {
		return empty("No documents yet", "This corpus is empty. Put transcripts into its folder and build it again.",
			in.href(state.State{Page: state.About}), "What Lectern reads")
	}
	slices.SortStableFunc(list, func(a, b *corpus.Document) int {
		switch sortOf(in.State) {
		case "title":
			return strings.Compare(or(a.Title, "\U0010FFFF"), or(b.Title, "\U0010FFFF"))
		case "words":
			return cmp.Compare(k.Document(b.ID).Words, k.Document(a.ID).Words)
		}
		return 0
	})
	return h.Table(h.Class("list"),
		h.Caption(h.Class("sr"), g.Text("Documents, by "+sortOf(in.State))),
		h.THead(h.Tr(heads("Document", "Date", "Kind", "Place", "Speakers", "Turns", "Words"))),
		h.TBody(g.Map(partOf(in, list), func(d *corpus.Document) g.Node { return documentRow(in, d, k) })))
}

func documentRow(in Input, d *corpus.Document, k *stats.Counts) g.Node {
	n := k.Document(d.ID)
	return h.Tr(
		h.Th(h.Scope("row"), h.A(h.Href(in.href(state.State{Page: state.Document, ID: d.ID})), language(d), bdi(titleOf(d)))),
		cell("Date", heldNode(d)),
		cell("Kind", known(d.Kind)),
		cell("Place", known(d.Place)),
		cell("Speakers", people(in, d, n)),
		cell("Turns", g.Text(number(n.Turns))),
		cell("Words", g.Text(number(n.Words)+" of "+number(k.Words))),
	)
}

func known(value string) g.Node {
	if value == "" {
		return h.Span(h.Class("meta"), g.Text("not known"))
	}
	return bdi(value)
}

// people are the speakers of a document, the first few by name, as monograms
// with the share each has.
func people(in Input, d *corpus.Document, n *stats.Document) g.Node {
	if len(d.Speakers) == 0 {
		return h.Span(h.Class("meta"), g.Text("none named"))
	}
	const most = 4
	var nodes g.Group
	for i, s := range n.Shares {
		if i == most {
			nodes = append(nodes, h.Li(h.Class("meta"), g.Text("and "+number(len(n.Shares)-most)+" more")))
			break
		}
		nodes = append(nodes, h.Li(in.chip(s.ID, s.Name, h.Span(h.Class("meta"), g.Text(" "+percentText(s.Percent))))))
	}
	return h.Ul(h.Class("chips"), nodes)
}
