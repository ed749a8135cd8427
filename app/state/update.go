package state

import (
	"slices"

	"lectern/corpus/when"
)

// Msg is something that happened. Its types are named in the past tense.
type Msg interface{ msg() }

// The messages.
type (
	// LinkFollowed: the reader went to another page or view of this site. The
	// paths are as in Parse.
	LinkFollowed struct{ Path, RawQuery, Fragment string }

	// HistoryMoved: the browser went back or forward to an address.
	HistoryMoved struct{ Path, RawQuery string }

	// QueryTyped: the search box holds this now.
	QueryTyped struct{ Text string }

	// QuerySubmitted: the reader sent the search box off, from any page.
	QuerySubmitted struct{ Text string }

	// TimelineZoomed: by Factor (over 1 shows fewer days) about a day. All is
	// the window of everything.
	TimelineZoomed struct {
		Factor float64
		At     when.Day
		All    Window
	}

	// TimelinePanned: by Days, later is positive. All as above.
	TimelinePanned struct {
		Days int
		All  Window
	}

	// TimelineFitted: show everything.
	TimelineFitted struct{}

	// TimelineMoved: to a window that a gesture ended at. All as above.
	TimelineMoved struct{ To, All Window }

	// LaneToggled: narrow the timeline to a speaker, or widen it again.
	LaneToggled struct{ Speaker string }
)

func (LinkFollowed) msg()   {}
func (HistoryMoved) msg()   {}
func (QueryTyped) msg()     {}
func (QuerySubmitted) msg() {}
func (TimelineZoomed) msg() {}
func (TimelinePanned) msg() {}
func (TimelineFitted) msg() {}
func (TimelineMoved) msg()  {}
func (LaneToggled) msg()    {}

// Effect is something for the shell to do after the new state is drawn.
type Effect interface{ effect() }

// The effects.
type (
	// PushURL adds an entry to the history, ReplaceURL changes the present one.
	// The URL is as State.URL gives it, with a fragment where there is one.
	PushURL    struct{ URL string }
	ReplaceURL struct{ URL string }

	// Arrive is a new page: its title is announced, its heading takes the
	// focus, the scroll goes to the top or to the fragment.
	Arrive struct{ Fragment string }

	// Announce says what changed to a reader who does not see it: the number
	// of results, the window of the timeline. The words are made when drawn.
	Announce struct{}
)

func (PushURL) effect()    {}
func (ReplaceURL) effect() {}
func (Arrive) effect()     {}
func (Announce) effect()   {}

// Update is the one place where state changes. It is pure, never fails and
// never blocks; a message that makes no sense on the present page changes
// nothing.
func Update(s State, m Msg) (State, []Effect) {
	switch m := m.(type) {
	case LinkFollowed:
		return follow(s, m)
	case HistoryMoved:
		next := Parse(m.Path, m.RawQuery)
		if next.samePage(s) {
			return next, []Effect{Announce{}}
		}
		return next, []Effect{Arrive{}}
	case QueryTyped:
		if s.Page != Search {
			return s, nil
		}
		s.Query, s.Hits = m.Text, 0
		return s, []Effect{ReplaceURL{s.URL()}, Announce{}}
	case QuerySubmitted:
		if s.Page == Search {
			s.Query, s.Hits = m.Text, 0
			return s, []Effect{PushURL{s.URL()}, Announce{}}
		}
		next := State{Page: Search, Query: m.Text}
		return next, []Effect{PushURL{next.URL()}, Arrive{}}
	}
	return updateTimeline(s, m)
}

func follow(s State, m LinkFollowed) (State, []Effect) {
	next := Parse(m.Path, m.RawQuery)
	url := next.URL()
	if m.Fragment != "" {
		url += "#" + m.Fragment
	}
	if next.samePage(s) && m.Fragment == "" {
		return next, []Effect{PushURL{url}, Announce{}}
	}
	return next, []Effect{PushURL{url}, Arrive{m.Fragment}}
}

// samePage tells whether only the view of one page differs.
func (s State) samePage(t State) bool {
	return s.Page == t.Page && s.ID == t.ID && s.Turn == t.Turn && s.Part == t.Part && s.Embed == t.Embed
}

func updateTimeline(s State, m Msg) (State, []Effect) {
	if s.Page != Timeline {
		return s, nil
	}
	switch m := m.(type) {
	case TimelineZoomed:
		s.Window = zoom(s.windowIn(m.All), m.All, m.Factor, m.At)
	case TimelinePanned:
		s.Window = pan(s.windowIn(m.All), m.All, m.Days)
	case TimelineMoved:
		s.Window = clamp(m.To, m.All)
	case TimelineFitted:
		s.Window = Window{}
	case LaneToggled:
		s.Speakers = toggled(s.Speakers, m.Speaker)
	default:
		return s, nil
	}
	return s, []Effect{ReplaceURL{s.URL()}, Announce{}}
}

// windowIn is the window that is shown when all is everything.
func (s State) windowIn(all Window) Window {
	if s.Window.IsZero() {
		return all
	}
	return s.Window
}

func toggled(ids []string, id string) []string {
	if i := slices.Index(ids, id); i >= 0 {
		ids = slices.Delete(slices.Clone(ids), i, i+1)
		if len(ids) == 0 {
			return nil
		}
		return ids
	}
	ids = append(slices.Clone(ids), id)
	slices.Sort(ids)
	return ids
}
