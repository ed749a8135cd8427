package page

import (
	"strings"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/state"
	"lectern/corpus"
)

func drawSearch(in Input) Page {
	title := "Search"
	if in.State.Query != "" {
		title = "Search: " + in.State.Query
	}
	return Page{
		Title:       title + " · Lectern",
		Heading:     "Search",
		Description: "Find who said it, in " + in.size() + ": words, phrases, by speaker, kind of turn and date.",
		Path:        state.State{Page: state.Search}.Path(),
		Kind:        "website",
		Data:        []any{in.pageData("SearchResultsPage", "Search")},
		Status:      foundStatus(in),
		Body: frame(in,
			h.Header(h.Class("head"), h.H1(h.ID("heading"), h.TabIndex("-1"), g.Text("Search")),
				searchForm(in, "find", "Search what was said")),
			answers(in)),
	}
}

// foundStatus is the number of answers in words, "" while they are not known.
func foundStatus(in Input) string {
	f := in.Found
	switch {
	case f == nil || blank(in.State.Query):
		return ""
	case f.Turns == 0:
		return "No turn found, of " + number(f.Of)
	}
	return countOf(f.Turns, f.Of, "turn", "turns") + ", in " + countOf(f.Documents, len(in.Corpus.Documents), "document", "documents")
}

// countOf is a number with its denominator: "2 of 4 turns", and "1 turn of 4".
func countOf(n, of int, one, many string) string {
	if n == 1 {
		return "1 " + one + " of " + number(of)
	}
	return number(n) + " of " + count(of, one, many)
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

func answers(in Input) g.Node {
	switch {
	case blank(in.State.Query):
		return g.Group{withoutProgram(in), syntax(in)}
	case in.Found == nil:
		return g.Group{withoutProgram(in), h.P(h.Class("needs-program"), g.Text("Reading the words of "+in.size()+"…"))}
	}
	f := in.Found
	if f.Turns == 0 {
		return g.Group{queryFaults(f), nothing(in), syntax(in)}
	}
	return g.Group{
		queryFaults(f),
		h.P(h.Class("found"), h.Strong(g.Text(foundStatus(in))), understood(in, f)),
		h.Ol(h.Class("hits"), g.Map(f.Hits, func(hit Hit) g.Node { return h.Li(drawHit(in, hit)) })),
		g.If(len(f.Hits) < f.Turns, h.P(h.Class("meta"), g.Text("The first "+number(len(f.Hits))+" of "+number(f.Turns)+" turns are shown. Add a word, a speaker or a date to narrow the search."))),
		h.Details(h.Class("card"), h.Summary(g.Text("What a search can say")), syntaxList(in)),
	}
}

// understood is the query as it was read, where that is not what was typed.
func understood(in Input, f *Found) g.Node {
	if f.Query == "" || f.Query == strings.TrimSpace(in.State.Query) {
		return nil
	}
	return h.Span(h.Class("meta"), g.Text(" · read as "), h.Code(quoted(f.Query)))
}

// queryFaults are what was not understood. A fault may draw a caret under the
// place, so its lines stay as they are.
func queryFaults(f *Found) g.Node {
	if len(f.Faults) == 0 {
		return nil
	}
	return h.Div(h.Class("notice-box"), h.H2(g.Text("Not understood")), g.Map(f.Faults, func(fault string) g.Node {
		return h.Pre(quoted(fault))
	}), g.If(f.Query != "", h.P(h.Class("meta"), g.Text("The rest of the query was searched for."))))
}

// drawHit is one turn that matches, with the words around the matches. Its
// first link leads to the turn.
func drawHit(in Input, hit Hit) g.Node {
	d, t := hit.Document, hit.Turn
	return h.Article(h.Class("hit card "+colour(t.Speaker)), g.Attr("data-hit"),
		h.H2(h.A(h.Href(in.inDocument(d, t)), bdi(titleOf(d)), g.Text(", ¶ "+number(t.N)))),
		h.P(h.Class("row meta"), in.speakerChip(d, t), h.Span(g.If(t.Kind != corpus.Speech, g.Text(kindWord(t.Kind)+" · ")), heldNode(d)),
			g.If(hit.Unsure, h.Span(h.Class("origin inferred"), g.Text("matches if its date lies so")))),
		g.Map(hit.Snippets, func(s corpus.Span) g.Node { return snippet(d, t, s, hit.Marks) }))
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
		g.If(s.Start > 0, more("before")),
		h.Span(h.Class("words"), h.Dir("auto"), language(d), nodes),
		g.If(s.End < len(t.Text), more("after")))
}

func more(where string) g.Node {
	return h.Span(h.Class("more"), h.Title("The turn has more words "+where+" these"), g.Text(" … "))
}

// nothing says that nothing was found, and leads out.
func nothing(in Input) g.Node {
	q := strings.TrimSpace(in.State.Query)
	var ways g.Group
	try := func(query, name string) {
		if query = strings.TrimSpace(query); query != q && query != "" {
			ways = append(ways, h.Li(h.A(h.Class("btn"), h.Href(in.href(state.State{Page: state.Search, Query: query})), g.Text(name+": "), h.Code(quoted(query)))))
		}
	}
	try(strings.ReplaceAll(q, `"`, ""), "Without the quotation marks")
	try(withoutFields(q), "The words alone")
	ways = append(ways,
		h.Li(h.A(h.Class("btn"), h.Href(in.href(state.State{Page: state.Documents})), g.Text("All documents"))),
		h.Li(h.A(h.Class("btn"), h.Href(in.href(state.State{Page: state.Speakers})), g.Text("All speakers"))))
	return h.Div(h.Class("empty card"), h.H2(g.Text("Nothing found")),
		h.P(g.Text(foundStatus(in)+". That nobody says it here does not mean that nobody said it: a source may leave words out.")),
		h.Ul(h.Class("row plain"), ways))
}

// withoutFields leaves out the parts of a query that name a field.
func withoutFields(q string) string {
	var words []string
	for _, w := range strings.Fields(q) {
		if !strings.Contains(w, ":") {
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}

// withoutProgram is what the page says where the search can't run.
func withoutProgram(in Input) g.Node {
	return h.Div(h.Class("card without-program"),
		h.H2(g.Text("The search runs in your browser")),
		h.P(g.Text("It needs this site’s program, which is still on its way, or which your browser does not run. Until then, open a document and use the browser’s own find: every word stands on its page.")),
		h.Ul(g.Map(newest(in.Corpus.Documents), func(d *corpus.Document) g.Node {
			return h.Li(in.from(d))
		})))
}

// syntax is the help of an empty search page.
func syntax(in Input) g.Node {
	return h.Section(h.Class("card"), h.H2(g.Text("What a search can say")), syntaxList(in))
}

func syntaxList(in Input) g.Node {
	kinds := make([]string, len(corpus.Kinds))
	for i, k := range corpus.Kinds {
		kinds[i] = string(k)
	}
	who := "name"
	for _, d := range in.Corpus.Documents {
		if len(d.Speakers) > 0 {
			if parts := strings.Fields(d.Speakers[0].Name); len(parts) > 0 {
				who = strings.ToLower(parts[len(parts)-1])
			}
			break
		}
	}
	line := func(query, says string) g.Node {
		return g.Group{h.Dt(h.A(h.Href(in.href(state.State{Page: state.Search, Query: query})), h.Code(quoted(query)))), h.Dd(g.Text(says))}
	}
	return h.Dl(h.Class("syntax"),
		line("technical assistance", "turns with both words, in any order"),
		line(`"technical assistance"`, "turns with this very phrase"),
		line("speaker:"+who, "turns of a speaker, by any part of the name"),
		line("kind:question", "turns of one kind: "+strings.Join(kinds, ", ")),
		line("after:2013-01-01", "spoken on that day or later; a year or a month will do"),
		line("before:2014", "spoken before that time"),
		line("about:2011", "turns that speak about a date in that time"),
		line("has:elision", "turns in which the source left words out"),
		line("nato -training", "turns with the one word and without the other"),
		line("peace OR security", "turns with either word"),
	)
}
