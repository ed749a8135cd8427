package search

import (
	"cmp"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/query"
	"lectern/corpus/when"
)

// held is when a document may have been spoken: on the day of the event, or
// while that is unknown on the day it was published.
type held struct {
	first, last when.Day
	dated       bool
	certain     bool
}

func heldOn(d *corpus.Document) held {
	for _, date := range []*corpus.Date{d.Dates.Event, d.Dates.Published} {
		if date == nil {
			continue
		}
		if parsed, err := when.Parse(date.EDTF); err == nil {
			first, last := parsed.Bounds()
			return held{first, last, true, !parsed.Uncertain() && !parsed.Approximate()}
		}
	}
	return held{}
}

// lies tells whether a document may lie, and whether it must lie, as a field
// asks. One whose date reaches over the edge, or is doubted, may and need not.
// One without a date never does. after: takes its first day in, before: leaves
// it out.
func (h held) lies(how query.Name, first, last when.Day) (may, must bool) {
	if !h.dated {
		return false, false
	}
	switch how {
	case query.After:
		may, must = h.last >= first, h.first >= first
	case query.Before:
		may, must = h.first < first, h.last < first
	default:
		may, must = h.first <= last && h.last >= first, h.first >= first && h.last <= last
	}
	return may, must && h.certain
}

// Numbering is the order in which the documents of a corpus are numbered, as places
// in Corpus.Documents: those without a date first, then by their first day,
// then by ID. A document that is held later comes behind all others.
func Numbering(c *corpus.Corpus) []int {
	days := make([]held, len(c.Documents))
	order := make([]int, len(c.Documents))
	for i, d := range c.Documents {
		days[i], order[i] = heldOn(d), i
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := days[i], days[j]
		switch {
		case a.dated != b.dated && b.dated:
			return -1
		case a.dated != b.dated:
			return 1
		case a.first != b.first:
			return cmp.Compare(a.first, b.first)
		}
		return strings.Compare(c.Documents[i].ID, c.Documents[j].ID)
	})
	return order
}
