package page

import (
	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/json"
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
		Data:        []json.Object{in.quotation(d, t)},
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

// The embed of a document shows one turn alone where the address ends in
// "#turn:ID": the style sheet leaves out the rest, no script is needed. No ID has
// a colon, so this is the address of nothing else.
const aloneMark = "turn:"

// turnEmbed is the address, below the root, at which a turn is embedded.
func (in Input) turnEmbed(document, turn string) string {
	if in.Site.TurnsInDocuments {
		return state.State{Page: state.Document, Embed: true, ID: document}.URL() + fragment(aloneMark+turn)
	}
	return state.State{Page: state.Turn, Embed: true, ID: document, Turn: turn}.URL()
}

// alone is what such an address finds. It is there in every site: one that was
// small has printed other addresses, and both go on leading to the turn.
func (in Input) alone(turn string) g.Node {
	if !in.State.Embed || in.State.Page != state.Document {
		return nil
	}
	return h.Span(h.ID(aloneMark+turn), h.Class("alone"))
}
