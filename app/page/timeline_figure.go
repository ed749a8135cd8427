package page

import (
	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/chart"
	"lectern/app/state"
)

// paper is one width in which a timeline is drawn. The style sheet shows the
// one that fits, so that letters are never smaller than 12 px.
type paper struct {
	name  string
	frame chart.Frame
}

// papers: wide from 1030 px on, middle from 660 px on, narrow down to a screen
// of 320 px. Type of 14 units then stays between 12 and 20 px.
var papers = []paper{
	{"wide", chart.Frame{Width: 1200, Left: 260, Right: 1180, Size: 14, TickGap: 108, TitleLines: 1, EventRows: 3, ReferenceRows: 4}},
	{"middle", chart.Frame{Width: 760, Left: 20, Right: 740, Size: 14, TickGap: 74, TitleLines: 1, Stacked: true, EventRows: 3, ReferenceRows: 4}},
	{"narrow", chart.Frame{Width: 332, Left: 18, Right: 314, Size: 14, TickGap: 62, TitleLines: 2, Stacked: true, EventRows: 3, ReferenceRows: 4}},
}

// TimelinePapers are the names of the widths in which a timeline is drawn: each is
// a class of its plot. A reader sees one of them.
var TimelinePapers = paperNames(papers)

func paperNames(papers []paper) (all []string) {
	for _, p := range papers {
		all = append(all, p.name)
	}
	return all
}

// TimelinePlot is the timeline in one width: what is drawn again and again while
// a reader zooms and pans, without the widths that are not seen. It is nil for a
// name that is no paper's, and where the figure has no picture.
func TimelinePlot(in Input, paper string) g.Node {
	if in.moments().empty || in.State.View == state.TableView {
		return nil
	}
	for _, p := range papers {
		if p.name == paper {
			return in.plot(p)
		}
	}
	return nil
}

func (in Input) plot(p paper) g.Node {
	v := in.drawn()
	return in.svg(p, v, chart.Draw(v.series, p.frame, rangeOf(in.shown()), rangeOf(in.moments().window())))
}

// TimelineFigure is the timeline in every width: the element with data-timeline.
// In the table's view it holds no picture and is hidden, but still tells the
// window.
func TimelineFigure(in Input) g.Node {
	all := in.moments().window()
	if all.IsZero() {
		return h.P(h.Class("timeline-none"), g.Text("No date is known of any document here, so there is nothing to place. The documents are listed below."))
	}
	w := in.shown()
	attrs := g.Group{
		h.Class("timeline"), h.ID("timeline"), g.Attr("data-timeline"),
		h.Data("from", w.From.String()), h.Data("to", w.To.String()),
		h.Data("all-from", all.From.String()), h.Data("all-to", all.To.String()),
	}
	if in.State.View == state.TableView {
		return h.Div(attrs, g.Attr("hidden"))
	}
	return h.Div(attrs, h.Role("group"), h.TabIndex("0"), h.Aria("label", "Timeline, "+in.stretchWords()), h.Aria("describedby", "timeline-keys"),
		g.Map(papers, in.plot))
}

// calmArcs is how many curves are drawn strongly; more are drawn thin and pale,
// so that the marks stay in front.
const calmArcs = 12

// svg is one drawing. It is hidden from screen readers, and its links from the
// keyboard: the tables below carry the same links in an order that can be read.
func (in Input) svg(p paper, v *drawn, t chart.Timeline) g.Node {
	s := sketch{in: in, v: v, t: t, f: p.frame, id: "timeline-" + p.name}
	class := "plot " + p.name
	if len(t.Arcs) > calmArcs {
		class += " busy"
	}
	return h.SVG(h.Class(class), g.Attr("viewBox", "0 0 "+px(t.Width)+" "+px(t.Height)), h.Aria("hidden", "true"),
		h.Data("plot-left", px(p.frame.Left)), h.Data("plot-right", px(p.frame.Right)),
		s.gradients(), s.axis(), s.bands(), s.arcs(), s.mentions(), s.documents(), s.lanes(), s.strip(), s.nothing())
}
