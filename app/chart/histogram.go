package chart

import "sort"

// Count is how many fall into a stretch of days.
type Count struct {
	Range
	N int
}

// Histogram is how many fall into each stretch of a row of equal human
// intervals, laid out.
type Histogram struct {
	// Scale maps the days of all columns, whole intervals, to the plot.
	Scale

	// Base is where the columns stand, Top where the tallest ends; Height is
	// the whole height, with the labels of the ticks below Base.
	Base, Top, Height float64

	Ticks []Tick

	// Columns hold those into which anything falls, ascending.
	Columns []Column

	// Intervals is how many there are, the empty ones too.
	Intervals int

	// Most is the number of the tallest.
	Most int
}

// Column is one interval into which something falls.
type Column struct {
	First, Last Day

	// N is how many may fall into it, Sure how many do for certain: one whose
	// stretch of days reaches over an edge is counted in every column that it
	// touches.
	N, Sure int

	// Bar is as tall as N, and its lower part SureBar as Sure. Hit is the whole
	// height of the plot, to be pressed.
	Bar, SureBar, Hit Box
}

const (
	columnGap   = 2.0 // between two bars
	leastBar    = 2.0 // the height of the smallest: one of many is seen
	widestBar   = 72.0
	histogramUp = 78.0
)

// DrawHistogram lays out counts, which ascend by their first day, in the
// smallest human interval whose columns are at least Target wide. A day at or
// beyond the limits stands for none: such a stretch is cut to the days of the
// others. Without a day there are no columns.
func DrawHistogram(counts []Count, f Frame, limits Range) Histogram {
	from, to, ok := spanOf(counts, limits)
	if !ok {
		return Histogram{}
	}
	edges := intervals(from, to, f.Right-f.Left, counts)
	h := Histogram{Scale: Scale{edges[0], edges[len(edges)-1] - 1, f.Left, f.Right}, Intervals: len(edges) - 1}
	h.Top = f.Size * 1.6
	h.Base = h.Top + histogramUp
	h.Height = h.Base + f.Size*1.6
	h.Ticks = Ticks(h.Scale, f.TickGap, f.Size)
	h.Columns = h.columns(edges, counts)
	return h
}

// spanOf is from the first to the last day that a count is known to touch. A
// day outside of open is none.
func spanOf(counts []Count, limits Range) (from, to Day, ok bool) {
	for _, c := range counts {
		for _, d := range [...]Day{c.First, c.Last} {
			if c.N <= 0 || d <= limits.First || d >= limits.Last {
				continue
			}
			if !ok {
				from, to, ok = d, d, true
			}
			from, to = min(from, d), max(to, d)
		}
	}
	return from, to, ok
}

// intervals are the edges of the smallest human intervals over a stretch that
// are each at least Target wide in a plot, and hold half of what is counted
// whole: what is known to the year says nothing of months.
func intervals(from, to Day, width float64, counts []Count) []Day {
	var fitting []Day
	days := float64(to) - float64(from) + 1
	for _, st := range steps {
		if days/st.days*Target > 2*width {
			continue // not even nearly: a long stretch has too many days to list
		}
		edges := st.edges(from, to)
		if float64(narrowest(edges))/float64(edges[len(edges)-1]-edges[0])*width < Target {
			continue
		}
		if holdHalf(edges, counts) {
			return edges
		}
		if fitting == nil {
			fitting = edges
		}
	}
	if fitting == nil {
		fitting = steps[len(steps)-1].edges(from, to)
	}
	return fitting
}

func narrowest(edges []Day) Day {
	least := edges[1] - edges[0]
	for i := range edges[1:] {
		least = min(least, edges[i+1]-edges[i])
	}
	return least
}

func holdHalf(edges []Day, counts []Count) bool {
	whole, all := 0, 0
	for _, c := range counts {
		all += c.N
		if i := sort.Search(len(edges), func(i int) bool { return edges[i] > c.First }); i > 0 && i < len(edges) && c.Last < edges[i] {
			whole += c.N
		}
	}
	return 2*whole >= all
}

// edges are the days on which the steps over a stretch begin, and that on which
// the step behind the last does.
func (st step) edges(from, to Day) []Day {
	n := st.first(from)
	if st.day(n) > from {
		n--
	}
	edges := []Day{st.day(n)}
	for edges[len(edges)-1] <= to {
		n++
		edges = append(edges, st.day(n))
	}
	return edges
}

func (h *Histogram) columns(edges []Day, counts []Count) []Column {
	all := make([]Column, len(edges)-1)
	for i := range all {
		all[i].First, all[i].Last = edges[i], edges[i+1]-1
	}
	for _, c := range counts {
		// The first column that does not end before it, and on from there.
		first := sort.Search(len(all), func(i int) bool { return all[i].Last >= c.First })
		for i := first; i < len(all) && all[i].First <= c.Last; i++ {
			all[i].N += c.N
			if c.Sure() && c.First >= all[i].First && c.Last <= all[i].Last {
				all[i].Sure += c.N
			}
		}
	}
	for _, c := range all {
		h.Most = max(h.Most, c.N)
	}
	var kept []Column
	for _, c := range all {
		if c.N > 0 {
			h.place(&c)
			kept = append(kept, c)
		}
	}
	return kept
}

func (h *Histogram) place(c *Column) {
	x0, x1 := h.Extent(Range{First: c.First, Last: c.Last})
	c.Hit = Box{x0, h.Top, x1 - x0, h.Base - h.Top}
	bar := func(n int) Box {
		up := float64(n) / float64(h.Most) * (h.Base - h.Top)
		if n > 0 {
			up = max(up, leastBar)
		}
		return Box{x0 + columnGap/2, h.Base - up, min(x1-x0-columnGap, widestBar), up}
	}
	c.Bar, c.SureBar = bar(c.N), bar(c.Sure)
}
