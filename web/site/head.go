package site

import (
	"strconv"
	"strings"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/json"
	"lectern/app/page"
	"lectern/app/state"
	"lectern/web"
)

// The paper of the style sheet, which the browser's own bars take on.
const (
	paperLight = "#fbfaf6"
	paperDark  = "#15161a"
)

// head is what stands around the body of a page.
type head struct {
	*builder
	root      string // the way to the site's root
	page      page.Page
	embed     bool
	canonical string        // "" for none
	data      []json.Object // JSON-LD
}

// document is the page as ARCHITECTURE.md's "A page, from file to program" has
// it.
func (d head) document(body g.Node) g.Node {
	return h.Doctype(h.HTML(h.Lang("en"),
		h.Head(d.about(), d.graph(), d.links(), d.jsonLD(), d.script()),
		h.Body(h.Div(h.ID("shell")), h.Div(h.ID("page"), body)),
	))
}

func (d head) about() g.Node {
	return g.Group{
		h.Meta(h.Charset("utf-8")),
		h.Meta(h.Name("viewport"), h.Content("width=device-width, initial-scale=1")),
		// Hosts that send no headers still get the policy. An embed's page may
		// have another one around it, and a sandbox has no 'self'.
		g.If(!d.embed, h.Meta(g.Attr("http-equiv", "Content-Security-Policy"), h.Content(web.Policy))),
		// Read without a script, a page that moved still leads on.
		g.If(d.page.Forward != "", h.Meta(g.Attr("http-equiv", "refresh"), h.Content("0; url="+d.page.Forward))),
		h.TitleEl(g.Text(d.page.Title)),
		h.Meta(h.Name("description"), h.Content(d.page.Description)),
		g.If(d.page.Unlisted || d.embed, h.Meta(h.Name("robots"), h.Content("noindex"))),
		g.If(d.canonical != "", h.Link(h.Rel("canonical"), h.Href(d.canonical))),
		h.Meta(h.Name("theme-color"), h.Content(paperLight), g.Attr("media", "(prefers-color-scheme: light)")),
		h.Meta(h.Name("theme-color"), h.Content(paperDark), g.Attr("media", "(prefers-color-scheme: dark)")),
		h.Meta(h.Name("generator"), h.Content("Lectern")),
	}
}

// graph is what other sites show of a link to the page. Open Graph wants
// absolute addresses, so a site without one says less.
func (d head) graph() g.Node {
	property := func(name, content string) g.Node {
		return g.If(content != "", h.Meta(g.Attr("property", "og:"+name), h.Content(content)))
	}
	address, image := "", ""
	if base := d.options.BaseURL; base != "" {
		address, image = d.canonical, base+d.assets.names["icons/icon-512.png"]
	}
	return g.Group{
		property("title", d.page.Title), property("description", d.page.Description), property("type", d.page.Kind),
		property("site_name", d.corpus.Title), property("url", address), property("image", image),
		h.Meta(h.Name("twitter:card"), h.Content("summary")),
	}
}

func (d head) links() g.Node {
	names := d.assets.names
	asset := func(source string) g.Node { return h.Href(d.root + names[source]) }
	return g.Group{
		h.Link(h.Rel("stylesheet"), asset(cssSource)),
		g.If(!d.options.Program.absent() && d.page.Path == state.State{Page: state.Search}.Path(), g.Group{
			// Whoever comes here wants the program, and waits for it.
			preload(asset(wasmSource)), g.If(names[packSource] != "", preload(asset(packSource))),
		}),
		h.Link(h.Rel("icon"), asset("icons/icon.svg"), h.Type("image/svg+xml")),
		h.Link(h.Rel("icon"), asset("icons/icon-192.png"), h.Type("image/png"), g.Attr("sizes", "192x192")),
		h.Link(h.Rel("apple-touch-icon"), asset("icons/apple-touch-icon.png")),
		g.If(!d.embed, h.Link(h.Rel("manifest"), h.Href(d.root+manifestName))),
	}
}

func preload(file g.Node) g.Node {
	return h.Link(h.Rel("preload"), file, g.Attr("as", "fetch"), g.Attr("crossorigin"))
}

// jsonLD is one script for each object, as the program writes them anew. It is
// data, so the policy lets it stand.
func (d head) jsonLD() g.Node {
	var scripts g.Group
	for _, object := range d.data {
		scripts = append(scripts, h.Script(h.Type("application/ld+json"), g.Raw(json.Script(object))))
	}
	return scripts
}

// script starts the program. An embed's waits for the reader's first touch.
func (d head) script() g.Node {
	if d.options.Program.absent() {
		return nil
	}
	names := d.assets.names
	set := func(name, value string) g.Node { return g.If(value != "", h.Data(name, value)) }
	begin := g.Group{h.Src(d.root + names["js/boot.js"])}
	if d.embed {
		begin = g.Group{h.Src(d.root + names["js/frame.js"]), set("boot", names["js/boot.js"])}
	}
	return h.Script(h.Defer(), begin, set("root", d.root),
		set("program", names[wasmSource]), set("bytes", strconv.Itoa(len(d.options.Program.Wasm))),
		set("exec", names[execSource]), set("pack", names[packSource]),
		g.If(d.pieces > 0, g.Group{set("chunks", chunksFolder), set("pieces", strconv.Itoa(d.pieces)), set("list", names[listSource]), set("ahead", strings.Join(d.ahead, " ")), g.If(d.site().Apart, g.Attr("data-apart"))}),
		g.If(!d.embed, set("worker", workerName)), set("version", d.version), set("base-url", d.options.BaseURL),
		g.If(d.turnsInDocuments(), set("turns", "documents")))
}
