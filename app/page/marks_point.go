package page

import (
	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/corpus"
)

// point draws a mark without a width: what a source with markup prints at this
// place and nobody spoke. The words of the turn stay what was spoken: the style
// sheet shows the mark, and what is copied holds it not. The times of captions
// are not drawn; there is one at every few words.
func (a *annotated) point(t *corpus.Turn, m corpus.Mark) {
	if m.Kind == corpus.TimeCode || m.Start < 0 || m.Start > len(t.Text) {
		return
	}
	what := meaningOf(m.Kind)
	shown := or(m.Value, what.name)
	if m.Kind == corpus.Page && m.Value != "" {
		shown = "page " + m.Value
	}
	n := a.card(what.name, h.P(g.Text(what.says)), h.P(h.Class("meta"), g.Text("The source prints here, and nobody spoke: “"), bdi(shown), g.Text("”.")))
	at := nearestParagraph(t, m.Start)
	a.layers = append(a.layers, layer{start: at, end: at, card: n, draw: func(g.Node, string, bool) g.Node {
		return h.A(h.Class("mark point "+string(m.Kind)), h.ID(back(a.noteID(n))), h.Href(fragment(a.noteID(n))), h.Title(what.name+": "+shown),
			h.Aria("label", "["+shown+"] "+what.name), h.Data("says", cutWords(shown, 90)))
	}})
}

// nearestParagraph is where a mark at a byte of the text is drawn: there if a
// paragraph holds it, else at the end of the one before, or at the start of the
// first.
func nearestParagraph(t *corpus.Turn, at int) int {
	best := at
	for i, p := range t.Paragraphs {
		if p.End <= p.Start || p.End > len(t.Text) {
			continue
		}
		switch {
		case at >= p.Start && at <= p.End:
			return at
		case p.End < at || i == 0:
			best = min(max(at, p.Start), p.End)
		}
	}
	return best
}

// cutWords is the beginning of s, whole words of at most n bytes, with "…" where
// more follows.
func cutWords(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for i := n; i > 0; i-- {
		if s[i] == ' ' {
			return s[:i] + " …"
		}
	}
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n] + "…"
}
