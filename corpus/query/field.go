package query

import (
	"fmt"
	"slices"
	"strings"

	"lectern/corpus/when"
)

// Name is the name of a field, as typed before the colon.
type Name string

// The fields.
const (
	Speaker Name = "speaker" // words of the speaker's name or label
	Label   Name = "label"   // words of the label that the source prints
	Role    Name = "role"    // words of the role at that time
	Org     Name = "org"     // words of the organization at that time
	Kind    Name = "kind"    // the kind of turn
	Doc     Name = "doc"     // the document's ID, or words of its title
	Lang    Name = "lang"    // the document's language tag, or its first part
	Has     Name = "has"     // a kind of mark, or "date" for a date spoken about
	After   Name = "after"   // the day of the document is this date's first or later
	Before  Name = "before"  // the day of the document is before this date's first
	On      Name = "date"    // the day of the document lies in this date
	About   Name = "about"   // a date that is spoken about lies in this one
)

// Names are all fields, in the order in which help lists them.
var Names = []Name{Speaker, Label, Role, Org, Kind, Doc, Lang, Has, After, Before, On, About}

// Kinds and Marks are the values that kind: and has: take. They are those of
// package corpus, which this one may not know; a test of corpus/search keeps
// them the same.
var (
	Kinds = []string{"speech", "question", "answer", "moderator", "stage"}
	Marks = []string{"elision", "spelling", "inaudible", "crosstalk", "reaction", "redaction", "sic", "interpretation", "time-code", "page",
		"repair", "gloss", "correction", "foreign", "remark"}
)

// HasDate is the value of has: for a date that is spoken about.
const HasDate = "date"

// field reads the value of a field. ok is false when the value makes no sense;
// the fault then says so.
func field(name Name, value string, at, end int) (f Field, fault *Fault) {
	f = Field{Name: name, Value: value}
	if strings.TrimSpace(value) == "" {
		return f, &Fault{at, end, fmt.Sprintf("%s: has no value", name), "write it right behind the colon, as in " + example(name)}
	}
	switch name {
	case Kind:
		f.Value = strings.ToLower(value)
		return f, known(name, f.Value, Kinds, at, end)
	case Has:
		f.Value = strings.ToLower(value)
		return f, known(name, f.Value, append(slices.Clone(Marks), HasDate), at, end)
	case After, Before, On, About:
		date, err := when.Parse(value)
		if err != nil {
			return f, &Fault{at, end, fmt.Sprintf("%s: %v", name, err), "write a year, a month or a day, as in " + example(name)}
		}
		f.Date = date
	}
	return f, nil
}

func known(name Name, value string, values []string, at, end int) *Fault {
	if slices.Contains(values, value) {
		return nil
	}
	return &Fault{at, end, fmt.Sprintf("%s: knows no %q", name, value), "it is one of " + strings.Join(values, ", ")}
}

func example(name Name) string {
	switch name {
	case Kind:
		return "kind:question"
	case Has:
		return "has:elision"
	case Lang:
		return "lang:en"
	case After, Before, On, About:
		return string(name) + ":2013-05"
	}
	return string(name) + `:"several words"`
}
