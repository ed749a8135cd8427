package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
)

// clockBefore is the time code that s begins with, in milliseconds, and its
// length with the white space after it, 0 where none is: "[00:01:02] " or
// "0:03 ".
func clockBefore(s string) (ms, n int) {
	if s == "" || s[0] != '[' && s[0] != '(' && (s[0] < '0' || s[0] > '9') {
		return 0, 0
	}
	end := strings.IndexFunc(cut(s, 24), isSpace)
	if end < 0 {
		return 0, 0
	}
	ms, ok := RecordingTime(s[:end])
	n = end + spaceBefore(s[end:])
	if !ok || dayHalves[strings.ToLower(strings.ReplaceAll(s[n:n+wordLength(cut(s[n:], 8))], ".", ""))] {
		return 0, 0 // a time of day
	}
	return ms, n
}

// dayTimeBefore is the length of a time of day that s begins with, where other
// words follow: "2:07 P.M. EDT THE MAYOR: Hello."
func dayTimeBefore(s string) int {
	n := strings.IndexFunc(cut(s, 8), isSpace)
	if n < 3 || !isClock(s[:n]) {
		return 0
	}
	halves := 0
	for {
		at := n + spaceBefore(s[n:])
		w := wordLength(cut(s[at:], 8))
		if w == 0 || !dayHalves[strings.ToLower(strings.ReplaceAll(s[at:at+w], ".", ""))] {
			break
		}
		n, halves = at+w, halves+1
	}
	if at := n + spaceBefore(s[n:]); halves > 0 && at < len(s) {
		return at
	}
	return 0
}

// clockAfter is the time code that s ends with, and where the words before it
// end, 0 where none is: "Ann Lee  0:03", "[Ann Lee] 10:21:03", "Ann Lee (00:21)".
func clockAfter(s string) (ms, end int) {
	s = s[:len(s)-spaceAfter(s)]
	i := strings.LastIndexAny(s, " \t\u00a0")
	if i < 0 || len(s) > maxLabel {
		return 0, 0
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	if ms, ok := RecordingTime(s[i+n:]); ok {
		return ms, i - spaceAfter(s[:i])
	}
	return 0, 0
}

// clocked reads a line that is a name and a time code, in either order.
func clocked(s string) (label, int, bool) {
	name := s
	ms, n := clockBefore(s)
	if n > 0 {
		name = s[n:]
	} else if ms, n = clockAfter(s); n > 0 {
		name = s[:n]
	} else {
		return label{}, 0, false
	}
	name, _ = cutColon(trim(strings.Trim(trim(name), "[]-–—|,")))
	if name == "" || len(fields(name)) > 6 || endsSentence(name) || dayHalves[strings.ToLower(strings.ReplaceAll(fields(name)[0], ".", ""))] {
		return label{}, 0, false
	}
	c, ok := judge(name)
	first, _ := utf8.DecodeRuneInString(name)
	c.shape, c.weight, c.time = clockShape, fair, ms+1
	if caselessScript(name) {
		c.weight = weak // "the hour 11:00" has no small letter either
	}
	return c, len(s), ok && (c.part != noPart || unicode.IsUpper(first) || caselessScript(name))
}

// dayHalves follow a time of day, which is no time of the recording.
var dayHalves = set("am pm uhr h hrs hours noon est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet cest ist jst local")

// spokenClock reads "1 hour 2 minutes 3 seconds" and "0 minutes 3 seconds", in
// milliseconds.
func spokenClock(s string) (int, bool) {
	words := fields(s)
	if len(words) == 0 || len(words) > 6 || len(words)%2 == 1 {
		return 0, false
	}
	ms := 0
	for i := 0; i < len(words); i += 2 {
		n, unit := 0, map[string]int{"hour": 3600, "minute": 60, "second": 1}[strings.TrimSuffix(strings.ToLower(words[i+1]), "s")]
		if !isNumber(words[i]) || len(words[i]) > 3 || unit == 0 {
			return 0, false
		}
		for _, c := range words[i] {
			n = n*10 + int(c-'0')
		}
		ms += n * unit * 1000
	}
	return ms, true
}

// clockLine is the time on line i, which holds nothing else.
func (r *reader) clockLine(i int) (int, bool) {
	if i >= r.to || r.lines[i].blank || r.lines[i].end-r.lines[i].start > 60 {
		return 0, false
	}
	if first := r.text[r.lines[i].start+r.lines[i].indent]; first != '[' && first != '(' && (first < '0' || first > '9') {
		return 0, false
	}
	s := r.line(i)
	if ms, ok := spokenClock(s); ok {
		return ms, true
	}
	return RecordingTime(s)
}

// learnClocks finds names on a line of their own above a time on one of its own,
// if there are two of them or more.
func (r *reader) learnClocks() {
	var found []label
	for i := r.from; i+1 < r.to; i++ {
		ms, ok := r.clockLine(i + 1)
		if !ok || r.lines[i].blank || r.lines[i].end-r.lines[i].start > 80 || !r.begins(i) {
			continue
		}
		if _, taken := r.labels[i]; taken {
			continue
		}
		s, _ := cutColon(r.line(i))
		if c, ok := judge(s); ok && len(fields(s)) < 7 {
			c.key, c.shape, c.time = foldLabel(s), aloneShape, ms+1
			c.line, c.more, c.textLine, c.textAt = i, 1, i, r.lines[i].end
			found = append(found, c)
		}
	}
	if len(found) < habitual {
		return
	}
	for _, c := range found {
		r.labels[c.line] = c
	}
}

// timeOf is when a turn was said, by what stands beside its label.
func timeOf(c label) *corpus.Time {
	if c.time == 0 {
		return nil
	}
	return &corpus.Time{Start: c.time - 1}
}
