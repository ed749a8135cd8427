package transcript

import (
	"strings"
	"unicode/utf8"
)

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
