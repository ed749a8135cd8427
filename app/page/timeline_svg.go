package page

import (
	"math"
	"strconv"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/chart"
)

// sketch turns a laid out timeline into SVG.
type sketch struct {
	in Input
	v  *drawn
	t  chart.Timeline
	f  chart.Frame
	id string // begins every id of this drawing

	// plain drawings hold no links: they stand in one, or beside the same ones.
	plain bool
}

// px is a length in the units of a drawing, to a tenth.
func px(x float64) string { return strconv.FormatFloat(math.Round(x*10)/10, 'f', -1, 64) }

func attr(name string, x float64) g.Node { return g.Attr(name, px(x)) }

func rect(class string, b chart.Box, more ...g.Node) g.Node {
	return g.El("rect", h.Class(class), attr("x", b.X), attr("y", b.Y), attr("width", max(b.W, 0)), attr("height", b.H), g.Group(more))
}

func path(class, d string) g.Node { return g.El("path", h.Class(class), g.Attr("d", d)) }

func label(l chart.Line, class string) g.Node {
	if l.Strong {
		class = joinClass(class, "strong")
	}
	if l.Inside {
		class = joinClass(class, "inside")
	}
	var anchor g.Node
	switch l.Anchor {
	case chart.Middle:
		anchor = g.Attr("text-anchor", "middle")
	case chart.End:
		anchor = g.Attr("text-anchor", "end")
	}
	return g.El("text", g.If(class != "", h.Class(class)), attr("x", l.X), attr("y", l.Y), anchor, quoted(l.Text))
}

func joinClass(a, b string) string {
	if a == "" {
		return b
	}
	return a + " " + b
}

// gradients fade the ends of what is uncertain; an end that is cut off by the
// window does not fade.
func (s sketch) gradients() g.Node {
	var all g.Group
	for _, kind := range []string{"spoken", "about"} {
		for _, ends := range []string{"both", "left", "right"} {
			all = append(all, s.gradient(kind, ends))
		}
	}
	return g.El("defs", all)
}

func (s sketch) gradient(kind, ends string) g.Node {
	stop := func(offset, opacity string) g.Node {
		return g.El("stop", h.Class(kind), g.Attr("offset", offset), g.Attr("stop-opacity", opacity))
	}
	left, right := "0", "0"
	if ends == "right" {
		left = "1"
	}
	if ends == "left" {
		right = "1"
	}
	return g.El("linearGradient", h.ID(s.id+"-"+kind+"-"+ends),
		stop("0", left), stop(".3", "1"), stop(".7", "1"), stop("1", right))
}

// fade is the gradient of an uncertain bar, "" where no end fades.
func (s sketch) fade(kind string, m chart.Mark) string {
	left, right := m.Fades()
	ends := ""
	switch {
	case left && right:
		ends = "both"
	case left:
		ends = "left"
	case right:
		ends = "right"
	default:
		return ""
	}
	return "url(#" + s.id + "-" + kind + "-" + ends + ")"
}

func (s sketch) axis() g.Node {
	var d string
	var labels g.Group
	for _, t := range s.t.Ticks {
		d += "M" + px(t.X) + " " + px(s.t.Top) + "V" + px(s.t.Bottom)
		if t.Label != "" {
			labels = append(labels, label(chart.Line{X: t.X, Y: s.t.Top - s.f.Size*0.7, Text: t.Label, Strong: t.Strong}, "tick"))
		}
	}
	return g.Group{path("grid", d), labels}
}

// bands are the headings of the rows and the rules between them.
func (s sketch) bands() g.Node {
	edge := func(y float64) g.Node { return path("rule", "M0 "+px(y)+"H"+px(s.t.Width)) }
	return g.Group{
		s.heading(s.t.Events.Top, "Spoken", "documents by date"),
		edge(s.t.References.Top),
		s.heading(s.t.References.Top, "Spoken about", "dates in the text"),
		g.If(len(s.t.Lanes) > 0, edge(s.t.References.Bottom)),
	}
}

// heading names a row and says what it holds.
func (s sketch) heading(top float64, name, detail string) g.Node {
	return s.aside("head", top+16, name, detail)
}

// aside sets a name and what belongs to it beside a row, in two lines, or above
// it in one; both clipped.
func (s sketch) aside(class string, y float64, name, detail string) g.Node {
	size, left := s.f.Size, 20.0
	if !s.f.Stacked {
		room := s.f.Left - left - 12
		return g.Group{
			label(chart.Line{X: left, Y: y + size, Text: chart.Clip(name, room, size, true), Strong: true}, class),
			label(chart.Line{X: left, Y: y + size*2.25, Text: chart.Clip(detail, room, size, false)}, class),
		}
	}
	left = s.f.Left - 6
	name = chart.Clip(name, s.f.Right-left, size, true)
	detail = chart.Clip(detail, s.f.Right-left-chart.Width(name, size, true)-size*0.6, size, false)
	return g.El("text", g.If(class != "", h.Class(class)), attr("x", left), attr("y", y+size*0.4),
		g.El("tspan", h.Class("strong"), quoted(name)),
		g.If(detail != "", g.El("tspan", attr("dx", size*0.6), quoted(detail))))
}

// arcs are drawn in three strengths, by their share of the strongest.
func (s sketch) arcs() g.Node {
	most := 0
	for _, a := range s.t.Arcs {
		most = max(most, a.Count)
	}
	return g.Map(s.t.Arcs, func(a chart.Arc) g.Node {
		class := "arc"
		switch {
		case a.Count > 2*most/3 && a.Count > 1:
			class += " many"
		case a.Count > most/3 && a.Count > 1:
			class += " some"
		}
		if a.Event == chart.None || a.Reference == chart.None {
			class += " away"
		}
		return path(class, "M"+px(a.X0)+" "+px(a.Y0)+"C"+px(a.CX0)+" "+px(a.CY0)+" "+px(a.CX1)+" "+px(a.CY1)+" "+px(a.X1)+" "+px(a.Y1))
	})
}

// strip is everything in small at the foot, with the window over it.
func (s sketch) strip() g.Node {
	t := s.t.Strip
	return g.Group{
		rect("strip", t.Box), rect("window", t.Window),
		g.Map(t.References, func(b chart.Box) g.Node { return rect("about", b) }),
		g.Map(t.Events, func(b chart.Box) g.Node { return rect("spoken", b) }),
	}
}

// nothing says that a window holds no document and no date, or that no date is
// spoken about at all.
func (s sketch) nothing() g.Node {
	line := chart.Line{X: (s.f.Left + s.f.Right) / 2, Anchor: chart.Middle}
	switch {
	case s.t.Shown+s.t.Mentioned == 0:
		line.Y, line.Text = s.t.Events.RowsTop+s.t.Events.RowHeight/2, "Nothing is dated in these days"
	case len(s.v.mentions) == 0:
		line.Y, line.Text = s.t.References.RowsTop+s.t.References.RowHeight/2, "No date is spoken about"
	default:
		return nil
	}
	return label(line, "empty")
}
