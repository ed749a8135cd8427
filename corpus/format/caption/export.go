package caption

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
)

// Export writes each document as WebVTT, a cue a paragraph. FORMAT.md says what
// of a document it holds, and how it tells times that no source gives.
var Export = format.Export{
	Name:  "vtt",
	About: "captions for players, one file a document",
	Write: format.EachDocument(".vtt", document),
}

// writer writes one document.
type writer struct {
	strings.Builder
	at int // in milliseconds: the end of the cue before
}

const about = `Cue identifiers are turn.paragraph. Cues of class untimed have no time in
the source, and theirs say the order alone; those of class endless have no end.
`

// document is a document as a file.
func document(d *corpus.Document) []byte {
	w := &writer{}
	w.WriteString("WEBVTT\n\nNOTE\n" + ours + "\n" + about)
	facts := [][2]string{{"title", d.Title}, {"date", d.Dates.Event.String()}, {"language", d.Language}, {"place", d.Place}, {"event", d.Kind}}
	for _, e := range d.Edition {
		facts = append(facts, [2]string{"edition", e})
	}
	for _, f := range facts {
		if f[1] != "" {
			fmt.Fprintf(w, "%s: %s\n", f[0], escaped(spaced(f[1])))
		}
	}
	for i := range d.Turns {
		w.turn(&d.Turns[i], i+1)
	}
	return []byte(w.String())
}

func (w *writer) turn(t *corpus.Turn, n int) {
	start, end := w.at, w.at+1000
	if t.Time != nil {
		start, end = max(0, t.Time.Start), t.Time.End
		if end == 0 {
			end = start + 1000
		}
	}
	w.at = end
	paragraphs := t.Paragraphs
	if len(paragraphs) == 0 {
		paragraphs = []corpus.Span{{Start: 0, End: len(t.Text)}}
	}
	for i, p := range paragraphs {
		fmt.Fprintf(w, "\n%d.%d\n%s --> %s\n%s%s\n", n, i+1, format.Timestamp(start), format.Timestamp(end), opening(t), words(t, p))
	}
}

// opening is the tag that says who speaks, with what else is known of the turn
// as its classes.
func opening(t *corpus.Turn) string {
	classes := []string{string(t.Kind)}
	if t.Voice != "" {
		classes = append(classes, string(t.Voice))
	}
	if t.Rendition != "" {
		classes = append(classes, t.Rendition)
	}
	if t.Language != "" {
		classes = append(classes, inLanguage+t.Language)
	}
	switch {
	case t.Time == nil:
		classes = append(classes, untimed)
	case t.Time.End == 0:
		classes = append(classes, endless)
	}
	if t.Continued {
		classes = append(classes, continued)
	}
	name := "v"
	if t.Label == "" {
		name = "c"
	}
	return "<" + strings.TrimSpace(name+"."+strings.Join(classes, ".")+" "+escaped(spaced(t.Label))) + ">"
}

// words are those of a paragraph, with the languages and the times that marks
// lay over them.
func words(t *corpus.Turn, p corpus.Span) string {
	signs := map[int]string{}
	var at []int
	sign := func(i int, s string) {
		if signs[i] == "" {
			at = append(at, i)
		}
		signs[i] += s
	}
	for _, m := range t.Marks {
		start, end := max(m.Start, p.Start), min(m.End, p.End)
		switch {
		case m.Kind == corpus.TimeCode && m.Start == m.End && m.Start >= p.Start && m.Start <= p.End:
			if ms, err := strconv.Atoi(m.Value); err == nil && ms >= 0 {
				sign(m.Start, "<"+format.Timestamp(ms)+">")
			}
		case m.Kind == corpus.Foreign && start < end:
			sign(start, "<lang "+escaped(cmp.Or(m.Value, undetermined))+">")
			sign(end, "</lang>")
		}
	}
	slices.Sort(at)
	var b strings.Builder
	from := p.Start
	for _, i := range at {
		b.WriteString(escaped(blanks(t.Text[from:i])) + signs[i])
		from = i
	}
	return b.String() + escaped(blanks(t.Text[from:p.End]))
}

// escaped is s as a cue may hold it: no tag, no reference, no arrow, no code.
func escaped(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "{", "&#123;").Replace(s)
}

// spaced is s in one line, with single spaces.
func spaced(s string) string { return strings.TrimSpace(blanks(s)) }

// blanks runs the white space together that a viewer runs together.
func blanks(s string) string {
	var b strings.Builder
	gap := false
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(" \t\r\n\f\v", s[i]) >= 0 {
			gap = true
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteByte(s[i])
	}
	if gap {
		b.WriteByte(' ')
	}
	return b.String()
}
