package format

import "strings"

// Outside is a label without what stands in brackets behind it: "Ann Lee" of
// "Ann Lee (Marrow North)".
func Outside(label string) string {
	name, _, _ := strings.Cut(label, "(")
	return name
}
