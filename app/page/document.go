package page

import (
	"strings"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/corpus"
	"lectern/corpus/stats"
)

func drawDocument(in Input) Page {
	d := in.Corpus.Document(in.State.ID)
	if d == nil {
		return drawNotFound(in)
	}
	n := in.documentCounts(d)
	p := Page{
		Title:       titleOf(d) + " · Lectern",
		Heading:     or(d.Title, untitled),
		Description: describeDocument(d, n),
		Path:        in.State.Path(),
		Kind:        "article",
		Data:        in.documentData(d),
		Unlisted:    in.State.Embed,
	}
	if in.State.Embed {
		p.Body = embedFrame(in, documentHead(in, d, n), in.transcript(d))
		return p
	}
	p.Body = frame(in, documentHead(in, d, n),
		h.Div(h.Class("reader"), spine(in, d), in.transcript(d), documentAside(in, d, n)),
		h.P(h.Class("paper"), quoted(in.citation(d, nil))))
	return p
}

// documentCounts takes the numbers from those of the corpus where they are
// made, and counts this document alone where they are not.
func (in Input) documentCounts(d *corpus.Document) *stats.Document {
	if in.Counts != nil {
		if n := in.Counts.Document(d.ID); n != nil {
			return n
		}
	}
	return stats.OfDocument(d)
}

// documentHead answers what this is, who spoke, when, from where, and what a
// reader can do with it.
func documentHead(in Input, d *corpus.Document, n *stats.Document) g.Node {
	title := quoted(or(d.Title, untitled))
	return h.Header(h.Class("head"),
		h.P(h.Class("eyebrow"), eyebrow(d)),
		h.H1(h.ID("heading"), h.TabIndex("-1"), h.Dir("auto"), language(d), title),
		g.If(d.Dek != "", h.P(h.Class("lede"), h.Dir("auto"), language(d), quoted(d.Dek))),
		h.P(h.Class("meta"), g.Text(count(n.Turns, "turn", "turns")+" · "+count(n.Words, "word", "words")+" · "),
			heldNode(d), g.Text(" · read from "), sourceNode(d)),
		h.Div(h.Class("row"), chips(in, d), g.If(!in.State.Embed, in.documentActions(d))),
	)
}

// eyebrow is the kind, the edition and the place, whichever are known.
func eyebrow(d *corpus.Document) g.Node {
	var parts []g.Node
	for _, s := range append(append([]string{d.Kind}, d.Edition...), d.Place) {
		if s != "" {
			parts = append(parts, bdi(s))
		}
	}
	if len(parts) == 0 {
		return g.Text("Transcript")
	}
	return joined(parts, " · ")
}

// chips are the speakers with their roles.
func chips(in Input, d *corpus.Document) g.Node {
	if len(d.Speakers) == 0 {
		return h.P(h.Class("meta"), g.Text("The source names no speaker."))
	}
	return h.Ul(h.Class("chips"), h.Aria("label", "Speakers"), g.Map(d.Speakers, func(s corpus.Speaker) g.Node {
		return h.Li(in.chip(s.ID, s.Name, g.Iff(len(s.Roles) > 0, func() g.Node {
			return g.Group{g.Text(" · "), bdi(roleText(s.Roles[0].Title, s.Roles[0].Organization))}
		}), doubtful(s.Spelling)))
	}))
}

// transcript are all turns.
func (in Input) transcript(d *corpus.Document) g.Node {
	if len(d.Turns) == 0 {
		return h.Div(h.Class("turns"), h.H2(g.Text("No turns")),
			h.P(g.Text("No words of this file were read as spoken. What it holds stands under Notes, and the faults say why.")), notesList(d))
	}
	in.former = in.formerIDs(d)
	turns := make(g.Group, 0, len(d.Turns))
	for i := range d.Turns {
		turns = append(turns, in.turn(d, &d.Turns[i], h.H3))
	}
	return h.Div(h.Class("turns"), h.H2(h.Class("sr"), g.Text("Transcript")), turns, in.movedTurns(d.ID),
		g.If(in.State.Embed, h.P(h.Class("meta alone-from"), in.from(d))))
}

// describeDocument is a sentence for search engines and previews.
func describeDocument(d *corpus.Document, n *stats.Document) string {
	what := capital(or(d.Kind, "transcript"))
	if names := speakerNames(d, 3); names != "" {
		what += " with " + names
	}
	return what + ", " + heldText(d) + ": " + count(n.Turns, "turn", "turns") + ", " + count(n.Words, "word", "words") +
		", every word as the source prints it."
}

// speakerNames are the first few names: "A, B, C and 4 more".
func speakerNames(d *corpus.Document, most int) string {
	var all []string
	for _, s := range d.Speakers {
		all = append(all, nameOf(s.Name))
	}
	if len(all) > most {
		return strings.Join(all[:most], ", ") + " and " + number(len(all)-most) + " more"
	}
	if n := len(all); n > 1 {
		return strings.Join(all[:n-1], ", ") + " and " + all[n-1]
	}
	return strings.Join(all, "")
}
