package caption

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/transcript"
)

// label finds the voices that the words themselves name, in the stretches
// without a voice tag: a sign of a change of speaker, a label with a colon, a
// label in brackets. Labels are learned from all captions of the file.
func (f *file) label(all []stretch) []stretch {
	all = cutSigns(all)
	openings(all)
	return cutWithin(all, known(all))
}

// openings gives each stretch the label that it opens with.
func openings(all []stretch) {
	var passages []string
	var of []int
	names := namesAbove(all)
	for i := range all {
		if s := &all[i]; s.voice == nil {
			s.bracketed()
			if s.voice == nil && i+1 < len(all) && all[i+1].cue == s.cue {
				s.above(names)
			}
			passages = append(passages, strings.TrimLeft(s.text()[s.drop:], "-–— "))
			of = append(of, i)
		}
	}
	for _, o := range transcript.Openings(passages) {
		s := &all[of[o.Passage]]
		if s.voice == nil {
			s.opens(o.Label, len(s.text())-len(passages[o.Passage])+o.Words)
		}
	}
	for i := range all {
		if s := &all[i]; s.voice == nil {
			s.machine()
		}
	}
}

// opens says that the text before byte i is a label, with any sign before it.
func (s *stretch) opens(label string, i int) {
	if before := strings.TrimSpace(s.text()[:i]); s.sign == "" && strings.HasPrefix(before, "-") { // "-- The Press:"
		s.sign = "--"
	}
	s.voice, s.drop = &voice{label: strings.Trim(label, "*_")}, i
}

// bracketVoices are what a label in brackets may begin with, in the way of
// captions for the deaf: "(female #1)", "(as Ada Fenwick)".
var bracketVoices = map[string]bool{"male": true, "female": true, "man": true, "woman": true, "boy": true, "girl": true, "child": true, "narrator": true, "speaker": true, "announcer": true,
	"reporter": true, "host": true, "interviewer": true, "moderator": true, "interpreter": true, "translator": true, "all": true, "both": true,
	"hombre": true, "mujer": true, "homme": true, "femme": true, "mann": true, "frau": true, "sprecher": true, "sprecherin": true, "narrador": true, "narradora": true, "narrateur": true, "narratrice": true}

// bracketed reads a label in brackets before words.
func (s *stretch) bracketed() {
	text := s.text()[s.drop:]
	if text == "" || text[0] != '(' && text[0] != '[' {
		return
	}
	end := strings.IndexByte(text, ")]"[strings.IndexByte("([", text[0])])
	if end < 0 || end > 60 || strings.TrimSpace(text[end+1:]) == "" || strings.HasPrefix(text[end+1:], ":") {
		return
	}
	inner := text[1:end]
	words := strings.Fields(strings.ReplaceAll(inner, "#", " "))
	if len(words) == 0 || len(words) > 4 {
		return
	}
	as := strings.EqualFold(words[0], "as") && len(words) > 1 && unicode.IsUpper([]rune(words[1])[0])
	if as || bracketVoices[strings.ToLower(words[0])] && (len(words) == 1 || len(words) == 2 && counts(words[1])) {
		rest := text[end+1:]
		s.opens(text[:end+1], s.drop+end+1+len(rest)-len(strings.TrimLeft(rest, " ")))
		s.voice.state = corpus.Unnamed
	}
}

// namesAbove counts the lines in brackets that could name whoever says the words
// below: two to four words that begin with capitals, as "(Ada Fenwick)".
func namesAbove(all []stretch) map[string]int {
	names := map[string]int{}
	for i := range all {
		if name := nameAbove(all[i].text()); name != "" {
			names[name]++
		}
	}
	return names
}

func nameAbove(s string) string {
	s = strings.TrimSpace(s)
	if len(s) < 3 || len(s) > 60 || s[0] != '(' && s[0] != '[' || s[len(s)-1] != ')' && s[len(s)-1] != ']' {
		return ""
	}
	words := strings.Fields(s[1 : len(s)-1])
	for _, w := range words {
		if c, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(c) || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ING") { // "(Speaking Spanish)"
			return ""
		}
	}
	if len(words) < 2 || len(words) > 4 {
		return ""
	}
	return s
}

// above takes a line for the label of the words below it, where it comes back.
func (s *stretch) above(names map[string]int) {
	if name := nameAbove(s.text()); names[name] > 1 && s.drop == 0 {
		s.opens(strings.Trim(name, "()[]"), len(s.text()))
	}
}

// counts tells what tells one voice from another: a number or a letter.
func counts(w string) bool {
	return strings.Trim(w, "0123456789") == "" || utf8.RuneCountInString(w) == 1
}

// machine reads "[SPEAKER_00]: words" and "SPEAKER_00 words", which no rule for
// people takes.
func (s *stretch) machine() {
	text := s.text()[s.drop:]
	end := strings.IndexAny(text, ": \t")
	if end < 0 {
		end = len(text)
	}
	if format.MachineVoice(text[:end]) {
		rest := strings.TrimLeft(text[end:], ": \t")
		s.opens(strings.Trim(text[:end], "[]()"), len(s.text())-len(rest))
	}
}

// known are the labels that open stretches, and those of voice tags.
func known(all []stretch) []string {
	times := map[string]int{}
	var list []string
	for _, s := range all {
		if s.voice != nil && s.voice.label != "" {
			if times[s.voice.label]++; times[s.voice.label] == 1 {
				list = append(list, s.voice.label)
			}
		}
	}
	if len(list) > maxKnown {
		list = nil
	}
	return list
}

// maxKnown bounds the labels that are looked for within lines; more are no
// voices of one event.
const maxKnown = 200
