package field

import "strings"

// List is each field with its names.
func List() [][2]string {
	var list [][2]string
	for _, l := range names {
		list = append(list, [2]string{string(l.field), strings.Join(strings.Fields(l.names), ", ")})
	}
	return list
}
