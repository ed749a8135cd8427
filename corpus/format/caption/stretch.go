package caption

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
)

// voice is what a tag or a label says of who speaks.
type voice struct {
	label   string
	classes []string // of the tag
	tagged  bool     // by <v>, not by words
	state   corpus.Voice
}

// stretch is the words of one line that one voice says.
type stretch struct {
	cue  int
	at   line
	runs []run

	voice *voice // nil where nothing is said of it
	sign  string // the sign of a change of speaker before it: ">>", "-"

	// drop are bytes of its text that are the label and its sign.
	drop int
}

func (s *stretch) text() string {
	if len(s.runs) == 1 {
		return s.runs[0].text
	}
	var b strings.Builder
	for _, r := range s.runs {
		b.WriteString(r.text)
	}
	return b.String()
}

// stretches reads the tags of all cues.
func (f *file) stretches() []stretch {
	var all []stretch
	for i, c := range f.cues {
		t := tags{f: f, stamp: -1}
		for _, l := range c.words {
			t.open(i, l)
			t.read(l)
			all = append(all, t.lines...)
			t.lines = nil
		}
		if t.stamp >= 0 && len(c.words) > 0 { // a time at the end of the cue
			last := &all[len(all)-1]
			last.runs = append(last.runs, run{from: last.at.end, to: last.at.end, lang: t.lang, stamp: t.stamp})
		}
	}
	return all
}

// tags reads the lines of one cue.
type tags struct {
	f     *file
	lines []stretch // of the line that is read
	voice *voice
	lang  string
	stamp int
}

func (t *tags) open(cue int, l line) {
	t.lines = append(t.lines, stretch{cue: cue, at: l, voice: t.voice})
}

// read adds line l.
func (t *tags) read(l line) {
	for at := l.start; at < l.end; {
		s := t.f.in.Text[at:l.end]
		at += t.step(s, at, l)
	}
}

// step reads what s begins with, and is its length.
func (t *tags) step(s string, at int, l line) int {
	switch s[0] {
	case '<':
		if ms, n := readStamp(s); n > 0 {
			t.stamp = ms
			return n
		}
		if g, n := readTag(s); n > 0 {
			t.tag(g, at, l)
			return n
		}
	case '&':
		if c, n := format.Reference(s); n > 0 {
			t.add(run{text: c, from: at, to: at + n})
			return n
		}
	case '{':
		if n := style(s); n > 0 {
			return n
		}
	}
	n := wordsEnd(s)
	t.add(run{text: s[:n], from: at, to: at + n, as: true})
	return n
}

func (t *tags) add(r run) {
	r.lang, r.stamp = t.lang, t.stamp
	t.stamp = -1
	last := &t.lines[len(t.lines)-1]
	last.runs = append(last.runs, r)
}

func (t *tags) tag(g tag, at int, l line) {
	cue := t.lines[len(t.lines)-1].cue
	switch g.name {
	case "v":
		t.voice = &voice{label: format.OneLine(g.said), classes: g.classes, tagged: true}
		t.open(cue, l)
	case "c":
		if t.f.ours && t.voice == nil {
			t.voice = &voice{classes: g.classes, tagged: true}
			t.open(cue, l)
		}
	case "/v":
		t.voice = nil
		t.open(cue, l)
	case "br":
		t.add(run{text: " ", from: at, to: at + 1})
	case "lang":
		t.lang = g.said
	case "/lang":
		t.lang = ""
	}
}
