package akn

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
)

// body writes the turns, in sections that begin with each heading.
func (w *writer) body() {
	w.Open("debateBody", "lectern:version", "1")
	section := 1
	w.Open("debateSection", "eId", "section_1", "name", "debate")
	notes := headings(w.d)
	for i := range w.d.Turns {
		for len(notes) > 0 && notes[0].Lines.From <= w.d.Turns[i].Lines.From {
			section++
			w.heading(section, notes[0])
			notes = notes[1:]
		}
		w.turn(&w.d.Turns[i])
	}
	for _, n := range notes {
		section++
		w.heading(section, n)
	}
	w.Close("debateSection")
	w.Close("debateBody")
}

func headings(d *corpus.Document) []corpus.Note {
	var found []corpus.Note
	for _, n := range d.Notes {
		if n.Kind == "heading" && format.OneLine(n.Text) != "" {
			found = append(found, n)
		}
	}
	return found
}

func (w *writer) heading(section int, n corpus.Note) {
	w.Close("debateSection")
	w.Open("debateSection", "eId", fmt.Sprintf("section_%d", section), "name", "section")
	w.Line("heading", format.OneLine(n.Text))
}

// turn writes a turn: a stage direction in one paragraph as scene, in several as
// other, the rest as what they are.
func (w *writer) turn(t *corpus.Turn) {
	attributes := append([]string{"eId", "turn_" + t.ID}, w.links(t)...)
	switch {
	case t.Kind == corpus.Stage && t.Speaker == "" && len(t.Paragraphs) == 1:
		w.Block("scene", func() { w.spans(t).paragraph(t.Paragraphs[0], true) }, append(attributes, "lectern:label", format.OneLine(t.Label))...)
	case t.Kind == corpus.Stage && t.Speaker == "":
		w.Open("other", append(attributes, "lectern:label", format.OneLine(t.Label))...)
		w.paragraphs(t)
		w.Close("other")
	default:
		w.speech(t, attributes)
	}
}

func (w *writer) speech(t *corpus.Turn, attributes []string) {
	name, kind := "speech", string(t.Kind)
	if t.Kind == corpus.Question || t.Kind == corpus.Answer {
		name, kind = kind, ""
	}
	by, status := "", "undefined"
	if t.Speaker != "" {
		by, status = "#person_"+t.Speaker, ""
	}
	as := ""
	if n := w.roles[format.OneLine(t.Role)]; n > 0 {
		as = fmt.Sprintf("#role_%d", n)
	} else if t.Kind == corpus.Moderator {
		as = "#chair"
	}
	attributes = append(attributes, "by", by, "status", status, "as", as, "to", w.asker(t), "lectern:kind", kind)
	if n := w.organizations[format.OneLine(t.Organization)]; n > 0 {
		attributes = append(attributes, "lectern:organization", fmt.Sprintf("#organization_%d", n))
	}
	if t.Continued {
		attributes = append(attributes, "lectern:continued", "true", "lectern:label", format.OneLine(t.Label))
	}
	w.Open(name, attributes...)
	if !t.Continued && format.OneLine(t.Label) != "" {
		w.Line("from", format.OneLine(t.Label))
	}
	w.paragraphs(t)
	w.Close(name)
}

// asker is whom an answer is addressed to: whoever put the question.
func (w *writer) asker(t *corpus.Turn) string {
	if who := w.speakers[t.Answers]; who != "" {
		return "#person_" + who
	}
	return ""
}

// links are what the standard has no attributes for.
func (w *writer) links(t *corpus.Turn) []string {
	a := []string{"xml:lang", tag(t.Language), "lectern:rendition", t.Rendition, "lectern:voice", string(t.Voice)}
	for _, l := range [][2]string{{"answers", t.Answers}, {"continues", t.Continues}, {"interrupts", t.Interrupts}} {
		if l[1] != "" {
			a = append(a, "lectern:"+l[0], "#turn_"+l[1])
		}
	}
	if t.Time != nil {
		a = append(a, "lectern:start", strconv.Itoa(t.Time.Start))
		if t.Time.End != 0 {
			a = append(a, "lectern:end", strconv.Itoa(t.Time.End))
		}
	}
	return a
}

// paragraphs writes the text. The schema asks for one at least.
func (w *writer) paragraphs(t *corpus.Turn) {
	if len(t.Paragraphs) == 0 {
		w.Line("p", "")
	}
	s := w.spans(t)
	for i, p := range t.Paragraphs {
		w.Block("p", func() { s.paragraph(p, i+1 == len(t.Paragraphs)) })
	}
}

// spans writes the text of a turn with its marks.
type spans struct {
	*writer
	t     *corpus.Turn
	next  int  // the mark that comes next
	lines bool // a line break is one that readers see, and no wrapped line
}

func (w *writer) spans(t *corpus.Turn) *spans {
	return &spans{writer: w, t: t, lines: w.d.Source.Format != "text"}
}

// paragraph writes one paragraph with the marks that begin in it or before it; in
// the last one all that are left.
func (s *spans) paragraph(p corpus.Span, last bool) {
	at := p.Start
	for s.next < len(s.t.Marks) {
		m := s.t.Marks[s.next]
		if m.Start > p.End && !last || m.Start == p.End && m.End > m.Start {
			break
		}
		s.next++
		start := max(at, min(m.Start, p.End))
		end := max(start, min(m.End, p.End))
		s.text(s.t.Text[at:start])
		s.mark(m, s.t.Text[start:end])
		at = end
	}
	s.text(s.t.Text[at:p.End])
}

func (s *spans) text(words string) {
	if !s.lines {
		s.Words(spaces.Replace(words))
		return
	}
	for i, line := range strings.Split(words, "\n") {
		if i > 0 {
			s.Inline("eol", "")
		}
		s.Words(spaces.Replace(line))
	}
}

// elements are how the standard writes a mark over words.
var elements = map[corpus.MarkKind][]string{
	corpus.Elision: {"omissis"}, corpus.Corrected: {"del", "status", "edited"}, corpus.Gloss: {"ins", "status", "editorial"},
	corpus.Reaction: {"remark", "type", "phenomenon"}, corpus.Crosstalk: {"remark", "type", "phenomenon"}, corpus.Inaudible: {"remark", "type", "phenomenon"},
	corpus.Interpretation: {"remark", "type", "translation"}, corpus.Remark: {"remark"},
}

// mark writes a mark: over words by the element that the standard has for it,
// else as a span; without words as an empty time, the end of a page or a note.
func (s *spans) mark(m corpus.Mark, words string) {
	kind := string(m.Kind)
	value := format.OneLine(m.Value)
	switch element := elements[m.Kind]; {
	case m.Kind == corpus.TimeCode && timed(value) != "":
		s.over(words, "recordedTime", "time", timed(value), "lectern:mark", kind, "lectern:value", value)
	case words == "" && m.Kind == corpus.Page && value != "":
		s.Inline("eop", "", "number", value)
	case strings.TrimSpace(words) == "":
		s.Around("authorialNote", func() { s.Inline("p", value) }, "placement", "inline", "lectern:mark", kind)
		s.text(words)
	case element == nil && m.Kind == corpus.Foreign && tag(value) != "":
		s.over(words, "span", "xml:lang", value, "lectern:mark", kind, "lectern:value", value)
	case element == nil:
		s.over(words, "span", "lectern:mark", kind, "lectern:value", value)
	default:
		s.over(words, element[0], append(slices.Clone(element[1:]), "lectern:mark", kind, "lectern:value", value)...)
		if m.Kind == corpus.Corrected && value != "" {
			s.Inline("ins", value, "status", "editorial")
		}
	}
}

func (s *spans) over(words, name string, attributes ...string) {
	s.Around(name, func() { s.text(words) }, attributes...)
}

// tag is a language that xml:lang may hold, "" for any other.
func tag(language string) string {
	allowed := "abcdefghijklmnopqrstuvwxyz" // the first part has no digits
	for _, part := range strings.Split(strings.ToLower(language), "-") {
		if len(part) == 0 || len(part) > 8 || strings.Trim(part, allowed) != "" {
			return ""
		}
		allowed = "abcdefghijklmnopqrstuvwxyz0123456789"
	}
	return language
}

// timed is a number of milliseconds within a day as a time, "" for anything
// else.
func timed(value string) string {
	ms, err := strconv.Atoi(value)
	if err != nil || ms < 0 || ms >= 24*60*60*1000 || strconv.Itoa(ms) != value {
		return ""
	}
	return format.Timestamp(ms)
}
