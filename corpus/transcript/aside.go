package transcript

import (
	"strings"
	"unicode"

	"lectern/corpus"
)

// isSoft tells a line that nobody says and that may stand within a turn: the
// mark of a page, a rule, a time of day on a line of its own.
func (r *reader) isSoft(i int) bool {
	if l := r.lines[i]; l.blank {
		return false
	} else if l.end-l.start > 80 {
		return l.end-l.start <= maxWideRule && isWideRule(r.line(i))
	} else if first := r.text[l.start+l.indent]; first >= 'a' && first <= 'z' {
		return false
	}
	s := r.line(i)
	return isPageMark(s) || isRule(s) || isTimeOfDay(s) || isEnd(s)
}

func softKind(s string) string {
	if isPageMark(s) {
		return "page"
	}
	if isRule(s) {
		return "rule"
	}
	if isTimeOfDay(s) {
		return "time"
	}
	return "source"
}

// isPageMark tells "[[Page S8583]]", "[Page 12]" and "Page 1 of 21".
func isPageMark(s string) bool {
	t := strings.Trim(s, "[] ")
	if strings.HasPrefix(t, "<PAGE=") && strings.HasSuffix(t, ">") && len(t) < 20 {
		return true
	}
	rest, ok := strings.CutPrefix(t, "Page")
	if !ok || len(t) > 24 || !strings.ContainsAny(rest, "0123456789") {
		return false
	}
	return s[0] == '[' || strings.Trim(rest, " 0123456789of/") == ""
}

// isTimeOfDay tells "3:25 P.M. EDT" and "END  7:51 P.M. EDT": a time, and at
// most a few capitals around it.
func isTimeOfDay(s string) bool {
	colon := strings.IndexByte(s, ':')
	if len(s) > 40 || colon < 1 || !betweenDigits(s, colon) {
		return false
	}
	digits, foreign := 0, false
	for _, c := range s {
		foreign = foreign || c > 0xFF && unicode.IsLetter(c)
		switch {
		case c >= '0' && c <= '9':
			digits++
		case unicode.IsLower(c) && !strings.ContainsRune("amphrs", c), c == '?', c == '!', c == ',':
			return false
		}
	}
	words := len(fields(s))
	return digits <= 8 && words <= 6 && (!foreign || words <= 3)
}

// isEnd tells a line that says only that the text ends: "END", "- END -", "(END)".
func isEnd(s string) bool {
	if len(s) > 30 || !strings.ContainsAny(s, "EF") {
		return false
	}
	switch strings.ToUpper(strings.Trim(s, "-–—_.*#()[] ")) {
	case "END", "FIN", "ENDE", "END OF TRANSCRIPT", "ENDS":
		return len(s) >= 3 && (s != "End." || len(s) > 4)
	}
	return false
}

// isHeading tells a paragraph that heads what follows: a Markdown heading, or a
// line set in the middle of the page.
func (r *reader) isHeading(i, j int) bool {
	s := r.line(i)
	if r.layout.headed(i) {
		return true
	}
	if n := len(s) - len(strings.TrimLeft(s, "#")); n > 0 && n <= 6 && i == j {
		return n < len(s) && s[n] == ' '
	}
	if i == j && r.habit.own.tags > habitual && isTag(s) {
		return !bracketsInTag(s)
	}
	if j-i > 2 {
		return false
	}
	for ; i <= j; i++ {
		if l := r.lines[i]; l.indent < 8 || l.end-l.start-l.indent > 70 || r.text[l.start] != ' ' {
			return false
		}
	}
	return !endsSentence(s)
}

func endsSentence(s string) bool {
	if strings.HasSuffix(s, ".") {
		last := s[strings.LastIndexByte(s, ' ')+1:]
		return strings.IndexByte(last, '.') == len(last)-1 || strings.HasSuffix(s, "..") // "D.C." ends no sentence
	}
	return strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "。")
}

// isStage tells a paragraph that nobody spoke: all in brackets, a block
// quotation where labels are headings, or the narration of a clerk.
func (r *reader) isStage(i, j int) bool {
	l := r.lines[i]
	first := r.text[l.start+l.indent]
	if first == '>' {
		return r.habit.headed || onlyStage(r.visible(r.span(i, j)[quoteMark(r.span(i, j)):]))
	}
	if r.lines[j].end-l.start > 2000 {
		return false
	}
	s := r.visible(r.span(i, j))
	if isAddress(s) {
		return false
	}
	return onlyStage(strings.TrimLeft(s, ".… ")) || isNarration(s) || isVote(s) || isSoundLine(s) || i == j && r.isTagged(s)
}

// isAddress tells words in brackets that somebody says aside: two sentences or
// more, and one of them asks or exclaims.
func isAddress(s string) bool {
	return strings.HasPrefix(s, "(") && bracketed(s) == len(s) && sentences(s) > 1 && strings.ContainsAny(s, "!?") && !breaksIn(s)
}

// isTagged tells a stage direction in the signs that set labels and headings
// apart.
func (r *reader) isTagged(s string) bool {
	return r.habit.own.tags > habitual && isTag(s) && bracketsInTag(s)
}

// isSoundLine tells a short line that says what the room did without brackets:
// "Aplausos do PM.", "–Risas.".
func isSoundLine(s string) bool {
	if len(s) > 80 || !endsSentence(s) || sentences(s) > 1 || strings.IndexByte(s, '\n') >= 0 {
		return false
	}
	words := fields(strings.ToLower(strings.TrimLeft(s, "-–— ")))
	if len(words) == 0 || len(words) > 8 || !noises[strings.Trim(words[0], ".,")] {
		return false
	}
	for _, w := range words[1:] {
		if verbs[w] && w != "do" || w == "es" || w == "é" || w == "ist" || w == "est" {
			return false
		}
	}
	return true
}

// noises are what a room does and nobody answers with.
var noises = set("applause laughter applaudissements rires aplausos risas risos beifall heiterkeit gelächter applausi ilarità oklaski аплодисменты смех")

// isList tells a paragraph in which every line begins an item of a list. Words
// that nobody is said to have spoken and that are a list were not spoken.
func (r *reader) isList(i, j int) bool {
	for ; i <= j; i++ {
		if !isItem(r.line(i)) {
			return false
		}
	}
	return true
}

// quoteMark is the length of the sign of a block quotation that s begins with.
func quoteMark(s string) int {
	if !strings.HasPrefix(s, ">") || strings.HasPrefix(s, ">>") {
		return 0
	}
	return 1 + spaceBefore(s[1:])
}

// onlyStage tells that s is one or more stretches in brackets and nothing else,
// as "(Applause.)" or "[Laughter]". What is escaped for Markdown counts.
func onlyStage(s string) bool {
	s = trim(s)
	if s == "" {
		return false
	}
	for s != "" {
		s = strings.TrimPrefix(s, `\`)
		n := bracketed(s)
		if n == 0 {
			return false
		}
		s = s[n:]
		s = s[spaceBefore(s):]
		if rest, ok := strings.CutPrefix(s, "."); ok {
			s = rest
		}
	}
	return true
}

// wordless tells the words below a label that are stage directions only. What
// nobody could hear was said all the same.
func wordless(s string) bool {
	if !onlyStage(s) {
		return false
	}
	for _, m := range marks(s) {
		if m.Kind == corpus.Inaudible || m.Kind == corpus.Redaction || m.Kind == corpus.Interpretation {
			return false
		}
	}
	return true
}

// bracketed is the length of the stretch in brackets that s begins with, inner
// ones included, or 0.
func bracketed(s string) int {
	depth := 0
	for i, c := range s {
		switch c {
		case '(', '[', '（', '【', '〔', '［':
			depth++
		case ')', ']', '）', '】', '〕', '］':
			if depth--; depth == 0 {
				return i + len(string(c))
			}
		}
		if depth == 0 || i > 2000 {
			return 0
		}
	}
	return 0
}

// proceedings begin the line of what a house did, which nobody says there.
var proceedings = []string{"question put", "question agreed", "question accordingly", "question again proposed", "several hon. members rose", "hon. members rose",
	"the house divided", "the house having divided", "bill accordingly read", "bill read a ", "bill, as amended, ", "amendment agreed to", "amendment proposed", "motion made, and question"}

func startsWithAny(s string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// isNarration tells what a clerk did, told by the record itself: "The
// legislative clerk proceeded to call the roll."
func isNarration(s string) bool {
	if len(s) <= 120 && strings.IndexByte(s, '\n') < 0 && startsWithAny(strings.ToLower(s), proceedings) {
		return true
	}
	if len(s) > 200 || !strings.HasPrefix(s, "The ") || !strings.HasSuffix(s, ".") {
		return false
	}
	i := strings.Index(s, "clerk ")
	if i < 0 || i > 40 {
		return false
	}
	verb, _, _ := strings.Cut(s[i+len("clerk "):], " ")
	return verb == "proceeded" || verb == "read" || verb == "called" || verb == "reported"
}
