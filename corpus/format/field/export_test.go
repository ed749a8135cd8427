package field

import (
	"strings"

	"lectern/corpus/format"
)

// List is each field with its names.
func List() [][2]string {
	var list [][2]string
	for _, l := range names {
		list = append(list, [2]string{string(l.field), strings.Join(strings.Fields(l.names), ", ")})
	}
	return list
}

// DateOf is dateOf, for the tests.
var DateOf = dateOf

// Say is say, for the tests.
func (v Value) Say(to *format.Visible) { v.say(to) }
