package transcript

import (
	"fmt"
	"strings"
	"unicode"

	"lectern/corpus"
	"lectern/corpus/mention"
	"lectern/corpus/when"
)

// datedLine is a date that the header prints, and what stands before it.
type datedLine struct {
	edtf, before, printed string
	line                  int
	published, inTitle    bool
}

// readHeaderDates reads the dates that stand on lines of their own before the
// first turn, alone or after a place, and at the end of the title. A single date
// is taken for the event's unless its line says that it is of the publication;
// of two that differ neither is.
func (r *reader) readHeaderDates() {
	if r.doc.Dates.Event != nil {
		return
	}
	var event, title []datedLine
	for _, d := range r.headerDates() {
		switch {
		case d.published:
			r.headerPublished(d)
		case d.inTitle:
			title = append(title, d)
		default:
			event = append(event, d)
		}
	}
	if len(event) == 0 {
		event = title
	}
	if len(event) == 0 {
		return
	}
	for _, d := range event[1:] {
		if d.edtf != event[0].edtf {
			r.fault(corpus.Warning, d.line-1, 1, fmt.Sprintf("the header has two dates, %s and %s: neither is taken for the event's", event[0].edtf, d.edtf), "say when it was in a file of facts beside the transcript")
			return
		}
	}
	r.headerEvent(event[0])
}

func (r *reader) headerEvent(d datedLine) {
	rule := "a line of the header is a date and does not say of what; it is taken for the event's"
	if d.inTitle {
		rule = "the title has a date; it is taken for the event's"
	}
	r.doc.Dates.Event = &corpus.Date{EDTF: d.edtf, Evidence: []corpus.Evidence{{Origin: corpus.Inferred, Rule: rule, Printed: d.printed, Line: d.line}}}
	if d.before != "" && r.doc.Place == "" && !d.inTitle {
		r.doc.Place = d.before
		r.doc.Facts = append(r.doc.Facts, corpus.Fact{Of: "place", Value: d.before, Evidence: []corpus.Evidence{{
			Origin: corpus.Inferred, Rule: "it stands before the date in the header", Printed: d.printed, Line: d.line}}})
	}
}

func (r *reader) headerPublished(d datedLine) {
	if r.doc.Dates.Published == nil {
		r.doc.Dates.Published = &corpus.Date{EDTF: d.edtf, Evidence: []corpus.Evidence{{
			Origin: corpus.FromFile, Rule: "a line of the header says so", Printed: d.printed, Line: d.line}}}
	}
}

// headerDates are the dates of the notes before the first turn, and of the
// title.
func (r *reader) headerDates() []datedLine {
	first, _ := r.spokenLines()
	var found []datedLine
	for _, n := range r.doc.Notes {
		if n.Lines.From == 0 || n.Lines.From >= first || n.Lines.From > r.from+maxHeader || n.Turn != "" || n.Kind == "page" || n.Kind == "rule" {
			continue
		}
		for k, line := range strings.Split(cut(n.Text, 2000), "\n") {
			if d, ok := r.dateOf(line); ok && (d.before == "" || d.published || isPlaceName(d.before)) {
				d.line = n.Lines.From + k
				found = append(found, d)
			}
		}
	}
	if d, ok := r.dateOfTitle(); ok {
		d.line, d.inTitle = r.title.line+1, true
		found = append(found, d)
	}
	return found
}

// dateOfTitle reads a title that ends with a date, or begins with one in digits:
// "2018-06-29 A talk".
func (r *reader) dateOfTitle() (datedLine, bool) {
	if t := r.doc.Title; len(t) > 11 && t[10] == ' ' {
		if day, err := when.ParseDay(t[:10]); err == nil {
			return datedLine{edtf: day.String(), printed: t}, true
		}
	}
	return r.dateOf(r.doc.Title)
}

// publishedWords begin a line that says when something was published.
var publishedWords = []string{"published", "posted", "released", "release date", "last updated", "updated", "publié", "mis en ligne", "veröffentlicht", "publicado", "release:", "issued"}

// dateOf reads a line that is a date, or ends with one after a comma, a dash or
// a bracket.
func (r *reader) dateOf(line string) (datedLine, bool) {
	s := strings.Trim(trim(line), "*_#()[]<>|. ")
	if len(s) < 6 || len(s) > 2*maxTitle || strings.IndexFunc(s, unicode.IsDigit) < 0 || strings.ContainsAny(s, "<=") {
		return datedLine{}, false
	}
	d := datedLine{printed: s}
	low := strings.ToLower(s)
	for _, w := range publishedWords {
		if strings.HasPrefix(low, w) {
			d.published = true
			s = strings.TrimLeft(s[len(w):], " :on\t")
			break
		}
	}
	if !d.published {
		if rest, ok := cutField(s); ok {
			s = rest
		}
	}
	language := r.doc.Language
	for at := 0; ; {
		if edtf, ok := mention.Whole(withoutTime(s[at:]), language); ok {
			d.edtf, d.before = edtf, trim(strings.TrimRight(trim(s[:at]), ",-–—|(:"))
			return d, true
		}
		next := strings.IndexAny(s[at:], ",(|–—-:")
		if next < 0 || at+next+1 >= len(s) {
			return datedLine{}, false
		}
		at += next + 1
		for at < len(s) && s[at]&0xC0 == 0x80 { // the rest of a dash
			at++
		}
	}
}

// cutField takes the name of a field off: "Date: 3 June 2013".
func cutField(s string) (string, bool) {
	for _, w := range []string{"date", "datum", "fecha", "data", "le", "日期", "date of event", "event date", "when"} {
		if len(s) > len(w) && strings.EqualFold(s[:len(w)], w) {
			if rest := trim(s[len(w):]); strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "：") {
				return trim(strings.TrimLeft(rest, ":：")), true
			}
		}
	}
	return s, false
}

// withoutTime takes a time of day off the end of a date: "3 June 2013, 10:30
// a.m. EDT".
func withoutTime(s string) string {
	colon := strings.IndexByte(s, ':')
	if colon < 0 || !betweenDigits(s, colon) {
		return trim(s)
	}
	start := colon
	for start > 0 && s[start-1] >= '0' && s[start-1] <= '9' {
		start--
	}
	if !isTimeOfDay(trim(s[start:])) {
		return trim(s)
	}
	s = strings.TrimRight(s[:start], " ,;|–—-\u00a0")
	for _, w := range []string{" at", " um", " à", " a las"} {
		s = strings.TrimSuffix(s, w)
	}
	return trim(s)
}

// isPlaceName tells words that may be a place: at most five, each with a
// capital or a particle.
func isPlaceName(s string) bool {
	words := fields(strings.ReplaceAll(s, ",", " "))
	if len(words) == 0 || len(words) > 5 || strings.ContainsAny(s, "0123456789:;?!") {
		return false
	}
	for _, w := range words { // "Orders for Wednesday" lie ahead
		if w = strings.ToLower(w); w == "for" || w == "until" || w == "on" {
			return false
		}
	}
	return nameWords(words)
}
