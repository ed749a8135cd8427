package corpus

import (
	"fmt"
	"strings"
)

// Severity is how bad a fault is.
type Severity string

// The severities. An Error means that something of the source was not
// understood or an editor's file is wrong; a Warning means that a careful
// person should look.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
)

// Fault is something wrong or doubtful at a place in a file.
type Fault struct {
	Severity Severity `json:"severity"`

	// File is as it was given to the reader, Line and Column are 1-based, the
	// column in bytes. A Line of 0 is the file as a whole.
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`

	// Message says what was seen, Hint what to do; Hint may be empty.
	Message string `json:"message"`
	Hint    string `json:"hint"`
}

// String is the fault as one line: file:line:col: message. A warning says so.
func (f Fault) String() string {
	var b strings.Builder
	b.WriteString(f.File)
	if f.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", f.Line, max(f.Column, 1))
	}
	b.WriteString(": ")
	if f.Severity == Warning {
		b.WriteString("warning: ")
	}
	b.WriteString(f.Message)
	return b.String()
}
