package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lectern/corpus"
)

// maxNameWords bounds a label without brackets and without what follows a
// comma. "First Deputy Director General of TASS News Agency Mikhail Gusman" has
// eleven.
const maxNameWords = 12

// judge says how far s, which stands before a label's sign, looks like a label
// by itself; ok is false for what none can be.
func judge(s string) (label, bool) {
	s = trim(s)
	l := label{printed: s}
	core, brackets := splitBrackets(s)
	if core == "" && brackets != "" { // [Moderator]: a label that is all bracket
		core, brackets = strings.Trim(brackets, `[]()（）\`), ""
	}
	core = strings.TrimPrefix(core, "From ")
	var room [maxNameWords + 1]string
	words := appendFields(room[:0], core)
	if len(words) == 0 || len(words) > maxNameWords || strings.ContainsFunc(gershayim(core), noName) {
		return l, false
	}
	if first, _ := utf8.DecodeRuneInString(core); !unicode.IsLetter(first) {
		return l, false
	}
	if last, _ := utf8.DecodeLastRuneInString(core); last == '—' || last == '–' || brackets != "" && markKind(strings.Trim(brackets, "()"), false) == corpus.Reaction {
		return l, false // "So, anyway — (laughter)"
	}
	l.part, l.caps = partOf(core), upper(core)
	if !closed(brackets) {
		return l, false
	}
	if l.part != noPart {
		l.weight = strong
		first, _ := utf8.DecodeRuneInString(core)
		return l, !unicode.IsLower(first)
	}
	if caselessScript(core) {
		w, ok := judgeCaseless(core, words, brackets != "")
		l.weight = w
		return l, ok
	}
	if strings.Contains(core, "/") || has(sections, strings.Trim(words[0], ".,")) || numbered(words) || len(words) == 1 && has(turnsOfPhrase, core) {
		return l, false
	}
	if !nameWords(words) {
		return l, false
	}
	l.weight = weigh(words, brackets != "", l.caps, strings.HasPrefix(s, "From "))
	if strings.Contains(core, ",") && !l.caps && l.weight == strong && !strings.HasPrefix(s, "From ") {
		l.weight = fair // "Mr. President, Dear Joe:" is an address
	}
	if last, _ := utf8.DecodeRuneInString(words[len(words)-1]); unicode.IsLower(last) && strings.Contains(core, ",") {
		return l, false // "Governor Lamont, faculty and staff:"
	}
	return l, true
}

// splitBrackets takes what stands in brackets out of a label.
func splitBrackets(s string) (core, brackets string) {
	i := bracket(s)
	if i < 0 {
		return s, ""
	}
	core, brackets = trim(strings.TrimSuffix(s[:i], `\`)), s[i:]
	if n := bracketed(brackets); n > 0 && strings.HasPrefix(trim(brackets[n:]), ",") { // SEN. LEE (I-MARROW), CHAIRMAN
		core, brackets = core+trim(brackets[n:]), brackets[:n]
	}
	return core, brackets
}

// closed tells that the brackets of a label are closed and end it.
func closed(s string) bool {
	for s != "" {
		n := bracketed(s)
		if n == 0 {
			return false
		}
		s = trim(s[n:])
	}
	return true
}

// numbered tells the number of a bill or a section: "H.R. 3537", "SEC. 2. X".
func numbered(words []string) bool {
	for i, w := range words {
		if isDigit(w[0]) && (i+1 < len(words) || i == 0 || len(strings.Trim(words[i-1], ".")) < 4) {
			return true
		}
	}
	return false
}

// nameWords tells that the words could be a name or a post: each begins with a
// capital or is a particle, no sentence ends within, and a part after a comma
// may be a post in small letters ("im Namen der ESN-Fraktion").
func nameWords(words []string) bool {
	for i, w := range words {
		c, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "'’`("))
		small := !unicode.IsUpper(c) && !unicode.IsTitle(c)
		switch {
		case small && (i == 0 || !unicode.IsDigit(c) && !has(particles, w) && !prefixed(w) && !afterComma(words[:i]) && !chairWord(w) && !(i == 1 && honorifics[w]) && !officeBefore(words, i)):
			return false
		case i+1 < len(words) && strings.HasSuffix(w, ".") && !abbreviates(w[:len(w)-1]) && !short(w):
			return false
		case strings.HasSuffix(w, ";"):
			return false
		}
	}
	return true
}

// officeBefore tells an office in small letters between an address and a name:
// "El C. diputado Andrés Vega".
func officeBefore(words []string, i int) bool {
	last, _ := utf8.DecodeRuneInString(words[len(words)-1])
	return i > 0 && offices[strings.ToLower(words[i])] && honorifics[strings.ToLower(strings.Trim(words[0], "."))] && unicode.IsUpper(last)
}

// short is "Dipl.", "Ing.", "Mag.", "Lt.": up to five letters and a period.
func short(w string) bool { return utf8.RuneCountInString(w) <= 6 }

// prefixed is "al-Sisi", "d'Estaing", "pro".
func prefixed(w string) bool {
	i := strings.IndexAny(w, "-'’")
	return i > 0 && i+1 < len(w) && i <= 3
}

func chairWord(w string) bool { return w == "pro" || w == "tempore" || w == "ad" || w == "interim" }

func afterComma(before []string) bool {
	for _, w := range before {
		if strings.HasSuffix(w, ",") {
			return true
		}
	}
	return false
}

// weigh says how much a well-formed label convinces.
func weigh(words []string, brackets, caps, from bool) weight {
	n := len(words)
	for i, w := range words {
		if strings.HasSuffix(w, ",") {
			n = i + 1
			break
		}
	}
	first := strings.ToLower(strings.Trim(words[0], ".,"))
	titled := n >= 2 && (honorifics[first] && first != "the" || offices[first])
	switch {
	case titled, brackets && n >= 2, from && n >= 2, caps && n >= 2:
		return strong
	case honorifics[first] && (n == 1 || words[0] == "THE" || words[0] == "The") && officeWithin(words):
		return strong
	case n == 2 || n == 3 || n > 3 && officeWithin(words):
		return fair
	case brackets && n == 1, n == 1 && offices[first]:
		return fair
	}
	return weak
}

func officeWithin(words []string) bool {
	for _, w := range words {
		if has(offices, strings.Trim(w, ".,")) {
			return true
		}
	}
	return false
}

// upper tells that s has capitals and no small letter but in particles and in
// the "c" of "Mc".
func upper(s string) bool {
	any := false
	for s = s[spaceBefore(s):]; s != ""; s = s[spaceBefore(s):] {
		w := s[:wordLength(s)]
		if s = s[len(w):]; particles[w] {
			continue
		}
		w = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(w, "Mc"), "Mac"), "De")
		for _, c := range w {
			if unicode.IsLower(c) {
				return false
			}
			any = any || unicode.IsUpper(c)
		}
	}
	return any
}

// noName tells a sign that no name has.
func noName(c rune) bool {
	switch c {
	case '?', '!', '"', '“', '”', '«', '»', '<', '>', '=', '|', '{', '}', '@', '*':
		return true
	}
	return false
}

// bracket is where the first opening bracket stands, -1 for none. Every line is
// asked; strings.IndexAny takes ten times as long where a sign is no ASCII.
func bracket(s string) int {
	for i := range len(s) {
		if c := s[i]; c == '(' || c == '[' || c == "（"[0] && strings.HasPrefix(s[i:], "（") {
			return i
		}
	}
	return -1
}
