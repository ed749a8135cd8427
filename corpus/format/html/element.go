package html

import (
	"strings"

	"lectern/corpus/format"
)

// element is an open element, with what holds for the words in it.
type element struct {
	name    string
	same    int // the open element of that name before it, -1 for none
	block   int // the innermost block and the innermost cell, itself included
	cell    int
	node    int // the container that it stands in
	heading int // 1 to 6 in a heading

	hidden bool // its words are not seen
	bold   bool
	link   bool
	pre    bool
	item   bool
	figure bool // the caption of a picture
	style  string
	lang   string // "" for that of the page

	opens  string // what closing it ends: "struck", "insert", "lang", "label", "cite", "clock"
	start  int    // where in the words of the block it began
	blocks int    // and in which block
}

// stack are the open elements. Each knows the one of its name before it, so that
// an end tag is matched, or passed over, without a search.
type stack struct {
	open []element
	last map[string]int // the innermost open element of a name, counted from 1
	deep bool           // it was cut at maxDepth
}

// maxDepth is how deep elements may stand in each other; what is deeper counts
// as part of the element there. Chosen: pages have less than 100.
const maxDepth = 4096

func (s *stack) top() *element { return &s.open[len(s.open)-1] }

func newStack() *stack {
	return &stack{open: []element{{same: -1}}, last: map[string]int{}}
}

// push opens an element; false is too deep.
func (s *stack) push(e element) bool {
	if len(s.open) >= maxDepth {
		s.deep = true
		return false
	}
	e.same = s.last[e.name]
	n := len(s.open)
	if blocks[e.name] {
		e.block = n
	}
	if cells[e.name] {
		e.cell = n
	}
	s.last[e.name] = n
	s.open = append(s.open, e)
	return true
}

// find is the open element that an end tag closes, 0 for none: an inline
// element does not reach out of its block, nor anything out of the cell of a
// table but parts of the table.
func (s *stack) find(name string) int {
	n := s.last[name]
	bound := s.top().cell
	switch {
	case tableParts[name]:
		bound = 0
	case !blocks[name]:
		bound = s.top().block
	}
	if n < bound {
		return 0
	}
	return n
}

// pop closes the innermost element.
func (s *stack) pop() element {
	n := len(s.open) - 1
	e := s.open[n]
	s.last[e.name] = e.same
	s.open = s.open[:n]
	return e
}

var (
	void = format.Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")

	// blocks begin and end a paragraph.
	blocks = format.Set(`address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
		h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul
		optgroup option xmp head title`)
	containers = format.Set("article aside blockquote body center details div dl fieldset figure footer form header main menu nav ol search section table td ul html tbody")
	cells      = format.Set("td th caption table")
	tableParts = format.Set("table tbody thead tfoot tr td th caption html body")

	// unseen are elements whose words no reader of the page sees, or is not meant
	// to read.
	unseen = format.Set("head script style template noscript iframe object svg math select button textarea audio video canvas datalist map noframes noembed progress meter title")

	// ends are the elements that one closes by beginning, unless a barrier was
	// opened since.
	ends = map[string]struct{ closed, barriers []string }{
		"li":     {[]string{"li"}, []string{"ul", "ol", "menu", "table"}},
		"dt":     {[]string{"dt", "dd"}, []string{"dl", "table"}},
		"dd":     {[]string{"dt", "dd"}, []string{"dl", "table"}},
		"tr":     {[]string{"tr"}, []string{"table"}},
		"td":     {[]string{"td", "th"}, []string{"table", "tr"}},
		"th":     {[]string{"td", "th"}, []string{"table", "tr"}},
		"tbody":  {[]string{"tbody", "thead", "tr"}, []string{"table"}},
		"tfoot":  {[]string{"tbody", "thead", "tr"}, []string{"table"}},
		"option": {[]string{"option"}, []string{"select"}},
		"body":   {[]string{"head"}, nil},
	}
)

// classes are the names of an element's classes, in small letters.
func classes(class string) []string { return strings.Fields(strings.ToLower(class)) }
