package state_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lectern/app/state"
	"lectern/corpus/when"
)

func day(s string) when.Day {
	d, err := when.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

func window(from, to string) state.Window { return state.Window{From: day(from), To: day(to)} }

var all = window("2011-01-01", "2013-12-31")

func TestUpdate(t *testing.T) {
	timeline := state.State{Page: state.Timeline}
	zoomed := state.State{Page: state.Timeline, Window: window("2012-01-01", "2012-12-31")}
	search := state.State{Page: state.Search, Query: "training"}
	ordered := state.State{Page: state.Search, Query: "training", Sort: "newest", View: state.ConcordanceView, Group: "document", Hits: 300}
	for _, c := range []struct {
		name    string
		in      state.State
		msg     state.Msg
		want    string
		effects []state.Effect
	}{
		{"a link to another page pushes and arrives", timeline, state.LinkFollowed{Path: "speaker/ali-zeidan/"},
			"speaker/ali-zeidan/", []state.Effect{state.PushURL{"speaker/ali-zeidan/"}, state.Arrive{}}},
		{"a link with a fragment arrives at it", timeline, state.LinkFollowed{Path: "document/libya/", Fragment: "k3f9"},
			"document/libya/", []state.Effect{state.PushURL{"document/libya/#k3f9"}, state.Arrive{"k3f9"}}},
		{"a link to another view of the page announces", timeline, state.LinkFollowed{Path: "timeline/", RawQuery: "view=table"},
			"timeline/?view=table", []state.Effect{state.PushURL{"timeline/?view=table"}, state.Announce{}}},
		{"a link to no page arrives at NotFound", timeline, state.LinkFollowed{Path: "nowhere/"},
			"404.html", []state.Effect{state.PushURL{"404.html"}, state.Arrive{}}},
		{"back to another page arrives and leaves the history alone", timeline, state.HistoryMoved{Path: "about/"},
			"about/", []state.Effect{state.Arrive{}}},
		{"back to another view announces", zoomed, state.HistoryMoved{Path: "timeline/"},
			"timeline/", []state.Effect{state.Announce{}}},
		{"typing replaces the address", search, state.QueryTyped{"trained"},
			"search/?q=trained", []state.Effect{state.ReplaceURL{"search/?q=trained"}, state.Announce{}}},
		{"typing keeps the order and the view, and begins at the first hits", ordered, state.QueryTyped{"trained"},
			"search/?group=document&q=trained&sort=newest&view=concordance", moved("search/?group=document&q=trained&sort=newest&view=concordance")},
		{"sending a query keeps them too", ordered, state.QuerySubmitted{"trained"}, "search/?group=document&q=trained&sort=newest&view=concordance",
			[]state.Effect{state.PushURL{"search/?group=document&q=trained&sort=newest&view=concordance"}, state.Announce{}}},
		{"more hits are another view of the page", search, state.LinkFollowed{Path: "search/", RawQuery: "q=training&hits=200", Fragment: "hit-101"},
			"search/?hits=200&q=training", []state.Effect{state.PushURL{"search/?hits=200&q=training#hit-101"}, state.Arrive{"hit-101"}}},
		{"typing elsewhere changes nothing", timeline, state.QueryTyped{"trained"}, "timeline/", nil},
		{"sending a query pushes it", search, state.QuerySubmitted{"sovereignty"},
			"search/?q=sovereignty", []state.Effect{state.PushURL{"search/?q=sovereignty"}, state.Announce{}}},
		{"sending a query from another page goes to the search", timeline, state.QuerySubmitted{"sovereignty"},
			"search/?q=sovereignty", []state.Effect{state.PushURL{"search/?q=sovereignty"}, state.Arrive{}}},
		{"zooming keeps the day in its place", timeline, state.TimelineZoomed{2, day("2011-01-01"), all},
			"timeline/?from=2011-01-01&to=2012-07-02", moved("timeline/?from=2011-01-01&to=2012-07-02")},
		{"zooming out ends at everything", zoomed, state.TimelineZoomed{0.1, day("2012-06-01"), all}, "timeline/", moved("timeline/")},
		{"panning moves the window", zoomed, state.TimelinePanned{31, all},
			"timeline/?from=2012-02-01&to=2013-01-31", moved("timeline/?from=2012-02-01&to=2013-01-31")},
		{"panning stops at the edge", zoomed, state.TimelinePanned{math.MaxInt, all},
			"timeline/?from=2012-12-31&to=2013-12-31", moved("timeline/?from=2012-12-31&to=2013-12-31")},
		{"panning everything changes nothing to see", timeline, state.TimelinePanned{-31, all}, "timeline/", moved("timeline/")},
		{"a gesture ends inside everything", timeline, state.TimelineMoved{window("2010-01-01", "2010-12-31"), all},
			"timeline/?from=2011-01-01&to=2011-12-31", moved("timeline/?from=2011-01-01&to=2011-12-31")},
		{"fitting shows everything", zoomed, state.TimelineFitted{}, "timeline/", moved("timeline/")},
		{"a lane narrows", timeline, state.LaneToggled{"b"}, "timeline/?speaker=b", moved("timeline/?speaker=b")},
		{"a lane once more widens", state.State{Page: state.Timeline, Speakers: []string{"b"}}, state.LaneToggled{"b"},
			"timeline/", moved("timeline/")},
		{"lanes are in order", state.State{Page: state.Timeline, Speakers: []string{"b"}}, state.LaneToggled{"a"},
			"timeline/?speaker=a&speaker=b", moved("timeline/?speaker=a&speaker=b")},
		{"a zoom on another page changes nothing", search, state.TimelineZoomed{2, day("2012-01-01"), all}, "search/?q=training", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := c.in.URL()
			got, effects := state.Update(c.in, c.msg)
			if got.URL() != c.want {
				t.Errorf("the state is %q, want %q", got.URL(), c.want)
			}
			if d := cmp.Diff(c.effects, effects); d != "" {
				t.Errorf("effects (-want +got):\n%s", d)
			}
			if c.in.URL() != before {
				t.Errorf("the old state became %q", c.in.URL())
			}
		})
	}
}

func moved(url string) []state.Effect {
	return []state.Effect{state.ReplaceURL{url}, state.Announce{}}
}

func TestAnyRunOfMessagesKeepsTheWindowInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := days(when.DayOf(-9000, 1, 1), when.DayOf(9000, 1, 1)).Draw(t, "from")
		all := state.Window{From: from, To: from + days(1, 4_000_000).Draw(t, "width")}
		all.To = min(all.To, when.DayOf(9999, 12, 31))
		s := state.State{Page: state.Timeline}
		for range rapid.IntRange(1, 20).Draw(t, "messages") {
			s, _ = state.Update(s, message(t, all))
			if w := s.Window; !w.IsZero() && (w.From >= w.To || w.From < all.From || w.To > all.To) {
				t.Fatalf("the window is %v to %v, all is %v to %v", w.From, w.To, all.From, all.To)
			}
		}
	})
}

func message(t *rapid.T, all state.Window) state.Msg {
	anyDay := days(all.From-5000, all.To+5000)
	switch rapid.IntRange(0, 4).Draw(t, "message") {
	case 0:
		factor := rapid.OneOf(rapid.Float64Range(0.01, 100), rapid.Float64(),
			rapid.SampledFrom([]float64{0, -1, math.NaN(), math.Inf(1), math.SmallestNonzeroFloat64})).Draw(t, "factor")
		return state.TimelineZoomed{Factor: factor, At: anyDay.Draw(t, "at"), All: all}
	case 1:
		return state.TimelinePanned{Days: rapid.Int().Draw(t, "days"), All: all}
	case 2:
		return state.TimelineMoved{To: state.Window{From: anyDay.Draw(t, "to from"), To: anyDay.Draw(t, "to to")}, All: all}
	case 3:
		return state.LaneToggled{Speaker: rapid.SampledFrom([]string{"a", "b"}).Draw(t, "lane")}
	}
	return state.TimelineFitted{}
}

// A link may be older than the corpus and show days that it no longer has.
func TestAWindowFromALinkComesBackInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := state.State{Page: state.Timeline, Window: windows(t)}
		s, _ = state.Update(s, state.TimelinePanned{Days: rapid.IntRange(-900, 900).Draw(t, "days"), All: all})
		if w := s.Window; !w.IsZero() && (w.From >= w.To || w.From < all.From || w.To > all.To) {
			t.Fatalf("the window is %v to %v", w.From, w.To)
		}
	})
}

func TestZoomKeepsTheDayUnderThePointer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := days(all.From, all.To).Draw(t, "at")
		factor := rapid.Float64Range(1.1, 8).Draw(t, "factor")
		s, _ := state.Update(state.State{Page: state.Timeline}, state.TimelineZoomed{Factor: factor, At: at, All: all})
		share := func(w state.Window) float64 { return float64(at-w.From) / float64(w.To-w.From) }
		// The window is of whole days, so the place is kept to a day.
		if off := math.Abs(share(s.Window) - share(all)); off > 1.5/float64(s.Window.Days()) {
			t.Fatalf("%v moved by %v of the width when zoomed by %v to %v", at, off, factor, s.Window)
		}
	})
}

func TestTheNarrowestWindowIsAWeek(t *testing.T) {
	s := state.State{Page: state.Timeline}
	for range 40 {
		s, _ = state.Update(s, state.TimelineZoomed{Factor: 2, At: day("2013-05-27"), All: all})
	}
	if got := s.Window.To - s.Window.From; got != 7 {
		t.Errorf("the window is %v to %v, %d days apart", s.Window.From, s.Window.To, got)
	}
}
