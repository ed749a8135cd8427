package page

import (
	"strconv"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/state"
	"lectern/corpus"
)

// hits are the turns that are shown, in groups where the state asks for them.
func (in Input) hits() g.Node {
	if in.State.Group == "" {
		return in.hitList(in.Found.Hits, 0)
	}
	var nodes g.Group
	at := 0
	for _, group := range in.groups() {
		nodes = append(nodes, h.Section(h.Class("group"), h.H3(in.groupName(group[0]), in.groupSize(group)), in.hitList(group, at)))
		at += len(group)
	}
	return nodes
}

// groups are the hits by what they stand together by, in the order in which the
// first of each comes.
func (in Input) groups() [][]Hit {
	var all [][]Hit
	at := map[string]int{}
	for _, hit := range in.Found.Hits {
		key := in.groupOf(hit)
		i, ok := at[key]
		if !ok {
			i = len(all)
			at[key], all = i, append(all, nil)
		}
		all[i] = append(all[i], hit)
	}
	return all
}

func (in Input) groupOf(hit Hit) string {
	if in.State.Group == "speaker" {
		return hit.Turn.Speaker
	}
	return hit.Document.ID
}

func (in Input) groupName(hit Hit) g.Node {
	if in.State.Group == "speaker" {
		return in.groupSpeaker(hit)
	}
	d := hit.Document
	return h.A(h.Href(in.href(state.State{Page: state.Document, ID: d.ID})), language(d), bdi(titleOf(d)))
}

// groupSpeaker is who a group is of: everybody who is not named is one.
func (in Input) groupSpeaker(hit Hit) g.Node {
	s := hit.Document.Speaker(hit.Turn.Speaker)
	if hit.Turn.Speaker == "" || s == nil {
		return g.Text(unnamed)
	}
	return in.chip(s.ID, s.Name, doubtful(s.Spelling))
}

// groupSize says how many turns of a group match, or how many are shown where
// that is not known.
func (in Input) groupSize(group []Hit) g.Node {
	words := count(len(group), "turn", "turns") + " shown"
	if n, ok := in.Found.Grouped[in.groupOf(group[0])]; ok {
		words = atLeast(in.Found) + count(n, "turn", "turns")
		if n > len(group) {
			words += ", " + number(len(group)) + " shown"
		}
	}
	return h.Span(h.Class("meta"), g.Text(" "+words))
}

// hitList is a list of hits, in the view that the state asks for. from is how
// many hits stand before it.
func (in Input) hitList(hits []Hit, from int) g.Node {
	if in.State.View == state.ConcordanceView {
		return in.concordance(hits, from)
	}
	return h.Ol(h.Class("hits"), start(from), g.Map(numbered(hits, from), func(hit numberedHit) g.Node {
		return h.Li(anchor(hit.n), drawHit(in, hit.Hit))
	}))
}

// numberedHit is a hit with its place among all that are shown, from 1.
type numberedHit struct {
	Hit
	n int
}

func numbered(hits []Hit, from int) []numberedHit {
	all := make([]numberedHit, len(hits))
	for i, hit := range hits {
		all[i] = numberedHit{hit, from + i + 1}
	}
	return all
}

func start(from int) g.Node {
	if from == 0 {
		return nil
	}
	return g.Attr("start", strconv.Itoa(from+1))
}

// anchor is where the link to more hits leads: the first of them.
func anchor(n int) g.Node {
	if !state.BeginsMore(n) {
		return nil
	}
	return g.Group{h.ID(hitID(n)), h.TabIndex("-1")}
}

func hitID(n int) string { return "hit-" + strconv.Itoa(n) }

// more is the link to more hits, or what to do instead.
func (in Input) more() g.Node {
	shown, all := len(in.Found.Hits), in.Found.Turns
	if shown >= all {
		return nil
	}
	words := "The first " + number(shown) + " of " + atLeast(in.Found) + count(all, "turn", "turns") + " are shown."
	if shown < in.State.Shown() {
		return h.P(h.Class("meta"), g.Text(words), g.If(in.Found.Reading, g.Text(" More are on their way.")))
	}
	said := h.P(h.Class("meta"), g.Text(words))
	if in.State.Shown() >= state.MostHits {
		return g.Group{said, h.P(h.Class("meta"), g.Text("Add a word, a speaker or a date to narrow the search, or save the turns below."))}
	}
	return h.Div(h.Class("row"), said, h.A(h.ID("more"), h.Class("btn"), h.Href(in.href(in.State.More())+fragment(hitID(shown+1))), g.Text("Show more")))
}

// drawHit is one turn that matches, with the words around the matches. Its
// first link leads to the turn.
func drawHit(in Input, hit Hit) g.Node {
	d, t := hit.Document, hit.Turn
	return h.Article(h.Class("hit card "+colour(t.Speaker)), g.Attr("data-hit"),
		g.El(in.hitHeading(), h.A(h.Href(in.inDocument(d, t)), language(d), bdi(titleOf(d)), g.Text(", ¶ "+number(t.N)))),
		h.P(h.Class("row meta"), in.speakerChip(d, t), h.Span(g.If(t.Kind != corpus.Speech, g.Text(kindWord(t.Kind)+" · ")), heldNode(d)), unsureHit(hit)),
		g.Map(hit.Snippets, func(s corpus.Span) g.Node { return snippet(d, t, s, hit.Marks) }))
}

// hitHeading is the element of a hit's heading: below that of its group.
func (in Input) hitHeading() string {
	if in.State.Group == "" {
		return "h3"
	}
	return "h4"
}

func unsureHit(hit Hit) g.Node {
	if !hit.Unsure {
		return nil
	}
	return h.Span(h.Class("origin inferred"), g.Text("matches if its date lies so"))
}

func (in Input) speakerChip(d *corpus.Document, t *corpus.Turn) g.Node {
	if s := d.Speaker(t.Speaker); t.Speaker != "" && s != nil {
		return in.chip(s.ID, s.Name, doubtful(s.Spelling))
	}
	return in.chip("", t.Label)
}

// snippet is a stretch of a turn, byte for byte, with the matches marked. That
// words stand before or after it is said outside the quotation.
func snippet(d *corpus.Document, t *corpus.Turn, s corpus.Span, marks []corpus.Span) g.Node {
	if s.Start < 0 || s.End > len(t.Text) || s.Start >= s.End {
		return nil
	}
	var nodes g.Group
	at := s.Start
	for _, m := range marks {
		if m.Start < at || m.End > s.End || m.Start >= m.End {
			continue
		}
		nodes = append(nodes, quoted(t.Text[at:m.Start]), h.Mark(quoted(t.Text[m.Start:m.End])))
		at = m.End
	}
	nodes = append(nodes, quoted(t.Text[at:s.End]))
	return h.Div(h.Class("snippet"),
		g.If(s.Start > 0, beyond("before")),
		h.Span(h.Class("words"), h.Dir("auto"), turnLanguage(d, t), nodes),
		g.If(s.End < len(t.Text), beyond("after")))
}

func beyond(where string) g.Node {
	return h.Span(h.Class("more"), h.Title("The turn has more words "+where+" these"), g.Text(" … "))
}
