package search

import (
	"cmp"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/word"
)

// Sizes of what is shown of a hit, in words; chosen to fill three lines.
const (
	wordsAround = 14
	wordsWhole  = 60
	maxSnippets = 3
)

// show finds the marks of a hit in what was said, and what to show round them.
func (e *evaluation) show(h *Hit) {
	s := &e.said
	e.at = e.at[:0]
	for _, l := range e.leaves {
		e.at = l.matches(s, e.at)
	}
	if len(e.leaves) > 1 || !slices.IsSortedFunc(e.at, match.compare) {
		slices.SortFunc(e.at, match.compare)
	}
	h.Snippets = snippets(h.Turn.Text, s.Places, e.at)
	h.Marks = within(e.marks(), h.Snippets)
}

func (a match) compare(b match) int {
	return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.last, b.last))
}

// within are the marks that lie in a snippet. Both ascend.
func within(marks, snippets []corpus.Span) []corpus.Span {
	all := marks[:0]
	for _, m := range marks {
		if slices.ContainsFunc(snippets, func(s corpus.Span) bool { return s.Start <= m.Start && m.End <= s.End }) {
			all = append(all, m)
		}
	}
	if len(all) == 0 {
		return nil
	}
	return slices.Clone(all)
}

// marks are the matches of the turn at hand in bytes, those that overlap as one.
// They are good until the next turn.
func (e *evaluation) marks() []corpus.Span {
	e.spans = e.spans[:0]
	for _, m := range e.at {
		e.spans = join(e.spans, corpus.Span{Start: e.said.Places[m.first].Start, End: e.said.Places[m.last].End})
	}
	return e.spans
}

// join appends a span, or widens the last one if they overlap.
func join(spans []corpus.Span, s corpus.Span) []corpus.Span {
	if n := len(spans); n > 0 && s.Start < spans[n-1].End {
		spans[n-1].End = max(spans[n-1].End, s.End)
		return spans
	}
	return append(spans, s)
}

// snippets are the stretches of a turn that are shown: all of a short one, else
// the words round the first matches, or the beginning where only fields match.
func snippets(text string, spoken []word.Place, at []match) []corpus.Span {
	if text == "" {
		return nil
	}
	if len(spoken) <= wordsWhole {
		return []corpus.Span{{Start: 0, End: len(text)}}
	}
	if len(at) == 0 {
		return []corpus.Span{window(text, spoken, 0, wordsWhole-1)}
	}
	var spans []corpus.Span
	for _, m := range at {
		s := window(text, spoken, m.first-wordsAround, m.last+wordsAround)
		if n := len(spans); n == maxSnippets && s.Start >= spans[n-1].End {
			break
		}
		spans = join(spans, s)
	}
	return spans
}

// window is the stretch from one word to another, with the punctuation that
// hangs on to the last.
func window(text string, spoken []word.Place, from, to int) corpus.Span {
	s := corpus.Span{Start: 0, End: len(text)}
	if from > 0 {
		s.Start = spoken[from].Start
	}
	if to < len(spoken)-1 {
		s.End = spoken[to].End
		next := spoken[to+1].Start
		if gap := strings.IndexAny(text[s.End:next], " \t\r\n"); gap > 0 {
			s.End += gap
		}
	}
	return s
}
