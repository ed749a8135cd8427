package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shape is how a label is set apart from the words that follow.
type shape uint8

const (
	colonShape    shape = iota // NAME: text
	headingShape               // ### NAME:
	boldShape                  // **NAME:** text
	captionShape               // >> NAME: text
	letterShape                // Q   text
	periodShape                // Mr. SMITH. text
	dashShape                  // NAME. – text
	taggedShape                // <NAME:> on a line of its own
	circledShape               // ○NAME　text
	fullStopShape              // M. le président. text
	clockShape                 // NAME 00:00:03 on a line of its own
	aloneShape                 // NAME on a line of its own, without any sign
)

// weight is how much a label convinces by itself, without the rest of the
// document.
type weight uint8

const (
	weak   weight = iota // could be a heading or the start of a sentence
	fair                 // looks like a full name
	strong               // a part, a title with a name, a name with a role
)

// label is a candidate: something at the start of a line that may be one.
type label struct {
	printed string // without its sign at the end, as printed
	key     string // folded: what makes two labels the same
	shape   shape
	weight  weight
	part    part
	caps    bool // no small letter outside the brackets
	time    int  // of the recording, in milliseconds and one more; 0 where none stands beside it

	line     int
	dashed   bool // a dash stands before it
	more     int  // further lines that belong to it, as one with the time
	textLine int  // where the words begin: the line, and the byte of the text
	textAt   int
}

// maxLabel is the length in bytes within which a label ends. The longest seen
// in the corpora has 118.
const maxLabel = 160

// candidate is the label that line i may open with.
func (r *reader) candidate(i int) (label, bool) {
	l := r.lines[i]
	if l.blank {
		return label{}, false
	}
	first := r.text[l.start+l.indent]
	if first >= 'a' && first <= 'z' {
		return label{}, false // most lines of a page that is broken by hand
	}
	ms, clock := 0, 0
	if first == '[' || first == '(' || first >= '0' && first <= '9' {
		s := r.text[l.start+l.indent : l.end]
		if ms, clock = clockBefore(s); clock == 0 && first >= '0' && first <= '9' {
			if clock = dayTimeBefore(s); clock == 0 {
				return label{}, false
			}
			ms = -1
		}
	}
	if c, ok := r.clockedLine(i); ok || l.indent+clock >= l.end-l.start {
		return c, ok
	}
	l.indent += clock
	bullet := bulletWidth(r.text[l.start+l.indent : l.end])
	dashed := bullet == 0
	if dashed {
		bullet = dashWidth(r.text[l.start+l.indent : l.end])
		dashed = bullet > 0
	}
	l.indent += bullet
	s := r.text[l.start+l.indent : min(l.end, l.start+l.indent+2*maxLabel)]
	for _, read := range []func(string) (label, int, bool){heading, bold, caption, tagged, circled, letter, colon, period, dash, fullStop} {
		c, n, ok := read(s)
		if !ok {
			continue
		}
		at := l.start + l.indent + n
		c.line, c.textLine, c.textAt = i, i, at+spaceBefore(r.text[at:l.end])
		c.printed = trim(r.visible(c.printed))
		c.key = foldLabel(c.printed)
		c.dashed = dashed
		if clock > 0 {
			c.time = ms + 1
		} else if t, n := clockBefore(r.text[c.textAt:l.end] + " "); n > 0 && c.textAt+n >= l.end && c.shape != clockShape { // NAME: (00:21)
			c.time, c.textAt = t+1, l.end
		}
		return c, true
	}
	return r.dressed(i, l.start+l.indent, s)
}

// clockedLine is the label of a line that is a name and a time code.
func (r *reader) clockedLine(i int) (label, bool) {
	l := r.lines[i]
	if l.end-l.start > maxLabel || strings.IndexByte(r.text[l.start:l.end], ':') < 0 {
		return label{}, false
	}
	s := r.line(i)
	c, _, ok := clocked(s)
	if !ok {
		return label{}, false
	}
	c.key = foldLabel(c.printed)
	c.line, c.textLine, c.textAt = i, i, l.end
	return c, true
}

// dressed is the label that line i opens with under signs of Markdown or tags
// that no shape has, as "[**Ann Lee**](address): Yes." s is the beginning of the
// line, which stands at byte at.
func (r *reader) dressed(i, at int, s string) (label, bool) {
	if inner := strings.TrimLeft(s, "*_# "); !r.markdown || inner == "" || inner[0] != '[' && inner[0] != '<' || strings.HasPrefix(inner, "[[") {
		return label{}, false
	}
	hashes := len(s) - len(strings.TrimLeft(s, "# "))
	v := show(s[hashes:], at+hashes)
	if len(v.text) == len(s)-hashes {
		return label{}, false
	}
	c, n, ok := colon(v.text)
	if !ok || c.weight == weak && c.shape == aloneShape {
		return label{}, false
	}
	c.shape = boldShape
	c.printed = trim(c.printed)
	c.key = foldLabel(c.printed)
	from := min(v.source(n), r.lines[i].end)
	c.line, c.textLine, c.textAt = i, i, from+spaceBefore(r.text[from:r.lines[i].end])
	return c, true
}

// dashWidth is the length of the dash that some records print before a label:
// "—La Presidenta: Se abre la sesión."
func dashWidth(s string) int {
	for _, d := range []string{"—", "–", "―"} {
		if rest, ok := strings.CutPrefix(s, d); ok {
			return len(d) + spaceBefore(rest)
		}
	}
	return 0
}

// bulletWidth is the length of the bullet that some records print before a
// label.
func bulletWidth(s string) int {
	for _, b := range []string{"<bullet>", "• ", "●", "■"} {
		if rest, ok := strings.CutPrefix(s, b); ok {
			return len(b) + spaceBefore(rest)
		}
	}
	return 0
}

// foldLabel is a label in lower case, with single spaces and no brackets, by
// which its repetitions are found.
func foldLabel(s string) string {
	if i := bracket(s); i > 0 {
		s = s[:i]
	}
	return strings.ToLower(strings.Join(strings.FieldsFunc(s, isSpace), " "))
}

// heading reads "### NAME:" with either colon; a heading without one is no label.
func heading(s string) (label, int, bool) {
	n := 0
	for n < len(s) && s[n] == '#' {
		n++
	}
	if n == 0 || n > 6 || n == len(s) || s[n] != ' ' {
		return label{}, 0, false
	}
	body := strings.Trim(trim(s[n:]), "*_")
	name, ok := cutColon(body)
	if !ok || len(name) > maxLabel {
		return label{}, 0, false
	}
	c, ok := judge(name)
	c.shape = headingShape
	if !ok && headable(name) { // names in small letters, offices in long rows of Han
		return c, len(s), true
	}
	if c.weight == weak {
		c.weight = fair
	}
	return c, len(s), ok
}

// headable tells what a heading with a colon may name though a line of text may
// not: at most four words, 30 characters, and no sign of a sentence.
func headable(s string) bool {
	return len(fields(s)) <= 4 && utf8.RuneCountInString(s) <= 30 && !strings.ContainsAny(s, ".?!\"“”。，、？；()0123456789") &&
		!sections[strings.ToLower(fields(s + " x")[0])]
}

// cutColon takes a colon from the end of s, where one is.
func cutColon(s string) (string, bool) {
	for _, sign := range []string{":", "：", "﹕"} {
		if strings.HasSuffix(s, sign) {
			return trim(s[:len(s)-len(sign)]), true
		}
	}
	return s, false
}

// bold reads "**NAME:** text", "**NAME**: text", "**NAME.** text" and the same
// with "__" or single signs.
func bold(s string) (label, int, bool) {
	for _, sign := range []string{"**", "__", "*", "_"} {
		if !strings.HasPrefix(s, sign) {
			continue
		}
		end := strings.Index(s[len(sign):], sign)
		if end <= 0 || end > maxLabel {
			return label{}, 0, false
		}
		name, n := s[len(sign):len(sign)+end], end+2*len(sign)
		name, ok := cutColon(trim(name))
		if rest := s[n:]; !ok && spaceBefore(rest) < 3 { // **NAME** (role): text
			if b := bracketed(rest[spaceBefore(rest):]); b > 0 && b < maxLabel && colonWidth(rest[spaceBefore(rest)+b:]) > 0 {
				name, n = name+" "+rest[spaceBefore(rest):spaceBefore(rest)+b], n+spaceBefore(rest)+b
			}
		}
		if w := colonWidth(s[n:]); w > 0 {
			n, ok = n+w, true
		} else if strings.HasSuffix(name, ".") && !ok && len(sign) == 2 {
			name, ok = strings.TrimSuffix(name, "."), true
		}
		if !ok {
			return label{}, 0, false
		}
		c, ok := judge(name)
		c.shape = boldShape
		return c, n, ok
	}
	return label{}, 0, false
}

// colonWidth is the length of the colon that s begins with, spaces before it
// included, or 0.
func colonWidth(s string) int {
	n := spaceBefore(s)
	if n > 2 {
		return 0
	}
	for _, sign := range []string{":", "：", "﹕"} {
		if strings.HasPrefix(s[n:], sign) {
			return n + len(sign)
		}
	}
	return 0
}

// caption reads ">> NAME: text", as captions mark a change of speaker.
func caption(s string) (label, int, bool) {
	if !strings.HasPrefix(s, ">>") {
		return label{}, 0, false
	}
	n := len(s) - len(strings.TrimLeft(s, ">"))
	n += spaceBefore(s[n:])
	c, m, ok := colon(s[n:])
	if !ok {
		return label{printed: s[:n], shape: captionShape, weight: strong, part: crowd}, n, n < len(s)
	}
	c.shape, c.weight = captionShape, max(c.weight, fair)
	return c, n + m, true
}

// letter reads "Q" and "A" and words for them with wide space and no colon, as
// in "Q    Thank you." One plain space is enough only where the document has
// the habit, so it is weak.
func letter(s string) (label, int, bool) {
	n := 0
	for n < len(s) && s[n] >= 'A' && s[n] <= 'Z' && n < 12 {
		n++
	}
	if n == 0 || n == len(s) {
		return label{}, 0, false
	}
	p := parts[strings.ToLower(s[:n])]
	if p != questioner && p != answerer {
		return label{}, 0, false
	}
	gap := spaceBefore(s[n:])
	c := label{printed: s[:n], shape: letterShape, weight: strong, part: p, caps: true}
	switch {
	case gap == 0 && (s[n] == '.' || s[n] == ';') && n == 1 && n+1 < len(s) && spaceBefore(s[n+1:]) > 0:
		if s[n] == ';' || p == questioner && s[0] != 'Q' {
			c.weight = weak
		}
		return c, n + 1, true
	case gap > 1:
		return c, n + gap, n+gap < len(s)
	case gap == 1 && n == 1 && s[:n] == "Q":
		c.weight = weak
		return c, n + gap, n+gap < len(s)
	}
	return label{}, 0, false
}

// colonSigns are the first bytes of the signs that colon looks at, 0xEF that of
// the wide ones.
var colonSigns = [256]bool{'(': true, '[': true, ')': true, ']': true, ':': true, ';': true, 0xEF: true}

// colon reads "NAME: text". The colon stands outside brackets and does not
// stand in a time or an address.
func colon(s string) (label, int, bool) {
	depth := 0
	for i := 0; i < len(s) && i <= maxLabel; {
		if !colonSigns[s[i]] {
			i++
			continue
		}
		c, n := utf8.DecodeRuneInString(s[i:])
		switch c {
		case '(', '（', '[':
			depth++
		case ')', '）', ']':
			depth--
		case ':', '：', '﹕', ';':
			if depth > 0 {
				break
			}
			rest := s[i+n:]
			if c == ';' || c == ':' && (strings.HasPrefix(rest, "//") || betweenDigits(s, i)) {
				return semicolon(s, i, c)
			}
			l, ok := judge(s[:i])
			if ok && c == ':' && rest != "" && spaceBefore(rest) == 0 {
				l.weight = weak // "KL:It": a slip where the label is known, else a word
			}
			return l, i + n, ok
		}
		i += n
	}
	return label{}, 0, false
}

// semicolon reads "ND; text", a slip that counts only where ND is a label.
func semicolon(s string, i int, c rune) (label, int, bool) {
	if c != ';' || i > 40 || spaceBefore(s[i+1:]) == 0 {
		return label{}, 0, false
	}
	l, ok := judge(s[:i])
	l.weight, l.shape = weak, aloneShape
	return l, i + 1, ok
}

func betweenDigits(s string, i int) bool {
	return i > 0 && i+1 < len(s) && s[i-1] >= '0' && s[i-1] <= '9' && s[i+1] >= '0' && s[i+1] <= '9'
}

// dash reads "NAME, role. – text" and "NAME.- text".
func dash(s string) (label, int, bool) {
	for _, sign := range []string{". – ", ". — ", ".- ", ".-", ".– ", ".— ", ") - ", ") – ", ") — "} {
		i := strings.Index(s, sign)
		if sign[0] == ')' && i > 0 {
			i, sign = i+1, sign[1:]
		}
		if i <= 0 || i > maxLabel {
			continue
		}
		l, ok := judge(s[:i])
		if l.shape = dashShape; l.weight == strong && l.part == noPart {
			l.weight = fair
		}
		return l, i + len(sign), ok
	}
	return label{}, 0, false
}

// period reads "Mr. SMITH of New Jersey. text" and "The PRESIDING OFFICER (Mr.
// Kyl). text": a title, then a surname or a post in capitals.
func period(s string) (label, int, bool) {
	if !opensWithTitle(s) {
		return label{}, 0, false
	}
	name, n := s, 0
	for at := 0; ; {
		i := strings.IndexByte(s[at:min(len(s), maxLabel)], '.')
		if i < 0 {
			return label{}, 0, false
		}
		at += i + 1
		if opens := strings.Count(s[:at], "(") + strings.Count(s[:at], "[") - strings.Count(s[:at], ")") - strings.Count(s[:at], "]"); opens > 0 {
			continue
		}
		name, n = s[:at-1], at
		if !abbreviates(name) {
			break
		}
	}
	if n < len(s) && spaceBefore(s[n:]) == 0 {
		return label{}, 0, false
	}
	l, ok := judge(name)
	if !ok || l.weight != strong || !capitalsAfterTitle(name) {
		return label{}, 0, false
	}
	l.shape = periodShape
	return l, n, true
}

func opensWithTitle(s string) bool {
	word := s[:wordLength(cut(s, 24))]
	word = strings.TrimSuffix(word, ".")
	return has(honorifics, word) || has(offices, word)
}

// abbreviates tells that a period after s ends no sentence: a title or an
// initial stands before it.
func abbreviates(s string) bool {
	w := s[strings.LastIndexAny(s, " \u00a0")+1:]
	return len(w) == 1 || has(honorifics, w) || w == "Jr" || w == "Sr"
}

// capitalsAfterTitle tells that the first word is a title and that a word in
// capitals follows, as in "Mr. McCAIN", "The PRESIDING OFFICER", "CHAIR POWELL".
func capitalsAfterTitle(s string) bool {
	words := strings.FieldsFunc(s, isSpace)
	if len(words) < 2 {
		return false
	}
	first := strings.ToLower(strings.TrimSuffix(words[0], "."))
	if !honorifics[first] && !offices[first] {
		return false
	}
	for _, w := range words[1:] {
		if capitals(w) >= 2 && !strings.HasPrefix(w, "(") {
			return true
		}
	}
	return false
}

// capitals counts the capitals at the end of a word, where a surname in
// capitals has them: "McCAIN" has four.
func capitals(w string) int {
	n := 0
	for _, c := range strings.TrimRight(w, ".,'’") {
		if unicode.IsUpper(c) {
			n++
		} else if unicode.IsLower(c) || c == '.' {
			n = 0
		}
	}
	return n
}
