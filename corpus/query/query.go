// Package query turns what a reader typed into a tree that prints itself. It
// knows no index and no corpus. Nothing that can be typed is an error: what is
// not understood is left out and said, with its place.
package query

import (
	"strconv"
	"strings"

	"lectern/corpus/when"
)

// Query is what was asked.
type Query struct {
	// Root is nil when nothing was asked.
	Root Node
}

// IsZero tells that nothing was asked.
func (q Query) IsZero() bool { return q.Root == nil }

// String prints the query so that Parse gives the same one again, "" for none.
func (q Query) String() string {
	if q.Root == nil {
		return ""
	}
	return q.Root.String()
}

// Node is a part of a query.
type Node interface {
	// String prints the part; the parts of And and Or keep their parentheses.
	String() string
	node()
}

type (
	// Word is one stretch of typed characters without a space. It may hold
	// several words of a language, as "well-known" does; they then stand
	// beside each other as in a Phrase.
	Word struct{ Text string }

	// Phrase is words in this order with nothing between them.
	Phrase struct{ Text string }

	// Prefix is a Word of which only the beginning was typed: the last word of
	// Text may go on. Invariant: that word has LeastPrefix letters at least.
	Prefix struct{ Text string }

	// Fuzzy is a Word that may be spelt otherwise: in the last word of Text up
	// to Slips letters, 1 to MostSlips, may be put in, left out, replaced or
	// swapped with their neighbour.
	Fuzzy struct {
		Text  string
		Slips int
	}

	// Near is turns in which both parts stand, in either order, with at most
	// Between words between them, 1 to MostBetween. Invariant: both parts are
	// a Word, Phrase, Prefix or Fuzzy, or an Or of these.
	Near struct {
		Left, Right Node
		Between     int
	}

	// Field narrows to turns with a property.
	Field struct {
		Name  Name
		Value string

		// Exact tells that a Speaker or Doc has Value for an ID; words of
		// names and titles do not count then.
		Exact bool

		// Date is the Value of After, Before, On and About, zero for others.
		Date when.Date
	}

	// Not is every turn but those of Node.
	Not struct{ Node Node }

	// And is the turns of all its parts. Invariant: two parts at least, none
	// an And.
	And []Node

	// Or is the turns of any of its parts. Invariant: two at least, none an Or.
	Or []Node
)

func (Word) node()   {}
func (Phrase) node() {}
func (Prefix) node() {}
func (Fuzzy) node()  {}
func (Near) node()   {}
func (Field) node()  {}
func (Not) node()    {}
func (And) node()    {}
func (Or) node()     {}

func (w Word) String() string   { return w.Text }
func (p Phrase) String() string { return `"` + p.Text + `"` }

func (p Prefix) String() string { return p.Text + "*" }

func (f Fuzzy) String() string {
	if f.Slips == 1 {
		return f.Text + "~"
	}
	return f.Text + "~" + strconv.Itoa(f.Slips)
}

func (n Near) String() string {
	return grouped(n.Left, true) + " " + nearWord + "/" + strconv.Itoa(n.Between) + " " + grouped(n.Right, true)
}

func (f Field) String() string {
	name := string(f.Name) + ":"
	if f.Exact {
		name += "="
	}
	if f.Value == "" || f.Value[0] == '=' || strings.ContainsAny(f.Value, " \t\n()") {
		return name + `"` + f.Value + `"`
	}
	return name + f.Value
}

func (n Not) String() string { return "-" + grouped(n.Node, true) }

func (a And) String() string { return join(a, " ") }
func (o Or) String() string  { return join(o, " OR ") }

func join(parts []Node, between string) string {
	printed := make([]string, len(parts))
	for i, part := range parts {
		printed[i] = grouped(part, false)
	}
	return strings.Join(printed, between)
}

// grouped puts parentheses round a part that would fall apart without them:
// alternatives, and behind a sign that binds tightly whatever has blanks in it.
func grouped(n Node, tight bool) string {
	switch n.(type) {
	case Or:
		return "(" + n.String() + ")"
	case And, Near:
		if tight {
			return "(" + n.String() + ")"
		}
	}
	return n.String()
}

// Fault is something typed that was not understood.
type Fault struct {
	// At and End are bytes of the typed query, End not included.
	At, End int

	// Message says what was seen, Hint what could be written instead; Hint may
	// be empty.
	Message, Hint string
}

// aroundCaret is how many characters of a long query are shown before a fault,
// and from its start: with their carets they fit into a line of a terminal.
const aroundCaret = 36

// Caret is the query with a line under it that points at the fault, one sign
// for each character. Of a long query it is what stands around the fault.
func (f Fault) Caret(typed string) string {
	at := min(max(f.At, 0), len(typed))
	end := min(max(f.End, at), len(typed))
	before, from := []rune(typed[:at]), []rune(typed[at:])
	width := max(len([]rune(typed[at:end])), 1)
	if len(before) > aroundCaret {
		before = append([]rune("…"), before[len(before)-aroundCaret:]...)
	}
	if len(from) > aroundCaret {
		from, width = append(from[:aroundCaret:aroundCaret], '…'), min(width, aroundCaret)
	}
	return string(before) + string(from) + "\n" + strings.Repeat(" ", len(before)) + strings.Repeat("^", width)
}

// String is the message and the hint as one sentence.
func (f Fault) String() string {
	if f.Hint == "" {
		return f.Message
	}
	return f.Message + "; " + f.Hint
}
