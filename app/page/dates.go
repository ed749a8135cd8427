package page

import (
	"strings"

	g "maragu.dev/gomponents"
	h "maragu.dev/gomponents/html"

	"lectern/corpus"
	"lectern/corpus/when"
)

// dateWords is an EDTF value for a reader: "27 May 2013". What is no EDTF is
// shown as it is.
func dateWords(edtf string) string {
	d, err := when.Parse(edtf)
	if err != nil {
		return edtf
	}
	return d.Words()
}

// dashed tells that a date must look like a guess: a rule inferred it, or the
// value itself says that it is doubtful, rough or one of several.
func dashed(edtf string, origin corpus.Origin) bool {
	d, err := when.Parse(edtf)
	return origin == corpus.Inferred || err != nil || !d.Certain()
}

// machine is the value of a datetime attribute, "" for what HTML can't say:
// HTML knows a year, a month and a day.
func machine(edtf string) string {
	digits := strings.ReplaceAll(edtf, "-", "")
	if strings.Trim(digits, "0123456789") != "" {
		return ""
	}
	switch {
	case len(edtf) == 4 && len(digits) == 4, len(edtf) == 7 && edtf[4] == '-' && len(digits) == 6,
		len(edtf) == 10 && edtf[4] == '-' && edtf[7] == '-' && len(digits) == 8:
		return edtf
	}
	return ""
}

// partDate is the EDTF of one part of a mention that is made of several: of an
// interval, the years stand for themselves, the other parts for its two ends
// in order.
func partDate(m *corpus.Mention, part int, text string) string {
	from, to, both := strings.Cut(m.EDTF, "/")
	if !both || len(m.Parts) < 2 {
		return m.EDTF
	}
	if len(text) == 4 && (strings.HasPrefix(from, text) || strings.HasPrefix(to, text)) {
		return text
	}
	if part == len(m.Parts)-1 {
		return to
	}
	return from
}

// date is a date set for a reader, dashed where it is a guess.
func date(d *corpus.Date) g.Node {
	class := "date"
	if dashed(d.EDTF, d.Origin()) {
		class += " guess"
	}
	if m := machine(d.EDTF); m != "" {
		return h.Time(h.Class(class), h.DateTime(m), quoted(dateWords(d.EDTF)))
	}
	return h.Span(h.Class(class), h.Title("EDTF "+d.EDTF), quoted(dateWords(d.EDTF)))
}

// held is the best that is known of when a document was spoken: the event's
// date, else that of its publication, else nil.
func held(d *corpus.Document) *corpus.Date {
	if d.Dates.Event != nil {
		return d.Dates.Event
	}
	return d.Dates.Published
}

// heldText is held as text, with what kind of date it is; "date unknown".
func heldText(d *corpus.Document) string {
	switch {
	case d.Dates.Event != nil:
		return dateWords(d.Dates.Event.EDTF)
	case d.Dates.Published != nil:
		return "published " + dateWords(d.Dates.Published.EDTF)
	}
	return "date unknown"
}

// heldNode is heldText with the guess marked.
func heldNode(d *corpus.Document) g.Node {
	switch {
	case d.Dates.Event != nil:
		return date(d.Dates.Event)
	case d.Dates.Published != nil:
		return g.Group{g.Text("published "), date(d.Dates.Published)}
	}
	return g.Text("date unknown")
}
