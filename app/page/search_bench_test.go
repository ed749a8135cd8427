package page_test

import (
	"strings"
	"testing"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus/when"
)

// BenchmarkSearchPage draws what a keystroke draws in the end: the first hits, full
// facets and a histogram of forty years of days.
func BenchmarkSearchPage(b *testing.B) {
	f := answered()
	for len(f.Hits) < state.FirstHits {
		f.Hits = append(f.Hits, f.Hits[0])
	}
	for i := range f.Facets {
		f.Facets[i].Values = many(50)
	}
	f.Dates = nil
	for day := range 365 * 40 {
		f.Dates = append(f.Dates, page.Dated{First: when.Day(day), Last: when.Day(day), Sure: true, Turns: 1})
	}
	in := searching("met kind:speech", f)
	o := page.OverviewOf(in.Corpus)
	in.Overview = &o
	bytes := 0
	for b.Loop() {
		var out strings.Builder
		if err := page.Draw(in).Body.Render(&out); err != nil {
			b.Fatal(err)
		}
		bytes = out.Len()
	}
	b.ReportMetric(float64(bytes), "bytes/page")
}
