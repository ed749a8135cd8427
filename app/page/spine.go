package page

import (
	"strconv"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/corpus"
	"lectern/corpus/stats"
)

// The spine's measures, chosen by eye: up to spineTurns turns each have a bar
// of their own; a longer document is cut into about spineGroups stretches.
const (
	spineTurns  = 40
	spineGroups = 30
	spineHeight = 280 // px, shared out among the bars
	spineLeast  = 24  // px, of a bar: the least height of a target
)

// spine shows who talks when, from the top of the document to its end, as links.
func spine(in Input, d *corpus.Document) g.Node {
	if len(d.Turns) == 0 {
		return nil
	}
	words := make([]int, len(d.Turns))
	total := 0
	for i := range d.Turns {
		words[i] = stats.SpokenWords(&d.Turns[i])
		total += words[i]
	}
	rows := spineRows(d, words, total)
	if len(d.Turns) > spineTurns {
		rows = spineStretches(d, words)
	}
	return h.Nav(h.Class("spine"), h.Aria("label", "Who talks when"), h.Ol(rows))
}

func spineRows(d *corpus.Document, words []int, total int) g.Group {
	var rows g.Group
	for i := range d.Turns {
		t := &d.Turns[i]
		high := spineLeast
		if total > 0 {
			high = max(high, words[i]*spineHeight/total)
		}
		rows = append(rows, h.Li(h.A(h.Class(colour(t.Speaker)), h.Href(fragment(t.ID)),
			bar("8", strconv.Itoa(high), g.El("rect", h.Width("8"), h.Height("100%"), g.Attr("rx", "3"))),
			h.Span(spineName(d, t)))))
	}
	return rows
}

func spineName(d *corpus.Document, t *corpus.Turn) g.Node {
	name := or(t.Label, unnamed)
	if s := d.Speaker(t.Speaker); t.Speaker != "" && s != nil {
		name = nameOf(s.Name)
	}
	if t.Kind == corpus.Stage {
		name = "Not spoken"
	}
	return g.Group{g.If(t.Kind == corpus.Question && name != "Q", g.Text("Q · ")), bdi(name)}
}

// spineStretches cuts a long document into stretches of as many turns. Each is
// a strip in which every turn has its speaker's colour and its share of words.
func spineStretches(d *corpus.Document, words []int) g.Group {
	size := (len(d.Turns) + spineGroups - 1) / spineGroups
	var rows g.Group
	for from := 0; from < len(d.Turns); from += size {
		to := min(from+size, len(d.Turns))
		rows = append(rows, h.Li(h.A(h.Href(fragment(d.Turns[from].ID)), strip(d.Turns[from:to], words[from:to]),
			h.Span(g.Text("¶ "+number(d.Turns[from].N)+"–"+number(d.Turns[to-1].N))))))
	}
	return rows
}

func strip(turns []corpus.Turn, words []int) g.Node {
	total := 0
	for _, w := range words {
		total += w + 1
	}
	var rects g.Group
	at := 0
	for i, w := range words {
		from := at * 100 / total
		at += w + 1
		rects = append(rects, g.El("rect", h.Class(colour(turns[i].Speaker)), g.Attr("x", strconv.Itoa(from)),
			h.Width(strconv.Itoa(at*100/total-from)), h.Height("12")))
	}
	return bar("100", "12", rects)
}

// bar is a drawing that says nothing which the words beside it don't.
func bar(width, height string, marks ...g.Node) g.Node {
	return h.SVG(h.Class("bar"), h.Width(width), h.Height(height), h.Aria("hidden", "true"), g.Group(marks))
}
