package page

import (
	"slices"
	"strings"

	"lectern/app/chart"
	"lectern/app/state"
	"lectern/corpus/when"
)

// lanesAtMost is how many speakers have a lane of their own, the ones with most
// words. Chosen: with more, the picture no longer fits a screen.
const lanesAtMost = 8

// drawn is a timeline as a state narrows it, ready to be laid out.
type drawn struct {
	documents []*documentMoment
	mentions  []*mentionMoment
	lanes     []*speakerMoment
	series    chart.Series
	key       string // the speakers that it is narrowed to
}

// drawn narrows the moments to the state's speakers: to the documents in which
// they speak, and the dates that they name themselves. The last one is kept,
// for the redraws of a reader who pans.
func (in Input) drawn() *drawn {
	all, key := in.moments(), strings.Join(in.State.Speakers, "\n")
	if last := all.last.Load(); last != nil && last.key == key {
		return last
	}
	v := in.narrowed(all)
	v.key = key
	all.last.Store(v)
	return v
}

func (in Input) narrowed(all *moments) *drawn {
	v := &drawn{documents: all.documents, mentions: all.mentions, lanes: all.lanes(in.State.Speakers)}
	if len(in.State.Speakers) > 0 {
		v.documents = kept(all.documents, func(d *documentMoment) bool { return d.speaks(in.State.Speakers) })
		v.mentions = kept(all.mentions, func(m *mentionMoment) bool { return m.by(in.State.Speakers) })
	}
	v.series = v.toSeries()
	return v
}

func kept[T any](all []T, keep func(T) bool) []T {
	var out []T
	for _, one := range all {
		if keep(one) {
			out = append(out, one)
		}
	}
	return out
}

func (d *documentMoment) speaks(ids []string) bool {
	for _, s := range d.shares {
		if s.Turns > 0 && slices.Contains(ids, s.ID) {
			return true
		}
	}
	return false
}

func (m *mentionMoment) by(ids []string) bool { return m.t != nil && slices.Contains(ids, m.t.Speaker) }

// lanes are the speakers with lanes: the chosen ones, else those with most
// words.
func (all *moments) lanes(chosen []string) []*speakerMoment {
	var out []*speakerMoment
	for _, s := range all.speakers {
		if len(out) < lanesAtMost && (len(chosen) == 0 || slices.Contains(chosen, s.id)) {
			out = append(out, s)
		}
	}
	return out
}

func (v *drawn) toSeries() chart.Series {
	s := chart.Series{
		Events:     make([]chart.Event, len(v.documents)),
		References: make([]chart.Reference, len(v.mentions)),
		Lanes:      make([]chart.Lane, len(v.lanes)),
		EventText: func(i, n int) chart.Text {
			if n > 1 {
				return chart.Text{Title: count(n, "document", "documents"), Detail: heldText(v.documents[i].d)}
			}
			return v.documents[i].text()
		},
		ReferenceText: func(i, n int) chart.Text {
			m := v.mentions[i].m
			if n > 1 {
				return chart.Text{Title: dateWords(m.EDTF) + ", " + number(n) + " times"}
			}
			return chart.Text{Title: dateWords(m.EDTF), Detail: "“" + oneLine(m.Printed) + "”"}
		},
	}
	at := make(map[*documentMoment]int, len(v.documents))
	laneOf := make(map[string]int, len(v.lanes))
	for i, l := range v.lanes {
		laneOf[l.id] = i
	}
	for i, d := range v.documents {
		at[d] = i
		s.Events[i] = chart.Event{Range: d.at, Own: d.own}
		for _, share := range d.shares {
			if lane, ok := laneOf[share.ID]; ok && share.Words > 0 {
				s.Lanes[lane].Amounts = append(s.Lanes[lane].Amounts, chart.Amount{Event: i, Size: float64(share.Words)})
			}
		}
	}
	for i, m := range v.mentions {
		s.References[i] = chart.Reference{Range: m.at, Event: chart.None}
		if event, ok := at[m.of]; ok {
			s.References[i].Event = event
		}
	}
	return s
}

// text is the label of a document: its title, then when and who.
func (d *documentMoment) text() chart.Text {
	t := chart.Text{Title: oneLine(titleOf(d.d)), Detail: heldText(d.d)}
	if names := speakerNames(d.d, 2); names != "" {
		t.Detail += " · " + names
	}
	return t
}

// oneLine is a text with its white space as single blanks.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// shown is the window that the state shows, which is everything by default.
func (in Input) shown() state.Window {
	if w := in.State.Window; !w.IsZero() {
		return w
	}
	return in.moments().window()
}

func rangeOf(w state.Window) chart.Range {
	return chart.Range{First: chart.Day(w.From), Last: chart.Day(w.To)}
}

// in tells whether a stretch of days touches a window.
func inWindow(r chart.Range, w state.Window) bool {
	return when.Day(r.Last) >= w.From && when.Day(r.First) <= w.To
}
