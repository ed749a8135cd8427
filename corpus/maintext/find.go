package maintext

import (
	"net/url"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"lectern/corpus"
)

// Pages beyond these bounds are not searched: readability builds several copies
// of the tree. Chosen: 8 MB and 200,000 elements are about two seconds.
const (
	maxBytes    = 8 << 20
	maxElements = 200_000
)

// Find gives the stretches of the page, ascending and apart, whose words its
// reader view would show. Tags may stand within a stretch. They are a hint where
// the main text is, not the main text: a reader view leaves out what it takes
// for clutter, a list of short lines for example. Nil is no opinion.
func Find(src string) []corpus.Span {
	if len(src) > maxBytes {
		return nil
	}
	p := mark(src)
	if p.elements == 0 || p.elements > maxElements {
		return nil
	}
	kept := survivors(p.marked.String())
	var spans []corpus.Span
	open := false // the words before belong to the main text
	for _, w := range p.words {
		if !kept[w.element] {
			open = false
			continue
		}
		if n := len(spans); open && n > 0 {
			spans[n-1].End = w.end
		} else {
			spans = append(spans, corpus.Span{Start: w.start, End: w.end})
		}
		open = true
	}
	return spans
}

// survivors are the numbers of the elements that the reader view keeps.
// Readability was not written for hostile pages: where it panics, or the parser
// finds the page too deep, nothing is known.
func survivors(page string) (kept map[int]bool) {
	defer func() {
		if recover() != nil {
			kept = nil
		}
	}()
	tree, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return nil
	}
	parser := readability.NewParser()
	parser.MaxElemsToParse = 2 * maxElements // the parser adds some of its own
	article, err := parser.ParseAndMutate(tree, &url.URL{Scheme: "https", Host: "page.invalid", Path: "/"})
	if err != nil || article.Node == nil {
		return nil
	}
	kept = map[int]bool{}
	for n := range article.Node.Descendants() {
		collect(n, kept)
	}
	collect(article.Node, kept)
	return kept
}

func collect(n *html.Node, kept map[int]bool) {
	for _, a := range n.Attr {
		if number, ok := numberOf(a.Key); ok {
			kept[number] = true
		}
	}
}
