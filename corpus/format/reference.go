package format

import (
	"html"
	"strings"
)

// maxReference bounds a reference to a character, and with it the search for
// its end: the longest is "&CounterClockwiseContourIntegral;".
const maxReference = 34

// Reference reads the reference to a character that s begins with, as "&amp;",
// and is its length; 0 for one that HTML does not know or that no semicolon ends.
func Reference(s string) (word string, n int) {
	end := strings.IndexByte(s[:min(len(s), maxReference)], ';')
	if end < 2 || s[0] != '&' {
		return "", 0
	}
	if c := html.UnescapeString(s[:end+1]); !strings.HasPrefix(c, "&") || c == "&" {
		return c, end + 1
	}
	return "", 0
}
