package page_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus"
)

// BenchmarkDocument draws documents of many turns, half of them answers. What a turn
// takes must not grow with their number.
func BenchmarkDocument(b *testing.B) {
	for _, turns := range []int{1_000, 4_000, 16_000} {
		b.Run(strconv.Itoa(turns), func(b *testing.B) {
			d := &corpus.Document{ID: "long", Title: "A made-up talk", Speakers: []corpus.Speaker{{ID: "ada", Name: "Ada"}, {ID: "bo", Name: "Bo"}}}
			for i := range turns {
				t := corpus.Turn{ID: fmt.Sprint("t", i+1), N: i + 1, Kind: corpus.Question, Speaker: "ada", Label: "ADA", Text: "Is this made up?"}
				if i%2 == 1 {
					t.Kind, t.Speaker, t.Answers, t.Text = corpus.Answer, "bo", fmt.Sprint("t", i), "It is."
				}
				d.Turns = append(d.Turns, t)
			}
			in := page.Input{Corpus: &corpus.Corpus{Documents: []*corpus.Document{d}}, State: state.State{Page: state.Document, ID: d.ID}}
			for b.Loop() {
				var out strings.Builder
				if err := page.Draw(in).Body.Render(&out); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*turns), "ns/turn")
		})
	}
}
