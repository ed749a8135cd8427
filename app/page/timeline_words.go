package page

import (
	"strconv"

	"lectern/app/chart"
	"lectern/app/state"
	"lectern/corpus"
	"lectern/corpus/when"
)

// windowWords say a stretch of days as coarsely as its width allows: days, then
// months, then years.
func windowWords(r chart.Range) string {
	from, to := when.Day(r.First), when.Day(r.Last)
	y0, m0, d0 := from.Date()
	y1, m1, d1 := to.Date()
	switch days := int(to-from) + 1; {
	case from == to:
		return dayWords(from)
	case days <= 120 && y0 == y1 && m0 == m1:
		return strconv.Itoa(d0) + " to " + dayWords(to)
	case days <= 120 && y0 == y1:
		return strconv.Itoa(d0) + " " + when.MonthName(m0) + " to " + strconv.Itoa(d1) + " " + when.MonthName(m1) + " " + yearWords(y1)
	case days <= 120:
		return dayWords(from) + " to " + dayWords(to)
	case days <= 7300 && y0 == y1:
		return when.MonthName(m0) + " to " + when.MonthName(m1) + " " + yearWords(y1)
	case days <= 7300:
		return when.MonthName(m0) + " " + yearWords(y0) + " to " + when.MonthName(m1) + " " + yearWords(y1)
	}
	return yearWords(y0) + " to " + yearWords(y1)
}

func dayWords(d when.Day) string {
	y, m, day := d.Date()
	return strconv.Itoa(day) + " " + when.MonthName(m) + " " + yearWords(y)
}

// yearWords is a year as readers count it: there was no year 0.
func yearWords(y int) string {
	if y <= 0 {
		return strconv.Itoa(1-y) + " BC"
	}
	return strconv.Itoa(y)
}

// stretchWords say what a timeline shows: all of it by what it holds, a window
// by its days.
func (in Input) stretchWords() string {
	if w := in.State.Window; !w.IsZero() {
		return windowWords(rangeOf(w))
	}
	if all := in.moments(); !all.empty {
		return windowWords(all.extent)
	}
	return "no dates are known"
}

// statusWords are what a reader hears after a zoom.
func (in Input) statusWords(documents, mentions int) string {
	return in.stretchWords() + ", " + count(documents, "document", "documents") + ", " +
		count(mentions, "date spoken about", "dates spoken about")
}

// certainty says how sure the date of a document is, and who vouches for it.
func (d *documentMoment) certainty() string {
	date := held(d.d)
	switch {
	case date == nil:
		return "no date known"
	case d.d.Dates.Event == nil:
		return "uncertain: only the publication is dated, " + originWords(date.Origin())
	case !d.at.Sure() && date.Origin() != corpus.Inferred:
		return "uncertain: the day is not known, " + originWords(date.Origin())
	case !d.at.Sure():
		return "uncertain, " + originWords(date.Origin())
	}
	return originWords(date.Origin())
}

// certainty says how sure a date spoken about is.
func (m *mentionMoment) certainty() string {
	d, err := when.Parse(m.m.EDTF)
	switch {
	case m.own && m.of.at.Sure():
		return "the day of the event"
	case m.own:
		return "the day of the event, which is uncertain"
	case m.m.Relative != "" && err != nil:
		return "counted from the event, whose day is not known"
	case err != nil:
		return "not known"
	case m.m.Relative != "" && !m.at.Sure():
		return "uncertain: counted from the event"
	case m.m.Relative != "":
		return "counted from the day of the event"
	case !d.Certain():
		return "uncertain"
	}
	return "as printed, to the " + d.Precision().String()
}

// timelineState is the state of this timeline, shown otherwise.
func (in Input) timelineState(change func(*state.State)) state.State {
	s := state.State{Page: state.Timeline}
	if in.State.Page == state.Timeline {
		s = in.State
	}
	change(&s)
	return s
}
