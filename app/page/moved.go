package page

import (
	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/json"
	"lectern/app/state"
	"lectern/corpus"
)

// drawMoved is the page of a document, a turn or a speaker that was published before and
// is not there now: it leads on, or says that nothing is left. false for an
// address that nobody has published.
func drawMoved(in Input) (Page, bool) {
	if in.State.Page == state.Speaker {
		to, known := in.Corpus.SpeakerLeads(in.State.ID)
		forward := in.href(state.State{Page: state.Speaker, Embed: in.State.Embed, ID: to})
		return in.leadOn(to != "", forward, state.Speakers, "All speakers", nil), known
	}
	document, turn, known := in.Corpus.Leads(in.State.ID, in.State.Turn)
	// A redirect knows nothing of the place that an address names: boot.js and
	// frame.js find here where that stands now.
	var places g.Node
	if in.State.Page == state.Document && document != "" {
		places = in.movedTurns(in.State.ID)
	}
	return in.leadOn(document != "", in.forward(document, turn), state.Documents, "All documents", places), known
}

// leadOn is the page of an address of before: with the way on, if it has moved; the
// way to the list of its kind; and the places in it.
func (in Input) leadOn(moved bool, forward string, list state.Page, listed string, places g.Node) Page {
	heading, lede := "No longer here", "What stood at this address is in the corpus no longer. Its words are not kept."
	var to g.Node
	p := Page{Path: in.State.Path(), Kind: "website", Data: []json.Object{newThing("WebPage").Put("name", "Moved")}, Unlisted: true}
	if moved {
		heading, lede = "Moved", "What stood at this address stands at another now."
		p.Forward = forward
		to = h.P(h.A(h.Class("btn"), h.Href(p.Forward), g.Text("Go there")))
	}
	p.Title, p.Heading, p.Description = heading+" · Lectern", heading, lede
	p.Body = either(in, h.Header(h.Class("head"),
		h.P(h.Class("eyebrow"), bdi(or(in.Corpus.Title, untitled))),
		h.H1(h.ID("heading"), h.TabIndex("-1"), g.Text(heading)),
		h.P(h.Class("lede"), g.Text(lede)), to,
		h.P(h.A(h.Href(in.href(state.State{Page: list})), in.leaving(), g.Text(listed)))), places)
	return p
}

// forward is the way from an address that was published before to where it
// leads: an embed to an embed.
func (in Input) forward(document, turn string) string {
	if in.State.Embed && in.State.Page == state.Turn && turn != "" {
		return in.root() + in.turnEmbed(document, turn)
	}
	to := in.href(state.State{Page: state.Document, Embed: in.State.Embed, ID: document})
	if turn != "" {
		to += fragment(turn)
	}
	return to
}

// movedTurns are the turns that links to this document may still name: each is a
// place that such a link finds, with the way on. Those that became another turn
// of this document stand at that turn.
func (in Input) movedTurns(document string) g.Node {
	var all g.Group
	for _, m := range in.Corpus.MovedFrom(document) {
		if m.Turn != "" && m.ToDocument != document {
			all = append(all, h.Li(h.ID(m.Turn), h.TabIndex("-1"), in.alone(m.Turn), g.Text("This turn stands elsewhere now: "),
				h.A(h.Href(in.forward(m.ToDocument, m.ToTurn)), in.leaving(), g.Text("go there"))))
		}
	}
	for _, t := range in.Corpus.GoneFrom(document) {
		if t.Turn != "" {
			all = append(all, h.Li(h.ID(t.Turn), h.TabIndex("-1"), in.alone(t.Turn), g.Text("This turn is no longer in the document. Its words are not kept.")))
		}
	}
	if all == nil {
		return nil
	}
	return h.Section(h.Class("gone"), h.H2(g.Text("Links from before")), h.P(h.Class("meta"), g.Text("Turns that were published here and that links may still name.")), h.Ul(all))
}

// formerIDs are the IDs that the turns of a document had before, by the one
// that they have now.
func (in Input) formerIDs(d *corpus.Document) map[string][]string {
	by := map[string][]string{}
	for _, m := range in.Corpus.MovedFrom(d.ID) {
		if m.Turn != "" && m.ToDocument == d.ID {
			by[m.ToTurn] = append(by[m.ToTurn], m.Turn)
		}
	}
	return by
}

// formerPlaces are where links to what a turn was before find it.
func (in Input) formerPlaces(t *corpus.Turn) g.Node {
	return g.Map(in.former[t.ID], func(id string) g.Node { return g.Group{h.Span(h.ID(id), h.Class("former")), in.alone(id)} })
}
