package site

import (
	"bytes"
	"fmt"

	g "maragu.dev/gomponents"

	"lectern/app/page"
	"lectern/app/state"
)

// pages are the files of all states.
func (b *builder) pages() ([]part, error) {
	files := make([]part, len(b.states))
	for i, s := range b.states {
		name, err := file(s)
		if err != nil {
			return nil, err
		}
		files[i] = part{name, func() ([]byte, error) { return b.draw(s) }}
	}
	return files, nil
}

func (b *builder) draw(s state.State) ([]byte, error) {
	p := page.Draw(page.Input{Corpus: b.corpus, Overview: &b.sizes, Counts: b.counts, Report: b.report, Site: b.site(), State: s})
	h := head{builder: b, root: page.Root(b.site(), s), page: p, embed: s.Embed, canonical: b.canonical(s), data: p.Data}
	html, err := render(h.document(p.Body))
	if err != nil {
		return nil, fmt.Errorf("page %q: %w", s.Path(), err)
	}
	return html, nil
}

// canonical is absolute where the site knows its address, else relative to the
// page, and "" for the 404 page, which has no address of its own.
func (b *builder) canonical(s state.State) string {
	if s.Page == state.NotFound {
		return ""
	}
	to := whole(s)
	switch {
	case b.options.BaseURL != "":
		return b.options.BaseURL + to.Path()
	case to.Path() == s.Path():
		return "./"
	}
	return page.Root(b.site(), s) + to.Path()
}

const (
	shellName = "shell.html"

	// shellRoot stands in the shell wherever a link begins at the root. The
	// worker puts the way there in its place, for a page at any depth.
	shellRoot = "/__root__/"
)

// shell is a page without content, which the program fills offline.
func (b *builder) shell() ([]byte, error) {
	p := page.Page{Title: b.corpus.Title, Description: b.corpus.Description, Kind: "website", Unlisted: true}
	h := head{builder: b, root: shellRoot, page: p}
	return render(h.document(nil))
}

func render(n g.Node) ([]byte, error) {
	var out bytes.Buffer
	err := n.Render(&out)
	return out.Bytes(), err
}
