package tei

import (
	"cmp"
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
			return &corpus.Date{EDTF: edtf, Evidence: guessed(date, evidence(date, rule, cmp.Or(date.Words(), edtf)))}
		}
	}
	return nil
}

// guessed is the evidence of a value that may be classed as a guess.
func guessed(n *xmltree.Node, e []corpus.Evidence) []corpus.Evidence {
	for _, class := range strings.Fields(n.Attr("ana")) {
		if pointer(class) == "inferred" {
			e[0].Origin = corpus.Inferred
		}
	}
	return e
}

// edtfOf is the date that the attributes of an element give, "" for none: a day,
// not a time of day.
func edtfOf(n *xmltree.Node) string {
	at := func(name string) string {
		day, _, _ := strings.Cut(cmp.Or(n.Attr(name), n.Attr(name+"-iso")), "T")
		return day
	}
	s := n.Words()
	switch {
	case strings.ContainsAny(s, "X?~%[{/") && valid(s): // more than the attributes can say
	case s == "unknown":
	case at("when") != "":
		s = at("when")
	case at("from") != "" && at("to") == at("from"):
		s = at("from")
	case at("from") != "" || at("to") != "":
		s = cmp.Or(at("from"), "..") + "/" + cmp.Or(at("to"), "..")
	case at("notBefore") != "" || at("notAfter") != "":
		s = "[" + at("notBefore") + ".." + at("notAfter") + "]"
	case n.Attr("value") != "": // before TEI P5
		s = n.Attr("value")
	}
	if !valid(s) {
		return ""
	}
	return s
}

func valid(edtf string) bool {
	_, err := when.Parse(edtf)
	return err == nil
}

// clock is the time of day that a note about the time prints: in its own words
// where they are a time and no more, else as the attributes of its time say.
func clock(n *xmltree.Node) (corpus.Clock, bool) {
	t := n
	for inner := range n.All("time") {
		t = inner
		break
	}
	c := corpus.Clock{Evidence: evidence(n, "a note on the time says so", n.Words())}
	printed, zone, _ := strings.Cut(t.Words(), " ")
	if isClock(printed) {
		c.Value, c.Zone = printed, zone
	}
	_, at, _ := strings.Cut(cmp.Or(t.Attr("when"), t.Attr("from"), t.Attr("to")), "T")
	if i := strings.IndexAny(at, "+-Z"); i > 0 {
		c.Zone = cmp.Or(c.Zone, at[i:])
		at = at[:i]
	}
	if c.Value == "" && isClock(at) {
		if c.Value = at; len(at) == len("17:41:00") {
			c.Value = strings.TrimSuffix(at, ":00")
		}
	}
	return c, c.Value != ""
}

// isClock tells "17:41" and "17:41:05".
func isClock(s string) bool {
	for i := 0; i < len(s); i++ {
		if sign := i == len(s)-3 || i == len(s)-6; sign != (s[i] == ':') || !sign && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return len(s) >= len("9:41") && len(s) <= len("17:41:05")
}

// readTimeline reads the points of the recording that turns refer to.
func (d *document) readTimeline() {
	d.timeline = map[string]int{}
	for line := range d.node.All("timeline") {
		unit, ok := units[cmp.Or(line.Attr("unit"), "s")]
		if !ok {
			continue
		}
		for _, w := range line.Elements("when") {
			interval, ok := decimal(cmp.Or(w.Attr("interval"), "0"))
			if since := pointer(w.Attr("since")); ok {
				d.timeline[w.Attr("xml:id")] = d.timeline[since] + int(interval*unit+0.5)
			}
		}
	}
}

var units = map[string]float64{"ms": 1, "s": 1000, "min": 60_000, "mins": 60_000, "h": 3_600_000}
