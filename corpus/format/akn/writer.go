package akn

import (
	"strings"

	"lectern/corpus"
	"lectern/corpus/format/xmltree"
)

// writer writes one document.
type writer struct {
	xmltree.Sheet
	d *corpus.Document

	// roles and organizations are the numbers of their references, speakers who
	// says each turn.
	roles, organizations map[string]int
	speakers             map[string]string
}

// spaces are white space of a text that XML does not hold, or changes.
var spaces = strings.NewReplacer("\r", " ", "\f", " ", "\v", " ")
