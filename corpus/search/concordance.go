package search

import (
	"unicode/utf8"

	"lectern/corpus"
)

// Line is a match in the middle of what stands around it: spans of the turn's
// text, in bytes. Left and Right may be empty.
type Line struct {
	Left, Match, Right corpus.Span
}

// lines are the matches with so many characters on either side.
func lines(text string, matched []corpus.Span, around int) []Line {
	var all []Line
	for _, m := range matched {
		from, to := m.Start, m.End
		for range around {
			_, size := utf8.DecodeLastRuneInString(text[:from])
			from -= size
			_, size = utf8.DecodeRuneInString(text[to:])
			to += size
		}
		all = append(all, Line{corpus.Span{Start: from, End: m.Start}, m, corpus.Span{Start: m.End, End: to}})
	}
	return all
}
