package tei

import (
	"strings"
	"unicode"

	"lectern/corpus"
	"lectern/corpus/format/xmltree"
	"lectern/corpus/when"
)

func isLetter(c rune) bool { return unicode.IsLetter(c) }

// dates takes the day of the event from the setting, else from the recording,
// else from the record that the text comes from.
func (d *document) dates(file *xmltree.Node) {
	profile, source := d.node.Find("teiHeader", "profileDesc"), file.Child("sourceDesc")
	for _, place := range []struct {
		in   *xmltree.Node
		rule string
	}{{profile.Child("settingDesc"), "the setting says when"}, {source.Child("recordingStmt"), "the recording says when"}} {
		if e := dateIn(place.in, place.rule); e != nil && d.script.Event == nil {
			d.script.Event = e
		}
	}
	if d.script.Event == nil {
		if e := dateIn(source.Child("bibl"), "the record that the text comes from is dated so"); e != nil {
			e.Evidence[0].Origin = corpus.Inferred
			d.script.Event = e
		}
	}
	d.script.Published = dateIn(file.Child("publicationStmt"), "the publication statement says when")
}

// dateIn is the first date within an element that can be read.
func dateIn(n *xmltree.Node, rule string) *corpus.Date {
	for date := range n.All("date") {
		if edtf := edtfOf(date); edtf != "" {
			return &corpus.Date{EDTF: edtf, Evidence: evidence(date, rule, firstOf(date.Words(), edtf))}
		}
	}
	return nil
}

// edtfOf is the date that the attributes of an element give, "" for none: a day,
// not a time of day.
func edtfOf(n *xmltree.Node) string {
	at := func(name string) string {
		day, _, _ := strings.Cut(firstOf(n.Attr(name), n.Attr(name+"-iso")), "T")
		return day
	}
	var s string
	switch {
	case at("when") != "":
		s = at("when")
	case at("from") != "" && at("to") == at("from"):
		s = at("from")
	case at("from") != "" || at("to") != "":
		s = firstOf(at("from"), "..") + "/" + firstOf(at("to"), "..")
	case at("notBefore") != "" || at("notAfter") != "":
		s = "[" + at("notBefore") + ".." + at("notAfter") + "]"
	case n.Attr("value") != "": // before TEI P5
		s = n.Attr("value")
	default:
		s = n.Words()
	}
	if _, err := when.Parse(s); err != nil {
		return ""
	}
	return s
}

// clock is the time of day that a note about the time prints.
func clock(n *xmltree.Node, of string) (corpus.Clock, bool) {
	c := corpus.Clock{Of: of}
	for t := range n.All("time") {
		_, at, ok := strings.Cut(firstOf(t.Attr("when"), t.Attr("from"), t.Attr("to")), "T")
		if !ok {
			continue
		}
		if i := strings.IndexAny(at, "+-Z"); i > 0 {
			c.Zone = at[i:]
			at = at[:i]
		}
		c.Value = strings.TrimSuffix(at, ":00")
		if len(c.Value) < len("17:41") {
			c.Value = at
		}
		c.Evidence = evidence(n, "a note on the time says so", n.Words())
		return c, len(c.Value) >= len("17:41")
	}
	return c, false
}

// readTimeline reads the points of the recording that turns refer to.
func (d *document) readTimeline() {
	d.timeline = map[string]int{}
	for line := range d.node.All("timeline") {
		unit, ok := units[firstOf(line.Attr("unit"), "s")]
		if !ok {
			continue
		}
		for _, w := range children(line, "when") {
			interval, ok := decimal(firstOf(w.Attr("interval"), "0"))
			if since := pointer(w.Attr("since")); ok {
				d.timeline[w.Attr("xml:id")] = d.timeline[since] + int(interval*unit+0.5)
			}
		}
	}
}

var units = map[string]float64{"ms": 1, "s": 1000, "min": 60_000, "mins": 60_000, "h": 3_600_000}
