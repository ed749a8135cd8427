package chart_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"lectern/app/chart"
)

// open is the stretch outside of which no day is known.
var open = chart.Range{First: day("0001-01-01") - 4_000_000, Last: day("9999-12-31")}

func sure(from, to string, n int) chart.Count {
	return chart.Count{Range: chart.Range{First: day(from), Last: day(to), SureFirst: true, SureLast: true}, N: n}
}

func perhaps(from, to string, n int) chart.Count {
	return chart.Count{Range: chart.Range{First: day(from), Last: day(to)}, N: n}
}

// columns say of each column from when to when it is, how many it holds and how
// many of them for certain.
func columns(h chart.Histogram) string {
	var out []string
	for _, c := range h.Columns {
		out = append(out, fmt.Sprintf("%s..%s %d/%d", date(c.First), date(c.Last), c.Sure, c.N))
	}
	return strings.Join(out, ", ")
}

func date(d chart.Day) string { return time.Unix(int64(d)*86400, 0).UTC().Format(time.DateOnly) }

func TestHistogramsHaveHumanIntervals(t *testing.T) {
	for _, c := range []struct {
		name   string
		counts []chart.Count
		want   string
	}{
		{"nothing", nil, ""},
		{"a day", []chart.Count{sure("2013-05-27", "2013-05-27", 2)}, "2013-05-27..2013-05-27 2/2"},
		{"days", []chart.Count{sure("2013-05-27", "2013-05-27", 2), sure("2013-05-30", "2013-05-30", 3)}, "2013-05-27..2013-05-27 2/2, 2013-05-30..2013-05-30 3/3"},
		{"months", []chart.Count{sure("2013-01-05", "2013-01-05", 2), sure("2013-01-31", "2013-02-01", 1), sure("2013-10-01", "2013-10-01", 3)},
			"2013-01-01..2013-01-31 2/3, 2013-02-01..2013-02-28 0/1, 2013-10-01..2013-10-31 3/3"},
		{"years", []chart.Count{sure("2004-01-05", "2004-01-05", 2), perhaps("2005-01-01", "2006-12-31", 4), perhaps("2007-05-05", "2007-05-05", 1), sure("2013-10-01", "2013-10-01", 3)},
			"2004-01-01..2004-12-31 2/2, 2005-01-01..2005-12-31 0/4, 2006-01-01..2006-12-31 0/4, 2007-01-01..2007-12-31 0/1, 2013-01-01..2013-12-31 3/3"},
		{"years, where most is not known to the month", []chart.Count{sure("2012-01-01", "2012-12-31", 5), sure("2013-01-31", "2013-02-01", 1), sure("2013-10-01", "2013-10-01", 3)},
			"2012-01-01..2012-12-31 5/5, 2013-01-01..2013-12-31 4/4"},
		{"an open end reaches over what is known", []chart.Count{sure("2004-01-05", "2004-01-05", 2), {Range: chart.Range{First: day("2010-01-01"), Last: open.Last}, N: 1}},
			"2004-01-01..2004-12-31 2/2, 2010-01-01..2010-12-31 0/1"},
		{"nothing is known", []chart.Count{{Range: open, N: 7}}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := columns(chart.DrawHistogram(c.counts, frames[1], open)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestColumnsCanBePressedAndHoldEveryCount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := rapid.SampledFrom([]int{0, 20, 800, 20_000, 2_000_000}).Draw(t, "days")
		total := 0
		counts := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) chart.Count {
			first := chart.Day(rapid.IntRange(0, days).Draw(t, "first"))
			last := first + chart.Day(rapid.SampledFrom([]int{0, 0, 30, days}).Draw(t, "width"))
			return chart.Count{Range: chart.Range{First: first, Last: last, SureFirst: rapid.Bool().Draw(t, "sure"), SureLast: true}, N: rapid.IntRange(1, 9).Draw(t, "n")}
		}), 1, 30).Draw(t, "counts")
		f := rapid.SampledFrom(frames).Draw(t, "frame")
		h := chart.DrawHistogram(counts, f, open)
		for _, c := range counts {
			total += c.N
		}
		sum, before := 0, h.Left
		for _, c := range h.Columns {
			sum += c.N
			if c.Hit.W < chart.Target && h.Intervals > 1 {
				t.Fatalf("a column is %v wide", c.Hit.W)
			}
			if c.Hit.X < before-0.01 || c.Hit.X+c.Hit.W > h.Right+0.01 || c.Bar.Y < h.Top-0.01 || c.SureBar.H > c.Bar.H || c.N > h.Most || c.N < 1 {
				t.Fatalf("column %+v of %+v", c, h)
			}
			before = c.Hit.X + c.Hit.W
		}
		if sum < total {
			t.Fatalf("%d of %d are in a column", sum, total)
		}
		if float64(h.Intervals) > (f.Right-f.Left)/chart.Target {
			t.Fatalf("%d intervals", h.Intervals)
		}
	})
}
