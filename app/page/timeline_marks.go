package page

import (
	"strconv"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/chart"
	"lectern/app/state"
	"lectern/corpus/when"
)

// link is a mark that leads somewhere. It is reached by pointer and touch
// alone; the same link stands in the tables for everyone.
func (s sketch) link(class, href, title string, m chart.Mark, nodes ...g.Node) g.Node {
	if s.plain {
		return g.El("g", h.Class(class), g.Group(nodes), g.Map(m.Lines, func(l chart.Line) g.Node { return label(l, "") }))
	}
	return h.A(h.Class(class), h.Href(href), h.TabIndex("-1"), g.El("title", quoted(title)), rect("hit", m.Hit()), g.Group(nodes),
		g.Map(m.Lines, func(l chart.Line) g.Node { return label(l, "") }))
}

func (s sketch) leaving() g.Node {
	if s.plain {
		return nil
	}
	return s.in.leaving()
}

func (s sketch) documents() g.Node {
	return g.Map(s.t.EventMarks, func(m chart.Mark) g.Node {
		if m.Count > 1 {
			return s.cluster("spoken", "documents", m)
		}
		d := s.v.documents[m.First]
		title := titleOf(d.d) + ", " + heldText(d.d)
		if !d.at.Sure() {
			title += ", " + d.certainty()
		}
		if m.Own > 0 {
			title += "; the day itself is named " + count(m.Own, "time", "times")
		}
		to := s.in.href(state.State{Page: state.Document, ID: d.d.ID})
		return s.link("mark spoken", to, title, m, s.leaving(), s.shape("spoken", m), ownTicks(m))
	})
}

func (s sketch) mentions() g.Node {
	return g.Map(s.t.ReferenceMarks, func(m chart.Mark) g.Node {
		if m.Count > 1 {
			return s.cluster("about", "dates spoken about", m)
		}
		about := s.v.mentions[m.First]
		title := dateWords(about.m.EDTF) + ": “" + oneLine(about.m.Printed) + "”, " + about.certainty()
		return s.link("mark about", s.in.turnLink(about), title, m, s.leaving(), s.shape("about", m))
	})
}

// turnLink is the link to the turn that names a date.
func (in Input) turnLink(m *mentionMoment) string {
	to := in.href(state.State{Page: state.Document, ID: m.of.d.ID})
	if m.t != nil {
		to += fragment(m.t.ID)
	}
	return to
}

// cluster is a bubble with a count, or a bar that stands for several. It leads to
// what it gathers.
func (s sketch) cluster(class, what string, m chart.Mark) g.Node {
	title := number(m.Count) + " " + what + ", " + windowWords(m.Range)
	to := s.in.href(s.in.gathered(class, m.Range))
	if m.Bar() {
		return s.link("mark "+class, to, title, m, s.farther(), s.shape(class, m), s.inBar(m))
	}
	return s.link("mark cluster "+class, to, title, m, s.farther(),
		g.El("circle", attr("cx", m.X), attr("cy", m.Y), attr("r", m.R)),
		label(chart.Line{X: m.X, Y: m.Y + s.f.Size*0.36, Text: compact(m.Count), Anchor: chart.Middle}, "count"))
}

// inBar is the count of a bar that has no room for words beside it.
func (s sketch) inBar(m chart.Mark) g.Node {
	l := chart.Line{X: m.X, Y: m.Y + s.f.Size*0.36, Text: compact(m.Count), Anchor: chart.Middle, Strong: true, Inside: true}
	if len(m.Lines) > 0 || chart.Width(l.Text, s.f.Size, true) > m.X1-m.X0 {
		return nil
	}
	return label(l, "")
}

// weekDays is the least width of a window, as in app/state.
const weekDays = 7

// gathered is where the marks of some days are told apart: the timeline zoomed to
// them, or the search for the turns of these days where the timeline stands as the
// host sent it.
func (in Input) gathered(class string, r chart.Range) state.State {
	if !in.Site.Apart {
		return in.closer(r)
	}
	days, field := when.Day(r.First).String(), "date:"
	if r.Last > r.First {
		days += "/" + when.Day(r.Last).String()
	}
	if class == "about" {
		field = "about:"
	}
	return state.State{Page: state.Search, Query: field + days, Group: state.Groups[0]}
}

// farther leaves an embed for what is no timeline.
func (s sketch) farther() g.Node {
	if !s.in.Site.Apart {
		return nil
	}
	return s.leaving()
}

// closer is the timeline zoomed to a stretch of days, or its table where it is
// as close as it gets.
func (in Input) closer(r chart.Range) state.State {
	all, now := in.moments().window(), in.shown()
	pad := max((r.Last-r.First)/8, weekDays/2+1)
	w := state.Window{From: max(when.Day(r.First-pad), all.From), To: min(when.Day(r.Last+pad), all.To)}
	return in.timelineState(func(s *state.State) {
		s.Window = w
		if w.Days() >= now.Days() {
			s.View = state.TableView
		}
	})
}

// compact is a count that fits into a bubble: 999, 1.2k, 35k.
func compact(n int) string {
	switch {
	case n < 1000:
		return strconv.Itoa(n)
	case n < 9950:
		return strconv.FormatFloat(float64(n)/1000, 'f', 1, 64) + "k"
	}
	return strconv.Itoa((n+500)/1000) + "k"
}

// shape is a point or a bar. What is uncertain has a dashed line, and ends that
// fade away.
func (s sketch) shape(kind string, m chart.Mark) g.Node {
	if !m.Bar() {
		return g.El("circle", h.Class(sureClass("point", m.Range.Sure())), attr("cx", m.X), attr("cy", m.Y), attr("r", m.R))
	}
	b := chart.Box{X: m.X0, Y: m.Y - m.H/2, W: m.X1 - m.X0, H: m.H}
	round := attr("rx", m.H/2)
	if m.CutLeft || m.CutRight {
		round = attr("rx", 2)
	}
	fade := s.fade(kind, m)
	if fade == "" && (m.Range.SureFirst || m.Range.SureLast) {
		return rect("bar sure", b, round)
	}
	bar := rect("bar sure", b, round) // both ends are out of sight: none is left to fade
	if fade != "" {
		bar = rect("bar", b, round, g.Attr("fill", fade))
	}
	return g.Group{bar, path("dashes", "M"+px(m.X0)+" "+px(b.Y)+"H"+px(m.X1)+"M"+px(m.X0)+" "+px(b.Y+b.H)+"H"+px(m.X1))}
}

func sureClass(class string, sure bool) string {
	if sure {
		return class
	}
	return class + " unsure"
}

// ownTicks are the times that a document names its own day: small ticks over
// it, three at most. The title and the table have the number.
func ownTicks(m chart.Mark) g.Node {
	n := min(m.Own, 3)
	if n == 0 {
		return nil
	}
	var d string
	for i := range n {
		x := m.X + 5*(float64(i)-float64(n-1)/2)
		y := m.Y - max(m.R, m.H/2)
		d += "M" + px(x) + " " + px(y-9) + "V" + px(y-3)
	}
	return path("own", d)
}

func (s sketch) lanes() g.Node {
	var out g.Group
	for i, row := range s.t.Lanes {
		out = append(out, s.lane(s.v.lanes[i], row))
	}
	return out
}

// lane is a speaker's row: name and role, then what they said, by words.
func (s sketch) lane(who *speakerMoment, row chart.LaneRow) g.Node {
	name := who.name
	if who.spelling != "" {
		name += " (sp?)"
	}
	head := chart.Box{X: 0, Y: row.Top, W: s.f.Left - 8, H: row.Bottom - row.Top}
	if s.f.Stacked {
		head = chart.Box{X: 0, Y: row.Top, W: s.f.Width, H: chart.Target}
	}
	to := s.in.href(state.State{Page: state.Speaker, ID: who.id})
	return g.El("g", h.Class("lane "+who.colour),
		h.A(h.Href(to), h.TabIndex("-1"), s.in.leaving(), rect("hit", head), s.aside("", row.Top+10, name, who.role)),
		g.Map(row.Marks, func(m chart.LaneMark) g.Node {
			return rect(sureClass("words", m.Sure), m.Box, attr("rx", 3),
				g.El("title", quoted(who.name+": "+count(int(m.Size), "word", "words"))))
		}))
}
