package page

import (
	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/corpus"
)

// concordance has a line for each match, with the match in the same place of
// every line. A turn that matches by its fields alone has none to show: its line
// is what a list of turns would show of it.
func (in Input) concordance(hits []Hit, from int) g.Node {
	return h.Ol(h.Class("hits kwic"), start(from), g.Map(numbered(hits, from), func(hit numberedHit) g.Node {
		d, t := hit.Document, hit.Turn
		return h.Li(anchor(hit.n), h.Class(colour(t.Speaker)), g.Attr("data-hit"),
			h.P(h.Class("meta source"), h.A(h.Href(in.inDocument(d, t)), language(d), bdi(titleOf(d)), h.Span(g.Text("¶ "+number(t.N)))),
				h.Span(h.Class("who"), g.Text("· "), bdi(nameOf(speakerName(d, t)))), h.Span(g.Text("· "), heldNode(d)), unsureHit(hit.Hit)),
			g.Map(hit.lines(), func(l Line) g.Node { return concordanceLine(d, t, l) }))
	}))
}

// lines are those that lie in the text.
func (hit Hit) lines() []Line {
	var all []Line
	for _, l := range hit.Lines {
		if l.Match.Start < l.Match.End && l.in(hit.Turn.Text) {
			all = append(all, l)
		}
	}
	if all == nil && len(hit.Snippets) > 0 {
		s := hit.Snippets[0]
		if l := (Line{corpus.Span{Start: s.Start, End: s.Start}, corpus.Span{Start: s.Start, End: s.Start}, s}); l.in(hit.Turn.Text) {
			return []Line{l}
		}
	}
	return all
}

// in tells that a line lies in a text, one part beside the other.
func (l Line) in(text string) bool {
	return 0 <= l.Left.Start && l.Left.Start <= l.Left.End && l.Left.End == l.Match.Start && l.Match.Start <= l.Match.End &&
		l.Match.End == l.Right.Start && l.Right.Start <= l.Right.End && l.Right.End <= len(text)
}

func concordanceLine(d *corpus.Document, t *corpus.Turn, l Line) g.Node {
	var match g.Node
	if l.Match.Start < l.Match.End {
		match = h.Mark(quoted(cut(t, l.Match)))
	}
	return h.P(h.Class("kwic-line"), h.Dir("auto"), turnLanguage(d, t),
		h.Span(h.Class("before"), h.Span(quoted(cut(t, l.Left)))),
		h.Span(h.Class("after"), match, quoted(cut(t, l.Right))))
}

func cut(t *corpus.Turn, s corpus.Span) string { return t.Text[s.Start:s.End] }

// speakerName is the name of who spoke, the printed label where nobody is
// named.
func speakerName(d *corpus.Document, t *corpus.Turn) string {
	if s := d.Speaker(t.Speaker); t.Speaker != "" && s != nil {
		return s.Name
	}
	return t.Label
}
