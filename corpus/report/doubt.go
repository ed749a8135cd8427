package report

import (
	"fmt"
	"strings"

	"lectern/corpus"
	"lectern/corpus/when"
)

func doubt(d *corpus.Document, of, value string, e corpus.Evidence) Doubt {
	return Doubt{Document: d.ID, Path: d.Source.Path, Line: e.Line, Of: of, Value: value, Why: e.Rule, Printed: e.Printed}
}

// guesses are the values that a rule inferred, each with the first reason.
func guesses(d *corpus.Document) []Doubt {
	var all []Doubt
	add := func(of, value string, evidence []corpus.Evidence) {
		for _, e := range evidence {
			if e.Origin == corpus.Inferred {
				all = append(all, doubt(d, of, value, e))
				return
			}
		}
	}
	for _, f := range d.Facts {
		add(f.Of, f.Value, f.Evidence)
	}
	if d.Dates.Event != nil {
		add("event date", d.Dates.Event.EDTF, d.Dates.Event.Evidence)
	}
	if d.Dates.Published != nil {
		add("published", d.Dates.Published.EDTF, d.Dates.Published.Evidence)
	}
	for _, s := range d.Speakers {
		add("speaker", s.Name, s.Evidence)
		if s.Spelling == "uncertain" {
			all = append(all, Doubt{Document: d.ID, Path: d.Source.Path, Of: "speaker", Value: s.Name, Why: "the source doubts the spelling"})
		}
		for _, r := range s.Roles {
			add("role", s.Name+": "+strings.Trim(r.Title+", "+r.Organization, ", "), r.Evidence)
		}
	}
	return all
}

// Chosen: words about a day so long after the event, or so long ago, are more
// often a number that was taken for a year.
const (
	farAhead = 50   // years after the event
	longAgo  = 1000 // the year
)

// dates are what looks wrong about the dates of a document.
func dates(d *corpus.Document) []Doubt {
	var all []Doubt
	say := func(of, value, why string) {
		all = append(all, Doubt{Document: d.ID, Path: d.Source.Path, Of: of, Value: value, Why: why})
	}
	event, known := bounds(d.Dates.Event)
	if d.Dates.Event == nil {
		say("event date", "", "nothing says when this was: relative dates in it stay open")
	} else if !known {
		say("event date", d.Dates.Event.EDTF, "it has no bounds on the calendar")
	}
	if published, ok := bounds(d.Dates.Published); ok && known && published[1] < event[0] {
		say("published", d.Dates.Published.EDTF, fmt.Sprintf("it was published before the event, %s", d.Dates.Event.EDTF))
	}
	return append(all, mentions(d, event, known)...)
}

func mentions(d *corpus.Document, event [2]when.Day, known bool) []Doubt {
	var all []Doubt
	at := 0 // the turn of the mention before
	for _, m := range d.Mentions {
		days, ok := bounds(&corpus.Date{EDTF: m.EDTF})
		if m.EDTF == "" || !ok {
			continue
		}
		why := ""
		switch {
		case known && year(days[0]) > year(event[1])+farAhead:
			why = fmt.Sprintf("it lies %d years after the event", year(days[0])-year(event[1]))
		case year(days[1]) < longAgo:
			why = fmt.Sprintf("it lies before the year %d", longAgo)
		default:
			continue
		}
		line := 0
		if t := d.TurnNear(at, m.Turn); t != nil {
			line, at = t.Lines.From, t.N
		}
		all = append(all, Doubt{Document: d.ID, Path: d.Source.Path, Line: line, Of: "date spoken about", Value: m.EDTF, Why: why, Printed: m.Printed})
	}
	return all
}

// bounds are the first and the last day of a date; false for none, or one that
// is open at an end.
func bounds(d *corpus.Date) (days [2]when.Day, ok bool) {
	if d == nil {
		return days, false
	}
	date, err := when.Parse(d.EDTF)
	if err != nil {
		return days, false
	}
	if from, to := date.Ends(); from != when.Closed || to != when.Closed {
		return days, false
	}
	days[0], days[1] = date.Bounds()
	return days, true
}

func year(d when.Day) int {
	y, _, _ := d.Date()
	return y
}
