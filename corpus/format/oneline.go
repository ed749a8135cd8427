package format

import "strings"

// OneLine is text with its runs of white space as single spaces, none at its
// ends.
func OneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
