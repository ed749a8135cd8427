// Package mention finds the dates that are spoken about in the turns of a
// document: absolute ("27 May 2013"), partial ("in March"), ranges, decades,
// centuries, seasons, and those counted from the day of the event ("today",
// "two years ago"). It invents none: a number is a year only where the words
// around it make it one, and a month name that is also a word or a person's
// name needs the same.
//
// It reads English, French, German, Spanish, Arabic, Hebrew, Chinese and
// Japanese. A language is a file: a table of its words, and a grammar of
// patterns for what the table cannot say. Other calendars are read as far as
// they can be told in this one: eras that count Gregorian years, and Hijri years
// as an approximate interval. Hebrew years are left alone.
package mention

import (
	"slices"

	"lectern/corpus"
	"lectern/corpus/when"
)

// Find sets d.Mentions from the texts of d's turns, stage directions left out.
// A relative date gets its EDTF from d.Dates.Event, as finely as both allow,
// and has none while the event has no date: call Find again when it gets one.
//
// Each turn is read in its own language, else in the document's, and a stretch
// that a mark says to be in another in that one. A month or day whose year is
// nowhere in its sentence has the year XXXX. Languages without a table give only
// dates written in digits.
func Find(d *corpus.Document) {
	event := eventDate(d)
	mentions := []corpus.Mention{}
	for i := range d.Turns {
		t := &d.Turns[i]
		if t.Kind == corpus.Stage {
			continue
		}
		for _, f := range inPassages(t, d.Language) {
			if m, ok := f.mention(t.Text, event); ok && !inTimeCode(t.Marks, m) {
				m.Turn = t.ID
				mentions = append(mentions, m)
			}
		}
	}
	d.Mentions = mentions
}

// eventDate is the zero date where the event has none that can be read.
func eventDate(d *corpus.Document) when.Date {
	if d.Dates.Event == nil {
		return when.Date{}
	}
	date, err := when.Parse(d.Dates.Event.EDTF)
	if err != nil {
		return when.Date{}
	}
	return date
}

func inTimeCode(marks []corpus.Mark, m corpus.Mention) bool {
	return slices.ContainsFunc(marks, func(k corpus.Mark) bool {
		return k.Kind == corpus.TimeCode && k.Start < m.End && m.Start < k.End
	})
}

// found is a date as the scan sees it, before it becomes a mention.
type found struct {
	parts    []corpus.Span // ascending
	at, n    int           // the tokens it was read from: the first, how many
	sentence int

	from partial
	to   partial // of a range; zero for a single date
	both bool    // from and to are two dates, not the ends of a range

	edtf string // what cannot be said as partials: an ambiguous 03/06/2013
	ago  *offset
	rule string
}

// mention is false for a date that EDTF cannot hold: 30 February.
func (f found) mention(text string, event when.Date) (corpus.Mention, bool) {
	start, end := f.parts[0].Start, f.parts[len(f.parts)-1].End
	m := corpus.Mention{Start: start, End: end, Printed: text[start:end], Parts: f.parts, Rule: f.rule}
	switch {
	case f.ago != nil:
		m.Relative = "event"
		m.EDTF = f.ago.from(event)
	case f.edtf != "":
		m.EDTF = f.edtf
	case f.to.zero():
		m.EDTF = f.from.String()
	case f.both:
		m.EDTF = "{" + f.from.String() + "," + f.to.String() + "}"
	default:
		m.EDTF = f.from.String() + "/" + f.to.String()
	}
	if m.EDTF == "" {
		return m, m.Relative != ""
	}
	d, err := when.Parse(m.EDTF)
	m.EDTF = d.String()
	return m, err == nil || m.Relative != ""
}
