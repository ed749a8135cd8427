package page_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus/corpustest"
	"lectern/corpus/stats"
)

// TestGoldenPages keeps every page of the default corpus but the timeline's
// own, as a browser's parser reads it: an element a line, text quoted.
func TestGoldenPages(t *testing.T) {
	c := corpustest.Founding()
	k := stats.Of(c)
	for _, s := range pages(c) {
		if s.Page == state.Timeline {
			continue
		}
		t.Run(s.URL(), func(t *testing.T) {
			p, root := drawn(t, page.Input{Corpus: c, State: s, Counts: k, Site: page.Site{BaseURL: "https://example.org/sub/", Version: "v1"}})
			var b strings.Builder
			fmt.Fprintf(&b, "title %q\nheading %q\ndescription %q\npath %q\nkind %q\nstatus %q\nunlisted %t\n", p.Title, p.Heading, p.Description, p.Path, p.Kind, p.Status, p.Unlisted)
			for _, d := range p.Data {
				line, err := json.Marshal(d)
				if err != nil {
					t.Fatal(err)
				}
				fmt.Fprintf(&b, "data %s\n", line)
			}
			for _, n := range elements(root, named("body")) {
				outline(&b, n, "")
			}
			corpustest.Golden(t, "pages/"+file(s), []byte(b.String()))
		})
	}
}

// file is a name for a state's golden file.
func file(s state.State) string {
	name := strings.NewReplacer("/", "_", "?", "_", "=", "-").Replace(strings.TrimSuffix(s.URL(), "/"))
	if name == "" {
		name = "home"
	}
	return strings.TrimSuffix(name, ".html") + ".golden"
}

func outline(b *strings.Builder, n *html.Node, indent string) {
	for c := range n.ChildNodes() {
		switch c.Type {
		case html.TextNode:
			fmt.Fprintf(b, "%s%q\n", indent, c.Data)
		case html.ElementNode:
			b.WriteString(indent + "<" + c.Data)
			for _, a := range c.Attr {
				if a.Val == "" {
					b.WriteString(" " + a.Key)
				} else {
					fmt.Fprintf(b, " %s=%q", a.Key, a.Val)
				}
			}
			b.WriteString(">\n")
			outline(b, c, indent+"  ")
		}
	}
}
