package akn

import (
	"strconv"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format/xmltree"
)

// around reads the pages before and after the debate: facts where the source
// marks them, notes for the rest.
func (r *reader) around(n *xmltree.Node) {
	for _, c := range n.Children {
		switch {
		case c.Name == "":
			r.note(c, "source")
		case c.Name == "toc":
			r.note(c, "list")
		case c.Name == "container" || c.Name == "longTitle" || c.Name == "attachment" || c.Name == "formula":
			r.around(c)
		default:
			r.facts(c)
			if _, fact := own(c, "field"); !fact && !r.isTitle(c) {
				r.note(c, "source")
			}
		}
	}
}

// isTitle tells what holds the title and no other words.
func (r *reader) isTitle(n *xmltree.Node) bool {
	return r.s.Title.Text != "" && !r.s.Title.Guess && r.s.Title.Line == titleOf(n).Line() && n.Words() == r.s.Title.Text
}

func titleOf(n *xmltree.Node) *xmltree.Node {
	if n.Name == "docTitle" {
		return n
	}
	for t := range n.All("docTitle") {
		return t
	}
	return nil
}

// facts reads the marked facts of a paragraph.
func (r *reader) facts(n *xmltree.Node) {
	if field, ok := own(n, "field"); ok && field == "dek" {
		r.s.Dek = stated(n, n.Words(), "the source marks it as the line below the title")
	}
	for t := range n.All("recordedTime") {
		r.clock(t)
	}
	for t := range n.All("docType") {
		r.s.Kind = stated(t, strings.ToLower(t.Words()), "the source marks it as the type of the document")
	}
	for t := range n.All("docStatus") {
		r.s.Edition = append(r.s.Edition, stated(t, t.Words(), "the source marks it as the status of the document"))
	}
	for t := range n.All("location") {
		if r.s.Place.Text == "" {
			r.s.Place = stated(t, t.Words(), "the source marks it as the place")
		}
	}
}

// clock reads the time of day at which the event began or ended: what is
// printed, else what the attribute says.
func (r *reader) clock(n *xmltree.Node) {
	of := map[string]string{"startEvent": "start", "endEvent": "end"}[n.Attr("type")]
	if of == "" && !r.own {
		return
	}
	printed := n.Words()
	value := timeOfDay(printed)
	if value == "" {
		_, value, _ = strings.Cut(n.Attr("time"), "T")
		printed, value = n.Attr("time"), timeOfDay(value[:min(5, len(value))])
	}
	if r.own {
		value = printed
	}
	if value != "" {
		zone, _ := own(n, "zone")
		r.s.Times = append(r.s.Times, corpus.Clock{Of: of, Value: value, Zone: zone, Evidence: corpus.InFile("the source marks it as the time", printed, n.Line())})
	}
}

// timeOfDay reads "16.45", "2.30 p.m.", "14:05" as "16:45"; "" for none.
func timeOfDay(s string) string {
	at := strings.IndexAny(s, "0123456789")
	sign := strings.IndexAny(s, ":.h")
	if at < 0 || sign <= at || sign+3 > len(s) {
		return ""
	}
	hour, err := strconv.Atoi(s[at:sign])
	minute, err2 := strconv.Atoi(s[sign+1 : sign+3])
	rest := strings.ToLower(strings.ReplaceAll(s[sign+3:], ".", ""))
	if strings.Contains(rest, "pm") && hour < 12 {
		hour += 12
	}
	if err != nil || err2 != nil || hour < 0 || hour > 23 || minute < 0 || minute > 59 {
		return ""
	}
	return pad(hour) + ":" + pad(minute)
}

func pad(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
