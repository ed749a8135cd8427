package caption

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/transcript"
)

// turn is a turn being built of stretches.
type turn struct {
	voice     voice
	key       string
	stage     bool
	continued bool
	visible   format.Visible
	last      rune // the last of its words
	time      corpus.Time
	cue       int // the last that it has words of
	until     int // until when that is shown
	lines     corpus.Lines
	langs     []lang
}

// lang is a language being spoken.
type lang struct {
	tag  string
	from int
}

// maker makes turns of stretches.
type maker struct {
	*file
	open   *turn
	turns  []*turn
	spoken *turn // the last that is no stage direction

	// perCue tells captions that print the label in nearly every cue: then a cue
	// with the same one goes on, and a cue without one is nobody's.
	perCue bool
}

// speak makes the turns.
func (f *file) speak() {
	all := f.stretches()
	if !f.ours {
		all = f.label(all)
	}
	m := maker{file: f, perCue: labelledPerCue(all, len(f.cues))}
	stages := m.stageCues(all)
	for i := range all {
		if s := &all[i]; f.ours && s.voice != nil || strings.TrimSpace(s.text()[s.drop:]) != "" || s.voice != nil && s.voice.label != "" && !s.voice.tagged {
			m.stretch(s, stages[s.cue])
		}
	}
	for _, t := range m.turns {
		f.script.Turns = append(f.script.Turns, t.scripted())
	}
}

// labelledPerCue tells captions that name the voice anew in each cue: four in
// five cues name one, and of those that follow each other a quarter the same.
func labelledPerCue(all []stretch, cues int) bool {
	named, pairs, same, before := 0, 0, 0, -1
	for i, s := range all {
		if s.voice == nil || s.voice.label == "" || before >= 0 && all[before].cue == s.cue {
			continue
		}
		named++
		if before >= 0 && all[before].cue == s.cue-1 {
			pairs++
			if all[before].voice.label == s.voice.label {
				same++
			}
		}
		before = i
	}
	return cues > 3 && named*5 >= cues*4 && same*4 >= pairs
}

// stageCues are the cues that hold nothing but what nobody spoke, as "[Music]".
func (m *maker) stageCues(all []stretch) map[int]bool {
	stages := map[int]bool{}
	for i := 0; i < len(all) && !m.ours; {
		cue, words, named := all[i].cue, strings.Builder{}, false
		for ; i < len(all) && all[i].cue == cue; i++ {
			named = named || all[i].voice != nil && !all[i].voice.tagged
			words.WriteString(all[i].text()[all[i].drop:] + " ")
		}
		stages[cue] = !named && wordless(words.String())
	}
	return stages
}

func wordless(s string) bool {
	s = strings.TrimSpace(s)
	return s != "" && (transcript.Wordless(s) || strings.Trim(s, "♪♫ \t") == "")
}

// stretch adds a stretch to the open turn, or opens one.
func (m *maker) stretch(s *stretch, stage bool) {
	if m.changes(s, stage) {
		m.begin(s, stage)
	}
	t := m.open
	m.time(t, s.cue)
	t.lines.To = max(t.lines.To, s.at.n)
	t.add(s)
}

// changes tells that another turn begins with s.
func (m *maker) changes(s *stretch, stage bool) bool {
	t := m.open
	switch {
	case t == nil || t.stage != stage:
		return true
	case m.ours:
		return t.key != turnKey(m.cues[s.cue].id)
	case stage:
		return t.cue != s.cue
	case s.voice == nil:
		return s.sign != "" || m.perCue && t.cue != s.cue && t.voice.label != ""
	case s.voice.tagged:
		return s.voice.label != t.voice.label
	}
	return s.sign != "" || !m.perCue || s.voice.label != t.voice.label
}

// begin opens a turn. Words without a label after a stage direction go on with
// the turn that it broke off.
func (m *maker) begin(s *stretch, stage bool) {
	t := &turn{cue: -1, stage: stage, lines: corpus.Lines{From: s.at.n}}
	if m.ours {
		t.key = turnKey(m.cues[s.cue].id)
	}
	switch {
	case s.voice != nil:
		t.voice = *s.voice
	case !stage && s.sign == "" && !m.perCue && m.open != nil && m.open.stage && m.spoken != nil:
		t.voice, t.continued = m.spoken.voice, true
	}
	if stage {
		t.voice = voice{}
	} else {
		m.spoken = t
	}
	m.open = t
	m.turns = append(m.turns, t)
}

// turnKey is the turn in the ID of a cue that Export wrote: "12.2" is the second
// cue of turn 12.
func turnKey(id string) string {
	key, _, _ := strings.Cut(id, ".")
	return key
}

// time enters when a cue is shown: a turn lasts from the start of its first cue
// to the end of its last, and marks keep where others begin and end between.
func (m *maker) time(t *turn, cue int) {
	c := m.cues[cue]
	switch {
	case t.cue < 0:
		t.time, t.until = corpus.Time{Start: c.start, End: c.end}, c.end
	case t.cue != cue:
		if m.ours {
			t.visible.Break()
			break
		}
		if t.until != c.start {
			t.visible.Mark(corpus.TimeCode, strconv.Itoa(t.until))
		}
		t.visible.Mark(corpus.TimeCode, strconv.Itoa(c.start))
		t.time.End, t.until = max(t.time.End, c.end), c.end
	}
	t.cue = cue
}

// add adds the words of s, apart from those before by a space unless their
// script has none.
func (t *turn) add(s *stretch) {
	for i, r := range s.said() {
		if t.language(r.lang); r.stamp >= 0 {
			t.language("") // no mark stands within another
			t.visible.Mark(corpus.TimeCode, strconv.Itoa(r.stamp))
			t.language(r.lang)
		}
		first, _ := utf8.DecodeRuneInString(r.text)
		if i == 0 && t.last != 0 && !(spaceless(t.last) && spaceless(first)) {
			t.visible.Words(" ", max(s.at.start-1, 0))
		}
		if r.as {
			t.visible.Words(r.text, r.from)
		} else {
			t.visible.Replaced(r.text, r.from, r.to)
		}
		if last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(r.text, " \t")); last != utf8.RuneError {
			t.last = last
		}
	}
	t.language("")
}

// language ends a stretch in one language and begins one in another.
func (t *turn) language(tag string) {
	if n := len(t.langs); n > 0 {
		if t.langs[n-1].tag == tag {
			return
		}
		t.visible.Over(corpus.Foreign, t.langs[n-1].from, strings.TrimPrefix(t.langs[n-1].tag, undetermined))
		t.langs = nil
	}
	if tag != "" {
		t.langs = []lang{{tag, t.visible.Len()}}
	}
}

// spaceless tells a letter of a script that writes no spaces between words.
func spaceless(c rune) bool {
	return unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) ||
		c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFF60
}

func (t *turn) scripted() transcript.Scripted {
	s := transcript.Spoken(&t.visible)
	s.Label, s.Voice, s.Continued = t.voice.label, t.voice.state, t.continued
	if format.MachineVoice(s.Label) {
		s.Voice = corpus.Machine
	}
	time := t.time
	s.Time = &time
	s.Key, s.Lines = t.key, t.lines
	if t.stage || t.voice.label != "" && wordless(s.Text) {
		s.Kind = corpus.Stage
	}
	t.classes(&s)
	return s
}

// classes reads what Export says in the classes of a tag.
func (t *turn) classes(s *transcript.Scripted) {
	for _, c := range t.voice.classes {
		switch {
		case slices.Contains(corpus.Kinds, corpus.Kind(c)):
			s.Kind = corpus.Kind(c)
		case slices.Contains(corpus.Voices, corpus.Voice(c)):
			s.Voice = corpus.Voice(c)
		case c == corpus.Interpreted:
			s.Rendition = c
		case c == continued:
			s.Continued = true
		case strings.HasPrefix(c, inLanguage):
			s.Language = strings.TrimPrefix(c, inLanguage)
		case c == untimed:
			s.Time = nil
		case c == endless && s.Time != nil:
			s.Time.End = 0
		}
	}
}

// The classes by which Export says that a turn goes on under its label, that no
// source says its time or the end of it, and what language it is in.
const (
	continued  = "continued"
	untimed    = "untimed"
	endless    = "endless"
	inLanguage = "lang-"
)

// undetermined is the tag of a language that nobody names.
const undetermined = "und"
