package page

import (
	"cmp"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/when"
)

// inOrder are documents from the earliest to the latest, those without a date
// at the end, each kind by title and ID.
func inOrder(documents []*corpus.Document) []*corpus.Document {
	ordered := slices.Clone(documents)
	slices.SortStableFunc(ordered, func(a, b *corpus.Document) int {
		return cmp.Or(cmp.Compare(heldDay(a), heldDay(b)), strings.Compare(a.Title, b.Title), strings.Compare(a.ID, b.ID))
	})
	return ordered
}

// newest are documents from the latest to the earliest, those without a date
// at the end.
func newest(documents []*corpus.Document) []*corpus.Document {
	ordered := inOrder(documents)
	slices.SortStableFunc(ordered, func(a, b *corpus.Document) int {
		x, y := heldDay(a), heldDay(b)
		if x == noDay || y == noDay {
			return cmp.Compare(x, y)
		}
		return cmp.Compare(y, x)
	})
	return ordered
}

// noDay sorts behind every day.
const noDay = when.Day(1 << 30)

// heldDay is the first day on which a document may have been spoken.
func heldDay(d *corpus.Document) when.Day {
	date := held(d)
	if date == nil {
		return noDay
	}
	value, err := when.Parse(date.EDTF)
	if err != nil {
		return noDay
	}
	first, _ := value.Bounds()
	return first
}
