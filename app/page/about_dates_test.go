package page_test

import (
	"strings"
	"testing"

	"lectern/app/page"
	"lectern/app/state"
	"lectern/corpus"
)

// spokenOn is a made-up document of an event whose date is given, which
// mentions each date in the one word of a turn.
func spokenOn(event string, mentions ...corpus.Mention) *corpus.Corpus {
	d := &corpus.Document{ID: "d", Title: "Made up", Turns: []corpus.Turn{{ID: "t1", N: 1, Kind: corpus.Speech, Text: "then", Paragraphs: []corpus.Span{{End: 4}}}}}
	if event != "" {
		d.Dates.Event = &corpus.Date{EDTF: event}
	}
	for _, m := range mentions {
		m.Turn, m.End, m.Parts = "t1", 4, []corpus.Span{{End: 4}}
		d.Mentions = append(d.Mentions, m)
	}
	return &corpus.Corpus{ID: "made-up", Documents: []*corpus.Document{d}}
}

func TestTheDaysSpokenAboutAreToldApart(t *testing.T) {
	today := corpus.Mention{Printed: "today", EDTF: "2021-03-04", Relative: "event"}
	lastYear := corpus.Mention{Printed: "last year", EDTF: "2020", Relative: "event"}
	nextWeek := corpus.Mention{Printed: "next week", Relative: "event"}
	for _, c := range []struct {
		name string
		c    *corpus.Corpus
		want string
	}{
		{"the day itself and another", spokenOn("2021-03-04", today, lastYear), "About 2020; the day itself, 1 time"},
		{"counted from a day nobody knows", spokenOn("", nextWeek), "About “next week”"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, root := drawn(t, page.Input{Corpus: c.c, State: state.State{Page: state.Document, ID: "d"}})
			about := strings.ReplaceAll(flat(root), "About", "About ")
			if got := strings.Join(strings.Fields(about), " "); !strings.Contains(got, c.want) {
				t.Errorf("the page does not say %q: %s", c.want, got)
			}
		})
	}
}

func TestAMonthOfNobodyKnowsWhichYearDoesNotStretchTheTimeline(t *testing.T) {
	april := corpus.Mention{Printed: "April", EDTF: "XXXX-04"}
	with := page.TimelineAll(spokenOn("2021-03-04", april))
	without := page.TimelineAll(spokenOn("2021-03-04"))
	if with != without {
		t.Errorf("the timeline goes from %v to %v, without the month from %v to %v", with.From, with.To, without.From, without.To)
	}
}
