package search

import (
	"slices"

	"lectern/corpus"
	"lectern/corpus/query"
	"lectern/corpus/when"
)

type doc struct {
	*corpus.Document
	first, last when.Day
	dated       bool
	certain     bool
}

// dated works out when a document may have been spoken: on the day of the
// event, or while that is unknown on the day it was published.
func dated(d *corpus.Document) doc {
	for _, date := range []*corpus.Date{d.Dates.Event, d.Dates.Published} {
		if date == nil {
			continue
		}
		if parsed, err := when.Parse(date.EDTF); err == nil {
			first, last := parsed.Bounds()
			return doc{d, first, last, true, !parsed.Uncertain() && !parsed.Approximate()}
		}
	}
	return doc{Document: d}
}

// when finds the turns of documents by their date. One whose date reaches over
// the edge of what is asked, or is doubted, matches and is not sure to. One
// without a date is never found by a date, and is found where a date is left
// out. after: takes its first day in, before: leaves it out.
func (e *evaluation) when(f query.Field) answer {
	found := answer{may: newSet(len(e.turns)), must: newSet(len(e.turns))}
	first, last := f.Date.Bounds()
	for i, t := range e.turns {
		d := e.docs[t.doc]
		if !d.dated {
			continue
		}
		may, must := lies(f.Name, d, first, last)
		if may {
			found.may.add(i)
		}
		if must && d.certain {
			found.must.add(i)
		}
	}
	return found
}

func lies(how query.Name, d doc, first, last when.Day) (may, must bool) {
	switch how {
	case query.After:
		return d.last >= first, d.first >= first
	case query.Before:
		return d.first < first, d.last < first
	}
	return d.first <= last && d.last >= first, d.first >= first && d.last <= last
}

// mention is a date that is spoken about in a turn.
type mention struct {
	turn        int
	first, last when.Day
}

// mentionsOf are the dated mentions of a document whose turns are numbered from
// before. A month of an unknown year is none: it would touch every year.
func mentionsOf(d *corpus.Document, before int) []mention {
	if len(d.Mentions) == 0 {
		return nil
	}
	numbers := make(map[string]int, len(d.Turns))
	for i := range d.Turns {
		numbers[d.Turns[i].ID] = before + i
	}
	var all []mention
	for _, m := range d.Mentions {
		number, ok := numbers[m.Turn]
		date, err := when.Parse(m.EDTF)
		if !ok || err != nil || date.Precision() == when.Unlimited {
			continue
		}
		first, last := date.Bounds()
		all = append(all, mention{number, first, last})
	}
	slices.SortStableFunc(all, func(a, b mention) int { return a.turn - b.turn })
	return all
}

// about finds the turns that speak of a date which touches the field's.
func (e *evaluation) about(f query.Field) answer {
	found := answer{may: newSet(len(e.turns)), sure: true}
	first, last := f.Date.Bounds()
	for _, m := range e.mentions {
		if m.first <= last && m.last >= first {
			found.may.add(m.turn)
		}
	}
	return found
}
