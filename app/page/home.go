package page

import (
	"cmp"
	"slices"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/state"
	"lectern/corpus"
	"lectern/corpus/stats"
)

// How many speakers and documents stand on the home page: chosen.
const (
	homeSpeakers  = 12
	homeDocuments = 6
)

func drawHome(in Input) Page {
	k := in.counts()
	title := or(in.Corpus.Title, "Lectern")
	return Page{
		Title:       title + " · Lectern",
		Heading:     title,
		Description: or(in.Corpus.Description, "Who said what, when, and about when: "+in.size()+", with every word as its source prints it."),
		Path:        in.State.Path(),
		Kind:        "website",
		Data:        in.siteData(),
		Body: frame(in,
			h.Header(h.Class("head hero"),
				h.P(h.Class("eyebrow"), g.Text("Public speech, as it was printed")),
				h.H1(h.ID("heading"), h.TabIndex("-1"), h.Dir("auto"), quoted(title)),
				g.If(in.Corpus.Description != "", h.P(h.Class("lede"), h.Dir("auto"), quoted(in.Corpus.Description))),
				h.P(h.Class("meta"), g.Text(in.size()+" · "+count(k.Turns, "turn", "turns")+" · "+count(k.Words, "word", "words")+" · "+spoken(in.Corpus))),
				searchForm(in, "find", "Search what was said"),
			),
			homeBody(in, k)),
	}
}

// spoken says from when to when the corpus was spoken.
func spoken(c *corpus.Corpus) string {
	ordered := inOrder(c.Documents)
	first, last := "", ""
	for _, d := range ordered {
		if held(d) != nil {
			if last = heldText(d); first == "" {
				first = last
			}
		}
	}
	switch {
	case first == "":
		return "dates unknown"
	case first == last:
		return "spoken " + first
	}
	return "spoken " + first + " to " + last
}

func homeBody(in Input, k *stats.Counts) g.Node {
	if len(in.Corpus.Documents) == 0 {
		return empty("No documents yet", "This corpus is empty. Put transcripts into its folder and build it again.",
			in.href(state.State{Page: state.About}), "What Lectern reads")
	}
	return g.Group{
		h.Section(h.Class("card mini"), h.H2(h.A(h.Href(in.href(state.State{Page: state.Timeline})), g.Text("Timeline"))), timelineMini(in)),
		h.Div(h.Class("two"),
			h.Section(h.H2(g.Text("Newest documents")), h.Ul(h.Class("cards"), g.Map(first(newest(in.Corpus.Documents), homeDocuments),
				func(d *corpus.Document) g.Node { return h.Li(documentCard(in, d, k)) })),
				h.P(h.A(h.Href(in.href(state.State{Page: state.Documents})), g.Text("All documents ("+number(len(in.Corpus.Documents))+")")))),
			h.Section(h.H2(g.Text("Speakers")), homeSpeakersList(in, k))),
	}
}

func documentCard(in Input, d *corpus.Document, k *stats.Counts) g.Node {
	n := k.Document(d.ID)
	return h.Article(h.Class("card"),
		h.P(h.Class("eyebrow"), eyebrow(d)),
		h.H3(h.A(h.Href(in.href(state.State{Page: state.Document, ID: d.ID})), language(d), bdi(titleOf(d)))),
		g.If(d.Dek != "", h.P(h.Class("lede"), h.Dir("auto"), language(d), quoted(d.Dek))),
		h.P(h.Class("meta"), heldNode(d), g.Text(" · "+count(n.Turns, "turn", "turns")+" · "+count(n.Words, "word", "words"))),
		people(in, d, n))
}

func homeSpeakersList(in Input, k *stats.Counts) g.Node {
	if len(k.Speakers) == 0 {
		return h.P(h.Class("meta"), g.Text("The documents name nobody."))
	}
	list := slices.Clone(k.Speakers)
	slices.SortStableFunc(list, func(a, b *stats.Speaker) int { return cmp.Compare(b.Words, a.Words) })
	return g.Group{
		h.Ul(h.Class("voices"), g.Map(first(list, homeSpeakers), func(s *stats.Speaker) g.Node {
			return h.Li(in.chip(s.ID, s.Name, doubtful(spellingOf(s))), h.Div(h.Class("meta"), rolesShort(s)),
				h.Div(h.Class("meta"), shareBar(s.ID, share(s.Words, k.Words), " of "+count(k.Words, "word", "words"))))
		})),
		h.P(h.A(h.Href(in.href(state.State{Page: state.Speakers})), g.Text("All speakers ("+number(len(k.Speakers))+")"))),
	}
}

// first are at most n of a list.
func first[T any](list []T, n int) []T { return list[:min(n, len(list))] }
