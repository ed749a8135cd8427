package page

import (
	"strings"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/json"
	"lectern/app/state"
	"lectern/corpus"
)

func drawAbout(in Input) Page {
	return Page{
		Title:       "About · Lectern",
		Heading:     "About",
		Description: "What Lectern is, where the words come from, what was inferred and what an editor added, how each file was read, and how to take everything away.",
		Path:        in.State.Path(),
		Kind:        "website",
		Data:        []json.Object{in.pageData("AboutPage", "About")},
		Body: frame(in,
			h.Header(h.Class("head"),
				h.P(h.Class("eyebrow"), bdi(or(in.Corpus.Title, untitled)), g.Text(" · "+in.size())),
				h.H1(h.ID("heading"), h.TabIndex("-1"), g.Text("About")),
				h.P(h.Class("lede"), g.Text("Lectern shows what people said in public, word for word as a source prints it, and says where each thing it tells you comes from."))),
			h.Div(h.Class("prose"),
				aboutOrigins(), aboutMarks(), aboutSources(in), aboutReport(in), aboutKeys(), aboutOffline(in), aboutLicences())),
	}
}

func aboutOrigins() g.Node {
	badge := func(o corpus.Origin) g.Node { return origin([]corpus.Evidence{{Origin: o}}) }
	return section("Who vouches for what",
		h.P(g.Text("The words are the source’s: of plain text byte for byte, of pages and markup what a reader sees there. What stands around them has one of three origins, and always says which:")),
		h.Dl(h.Class("facts wide"),
			h.Dt(badge(corpus.FromFile)), h.Dd(g.Text("The source says it in so many words. The line is given.")),
			h.Dt(badge(corpus.Inferred)), h.Dd(g.Text("A rule made it from what the source says. It is a guess, it is dashed, and the rule is given.")),
			h.Dt(badge(corpus.FromEditor)), h.Dd(g.Text("The editor of this corpus added it, with a publication as its source. The file itself is never touched.")),
		),
		h.P(g.Text("What is not known is said to be not known. Words are counted as runs of letters and digits; the marks of a source are not counted, and neither are stage directions.")))
}

func aboutMarks() g.Node {
	sample := func(class, text string) g.Node { return h.Span(h.Class("mark "+class), h.Span(g.Text(text))) }
	return section("Marks in the text",
		h.Dl(h.Class("facts wide"),
			h.Dt(sample("elision", ". . .")), h.Dd(g.Text("The source left words out. The dots that it prints are kept: they are what you copy.")),
			h.Dt(h.Span(h.Class("unsure"), g.Text("name")), g.Text(" "), sample("spelling", "(sp?)")), h.Dd(g.Text("The transcriber was not sure of the spelling.")),
			h.Dt(h.Span(h.Class("when"), g.Text("2011"))), h.Dd(g.Text("A date that is spoken about. Dashed, it is counted from the day of the event, or doubtful.")),
		),
		h.P(g.Text("Each mark leads to a note that says what it means.")))
}

// sourcesAtOnce is how many documents the page lists with their sources. Chosen;
// corpus.json has all.
const sourcesAtOnce = 200

func aboutSources(in Input) g.Node {
	shown, more := listable(in.Corpus.Documents, sourcesAtOnce)
	return section("Sources, downloads and checksums",
		g.If(len(in.Corpus.Documents) == 0, h.P(g.Text("This corpus has no documents."))),
		g.If(more != "", h.P(g.Text(strings.TrimSpace(more)+" Each says the same of itself on its own page: "),
			h.A(h.Href(in.href(state.State{Page: state.Documents})), g.Text("all documents")), g.Text(". For a program: "),
			h.A(h.Href(in.root()+ListingJSON), h.Download(""), g.Text(ListingJSON)), g.Text("."))),
		g.Map(shown, func(d *corpus.Document) g.Node {
			at := state.State{Page: state.Document, ID: d.ID}
			return h.Div(h.Class("card"), h.H3(h.A(h.Href(in.href(at)), language(d), bdi(titleOf(d)))),
				h.Dl(h.Class("facts"),
					fact("File", sourceNode(d), g.Text(", "+count(d.Source.Bytes, "byte", "bytes"))),
					fact("SHA-256", h.Code(h.Class("hash"), quoted(or(d.Source.SHA256, "not known")))),
					g.Map(d.Source.Records, func(s corpus.Source) g.Node { return fact("Other record", source(&s)) }),
					fact("Take away",
						in.sourceLink(d, sourceWords(d)), g.Text(" · "),
						h.A(h.Href(in.root()+DocumentJSON(at)), h.Download(d.ID+".json"), g.Text("all that was read, as JSON"))),
				))
		}))
}

// aboutReport leads to what the reader of the files made of them, and to what
// editors changed since.
func aboutReport(in Input) g.Node {
	lines, accounted, faults := 0, 0, 0
	for _, d := range in.Corpus.Documents {
		lines += d.Coverage.Lines
		accounted += d.Coverage.Accounted
		faults += len(d.Faults)
	}
	return section("How the files were read",
		h.P(g.Text(number(accounted)+" of "+count(lines, "line", "lines")+" accounted for, "+count(faults, "fault", "faults")+" in "+count(len(in.Corpus.Documents), "document", "documents")+".")),
		h.P(h.A(h.Href(in.href(state.State{Page: state.Report})), g.Text("What each file became, what is a guess, and what to look at")), g.Text(". "),
			h.A(h.Href(in.href(state.State{Page: state.Corrections})), g.Text("What editors corrected, and why")), g.Text(".")))
}

func aboutKeys() g.Node {
	key := func(keys, does string) g.Node { return g.Group{h.Dt(h.Kbd(g.Text(keys))), h.Dd(g.Text(does))} }
	return section("Keys",
		h.Dl(h.Class("facts wide"),
			key("/", "to the search box"),
			key("j", "next turn"),
			key("k", "previous turn"),
			key("← → + − 0", "move, zoom and fit the timeline while it has the focus"),
		),
		h.P(h.Class("needs-program"), h.Button(h.Type("button"), h.Class("btn"), h.Data("do", "keys"), h.Aria("pressed", "true"), g.Text("Single-letter keys"))),
		h.P(h.Class("without-program meta"), g.Text("The keys need this site’s program, which is not running here.")))
}

func aboutOffline(in Input) g.Node {
	kept := "the whole corpus stays in your browser: every page and the search work without a network"
	if in.Site.Pieces > 0 {
		kept = "every page that you opened and all that your searches have read stay in your browser and work without a network"
	}
	return section("Without a network",
		h.P(g.Text("After the first visit "+kept+", and your browser may offer to install it as an app. When a new version is published you are asked before it takes over.")),
		g.If(in.Site.Pieces > 0, keeping(in)),
		h.P(g.Text("Nothing is sent anywhere. There is no tracking, no account, and no request to any other site.")),
		g.If(in.Site.Version != "", h.P(h.Class("meta"), g.Text("Version "), h.Code(quoted(in.Site.Version)))))
}

// keeping is the offer to have all of a corpus that comes in pieces. What of it is
// shown depends on what is on the device: the program says.
func keeping(in Input) g.Node {
	button := func(do, name string) g.Node {
		return h.Button(h.Type("button"), h.Class("btn"), h.Data("do", do), g.Text(name))
	}
	return h.Div(h.Class("row needs-program"), g.Attr("data-keep"), g.Attr("hidden"),
		button("keep", "Keep the whole corpus on this device, "+megabytes(in.Site.Pieces)),
		button("drop", "Remove the corpus from this device"),
		g.El("progress", g.Attr("hidden"), h.Aria("label", "Keeping the whole corpus")))
}

// megabytes says how much a number of bytes is, to be decided upon.
func megabytes(n int) string {
	if n < 1_000_000 {
		return "less than 1 MB"
	}
	return number((n+500_000)/1_000_000) + " MB"
}

func aboutLicences() g.Node {
	return section("Licences",
		h.P(g.Text("The program is free software under the MIT licence. The words belong to those who said and published them: this corpus states no licence for them, so ask the publisher of the source before you republish more than a quotation.")))
}
