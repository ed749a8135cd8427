package sidecar

import (
	"fmt"
	"strings"

	"lectern/corpus/editor"
)

// language is the tag under the key language; another text is a fault, and "".
func language(t editor.Table) string {
	tag := t.Text("language")
	if tag == "" || isLanguage(tag) {
		return tag
	}
	message, hint := noLanguage(tag)
	t.Fault("language", message, hint)
	return ""
}

// noLanguage says what is wrong with a tag, and what to do.
func noLanguage(tag string) (message, hint string) {
	return fmt.Sprintf("%q is no language tag", tag), `write it as "en", "zh-Hant" or "pt-BR"`
}

// isLanguage tells the shape of a BCP 47 tag: two or three letters, then parts
// of two to eight letters and digits.
func isLanguage(s string) bool {
	for i, part := range strings.Split(s, "-") {
		if len(part) < 2 || len(part) > 8 || i == 0 && len(part) > 3 {
			return false
		}
		for _, c := range part {
			if letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'; !letter && (i == 0 || c < '0' || c > '9') {
				return false
			}
		}
	}
	return true
}
