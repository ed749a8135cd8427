package page

import (
	"strings"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/state"
	"lectern/corpus"
)

// DocumentJSON is the path below the site's root of a document's JSON, whose
// shape corpus/SCHEMA.md documents.
func DocumentJSON(s state.State) string { return documentFile(s, ".json") }

func documentFile(s state.State, ext string) string {
	own := state.State{Page: state.Document, ID: s.ID}
	segment := strings.TrimSuffix(strings.TrimPrefix(own.Path(), string(state.Document)+"/"), "/")
	return own.Path() + segment + ext
}

// action is a button that opens a small panel under it, without the program.
func action(name string, panel ...g.Node) g.Node {
	return h.Details(h.Class("action"), h.Summary(h.Class("btn"), g.Text(name)), h.Div(h.Class("panel"), g.Group(panel)))
}

// copied is text to be taken away, with a button that copies it.
func copied(name, text string) g.Node {
	return h.Div(h.Class("copied"), h.P(h.Class("label"), g.Text(name)), h.Pre(h.Dir("auto"), quoted(text)), copyButton(name))
}

// copyButton copies the text of the element before it: to hold it twice would be a
// fifth of a long document's page.
func copyButton(name string) g.Node {
	return h.Button(h.Type("button"), h.Class("btn needs-program"), h.Data("do", "copy"),
		g.Text("Copy"), h.Span(h.Class("sr"), g.Text(" "+name)))
}

func (in Input) documentActions(d *corpus.Document) g.Node {
	at := state.State{Page: state.Document, ID: d.ID}
	return h.Div(h.Class("actions"),
		action("Cite", copied("Citation", in.citation(d, nil)), copied("BibTeX", in.bibTeX(d)), copied("CSL-JSON", in.csl(d))),
		action("Share", in.share("this document", in.href(at), in.address(d, nil)),
			h.P(h.Class("meta"), g.Text("Each turn has a link of its own: its ¶ number."))),
		action("Embed", in.embedCode(at, or(d.Title, untitled))),
		action("Download", h.Ul(h.Class("plain"),
			h.Li(in.sourceLink(d, capital(sourceWords(d)))),
			h.Li(h.A(h.Href(in.root()+DocumentJSON(at)), h.Download(d.ID+".json"), g.Text("All that was read, as JSON"))),
		)),
	)
}

// turnActions are those of the document for one turn, with the label as it is
// printed and where the turn stands in the file.
func (in Input) turnActions(d *corpus.Document, t *corpus.Turn) g.Node {
	label := g.Group{g.Text("Printed label: none")}
	if t.Label != "" {
		label = g.Group{g.Text("Printed label: “"), bdi(t.Label), g.Text("”")}
	}
	n := " ¶ " + number(t.N)
	return h.Details(h.Class("action turn-action"),
		h.Summary(g.Text("Cite"), h.Span(h.Class("sr"), g.Text(", share or embed"+n))),
		h.Div(h.Class("panel"),
			h.P(h.Class("meta"), label, g.Text(" · "+kindWord(t.Kind)+lines(t.Lines))),
			copied("Citation of"+n, in.citation(d, t)),
			in.share("¶ "+number(t.N), fragment(t.ID), in.address(d, t)),
			in.embedCodeOf(in.turnEmbed(d.ID, t.ID), or(d.Title, untitled)+","+n),
		))
}

// lines says where in the file something stands.
func lines(l corpus.Lines) string {
	switch {
	case l.From == 0:
		return ""
	case l.From == l.To:
		return " · line " + number(l.From) + " of the file"
	}
	return " · lines " + number(l.From) + "–" + number(l.To) + " of the file"
}

// share is the link to a thing. Without a base URL there is only the relative
// one, from which a browser copies the whole address.
func (in Input) share(what, relative, absolute string) g.Node {
	if absolute == "" {
		return h.P(h.A(h.Href(relative), h.Data("plain", ""), g.Text("Link to "+what)), g.Text(": copy the link’s address."))
	}
	return copied("Link to "+what, absolute)
}

// embedCode is what to paste into another page to show a piece of this site
// there: the frame, and the line that lets it find its height.
func (in Input) embedCode(s state.State, title string) g.Node {
	s.Embed, s.Part = true, 0
	return in.embedCodeOf(s.URL(), title)
}

// embedCodeOf is that of a page by its address below the root.
func (in Input) embedCodeOf(address, title string) g.Node {
	base := or(in.Site.BaseURL, "https://YOUR-SITE.example/")
	code := `<iframe src="` + attribute(base+address) + `" title="` + attribute(title) +
		`" width="100%" height="480" loading="lazy" data-lectern></iframe>` + "\n" +
		`<script src="` + attribute(base) + `embed.js" async></script>`
	var missing g.Node
	if in.Site.BaseURL == "" {
		missing = h.P(h.Class("meta"), g.Text("This site was built without --base-url, so it does not know its own address: put it in place of https://YOUR-SITE.example/."))
	}
	return g.Group{copied("Code to embed", code), missing,
		h.P(h.Class("meta"), h.A(h.Href(in.root()+address), h.Data("plain", ""), g.Text("See it as it is embedded")))}
}

// attribute escapes a text for a double-quoted attribute of HTML that is shown
// as text.
func attribute(s string) string { return attributeEscaper.Replace(s) }

var attributeEscaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\r", " ", "\n", " ")
