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
	Speaker Name = "speaker" // the speaker's ID, or words of the name or label
	Label   Name = "label"   // words of the label that the source prints
	Role    Name = "role"    // words of the role at that time
	Org     Name = "org"     // words of the organization at that time
	Kind    Name = "kind"    // the kind of turn
	Doc     Name = "doc"     // the document's ID, or words of its title
	Place   Name = "place"   // words of the place where the document was held
	Lang    Name = "lang"    // the document's language tag, or its first part
	Has     Name = "has"     // a kind of mark, or "date" for a date spoken about
	After   Name = "after"   // the day of the document is this date's first or later
	Before  Name = "before"  // the day of the document is before this date's first
	On      Name = "date"    // the day of the document lies in this date
	About   Name = "about"   // a date that is spoken about lies in this one
)

// Names are all fields, in the order in which help lists them.
var Names = []Name{Speaker, Label, Role, Org, Kind, Doc, Place, Lang, Has, After, Before, On, About}

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

// field reads a field; the parser stands at its name, prefix bytes long with
// the colon.
func (p *parser) field(name Name, prefix int) Node {
	at := p.at
	p.at += prefix
	exact := strings.HasPrefix(p.src[p.at:], "=")
	if exact {
		p.at++
	}
	quoted := quoteAt(p.src[p.at:]) > 0
	value := ""
	if quoted {
		value = strings.Join(strings.Fields(p.quoted()), " ")
	} else {
		value = p.bare()
		p.at += len(value)
	}
	f, fault := valued(name, value, at, p.at)
	if fault != nil {
		p.faults = append(p.faults, *fault)
		return nil
	}
	p.signs(&f, exact, !quoted, at)
	return f
}

// signs are what may stand round the value of a field: "=" before an ID. A star
// or an "=" elsewhere says nothing, and is said to.
func (p *parser) signs(f *Field, exact, bare bool, at int) {
	switch {
	case exact && hasIDs(f.Name):
		f.Exact = true
	case exact:
		p.fault(at, p.at, fmt.Sprintf("%s: takes no %q", f.Name, "="), "it stands before the ID of a speaker or a document alone")
	}
	if bare && f.Date.IsZero() && strings.HasSuffix(f.Value, "*") {
		p.fault(at, p.at, fmt.Sprintf("%s: takes no star", f.Name), "write whole words, as in "+example(f.Name))
	}
}

// valued reads the value of a field. The fault says when it makes no sense.
func valued(name Name, value string, at, end int) (f Field, fault *Fault) {
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
		date, err := when.Parse(edtf(value))
		if err != nil {
			return f, &Fault{at, end, fmt.Sprintf("%s: %v", name, err), "write a year, a month or a day, as in " + example(name)}
		}
		f.Value, f.Date = edtf(value), date
	}
	return f, nil
}

// edtf is a date as people type one: in small letters, and with two dots for
// the time between, where EDTF has a slash. A set keeps its dots.
func edtf(value string) string {
	value = strings.ToUpper(value)
	from, to, dots := strings.Cut(value, "..")
	if !dots || strings.ContainsAny(value, "/[{") {
		return value
	}
	if from == "" {
		from = ".."
	}
	if to == "" {
		to = ".."
	}
	return from + "/" + to
}

// hasIDs tells the fields of things that have an ID.
func hasIDs(name Name) bool { return name == Speaker || name == Doc }

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
	case After, Before:
		return string(name) + ":2013-05"
	case On, About:
		return string(name) + ":2013-05 or " + string(name) + ":2011..2013"
	}
	return string(name) + `:"several words"`
}
