package transcript

import (
	"strings"
	"unicode/utf8"

	"lectern/corpus"
)

// markTurns lays the marks over the words of every turn.
func (r *reader) markTurns() {
	for i := range r.doc.Turns {
		t := &r.doc.Turns[i]
		given := t.Marks
		if r.script != nil {
			given = r.script.Turns[i].Marks
		}
		t.Marks = layMarks(given, marks(t.Text))
	}
}

// marks finds the marks of a text, in order, none over another.
func marks(s string) []corpus.Mark {
	found := []corpus.Mark{}
	for i := 0; i < len(s); i++ {
		if !opensMark[s[i]] {
			continue
		}
		if m, ok := markAt(s, i); ok {
			found = append(found, m)
			i = m.End - 1
		}
	}
	return found
}

// opensMark are the first bytes of every mark that markAt knows.
var opensMark = [256]bool{'.': true, '*': true, '-': true, '\\': true, '[': true, '(': true, '<': true, '~': true, 0xE2: true, 0xEF: true}

// markAt is the mark that begins at byte i.
func markAt(s string, i int) (corpus.Mark, bool) {
	mark := func(kind corpus.MarkKind, n int) (corpus.Mark, bool) {
		if n == 0 {
			return corpus.Mark{}, false
		}
		return corpus.Mark{Kind: kind, Start: i, End: i + n, Printed: s[i : i+n]}, true
	}
	switch s[i] {
	case '.', '*', '-', 0xE2:
		if n := elision(s, i); n > 0 {
			return mark(corpus.Elision, n)
		}
		if s[i] == '.' || strings.HasPrefix(s[i:], "…") {
			return mark(corpus.Repair, dots(s, i))
		}
		return mark(corpus.Repair, broken(s, i))
	case '<', '~':
		if m, ok := correctionAt(s, i); ok {
			return m, true
		}
		if strings.HasPrefix(s[i:], "<? ") {
			return bracketMark(s, i, 1, ">")
		}
	case '\\':
		if i+1 < len(s) && s[i+1] == '[' {
			return bracketMark(s, i, 2, `\]`)
		}
	case '[':
		if strings.HasPrefix(s[i:], "[[") {
			return mark(corpus.Page, pageMark(s[i:]))
		}
		return bracketMark(s, i, 1, "]")
	case '(':
		if strings.HasPrefix(s[i:], "((") {
			return bracketMark(s, i, 2, "))")
		}
		return bracketMark(s, i, 1, ")")
	case 0xEF:
		if strings.HasPrefix(s[i:], "（") {
			return bracketMark(s, i, len("（"), "）")
		}
	}
	return corpus.Mark{}, false
}

// elision is the length of three or more signs with single spaces between, as
// ". . ." and "* * *", at the start of s[i:]; they say that words were left
// out. "..." and "…" are how a speaker trails off, and no elision.
func elision(s string, i int) int {
	sign := s[i]
	if sign >= utf8.RuneSelf || i+2 >= len(s) || s[i+1] != ' ' || s[i+2] != sign {
		return 0
	}
	if i > 0 && sign != '.' && s[i-1] != ' ' && s[i-1] != '\n' {
		return 0
	}
	n, end := 1, i+1
	for n < 40 && end+1 < len(s) && s[end] == ' ' && s[end+1] == sign {
		n, end = n+1, end+2
	}
	if n < 3 || end < len(s) && s[end] == sign {
		return 0
	}
	return end - i
}

func pageMark(s string) int {
	end := strings.Index(cut(s, 40), "]]")
	if end < 0 || !isPageMark(s[:end+2]) {
		return 0
	}
	return end + 2
}

// maxMark is the length in bytes within which a bracket is looked for, which
// keeps the search for a missing one from being long.
const maxMark = 120

// bracketMark is the mark in brackets at byte i, whose opening sign has the
// length open.
func bracketMark(s string, i, open int, closing string) (corpus.Mark, bool) {
	window := cut(s[i:], maxMark)
	end := strings.Index(window[open:], closing)
	if end < 0 {
		return corpus.Mark{}, false
	}
	inside, square := window[open:open+end], window[0] == '[' || window[0] == '\\'
	m := corpus.Mark{Kind: markKind(inside, square), Start: i, End: i + open + end + len(closing)}
	m.Printed = s[m.Start:m.End]
	switch {
	case window[0] == '<' || m.Kind == "" && isGuess(inside):
		m.Kind = corpus.Spelling
	case m.Kind == "" && window[0] != 0xEF:
		m.Kind, m.Value = noteMark(inside, square, byteBefore(s, i))
	}
	return m, m.Kind != ""
}

// byteBefore is the byte before i, 0 at the start.
func byteBefore(s string, i int) byte {
	if i == 0 {
		return 0
	}
	return s[i-1]
}

// markWords are the words in brackets that mean something, folded.
var markWords = map[string]corpus.MarkKind{
	"sp": corpus.Spelling, "sp?": corpus.Spelling, "ph": corpus.Spelling, "ph.": corpus.Spelling, "phonetic": corpus.Spelling, "spelling?": corpus.Spelling,
	"sic": corpus.Sic, "...": corpus.Elision, "…": corpus.Elision, ". . .": corpus.Elision, "?": corpus.Inaudible, "???": corpus.Inaudible,
	"off mic": corpus.Inaudible, "off-mic": corpus.Inaudible, "off-mike": corpus.Inaudible, "off mike": corpus.Inaudible, "indiscernible": corpus.Inaudible,
	"unintelligible": corpus.Inaudible, "unclear": corpus.Inaudible, "inaudible": corpus.Inaudible, "no audio": corpus.Inaudible, "inaudibles": corpus.Inaudible,
	"聽不清": corpus.Inaudible, "聽不清楚": corpus.Inaudible, "unverständlich": corpus.Inaudible, "inaudibile": corpus.Inaudible,
	"crosstalk": corpus.Crosstalk, "cross-talk": corpus.Crosstalk, "cross talk": corpus.Crosstalk, "overlapping": corpus.Crosstalk, "speaking simultaneously": corpus.Crosstalk,
	"redacted": corpus.Redaction, "name withheld": corpus.Redaction, "name redacted": corpus.Redaction, "first name": corpus.Redaction, "moderator": corpus.Redaction,
	"as interpreted": corpus.Interpretation, "interpreting": corpus.Interpretation, "interpreted": corpus.Interpretation, "through interpreter": corpus.Interpretation,
	"through an interpreter": corpus.Interpretation, "via interpreter": corpus.Interpretation, "interpretation": corpus.Interpretation,
	"interpretation throughout": corpus.Interpretation, "as translated": corpus.Interpretation, "in interpretation": corpus.Interpretation,
	"笑": corpus.Reaction, "掌聲": corpus.Reaction, "鼓掌": corpus.Reaction, "全場鼓掌": corpus.Reaction, "大笑": corpus.Reaction,
}

// sounds are what a room or a person does that is no word.
var sounds = set(`laughter laughs laugh laughing chuckles chuckle applause applauds clapping cheers cheering cheer boos booing sighs sigh coughs cough
	coughing sneezes gasps groans whistles whistling music singing sings bell bells pause silence rires applaudissements risas aplausos
	gelächter heiterkeit beifall lachen risos palmas aplauso cries crying sobs snaps shouts shouting chanting`)

func markKind(inside string, square bool) corpus.MarkKind {
	key := strings.ToLower(strings.Trim(trim(inside), ".!,; "))
	if strings.IndexByte(key, '\n') >= 0 {
		key = strings.Join(fields(key), " ")
	}
	if trim(inside) == "..." || trim(inside) == ". . ." || trim(inside) == "…" {
		return corpus.Elision
	}
	if k := markWords[key]; k != "" && (k != corpus.Redaction || square) {
		return k
	}
	first, rest, _ := strings.Cut(key, " ")
	switch {
	case isClock(key):
		return corpus.TimeCode
	case rest != "" && isClock(rest) && markWords[first] != "":
		return markWords[first]
	case onlySound("(" + key + ")"):
		return corpus.Reaction
	case square && parts[key] == withheld, square && strings.HasSuffix(key, " official"), square && strings.HasSuffix(key, " officials"):
		return corpus.Redaction
	}
	return ""
}

// onlySound tells brackets with sounds and nothing else: at most four words,
// one of them a sound.
func onlySound(s string) bool {
	words := fields(strings.Trim(s, "()[]. "))
	if len(words) == 0 || len(words) > 4 {
		return false
	}
	for _, w := range words {
		if sounds[strings.ToLower(strings.Trim(w, ",.;"))] {
			return true
		}
	}
	return false
}

// isClock tells "00:09:25", "1:02" and "00:00:03.120".
func isClock(s string) bool {
	colons, digits := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ':':
			colons++
		case c >= '0' && c <= '9':
			digits++
		case c != '.' && c != ',':
			return false
		}
	}
	return colons > 0 && colons < 4 && digits >= 3 && utf8.RuneCountInString(s) <= 14
}

// readRenditions reads "(Interpretation throughout)" at the start of a turn:
// every turn of that speaker in this document is an interpreter's.
func (r *reader) readRenditions() {
	through := map[string]corpus.Mark{}
	line := map[string]int{}
	for i := range r.doc.Turns {
		t := &r.doc.Turns[i]
		if len(t.Marks) == 0 || t.Marks[0].Kind != corpus.Interpretation || t.Marks[0].Start > 0 {
			continue
		}
		t.Rendition = corpus.Interpreted
		if who := t.Speaker; who != "" && strings.Contains(strings.ToLower(t.Marks[0].Printed), "throughout") {
			through[who], line[who] = t.Marks[0], t.Lines.From
		} else {
			r.rendition([]string{t.ID}, "the turn begins with the mark", t.Marks[0].Printed, t.Lines.From)
		}
	}
	ids := map[string][]string{}
	for i := range r.doc.Turns {
		if t := &r.doc.Turns[i]; through[t.Speaker].Kind != "" {
			t.Rendition = corpus.Interpreted
			ids[t.Speaker] = append(ids[t.Speaker], t.ID)
		}
	}
	for _, s := range r.doc.Speakers {
		if m := through[s.ID]; m.Kind != "" {
			r.rendition(ids[s.ID], "the source marks the speaker's words so throughout", m.Printed, line[s.ID])
		}
	}
}

func (r *reader) rendition(turns []string, rule, printed string, line int) {
	r.doc.Facts = append(r.doc.Facts, corpus.Fact{Of: "rendition", Turns: turns, Value: corpus.Interpreted,
		Evidence: []corpus.Evidence{{Origin: corpus.FromFile, Rule: rule, Printed: printed, Line: line}}})
}
