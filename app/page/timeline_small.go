package page

import (
	"strings"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/chart"
	"lectern/app/state"
	"lectern/corpus"
)

// smallPapers are those of the home page, stripPaper is that of a document's
// aside, which is never narrower than 224 px.
var (
	smallPapers = []paper{
		{"wide", chart.Frame{Width: 1200, Left: 24, Right: 1176, Size: 14, TickGap: 108, TitleLines: 1, Stacked: true, EventRows: 2, ReferenceRows: 2, Brief: true}},
		{"middle", chart.Frame{Width: 760, Left: 20, Right: 740, Size: 14, TickGap: 74, TitleLines: 1, Stacked: true, EventRows: 2, ReferenceRows: 2, Brief: true}},
		{"narrow", chart.Frame{Width: 332, Left: 18, Right: 314, Size: 14, TickGap: 62, TitleLines: 2, Stacked: true, EventRows: 2, ReferenceRows: 2, Brief: true}},
	}
	stripPaper = paper{"strip", chart.Frame{Width: 250, Left: 12, Right: 238, Size: 14, TickGap: 62, TitleLines: 2, Stacked: true, EventRows: 1, ReferenceRows: 3, Brief: true}}
)

// timelineMini is the timeline in small for the home page: one link with a
// name, to the timeline. It is nothing where no date is known.
func timelineMini(in Input) g.Node {
	all := in.moments()
	if all.empty {
		return nil
	}
	in.State = state.State{Page: in.State.Page, Embed: in.State.Embed}
	v := *in.drawn()
	v.lanes, v.series.Lanes = nil, nil
	v.titlesOnly()
	name := "Timeline: " + in.statusWords(len(all.documents), placed(uniqueMentions(all.mentions)))
	days := rangeOf(all.window())
	return h.A(h.Class("timeline-mini"), h.Href(in.href(state.State{Page: state.Timeline})),
		h.Span(h.Class("timeline-card"), g.Map(smallPapers, func(p paper) g.Node {
			return in.small(p, "mini-", &v, chart.Draw(v.series, p.frame, days, days), h.Role("img"), h.Aria("label", name))
		})))
}

func (v *drawn) titlesOnly() {
	events, references := v.series.EventText, v.series.ReferenceText
	v.series.EventText = func(i, n int) chart.Text { return chart.Text{Title: events(i, n).Title} }
	v.series.ReferenceText = func(i, n int) chart.Text { return chart.Text{Title: references(i, n).Title} }
}

// small is a drawing without links, lanes and overview.
func (in Input) small(p paper, prefix string, v *drawn, t chart.Timeline, name ...g.Node) g.Node {
	s := sketch{in: in, v: v, t: t, f: p.frame, id: prefix + p.name, plain: true}
	class := "plot small " + p.name
	if len(t.Arcs) > calmArcs {
		class += " busy"
	}
	return h.SVG(h.Class(class), g.Attr("viewBox", "0 0 "+px(t.Width)+" "+px(t.Height)), g.Group(name),
		s.gradients(), s.axis(), s.arcs(), s.mentions(), s.documents())
}

// whenStrip is the small picture of when a document was spoken and which dates
// it speaks about. It is nothing where there is no date to speak about; the
// links to the turns stand beside it.
func whenStrip(in Input, d *corpus.Document) g.Node {
	one := in
	one.Corpus = &corpus.Corpus{Documents: []*corpus.Document{d}}
	one.State = state.State{}
	m := newMoments(one)
	if len(m.mentions) == 0 {
		return nil
	}
	v := drawn{documents: m.documents, mentions: m.mentions}
	v.series = v.toSeries()
	v.titlesOnly()
	v.series.EventText = func(int, int) chart.Text { return chart.Text{Title: capital(spokenWords(d))} }
	days := rangeOf(m.window())
	return one.small(stripPaper, "when-", &v, chart.Draw(v.series, stripPaper.frame, days, days), h.Role("img"), h.Aria("label", whenName(d, m)))
}

func spokenWords(d *corpus.Document) string {
	if d.Dates.Event == nil {
		return heldText(d)
	}
	return "spoken " + heldText(d)
}

// whenName says in words what the strip draws.
func whenName(d *corpus.Document, m *moments) string {
	var about []string
	for _, one := range uniqueMentions(m.mentions) {
		words := dateWords(one.m.EDTF)
		if len(about) == 0 || about[len(about)-1] != words {
			about = append(about, words)
		}
	}
	return capital(spokenWords(d)) + "; speaks about " + strings.Join(about, ", ")
}
