package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// visible is text of a transcript, or a file's name, for a terminal: what
// would steer the terminal is spelt out instead, and so are bytes that are no
// UTF-8, as names can have them; it stays on its line.
func visible(s string) string {
	if utf8.ValidString(s) && !strings.ContainsFunc(s, steers) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") {
			fmt.Fprintf(&b, "\\x%02x", s[i])
			continue
		}
		if steers(r) {
			fmt.Fprintf(&b, "\\u%04x", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// steers: control characters, and those that turn the direction of the text.
func steers(r rune) bool {
	return unicode.IsControl(r) || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// inQuotes sets words of a source apart, as they stand there: no-break spaces
// and marks of direction are no code to read. visible follows.
func inQuotes(s string) string { return `"` + s + `"` }
