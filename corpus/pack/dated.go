package pack

import (
	"lectern/corpus"
	"lectern/corpus/when"
)

// dated is when a document may have been spoken.
type dated struct {
	is          bool
	first, last when.Day
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
