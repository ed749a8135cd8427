package page

import (
	"strconv"
	"strings"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/state"
	"lectern/corpus"
)

// withoutProgram is what the page says where the search can't run.
func withoutProgram(in Input) g.Node {
	return h.Div(h.Class("card without-program"),
		h.H2(g.Text("The search runs in your browser")),
		h.P(g.Text("It needs this site’s program, which is still on its way, or which your browser does not run. Until then, open a document and use the browser’s own find: every word stands on its page.")),
		h.Ul(h.Class("row plain"),
			h.Li(h.A(h.Class("btn"), h.Href(in.href(state.State{Page: state.Documents})), g.Text("All documents ("+number(in.overview().Documents)+")"))),
			h.Li(h.A(h.Class("btn"), h.Href(in.href(state.State{Page: state.Speakers})), g.Text("All speakers")))))
}

// syntax is the help of an empty search page.
func syntax(in Input) g.Node {
	return h.Section(h.Class("card"), h.H2(g.Text("What a search can say")), syntaxList(in))
}

// syntaxList says what each sign of a query does. The examples are links where
// they mean something in any corpus.
func syntaxList(in Input) g.Node {
	line := func(example, says string) g.Node { return g.Group{h.Dt(h.Code(quoted(example))), h.Dd(g.Text(says))} }
	try := func(query, says string) g.Node {
		return g.Group{h.Dt(h.A(h.Href(in.href(searchNow(query))), h.Code(quoted(query)))), h.Dd(g.Text(says))}
	}
	year := in.overview().Year
	if year == 0 {
		year = 2011
	}
	since, until := strconv.Itoa(year), strconv.Itoa(year+1)
	return h.Dl(h.Class("syntax"),
		line("peace security", "turns with both words, in any order; each in the forms that its language gives it"),
		line(`"peace and security"`, "turns with this very phrase, as it is typed"),
		line("peace OR security", "turns with either word"),
		line("peace -war", "turns with the one word and without the other"),
		line("(peace OR security) council", "parentheses hold together what belongs together"),
		line("peace NEAR/5 council", "both words with at most five between them; NEAR alone allows for ten"),
		line("secur*", "any word that begins so"),
		line("rasmusen~", "the word, or one a slip of the pen away; ~2 allows for two. A word that nobody said is looked for so by itself"),
		line("speaker:name", "turns of a speaker, by any part of the name or of the printed label"),
		line(`role:minister org:"united nations"`, "by what the speaker was at that time"),
		try("kind:question", "turns of one kind: "+strings.Join(kindValues(), ", ")),
		line(`doc:word place:brussels`, "by the title of the document, and by where it was held"),
		line("lang:fr", "by the language of the document"),
		try("after:"+since, "spoken in that time or later; a year, a month or a day"),
		try("before:"+until, "spoken before that time"),
		try("date:"+since+".."+until, "spoken in that time"),
		try("about:"+since, "turns that speak about a date in that time"),
		try("has:elision", "turns in which the source left words out"),
	)
}

func kindValues() []string {
	kinds := make([]string, len(corpus.Kinds))
	for i, k := range corpus.Kinds {
		kinds[i] = string(k)
	}
	return kinds
}
