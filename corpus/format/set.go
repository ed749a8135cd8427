package format

import "strings"

// Set is a list of words, apart by white space, for looking one up.
func Set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
