package page

import (
	"slices"
	"strings"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/json"
	"lectern/app/state"
	"lectern/corpus"
	"lectern/corpus/stats"
)

func drawSpeaker(in Input) Page {
	k := in.counts()
	s := k.Speaker(in.State.ID)
	if s == nil {
		return drawNotFound(in)
	}
	parts := turnsInParts(s)
	if in.part() > len(parts) {
		return drawNotFound(in)
	}
	title := nameOf(s.Name) + in.partWords(len(parts))
	p := Page{
		Title:       title + " · Lectern",
		Heading:     title,
		Description: describeSpeaker(s),
		Path:        in.State.Path(),
		Kind:        "profile",
		Data:        []json.Object{in.personData(s)},
		Unlisted:    in.State.Embed,
	}
	if in.State.Embed {
		p.Body = embedFrame(in, speakerHead(in, s), speakerNumbers(in, s), in.everyWord(parts))
		return p
	}
	if in.part() > 1 {
		p.Body = frame(in, speakerHead(in, s), in.everyWord(parts))
		return p
	}
	p.Body = frame(in, speakerHead(in, s), speakerNumbers(in, s),
		h.Div(h.Class("two"), in.everyWord(parts),
			h.Aside(h.Class("side"), h.Aria("label", "About this speaker"),
				identifiersSection(s), seenSection(s), rolesSection(s), distinctSection(in, s, k), withSection(in, s))))
	return p
}

func describeSpeaker(s *stats.Speaker) string {
	role := ""
	if roles := rolesOf(s); len(roles) > 0 {
		role = ", " + roles[0]
	}
	return nameOf(s.Name) + role + ": every word in " + count(len(s.Documents), "document", "documents") + ", " +
		count(s.Turns, "turn", "turns") + " and " + count(s.Words, "word", "words") + ", each with its source."
}

// rolesOf are the roles of a speaker over all documents, each once, in the order
// of time.
func rolesOf(s *stats.Speaker) []string {
	var all []string
	for _, d := range inOrder(s.Documents) {
		for _, r := range d.Speaker(s.ID).Roles {
			if text := roleDated(r); text != "" && !slices.Contains(all, text) {
				all = append(all, text)
			}
		}
	}
	return all
}

// spellingOf is the doubt about a name in any of the documents.
func spellingOf(s *stats.Speaker) string {
	for _, d := range s.Documents {
		if spelling := d.Speaker(s.ID).Spelling; spelling != "" {
			return spelling
		}
	}
	return ""
}

// namesBesides are the labels and the other ways of writing a name that differ
// from the name, each once.
func namesBesides(s *stats.Speaker) []string {
	var all []string
	for _, d := range inOrder(s.Documents) {
		known := d.Speaker(s.ID)
		for _, text := range slices.Concat([]string{known.Name}, known.Labels, known.Written) {
			if text != "" && text != s.Name && !slices.Contains(all, text) {
				all = append(all, text)
			}
		}
	}
	return all
}

func speakerHead(in Input, s *stats.Speaker) g.Node {
	var besides g.Node
	if others := namesBesides(s); len(others) > 0 {
		besides = h.P(h.Class("meta"), g.Text("Also printed as "), quotes(others))
	}
	roles := g.Group{g.Text("Role not known")}
	if all := rolesOf(s); len(all) > 0 {
		roles = g.Group{bdi(all[0])}
		for _, r := range all[1:] {
			roles = append(roles, g.Text("; "), bdi(r))
		}
	}
	at := state.State{Page: state.Speaker, ID: s.ID}
	return h.Header(h.Class("head person-head "+colour(s.ID)),
		mono(s.Name),
		h.Div(
			h.P(h.Class("eyebrow"), g.Text("Speaker")),
			h.H1(h.ID("heading"), h.TabIndex("-1"), h.Dir("auto"), quoted(nameOf(s.Name))),
			h.P(roles, g.Text(" · "+spanOf(s.Documents)), doubtful(spellingOf(s))),
			besides,
		),
		g.If(!in.State.Embed, h.Div(h.Class("actions"),
			action("Share", in.share("this speaker", in.href(at), in.absolute(at))),
			action("Embed", in.embedCode(in.State, nameOf(s.Name))))))
}

// spanOf says from when to when documents were spoken.
func spanOf(documents []*corpus.Document) string {
	first, last, unknown := "", "", 0
	for _, d := range inOrder(documents) {
		if held(d) == nil {
			unknown++
			continue
		}
		if last = heldText(d); first == "" {
			first = last
		}
	}
	in := "in " + count(len(documents), "document", "documents")
	switch {
	case first == "":
		return in + ", date unknown"
	case first != last:
		in += ", " + first + " to " + last
	default:
		in += ", " + first
	}
	if unknown > 0 {
		in += ", " + number(unknown) + " without a date"
	}
	return in
}

func speakerNumbers(in Input, s *stats.Speaker) g.Node {
	return h.Dl(h.Class("stats"),
		stat(number(len(s.Documents)), "of "+count(len(in.Corpus.Documents), "document", "documents")),
		stat(number(s.Turns), plural(s.Turns, "turn", "turns")),
		stat(number(s.Words), wordsOf(s)),
		stat(number(s.Asked), plural(s.Asked, "question asked", "questions asked")),
		stat(number(s.Answered), plural(s.Answered, "question answered", "questions answered")),
	)
}

// wordsOf is the share of the floor with its denominator.
func wordsOf(s *stats.Speaker) string {
	if s.Of == 0 {
		return "words"
	}
	return plural(s.Words, "word", "words") + " · " + percentText((s.Words*100+s.Of/2)/s.Of) + " of " + number(s.Of)
}

func stat(figure, name string) g.Node {
	return h.Div(h.Dt(g.Text(name)), h.Dd(g.Text(figure)))
}

// everyWord are all turns of a speaker, document by document, or those of one
// part. An embed shows the first and says how many there are.
func (in Input) everyWord(parts [][]utterance) g.Node {
	shown := parts[in.part()-1]
	heading := g.Text("Every word" + in.partWords(len(parts)))
	if len(shown) == 0 {
		return h.Div(h.Class("turns card"), h.H2(heading), h.P(g.Text("The documents name this person, but no turn of theirs is printed.")))
	}
	pages := in.pager(len(parts))
	if in.State.Embed && len(parts) > 1 {
		heading = g.Text("The first words")
		pages = h.P(h.Class("meta"), h.A(h.Href(in.whole()), out(), g.Text("Every word, on "+number(len(parts))+" pages")))
	}
	return h.Div(h.Class("turns card"), h.H2(heading),
		g.Map(shown, func(one utterance) g.Node { return in.saidIn(one.d, one.t) }), pages)
}

// saidIn is a turn on its speaker's page: its heading is the document.
func (in Input) saidIn(d *corpus.Document, t *corpus.Turn) g.Node {
	a := annotate(d, t, d.ID+"."+t.ID)
	link := in.inDocument(d, t)
	facts := append([]g.Node{bdi(titleOf(d))}, in.turnFacts(d, t)...)
	return h.Article(h.Class(turnClass(t)), h.ID(a.id), g.Attr("data-turn"), h.TabIndex("-1"),
		h.Header(h.H3(heldNode(d)), h.Span(h.Class("meta"), joined(facts, " · ")),
			h.A(h.Class("n"), h.Href(link), in.leaving(), h.Aria("label", "¶ "+number(t.N)+" of "+titleOf(d)), g.Text("¶ "+number(t.N)))),
		rendition(d, t),
		a.words(t, turnLanguage(d, t)),
		a.notes())
}

// rolesSection is what each document knows of the speaker, with the evidence.
func rolesSection(s *stats.Speaker) g.Node {
	return section("Roles and evidence", g.Map(inOrder(s.Documents), func(d *corpus.Document) g.Node {
		return h.Div(h.Class("evidence"), h.P(h.Strong(heldNode(d)), g.Text(" · "), bdi(titleOf(d))), personFacts(d, d.Speaker(s.ID)))
	}))
}

// distinctWords is how many words are listed; below fewWords said in all, what
// they show is a hint only. Both are chosen.
const (
	distinctWords = 10
	fewWords      = 1000
)

func distinctSection(in Input, s *stats.Speaker, k *stats.Counts) g.Node {
	words := k.Distinctive(s.ID, distinctWords)
	if len(words) == 0 {
		return section("Words that set them apart", h.P(h.Class("meta"), g.Text("None: it takes a word said twice or more, and far more often than by the others.")))
	}
	hint := "Log-odds against all other speakers here."
	if s.Words < fewWords {
		hint = "Log-odds against all other speakers here; few words, so a hint only."
	}
	return section("Words that set them apart", h.Ul(h.Class("chips"), g.Map(words, func(w stats.Distinct) g.Node {
		query := state.State{Page: state.Search, Query: `speaker:"` + strings.ReplaceAll(s.Name, `"`, "") + `" ` + w.Word}
		return h.Li(h.A(h.Class("chip"), h.Href(in.href(query)), bdi(w.Word),
			h.Span(h.Class("meta"), g.Text(number(w.Mine)+" of "+number(w.Mine+w.Others)))))
	})), h.P(h.Class("meta"), g.Text(hint+" Each with how often they said it, of how often it was said.")))
}

func withSection(in Input, s *stats.Speaker) g.Node {
	var nodes g.Group
	seen := map[string]bool{s.ID: true}
	for _, d := range s.Documents {
		for _, other := range d.Speakers {
			if !seen[other.ID] {
				seen[other.ID] = true
				nodes = append(nodes, h.Li(in.chip(other.ID, other.Name, doubtful(other.Spelling))))
			}
		}
	}
	if nodes == nil {
		return section("Spoke with", h.P(h.Class("meta"), g.Text("No other speaker is named beside them.")))
	}
	return section("Spoke with", h.Ul(h.Class("chips"), nodes))
}

func (in Input) personData(s *stats.Speaker) json.Object {
	p := in.person(s.Documents[0].Speaker(s.ID))
	p["@context"] = "https://schema.org"
	if others := namesBesides(s); others != nil {
		p["alternateName"] = others
	}
	if others := sameAs(s); others != nil {
		p["sameAs"] = others
	}
	return p
}
