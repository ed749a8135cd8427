package page

import (
	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/state"
	"lectern/corpus"
)

// drawTurn is one turn inside somebody else's page. It has no twin on the site:
// there, a turn is a place in its document.
func drawTurn(in Input) Page {
	d := in.Corpus.Document(in.State.ID)
	if d == nil || d.Turn(in.State.Turn) == nil {
		return drawNotFound(in)
	}
	t := d.Turn(in.State.Turn)
	title := titleOf(d)
	who := or(t.Label, unnamed)
	if s := d.Speaker(t.Speaker); t.Speaker != "" && s != nil {
		who = nameOf(s.Name)
	}
	return Page{
		Title:       who + ", ¶ " + number(t.N) + " of " + title + " · Lectern",
		Heading:     who + ", ¶ " + number(t.N),
		Description: who + " in " + title + ", " + heldText(d) + ".",
		Path:        in.State.Path(),
		Kind:        "article",
		Data:        []any{in.quotation(d, t)},
		Unlisted:    true,
		Body: embedFrame(in,
			in.turn(d, t, func(nodes ...g.Node) g.Node { return h.H1(h.ID("heading"), h.TabIndex("-1"), g.Group(nodes)) }),
			h.P(h.Class("meta"), in.from(d)),
		),
	}
}

// from says in a line which document words are from, and when they were said.
func (in Input) from(d *corpus.Document) g.Node {
	return g.Group{h.A(h.Href(in.href(state.State{Page: state.Document, ID: d.ID})), in.leaving(), bdi(titleOf(d))),
		g.Text(" · "), heldNode(d)}
}
