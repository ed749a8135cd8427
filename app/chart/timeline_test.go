package chart_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lectern/app/chart"
)

var frames = []chart.Frame{
	{Width: 1200, Left: 260, Right: 1180, Size: 14, TickGap: 108, TitleLines: 1, EventRows: 3, ReferenceRows: 4},
	{Width: 332, Left: 18, Right: 314, Size: 14, TickGap: 62, TitleLines: 2, Stacked: true, EventRows: 3, ReferenceRows: 4},
	{Width: 250, Left: 12, Right: 238, Size: 14, TickGap: 62, TitleLines: 2, Stacked: true, EventRows: 1, ReferenceRows: 3, Brief: true},
}

// made is a series of n events in a stretch of days: many on one day, some
// long, some unsure, with references before and after them.
func made(r *rand.Rand, n, days int) chart.Series {
	s := chart.Series{Lanes: make([]chart.Lane, 3)}
	s.EventText = func(i, _ int) chart.Text {
		return chart.Text{Title: fmt.Sprintf("Hearing %d on the harbour", i), Detail: "27 May 2013 · Ada Fenwick"}
	}
	s.ReferenceText = func(i, _ int) chart.Text { return chart.Text{Title: "March to October", Detail: "“until October”"} }
	stretch := func() chart.Range {
		first := chart.Day(r.IntN(days) + 15000)
		width := []int{0, 0, 0, 1, 30, 365, days}[r.IntN(7)]
		return chart.Range{First: first, Last: first + chart.Day(width), SureFirst: r.IntN(4) > 0, SureLast: r.IntN(4) > 0}
	}
	for range n {
		s.Events = append(s.Events, chart.Event{Range: stretch(), Own: r.IntN(3)})
	}
	slices.SortStableFunc(s.Events, func(a, b chart.Event) int { return int(a.First - b.First) })
	for i := range n {
		for range r.IntN(3) {
			s.References = append(s.References, chart.Reference{Range: stretch(), Event: []int{i, r.IntN(n), chart.None}[r.IntN(3)]})
		}
		for lane := range s.Lanes {
			if r.IntN(2) == 0 {
				s.Lanes[lane].Amounts = append(s.Lanes[lane].Amounts, chart.Amount{Event: i, Size: float64(1 + r.IntN(500))})
			}
		}
	}
	slices.SortStableFunc(s.References, func(a, b chart.Reference) int { return int(a.First - b.First) })
	return s
}

// drawing draws a series, a frame and a window.
func drawing(t *rapid.T) (chart.Series, chart.Frame, chart.Range, chart.Timeline) {
	r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
	n := rapid.SampledFrom([]int{0, 1, 2, 3, 8, 30, 300}).Draw(t, "events")
	days := rapid.SampledFrom([]int{1, 20, 800, 20000}).Draw(t, "days")
	s := made(r, n, days)
	f := rapid.SampledFrom(frames).Draw(t, "frame")
	all := chart.Range{First: 15000 - 14, Last: chart.Day(15000 + 2*days + 14)}
	from := chart.Day(rapid.IntRange(15000-200, 15000+2*days).Draw(t, "from"))
	window := chart.Range{First: from, Last: from + chart.Day(rapid.IntRange(7, 2*days+30).Draw(t, "width"))}
	return s, f, window, chart.Draw(s, f, window, all)
}

func TestEveryMarkIsInThePlot(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, f, _, d := drawing(t)
		for i, m := range append(slices.Clone(d.EventMarks), d.ReferenceMarks...) {
			if m.X < f.Left || m.X > f.Right || m.X0 < f.Left || m.X1 > f.Right+1e-6 || m.X0 > m.X1 {
				t.Fatalf("the mark %+v is outside the plot, %v to %v", m, f.Left, f.Right)
			}
			band := d.Events
			if i >= len(d.EventMarks) {
				band = d.References
			}
			if hit := m.Hit(); hit.Y < band.Top-1e-6 || hit.Y+hit.H > band.Bottom+1e-6 || hit.W < chart.Target-1e-6 || hit.H < chart.Target {
				t.Fatalf("the target %+v of %+v is outside its band %+v, or too small", hit, m, band)
			}
		}
		for i, row := range d.Lanes {
			for _, m := range row.Marks {
				if m.Y < row.Top || m.Y+m.H > row.Bottom || m.H <= 0 || m.Event < 0 || m.Event >= len(d.EventMarks) {
					t.Fatalf("the mark %+v is outside lane %d, %+v", m, i, row)
				}
			}
		}
	})
}

func TestCountsSumToWhatIsVisible(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, _, window, d := drawing(t)
		visible := func(r chart.Range) bool { return r.Last >= window.First && r.First <= window.Last }
		events, references, sums := 0, 0, make([]float64, len(s.Lanes))
		for _, e := range s.Events {
			if visible(e.Range) {
				events++
			}
		}
		for _, r := range s.References {
			if visible(r.Range) {
				references++
			}
		}
		for i, lane := range s.Lanes {
			for _, a := range lane.Amounts {
				if visible(s.Events[a.Event].Range) {
					sums[i] += a.Size
				}
			}
		}
		if d.Shown != events || d.Mentioned != references {
			t.Fatalf("%d events and %d references are drawn, %d and %d are visible", d.Shown, d.Mentioned, events, references)
		}
		for i, row := range d.Lanes {
			sum := 0.0
			for _, m := range row.Marks {
				sum += m.Size
			}
			if sum != sums[i] {
				t.Fatalf("lane %d draws %v, %v is visible", i, sum, sums[i])
			}
		}
	})
}

func TestTargetsDoNotOverlap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, _, _, d := drawing(t)
		for _, marks := range [][]chart.Mark{d.EventMarks, d.ReferenceMarks} {
			for i, a := range marks {
				for _, b := range marks[i+1:] {
					if overlap(a.Hit(), b.Hit()) {
						t.Fatalf("%+v and %+v overlap", a, b)
					}
				}
			}
		}
	})
}

func overlap(a, b chart.Box) bool {
	const slack = 0.01
	return a.X+a.W > b.X+slack && b.X+b.W > a.X+slack && a.Y+a.H > b.Y+slack && b.Y+b.H > a.Y+slack
}

// box is what a line of text takes up at most.
func box(l chart.Line, size float64) chart.Box {
	w := chart.Width(l.Text, size, l.Strong)
	x := l.X
	switch l.Anchor {
	case chart.End:
		x -= w
	case chart.Middle:
		x -= w / 2
	}
	return chart.Box{X: x, Y: l.Y - size*0.8, W: w, H: size}
}

func TestLabelsDoNotOverlap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, f, _, d := drawing(t)
		for _, marks := range [][]chart.Mark{d.EventMarks, d.ReferenceMarks} {
			var boxes []chart.Box
			var owners []int
			for i, m := range marks {
				for _, l := range m.Lines {
					b := box(l, f.Size)
					if b.X < 0 || b.X+b.W > f.Width+0.01 {
						t.Fatalf("the label %+v of %+v leaves the frame, which is %v wide", l, m, f.Width)
					}
					boxes, owners = append(boxes, b), append(owners, i)
				}
			}
			for i, a := range boxes {
				for k, b := range boxes[i+1:] {
					if overlap(a, b) {
						t.Fatalf("the labels of %+v and %+v overlap: %+v, %+v", marks[owners[i]], marks[owners[i+1+k]], a, b)
					}
				}
				for k, m := range marks {
					if k != owners[i] && overlap(a, m.Hit()) {
						t.Fatalf("a label of %+v lies on %+v", marks[owners[i]], m)
					}
				}
			}
		}
	})
}

func TestTheDrawingIsBoundedByItsWidth(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 0))
	s := made(r, 20_000, 15_000)
	for _, f := range frames {
		d := chart.Draw(s, f, chart.Range{First: 15000, Last: 31000}, chart.Range{First: 15000, Last: 31000})
		nodes := len(d.EventMarks) + len(d.ReferenceMarks) + len(d.Arcs) + len(d.Strip.Events) + len(d.Strip.References)
		for _, row := range d.Lanes {
			nodes += len(row.Marks)
		}
		if nodes > 800 {
			t.Errorf("%d nodes are drawn of 20,000 events on %v units", nodes, f.Width)
		}
	}
}

func TestArcsJoinMarks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, f, window, d := drawing(t)
		joined := 0
		for _, r := range s.References {
			if r.Event != chart.None && (inside(s.Events[r.Event].Range, window) || inside(r.Range, window)) {
				joined++
			}
		}
		sum := d.ArcsLeftOut
		for _, a := range d.Arcs {
			sum += a.Count
			if a.Event == chart.None && a.Reference == chart.None || a.Event >= len(d.EventMarks) || a.Reference >= len(d.ReferenceMarks) {
				t.Fatalf("the arc %+v joins nothing", a)
			}
			if a.X0 < f.Left || a.X0 > f.Right || a.X1 < f.Left-20 || a.X1 > f.Right+20 {
				t.Fatalf("the arc %+v leaves the plot", a)
			}
		}
		if sum != joined {
			t.Fatalf("%d references are joined, %d should be", sum, joined)
		}
	})
}

func inside(r, window chart.Range) bool { return r.Last >= window.First && r.First <= window.Last }

func TestNothingJumpsWhileTheReaderPans(t *testing.T) {
	s := made(rand.New(rand.NewPCG(3, 0)), 40, 4000)
	all := chart.Range{First: 14900, Last: 24000}
	for _, f := range frames {
		height := chart.Draw(s, f, all, all).Height
		for from := chart.Day(14000); from < 24000; from += 371 {
			if got := chart.Draw(s, f, chart.Range{First: from, Last: from + 900}, all).Height; got != height {
				t.Fatalf("the height goes from %v to %v", height, got)
			}
		}
	}
}

// A cluster is tied to days: panning moves it and changes no count in the
// middle of the plot.
func TestClustersHoldTogetherWhileTheReaderPans(t *testing.T) {
	s := made(rand.New(rand.NewPCG(5, 0)), 3000, 4000)
	for i := range s.Events {
		s.Events[i].Last = s.Events[i].First
	}
	all := chart.Range{First: 14900, Last: 24000}
	counts := func(from chart.Day) map[chart.Day]int {
		d := chart.Draw(s, frames[0], chart.Range{First: from, Last: from + 1000}, all)
		out := map[chart.Day]int{}
		for _, m := range d.EventMarks {
			if m.Range.First > 16400 && m.Range.Last < 16900 {
				out[m.Range.First] = m.Count
			}
		}
		return out
	}
	want := counts(16200)
	if len(want) < 5 {
		t.Fatalf("%d clusters in the middle are too few to tell", len(want))
	}
	if got := counts(16137); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("panned by 63 days the clusters are\n%v, not\n%v", got, want)
	}
}

func BenchmarkDraw(b *testing.B) {
	for _, n := range []int{100, 10_000, 100_000} {
		s := made(rand.New(rand.NewPCG(1, 0)), n, 15_000)
		all := chart.Range{First: 14900, Last: 31000}
		for name, w := range map[string]chart.Range{"all": all, "year": {First: 20000, Last: 20365}} {
			b.Run(fmt.Sprintf("%d/%s", n, name), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					chart.Draw(s, frames[0], w, all)
				}
			})
		}
	}
}

func TestAnArcOutOfSightRunsToItsSide(t *testing.T) {
	s := chart.Series{
		Events:        []chart.Event{{Range: chart.Range{First: 500, Last: 500}}},
		References:    []chart.Reference{{Range: chart.Range{First: 100, Last: 120}}, {Range: chart.Range{First: 900, Last: 950}}},
		EventText:     func(int, int) chart.Text { return chart.Text{} },
		ReferenceText: func(int, int) chart.Text { return chart.Text{} },
	}
	f := frames[0]
	for _, c := range []struct {
		window       chart.Range
		wantX0, ends string
	}{
		{chart.Range{First: 400, Last: 600}, "the event", "left right"},
		{chart.Range{First: 50, Last: 200}, "right", "a mark"},
		{chart.Range{First: 800, Last: 990}, "left", "a mark"},
	} {
		d := chart.Draw(s, f, c.window, chart.Range{First: 0, Last: 1000})
		name := func(x float64, at int) string {
			switch {
			case at != chart.None:
				return "a mark"
			case x == f.Left:
				return "left"
			}
			return "right"
		}
		var ends []string
		for _, a := range d.Arcs {
			ends = append(ends, name(a.X1, a.Reference))
			if got := name(a.X0, a.Event); got != c.wantX0 && (got != "a mark" || c.wantX0 != "the event") {
				t.Errorf("%v: the arc begins at %s, want %s", c.window, got, c.wantX0)
			}
		}
		if got := fmt.Sprint(ends); got != "["+c.ends+"]" {
			t.Errorf("%v: the arcs end at %s, want %s", c.window, got, c.ends)
		}
	}
}

func TestALabelAtTheEdgeLeavesTheOneBeforeIt(t *testing.T) {
	f := chart.Frame{Width: 500, Left: 20, Right: 480, Size: 14, TickGap: 62, TitleLines: 1, EventRows: 1, ReferenceRows: 1}
	year := chart.Range{First: 0, Last: 1000}
	moved := 0
	for first := chart.Day(300); first < 600; first++ {
		s := chart.Series{
			References:    []chart.Reference{{Range: chart.Range{First: first, Last: first + 9}, Event: chart.None}, {Range: chart.Range{First: 980, Last: 985}, Event: chart.None}},
			ReferenceText: func(i, _ int) chart.Text { return chart.Text{Title: "spring to harvest"} },
		}
		marks := chart.Draw(s, f, year, year).ReferenceMarks
		if len(marks) != 2 || len(marks[0].Lines) != 1 {
			t.Fatalf("a labelled mark and another are wanted: %+v", marks)
		}
		if len(marks[1].Lines) == 0 {
			continue
		}
		moved++
		if a, b := box(marks[0].Lines[0], f.Size), box(marks[1].Lines[0], f.Size); overlap(a, b) {
			t.Fatalf("%+v and %+v overlap", a, b)
		}
	}
	if moved < 50 {
		t.Errorf("only %d second labels are drawn, too few to tell", moved)
	}
}
