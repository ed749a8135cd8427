package page

import (
	"slices"
	"strings"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/app/chart"
	"lectern/app/state"
	"lectern/corpus/when"
)

// yearsListed bounds the years of the facet; the histogram has them all.
const yearsListed = 60

// histogramPapers are as wide as those of the home page's timeline: one of them
// fits, and is shown.
var histogramPapers = []paper{
	{"wide", chart.Frame{Width: 1200, Left: 24, Right: 1176, Size: 14, TickGap: 74}},
	{"middle", chart.Frame{Width: 760, Left: 20, Right: 740, Size: 14, TickGap: 74}},
	{"narrow", chart.Frame{Width: 332, Left: 10, Right: 322, Size: 14, TickGap: 62}},
}

// counted are the dates as a chart takes them.
func (f *Found) counted() []chart.Count {
	all := make([]chart.Count, len(f.Dates))
	for i, d := range f.Dates {
		all[i] = chart.Count{Range: chart.Range{First: chart.Day(d.First), Last: chart.Day(d.Last), SureFirst: d.Sure, SureLast: d.Sure}, N: d.Turns}
	}
	return all
}

var allDays = chart.Range{First: chart.Day(when.MinDay), Last: chart.Day(when.MaxDay)}

// histogram is how many of the turns were spoken when: columns that are links,
// and the same as a table. It is nothing where all were spoken in one stretch.
func (in Input) histogram() g.Node {
	counts := in.Found.counted()
	wide := chart.DrawHistogram(counts, histogramPapers[0].frame, allDays)
	if len(wide.Columns) < 2 {
		return nil
	}
	return h.Details(h.Class("part dates"), h.ID("dates"), h.Summary(h.Class("btn"), g.Text("By date")),
		h.Figure(h.Class("histogram"), h.Aria("labelledby", "dates-name"),
			h.FigCaption(h.ID("dates-name"), h.Class("meta"), g.Text("Turns by when they were spoken"), in.withoutDate()),
			h.Div(h.Class("timeline-card"), g.Map(histogramPapers, func(p paper) g.Node {
				return in.columns(p, chart.DrawHistogram(counts, p.frame, allDays))
			})),
			in.columnTable(wide)))
}

func (in Input) withoutDate() g.Node {
	if in.Found.Counting {
		return g.Text("; " + stillCounting)
	}
	if in.Found.Undated == 0 {
		return nil
	}
	return g.Text("; " + count(in.Found.Undated, "has", "have") + " no date")
}

// columns is the drawing. Its links are stops of the keyboard, as the table's
// are.
func (in Input) columns(p paper, hist chart.Histogram) g.Node {
	top := chart.Line{X: p.frame.Left, Y: hist.Top - 5, Text: atLeastSign(in.Found) + count(hist.Most, "turn", "turns")}
	if in.Found.Counting {
		top.Text = "…"
	}
	return h.SVG(h.Class("plot columns "+p.name), g.Attr("viewBox", "0 0 "+px(p.frame.Width)+" "+px(hist.Height)), h.Role("group"), h.Aria("labelledby", "dates-name"),
		path("grid", "M"+px(hist.Left)+" "+px(hist.Top)+"H"+px(hist.Right)+"M"+px(hist.Left)+" "+px(hist.Base)+"H"+px(hist.Right)),
		label(top, ""),
		g.Map(hist.Ticks, func(t chart.Tick) g.Node {
			if t.Label == "" {
				return nil
			}
			return label(chart.Line{X: t.X, Y: hist.Base + p.frame.Size*1.2, Text: t.Label, Strong: t.Strong}, "")
		}),
		g.Map(hist.Columns, in.column))
}

func (in Input) column(c chart.Column) g.Node {
	name := dateWords(columnDate(c)) + ": " + in.columnWords(c)
	return h.A(h.Class("column"), h.Href(in.asked(in.dated(columnDate(c)))), h.Aria("label", name), g.El("title", quoted(name)),
		rect("hit", c.Hit), g.If(!in.Found.Counting, g.Group{g.If(c.Sure < c.N, rect("perhaps", c.Bar)), g.If(c.Sure > 0, rect("sure", c.SureBar))}))
}

// columnWords is how many turns a column has, and how many only perhaps.
func (in Input) columnWords(c chart.Column) string {
	if in.Found.Counting {
		return stillCounting
	}
	words := atLeast(in.Found) + count(c.N, "turn", "turns")
	if c.Sure < c.N {
		words += ", " + number(c.N-c.Sure) + " of them perhaps"
	}
	return words
}

// columnTable is the histogram for those who would rather read it.
func (in Input) columnTable(hist chart.Histogram) g.Node {
	return h.Details(h.Summary(g.Text("As a table")),
		h.Table(h.THead(h.Tr(heads("Spoken", "Turns"))),
			h.TBody(g.Map(hist.Columns, func(c chart.Column) g.Node {
				return h.Tr(h.Th(h.Scope("row"), h.A(h.Href(in.asked(in.dated(columnDate(c)))), g.Text(dateWords(columnDate(c))))), h.Td(g.Text(in.columnWords(c))))
			}))))
}

// columnDate is the stretch of a column as EDTF: a year, a month, a day, or
// from one of these to another.
func columnDate(c chart.Column) string {
	first, last := when.Day(c.First), when.Day(c.Last)
	_, m1, d1 := first.Date()
	_, m2, d2 := (last + 1).Date()
	from, to := first.String(), last.String()
	switch {
	case m1 == 1 && d1 == 1 && m2 == 1 && d2 == 1:
		from, to = from[:len(from)-len("-01-01")], to[:len(to)-len("-12-31")]
	case d1 == 1 && d2 == 1:
		from, to = from[:len(from)-len("-01")], to[:len(to)-len("-31")]
	}
	if from == to {
		return from
	}
	return from + "/" + to
}

// dated is the query narrowed to a date, in place of its own.
func (in Input) dated(edtf string) string {
	return strings.TrimSpace(in.Found.Dateless + " date:" + edtf)
}

// years are a facet made of the dates: how many turns may have been spoken in
// each year, the newest first.
func (in Input) years() Facet {
	f := Facet{Field: "date"}
	if own := in.Found.Date; own != "" {
		f.Values = append(f.Values, Value{ID: own, Name: dateWords(own), Turns: in.Found.Turns, On: true, Query: in.Found.Dateless})
	}
	turns := in.Found.yearly()
	all := make([]int, 0, len(turns))
	for year := range turns {
		all = append(all, year)
	}
	slices.Sort(all)
	for _, year := range slices.Backward(all) {
		edtf := yearText(year)
		if edtf == in.Found.Date {
			continue
		}
		if len(f.Values) == yearsListed {
			f.More++
			continue
		}
		f.Values = append(f.Values, Value{ID: edtf, Name: dateWords(edtf), Turns: turns[year], Query: in.dated(edtf)})
	}
	return f
}

// yearly is how many turns each year has, of those between the first and the
// last day that are known.
func (f *Found) yearly() map[int]int {
	from, to := when.MaxDay, when.MinDay
	for _, d := range f.Dates {
		for _, day := range [...]when.Day{d.First, d.Last} {
			if day > when.MinDay && day < when.MaxDay {
				from, to = min(from, day), max(to, day)
			}
		}
	}
	turns := map[int]int{}
	for _, d := range f.Dates {
		first, _, _ := max(d.First, from).Date()
		last, _, _ := min(d.Last, to).Date()
		for year := first; year <= last; year++ {
			turns[year] += d.Turns
		}
	}
	return turns
}

// yearText is a year as EDTF.
func yearText(year int) string {
	text := when.DayOf(year, 1, 1).String()
	return text[:len(text)-len("-01-01")]
}

// searchNow is the state of a search for a query.
func searchNow(query string) state.State { return state.State{Page: state.Search, Query: query} }
