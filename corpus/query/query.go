// Package query turns what a reader typed into a tree that prints itself. It
// knows no index and no corpus. Nothing that can be typed is an error: what is
// not understood is left out and said, with its place.
package query

import (
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

	// Field narrows to turns with a property.
	Field struct {
		Name  Name
		Value string
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
func (Field) node()  {}
func (Not) node()    {}
func (And) node()    {}
func (Or) node()     {}

func (w Word) String() string   { return w.Text }
func (p Phrase) String() string { return `"` + p.Text + `"` }

func (f Field) String() string {
	if f.Value == "" || strings.ContainsAny(f.Value, " \t\n()") {
		return string(f.Name) + `:"` + f.Value + `"`
	}
	return string(f.Name) + ":" + f.Value
}

func (n Not) String() string { return "-" + grouped(n.Node, true) }

func (a And) String() string { return join(a, " ", false) }
func (o Or) String() string  { return join(o, " OR ", true) }

func join(parts []Node, between string, andFits bool) string {
	printed := make([]string, len(parts))
	for i, part := range parts {
		_, and := part.(And)
		printed[i] = grouped(part, !(and && andFits))
	}
	return strings.Join(printed, between)
}

// grouped puts parentheses round a part that would fall apart without them.
func grouped(n Node, and bool) string {
	switch n.(type) {
	case Or:
		return "(" + n.String() + ")"
	case And:
		if and {
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

// Caret is the query with a line under it that points at the fault, one sign
// for each character.
func (f Fault) Caret(typed string) string {
	at := min(max(f.At, 0), len(typed))
	end := min(max(f.End, at), len(typed))
	width := max(len([]rune(typed[at:end])), 1)
	return typed + "\n" + strings.Repeat(" ", len([]rune(typed[:at]))) + strings.Repeat("^", width)
}

// String is the message and the hint as one sentence.
func (f Fault) String() string {
	if f.Hint == "" {
		return f.Message
	}
	return f.Message + "; " + f.Hint
}
