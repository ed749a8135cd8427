package generated_test

import (
	"testing"

	"lectern/corpus/generated"
)

// What is generated lies where the real corpora lie: between the lower and the
// higher of their figures, or no further away than the word says. Each row
// gives what was measured in English for the briefings and the conversations,
// and what is let pass.
func TestTheFiguresAreThoseOfRealTranscripts(t *testing.T) {
	f := generated.Measure(generated.Documents(1, 20000), "en")
	// The vocabulary grows as a power of the words, by Heaps' law.
	for i := range 2 {
		if ratio := float64(f.Different[i+1]) / float64(f.Different[i]); ratio < 2.2 || ratio > 3.6 {
			t.Errorf("%d words have %d different ones, ten times as many %.1f times that", generated.Amounts[i], f.Different[i], ratio)
		}
	}
	for _, row := range []struct {
		of                      string
		got                     float64
		briefings, conversation float64
		low, high               float64
	}{
		{"words of a turn, a tenth", float64(f.WordsOfTurn[0]), 2, 3, 1, 4},
		{"words of a turn, a quarter", float64(f.WordsOfTurn[1]), 6, 8, 5, 14},
		{"words of a turn, half", float64(f.WordsOfTurn[2]), 25, 30, 25, 42},
		{"words of a turn, three quarters", float64(f.WordsOfTurn[3]), 76, 49, 49, 90},
		{"words of a turn, nine tenths", float64(f.WordsOfTurn[4]), 178, 65, 65, 195},
		{"words of a turn, 99 of 100", float64(f.WordsOfTurn[5]), 1027, 261, 261, 1130},
		{"turns of fewer than 7 words", f.Short, .27, .21, .17, .27},
		{"turns of a document, half", float64(f.TurnsOfDocument[2]), 11, 143, 11, 143},
		{"turns of a document, nine tenths", float64(f.TurnsOfDocument[4]), 147, 347, 147, 347},
		{"share of the most frequent word", f.Shares[0], .0504, .0502, .045, .06},
		{"share of the 10th", f.Shares[1], .0138, .0134, .012, .0155},
		{"share of the 100th", f.Shares[2], .00143, .00148, .0012, .0016},
		{"share of the 1,000th", f.Shares[3], 1.07e-4, 1.02e-4, .85e-4, 1.2e-4},
		{"share of the 10,000th", f.Shares[4], 2.36e-6, 3.14e-6, 1.7e-6, 3.3e-6},
		{"different words among 10,000", float64(f.Different[0]), 1869, 2016, 1700, 2400},
		{"different words among 100,000", float64(f.Different[1]), 5884, 6648, 5300, 7300},
		{"different words among a million", float64(f.Different[2]), 16496, 19678, 15000, 21000},
		{"documents for each use of a rare word", f.Spread, .84, .79, .74, .88},
		{"frequent pairs of a turn", f.PairLists, 30, 10.5, 10, 34},
		{"dates for 10,000 words", f.Mentions, 52, 21, 21, 52},
		{"relative dates", f.Relative, .77, .55, .55, .77},
		{"marks for 10,000 words", f.Marks, 103, 45, 35, 103},
		{"questions", f.Questions, .41, .15, .15, .41},
		{"answers", f.Answers, .45, .33, .22, .45},
		{"turns by nobody named", f.Unnamed, .47, .02, .05, .47},
		{"documents of weekends", f.Weekends, .09, .07, .05, .12},
	} {
		if row.got < row.low || row.got > row.high {
			t.Errorf("%s: %.4g, in the real corpora %.4g and %.4g", row.of, row.got, row.briefings, row.conversation)
		}
	}
}
