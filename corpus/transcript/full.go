package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fullStop reads a label that nothing but a period parts from the words, beyond
// those that period convinces of: "M. le président.", "PRESIDENTE.", "MAREA
// (FARO).", "Mme Ada Marée, ministre des phares.". It looks like the beginning
// of a sentence, so that the document has to make a habit of it.
func fullStop(s string) (label, int, bool) {
	name, n := beforeStop(s)
	if n == 0 || len(name) < 4 || n == len(s) || spaceBefore(s[n:]) == 0 || spaceBefore(s[n:]) == len(s)-n {
		return label{}, 0, false
	}
	if first, _ := utf8.DecodeRuneInString(s[n+spaceBefore(s[n:]):]); unicode.IsLower(first) || unicode.IsDigit(first) {
		return label{}, 0, false
	}
	known := len(name) < 60 && strings.Count(name, " ") < 4 && parts[foldLabel(name)] != noPart
	titled := (titledName(name) || initialled(name)) && postAfter(name)
	if !known && !titled && !upper(name) { // most sentences end here
		if core, brackets := splitBrackets(name); brackets == "" || !upper(core) {
			return label{}, 0, false
		}
	}
	c, ok := judge(name)
	c.shape, c.weight = fullStopShape, fair
	if core, _ := splitBrackets(name); parts[foldLabel(core)] == noPart {
		c.part = noPart
	}
	if ok && (c.part != noPart || c.caps && len(name) > 6 && len(fields(name)[0]) > 2 && !strings.ContainsAny(name, "0123456789")) {
		return c, n, true
	}
	return c, n, titled
}

// postAfter tells that what follows the comma of a label, if one does, is a post
// or a group, and no sentence.
func postAfter(name string) bool {
	_, after, ok := strings.Cut(name, ",")
	words := fields(strings.ToLower(after))
	if !ok {
		return true
	}
	for _, w := range words {
		if w = strings.Trim(w, ".,\"«»"); factions[w] || offices[w] {
			return len(words) < 14
		}
	}
	return false
}

// factions are what a speaker may be said to speak for.
var factions = set("groupe group fraktion grupo gruppo фракция фракции фракцию klub frakcja rapporteur rapporteure nom namn")

// beforeStop is what stands before the first period that ends no abbreviation,
// outside of brackets, and the length with it.
func beforeStop(s string) (string, int) {
	depth := 0
	for i, c := range s {
		switch {
		case i > maxLabel:
			return "", 0
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			depth--
		case c == '?' || c == '!' || c == ':' || c == ';' || c == '…':
			return "", 0
		case c == '.' && depth == 0 && !abbreviates(s[:i]) && !opensName(s, i):
			return s[:i], i + 1
		}
	}
	return "", 0
}

// opensName tells that a period after one letter is followed by another initial
// or by a comma, as in "I. I., group": the name goes on.
func opensName(s string, i int) bool {
	if strings.HasPrefix(s[i:], ".,") {
		return true
	}
	before, n := utf8.DecodeLastRuneInString(s[:i])
	if !unicode.IsUpper(before) {
		return false
	}
	start, _ := utf8.DecodeLastRuneInString(s[:i-n])
	if start != ' ' && start != '\u00a0' && start != '.' {
		return false
	}
	rest := s[i+1:]
	rest = rest[spaceBefore(rest):]
	after, m := utf8.DecodeRuneInString(rest)
	return unicode.IsUpper(after) && strings.HasPrefix(rest[m:], ".")
}

// titledName tells "M. le président" and "Mme Ada Marée, ministre": an
// honorific, and then a name or a chair.
func titledName(name string) bool {
	if w := wordLength(cut(name, 24)); !honorifics[strings.ToLower(strings.TrimSuffix(name[:w], "."))] {
		return false
	}
	name, _, _ = strings.Cut(name, ",")
	core, _ := splitBrackets(name)
	words := fields(core)
	if len(words) < 2 || len(words) > 7 {
		return false
	}
	first := strings.ToLower(strings.Trim(words[0], "."))
	if parts[foldLabel(core)] != noPart {
		return true
	}
	return honorifics[first] && !articles[first] && nameWords(words[1:])
}

// articles open a sentence more often than a label.
var articles = set("the el la le der die il o")

// initialled tells "Lee A. B." and "Lee A. B., group of the sea".
func initialled(name string) bool {
	if name, _, _ = strings.Cut(name, ","); len(name) > 60 {
		return false
	}
	words := fields(name)
	if len(words) < 2 || len(words) > 3 {
		return false
	}
	if utf8.RuneCountInString(strings.Trim(words[1], ".")) > 1 && !strings.Contains(words[1], ".") {
		return false
	}
	for _, w := range words[1:] {
		if utf8.RuneCountInString(strings.ReplaceAll(w, ".", "")) > 2 || !unicode.IsUpper([]rune(w)[0]) {
			return false
		}
	}
	c, _ := utf8.DecodeRuneInString(words[0])
	return unicode.IsUpper(c) && utf8.RuneCountInString(words[0]) > 2
}

// stops is what a document shows of labels that a period ends.
type stops struct {
	uses, keys, back int
	others           int // uses of labels of other shapes
	caps             int // uses of labels that a title convinces of, all in capitals
}

// learnStops counts them at the start of paragraphs.
func (r *reader) learnStops(found []label) {
	s, seen := &r.habit.stops, map[string]int{}
	for _, c := range found {
		if c.shape == periodShape && c.caps && r.begins(c.line) {
			s.caps++
		}
		if c.shape != fullStopShape && (c.weight > weak || c.shape == headingShape) {
			s.others++
		}
		if c.shape != fullStopShape || !r.begins(c.line) {
			continue
		}
		s.uses++
		seen[c.key]++
		switch seen[c.key] {
		case 1:
			s.keys++
		case habitual:
			s.back++
		}
	}
}

// stopHabit tells that labels of the document end with a period: three uses of
// two labels or more, of which one comes back, and not many labels of other
// shapes.
func (r *reader) stopHabit() bool {
	h := &r.habit
	return h.byShape[periodShape] == 0 && h.stops.uses > habitual && h.stops.keys >= habitual && h.stops.back > 0 && h.stops.others*3 < h.stops.uses
}
