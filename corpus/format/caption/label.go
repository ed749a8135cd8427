package caption

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
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

// cutSigns cuts stretches before ">>", and takes the signs off.
func cutSigns(all []stretch) []stretch {
	var out []stretch
	for _, s := range all {
		if s.voice != nil {
			out = append(out, s)
			continue
		}
		text := s.text()
		for {
			at := strings.Index(text[min(1, len(text)):], ">>")
			if at < 0 {
				break
			}
			at += min(1, len(text))
			for at > 0 && text[at-1] == '>' {
				at--
			}
			if at == 0 { // the sign that it begins with
				n := len(text) - len(strings.TrimLeft(text, ">"))
				next := strings.Index(text[n:], ">>")
				if next < 0 {
					break
				}
				at = n + next
			}
			var first stretch
			first, s = s.cutAt(at)
			if text = s.text(); strings.TrimSpace(first.text()) != "" {
				out = append(out, first.doubtful()...)
			}
		}
		out = append(out, s.doubtful()...)
	}
	return out
}

// doubtful cuts a stretch before dashes that a label may follow, as in "Thank
// you. -- The Press: Why?" Whether one does is for openings to say.
func (s stretch) doubtful() []stretch {
	var out []stretch
	s = s.signed()
	for from := s.drop; ; {
		text := s.text()
		i := strings.Index(text[from:], " -")
		if i < 0 {
			return append(out, s)
		}
		at := from + i
		rest := strings.TrimLeft(text[at:], " -")
		from = len(text) - len(rest)
		colon := strings.IndexAny(rest, ":.?!,;")
		first, _ := utf8.DecodeRuneInString(rest)
		if colon <= 0 || colon > 60 || rest[colon] != ':' || !unicode.IsUpper(first) || strings.TrimSpace(text[s.drop:at]) == "" {
			continue
		}
		var before stretch
		before, s = s.cutAt(at)
		s.sign, s.drop, from = "", 0, 1
		out = append(out, before)
	}
}

// cutAt cuts a stretch at byte i of its text, within a run only where the source
// has the same bytes.
func (s stretch) cutAt(i int) (a, b stretch) {
	a, b = s, s
	a.runs, b.runs = nil, nil
	for _, r := range s.runs {
		n := len(r.text)
		switch {
		case i >= n:
			a.runs = append(a.runs, r)
		case i <= 0 || !r.as:
			b.runs = append(b.runs, r)
		default:
			left, right := r, r
			left.text, left.to = r.text[:i], r.from+i
			right.text, right.from, right.stamp = r.text[i:], r.from+i, -1
			a.runs, b.runs = append(a.runs, left), append(b.runs, right)
		}
		i -= n
	}
	return a, b
}

// signed is the stretch without the sign that it begins with: ">>", or one dash
// before a word.
func (s stretch) signed() stretch {
	text := s.text()
	start := len(text) - len(strings.TrimLeft(text, " \t\u00a0\u200b\u200e\u200f\ufeff"))
	rest := text[start:]
	sign := rest[:len(rest)-len(strings.TrimLeft(rest, ">"))]
	if len(sign) < 2 {
		sign = dash(rest)
	}
	if sign != "" {
		s.sign, s.drop = strings.TrimSpace(sign), start+len(sign)
		s.drop += len(text[s.drop:]) - len(strings.TrimLeft(text[s.drop:], " \t\u00a0"))
	}
	return s
}

// dash is the dash of a change of speaker that s begins with: one alone, for two
// and a long one take up a sentence that was cut short, or lead to a label.
func dash(s string) string {
	for _, d := range []string{"-", "–", "‐", "‑"} {
		rest, ok := strings.CutPrefix(s, d)
		if !ok || rest == "" || rest[0] == '-' {
			continue
		}
		c, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \u00a0[(♪\"“'"))
		if unicode.IsLetter(c) || c == '¿' || c == '¡' {
			return d
		}
	}
	return ""
}

// openings gives each stretch the label that it opens with.
func openings(all []stretch) {
	var passages []string
	var of []int
	for i := range all {
		if s := &all[i]; s.voice == nil {
			s.bracketed()
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

// counts tells what tells one voice from another: a number or a letter.
func counts(w string) bool {
	return strings.Trim(w, "0123456789") == "" || utf8.RuneCountInString(w) == 1
}

// machineWords are what programs that tell voices apart call them.
var machineWords = []string{"speaker", "spk", "spkr"}

// isMachine tells the name that a program gave to a voice: "SPEAKER_00", "spk_1".
// A person who transcribes writes "Speaker 1".
func isMachine(label string) bool {
	s := strings.ToLower(strings.Trim(label, "[]() "))
	for _, w := range machineWords {
		rest, ok := strings.CutPrefix(s, w)
		n := strings.TrimLeft(rest, "_-")
		if ok && n != rest && n != "" && counts(n) {
			return true
		}
	}
	return false
}

// machine reads "[SPEAKER_00]: words" and "SPEAKER_00 words", which no rule for
// people takes.
func (s *stretch) machine() {
	text := s.text()[s.drop:]
	end := strings.IndexAny(text, ": \t")
	if end < 0 {
		end = len(text)
	}
	if isMachine(text[:end]) {
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

// cutWithin cuts where a label that is known from elsewhere stands in the middle
// of a line, after a dash or the end of a sentence: "Yes. -- Bo Tarn: No."
func cutWithin(all []stretch, labels []string) []stretch {
	var out []stretch
	for _, s := range all {
		for s.voice == nil || !s.voice.tagged {
			label, at, words := within(s.text(), s.drop, labels)
			if at < 0 {
				break
			}
			first, rest := s.cutAt(at)
			rest.sign, rest.drop = "", 0
			rest.opens(label, words-at)
			out, s = append(out, first), rest
		}
		out = append(out, s)
	}
	return out
}

// within finds the first known label in the middle of text: where its sign
// begins, and its words.
func within(text string, from int, labels []string) (label string, at, words int) {
	at = -1
	for i := from; ; {
		n := strings.IndexAny(text[i:], ":：")
		if n < 0 {
			return "", -1, 0
		}
		colon := i + n
		_, size := utf8.DecodeRuneInString(text[colon:])
		for _, l := range labels {
			start := colon - len(l)
			if start <= from || text[start:colon] != l {
				continue
			}
			before := strings.TrimRight(text[from:start], " ")
			if sign := strings.TrimRight(before, "-–—"); sign != before && strings.TrimSpace(sign) != "" {
				return l, from + len(strings.TrimRight(sign, " ")), skip(text, colon+size)
			}
			if strings.HasSuffix(before, ".") || strings.HasSuffix(before, "?") || strings.HasSuffix(before, "!") {
				return l, from + len(before), skip(text, colon+size)
			}
		}
		i = colon + size
	}
}

func skip(text string, i int) int {
	return i + len(text[i:]) - len(strings.TrimLeft(text[i:], " \t\u00a0"))
}
