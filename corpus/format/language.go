package format

import "strings"

// SameLanguage tells tags of one language, whatever their regions and scripts:
// "de" and "de-AT".
func SameLanguage(a, b string) bool {
	a, _, _ = strings.Cut(a, "-")
	b, _, _ = strings.Cut(b, "-")
	return strings.EqualFold(a, b)
}
