package pack

import (
	"cmp"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/when"
)

// Order is the order in which a pack numbers documents, as places in a list of
// them: those without a date first, then by the first day on which they may have
// been spoken, then by ID. So what is added to a corpus is mostly behind what
// was there, and the newest has the highest number.
func Order(documents []*corpus.Document) []int {
	order := make([]int, len(documents))
	days := make([]dated, len(documents))
	for i, d := range documents {
		order[i], days[i] = i, datedOf(d)
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(days[a].compare(days[b]), strings.Compare(documents[a].ID, documents[b].ID))
	})
	return order
}

// dated is when a document may have been spoken.
type dated struct {
	is          bool
	first, last when.Day
}

func (d dated) compare(e dated) int {
	switch {
	case d.is != e.is && e.is:
		return -1
	case d.is != e.is:
		return 1
	}
	return cmp.Compare(d.first, e.first)
}

// datedOf is the day of the event, or while that is unknown the day on which it
// was published.
func datedOf(d *corpus.Document) dated {
	for _, date := range []*corpus.Date{d.Dates.Event, d.Dates.Published} {
		if date == nil {
			continue
		}
		if parsed, err := when.Parse(date.EDTF); err == nil {
			first, last := parsed.Bounds()
			return dated{true, first, last}
		}
	}
	return dated{}
}
