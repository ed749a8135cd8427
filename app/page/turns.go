package page

import (
	"fmt"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/state"
	"lectern/corpus"
)

// turn draws one turn of a document on the document's own page.
func (in Input) turn(d *corpus.Document, t *corpus.Turn, level func(...g.Node) g.Node) g.Node {
	a := annotate(d, t, t.ID)
	return h.Article(h.Class(turnClass(t)), h.ID(t.ID), g.Attr("data-turn"), h.TabIndex("-1"),
		in.alone(t.ID), in.formerPlaces(t),
		h.Header(
			level(in.speakerOf(d, t)),
			h.Span(h.Class("meta"), in.aboutTurn(d, t)),
			in.permalink(t),
		),
		rendition(d, t),
		a.words(t, turnLanguage(d, t)),
		g.If(!in.State.Embed, in.turnActions(d, t)),
		a.notes(),
	)
}

func turnClass(t *corpus.Turn) string {
	class := "turn " + colour(t.Speaker)
	if t.Kind == corpus.Question || t.Kind == corpus.Stage {
		class += " " + string(t.Kind)
	}
	return class
}

// kindWord is the kind of a turn for a reader.
func kindWord(k corpus.Kind) string {
	switch k {
	case corpus.Question:
		return "question"
	case corpus.Answer:
		return "answer"
	case corpus.Moderator:
		return "moderator"
	case corpus.Stage:
		return "stage direction"
	}
	return string(k)
}

// speakerOf is the person of a turn as a link: the resolved name, else the
// printed label, which nobody was found for.
func (in Input) speakerOf(d *corpus.Document, t *corpus.Turn) g.Node {
	s := d.Speaker(t.Speaker)
	if t.Speaker == "" || s == nil {
		if t.Kind == corpus.Stage {
			return h.Span(h.Class("who"), g.Text("Not spoken"))
		}
		return h.Span(h.Class("who"), mono(""), bdi(or(t.Label, unnamed)))
	}
	return h.A(h.Class("who"), h.Href(in.href(state.State{Page: state.Speaker, ID: s.ID})), in.leaving(),
		mono(s.Name), bdi(nameOf(s.Name)), doubtful(s.Spelling))
}

// aboutTurn is what stands behind the name: the kind, the role, the
// organization, and the question that is answered.
func (in Input) aboutTurn(d *corpus.Document, t *corpus.Turn) g.Node {
	return joined(in.turnFacts(d, t), " · ")
}

func (in Input) turnFacts(d *corpus.Document, t *corpus.Turn) []g.Node {
	var parts []g.Node
	q := d.TurnNear(t.N-1, t.Answers)
	answering := q != nil
	// An answer whose question is known says so by its link.
	if t.Kind != corpus.Speech && !(t.Kind == corpus.Answer && answering) {
		parts = append(parts, g.Text(kindWord(t.Kind)))
	}
	if role := roleText(t.Role, t.Organization); role != "" {
		parts = append(parts, bdi(role))
	}
	if answering {
		parts = append(parts, h.A(h.Href(in.inDocument(d, q)), g.If(in.State.Page != state.Document, in.leaving()), g.Text("answering ¶ "+number(q.N))))
	}
	if words := voiceWords[t.Voice]; words != "" {
		parts = append(parts, g.Text(words))
	}
	parts = append(parts, in.linked(d, t)...)
	if t.Continued {
		parts = append(parts, g.Text("continued"))
	}
	if t.Time != nil {
		parts = append(parts, g.Text("at "+clock(t.Time.Start)))
	}
	return parts
}

// voiceWords say why nobody is named.
var voiceWords = map[corpus.Voice]string{
	corpus.Unnamed:    "not named",
	corpus.Withheld:   "name withheld by the source",
	corpus.Collective: "several voices",
	corpus.Machine:    "a voice named or made by a program",
	corpus.Played:     "played, not spoken here",
}

// linked are the turns that this one belongs with, besides the question that it
// answers.
func (in Input) linked(d *corpus.Document, t *corpus.Turn) []g.Node {
	var parts []g.Node
	for _, l := range []struct{ words, id string }{{"following up", t.FollowsUp}, {"breaking in on", t.Interrupts}, {"going on from", t.Continues}} {
		if to := d.TurnNear(t.N-1, l.id); to != nil && !(t.Continued && l.id == t.Continues) {
			parts = append(parts, h.A(h.Href(in.inDocument(d, to)), g.If(in.State.Page != state.Document, in.leaving()), g.Text(l.words+" ¶ "+number(to.N))))
		}
	}
	return parts
}

// clock is a time in the recording: "1:02:03", "2:03".
func clock(ms int) string {
	s := ms / 1000
	if s < 3600 {
		return fmt.Sprintf("%d:%02d", s/60, s%60)
	}
	return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
}

// roleText is a title and an organization in a line. An organization that the
// title already names is not said twice.
func roleText(title, organization string) string {
	switch {
	case title == "":
		return organization
	case organization == "" || contains(title, organization):
		return title
	}
	return title + ", " + organization
}

// joined puts a separator between nodes.
func joined(nodes []g.Node, by string) g.Node {
	var all g.Group
	for i, n := range nodes {
		if i > 0 {
			all = append(all, g.Text(by))
		}
		all = append(all, n)
	}
	return all
}

// inDocument is the link to a turn: a fragment on the document's own page.
func (in Input) inDocument(d *corpus.Document, t *corpus.Turn) string {
	s := in.State
	if s.Page == state.Document && s.ID == d.ID {
		return fragment(t.ID)
	}
	return in.href(state.State{Page: state.Document, ID: d.ID}) + fragment(t.ID)
}

func (in Input) permalink(t *corpus.Turn) g.Node {
	return h.A(h.Class("n"), h.Href(fragment(t.ID)), h.Aria("label", "Link to ¶ "+number(t.N)), g.Text("¶ "+number(t.N)))
}

// rendition says that the printed words are an interpreter's, and who says so.
func rendition(d *corpus.Document, t *corpus.Turn) g.Node {
	if t.Rendition == "" {
		return nil
	}
	words := "The printed words are: " + t.Rendition + "."
	if t.Rendition == corpus.Interpreted {
		words = "These are the words of an interpreter."
	}
	return h.Div(h.Class("rendition"), g.Text(words+" "), g.Map(renditionFacts(d, t), func(f corpus.Fact) g.Node {
		return g.Group{origin(f.Evidence), h.Details(h.Summary(g.Text("Why")), why(f.Evidence))}
	}))
}

func renditionFacts(d *corpus.Document, t *corpus.Turn) []corpus.Fact {
	var found []corpus.Fact
	for _, f := range d.Facts {
		if f.Of != "rendition" {
			continue
		}
		for _, id := range f.Turns {
			if id == t.ID {
				found = append(found, f)
			}
		}
	}
	return found
}

// language is the lang attribute for a document's own words, nothing where the
// language is not known or its tag is none.
func language(d *corpus.Document) g.Node { return lang(d.Language) }

// turnLanguage is that of a turn's words: its own, or the document's. A turn in
// English inside another document says so too.
func turnLanguage(d *corpus.Document, t *corpus.Turn) g.Node {
	if t.Language == "" || notTag(t.Language) {
		return language(d)
	}
	return h.Lang(t.Language)
}

func lang(tag string) g.Node {
	if tag == "" || tag == "en" || notTag(tag) {
		return nil
	}
	return h.Lang(tag)
}
