package transcript

import (
	"fmt"
	"strings"
	"unicode"

	"lectern/corpus"
)

// readTimes reads the times of day that the header and the footer print on lines
// of their own. A time without a zone has none: it is not taken for UTC.
func (r *reader) readTimes() {
	if r.script != nil && len(r.script.Times) > 0 {
		return
	}
	first, last := r.spokenLines()
	for _, n := range r.doc.Notes {
		if n.Kind != "time" || n.Turn != "" {
			continue
		}
		value, zone, ok := timeOfDay(n.Text)
		if !ok {
			continue
		}
		c := corpus.Clock{Value: value, Zone: zone, Evidence: []corpus.Evidence{{
			Origin: corpus.FromFile, Rule: "a line of its own says so", Printed: n.Text, Line: n.Lines.From}}}
		switch {
		case saysEnd(n.Text):
			c.Of = "end"
		case n.Lines.From < first:
			c.Of, c.Evidence[0].Rule = "start", "a line of its own before the first turn"
		case n.Lines.From > last:
			c.Of, c.Evidence[0].Rule = "end", "a line of its own after the last turn"
		}
		r.doc.Times = append(r.doc.Times, c)
	}
}

// spokenLines are the first and the last line that a turn stands on.
func (r *reader) spokenLines() (first, last int) {
	if len(r.doc.Turns) == 0 {
		return len(r.lines) + 1, len(r.lines) + 1
	}
	return r.doc.Turns[0].Lines.From, r.doc.Turns[len(r.doc.Turns)-1].Lines.To
}

// saysEnd tells a line that names the end: "END 7:51 P.M. EDT".
func saysEnd(s string) bool {
	for _, w := range []string{"end", "ends", "ended", "concluded", "adjourned", "ende", "schluss", "fin", "termina"} {
		if wordAt(strings.ToLower(s), w) >= 0 {
			return true
		}
	}
	return false
}

// timeOfDay reads "5:41 P.M. EDT", "10:04:30 a.m.", "17.41 Uhr" as 17:41 and a
// zone as printed; false for what is no time of a day.
func timeOfDay(s string) (value, zone string, ok bool) {
	i := strings.IndexAny(s, "0123456789")
	if i < 0 {
		return "", "", false
	}
	hour, n := figures(s[i:])
	minute, second, rest := -1, -1, s[i+n:]
	for _, to := range []*int{&minute, &second} {
		if len(rest) > 2 && (rest[0] == ':' || rest[0] == '.') {
			if v, m := figures(rest[1:]); m == 2 {
				*to, rest = v, rest[1+m:]
			}
		}
	}
	half, rest := halfOfDay(rest)
	if hour > 23 || minute > 59 || second > 59 || minute < 0 || half != "" && (hour == 0 || hour > 12) {
		return "", "", false
	}
	switch {
	case half == "p" && hour < 12:
		hour += 12
	case half == "a" && hour == 12:
		hour = 0
	}
	value = fmt.Sprintf("%02d:%02d", hour, minute)
	if second >= 0 {
		value += fmt.Sprintf(":%02d", second)
	}
	return value, zoneIn(rest), true
}

// figures reads up to two digits.
func figures(s string) (value, n int) {
	for n < len(s) && n < 3 && s[n] >= '0' && s[n] <= '9' {
		value, n = value*10+int(s[n]-'0'), n+1
	}
	return value, n
}

// halfOfDay reads "P.M.", "a.m." and "pm": "p" or "a", "" for a clock of 24
// hours.
func halfOfDay(s string) (half, rest string) {
	t := s[spaceBefore(s):]
	low := strings.ToLower(cut(t, 5))
	for _, h := range []string{"a.m.", "p.m.", "a.m", "p.m", "am", "pm"} {
		if strings.HasPrefix(low, h) {
			if after := t[len(h):]; after == "" || !unicode.IsLetter(rune(after[0])) {
				return h[:1], after
			}
		}
	}
	return "", s
}

// zoneIn is the zone that a line ends with: two to five capitals, as "EDT",
// with what stands in brackets left out; "" is none.
func zoneIn(s string) string {
	words := fields(strings.Trim(s, " .()[]*_"))
	if len(words) == 0 {
		return ""
	}
	w := strings.Trim(words[0], "().,")
	if len(w) >= 2 && len(w) <= 5 && strings.Trim(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" && w != "END" {
		return w
	}
	return ""
}
