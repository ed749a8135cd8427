package people

import (
	"cmp"
	"slices"
	"strings"

	"lectern/corpus"
)

// Suggestion is something about who is who that a person should look at. It is
// never applied.
type Suggestion struct {
	// Kind is one of Kinds.
	Kind string `json:"kind"`

	// Score is "likely" or "possible", in one word what Why says.
	Score string `json:"score"`

	// Why says what speaks for it, and what against it.
	Why string `json:"why"`

	// Sides are those who may be one person, the most frequent first. One side
	// alone is a label of several documents, in each of which it may be another's.
	Sides []Side `json:"sides"`
}

// The kinds of suggestion.
const (
	// SameLabel: one title and surname in several documents.
	SameLabel = "label"
	// Office: a title alone, as "THE PRESIDENT", in several documents.
	Office = "office"
	// Slip: two labels or names that are a letter or two apart.
	Slip = "slip"
	// Title: one surname with several titles.
	Title = "title"
	// Initials: an initial and a surname that fit a full name.
	Initials = "initials"
	// Letters: one name in other letters, as "Müller" and "Mueller".
	Letters = "letters"
)

// Kinds are all kinds of suggestion, in the order in which they are listed.
var Kinds = []string{Slip, SameLabel, Letters, Initials, Title, Office}

// The scores.
const (
	Likely   = "likely"
	Possible = "possible"
)

// Side is one of those who may be one person.
type Side struct {
	// Label is the most frequent of the labels as printed, Name what the pages
	// show, and Full tells that it is a full name.
	Label string `json:"label"`
	Name  string `json:"name"`
	Full  bool   `json:"full"`

	// People are their IDs, ascending: one for a full name, one for each document
	// otherwise.
	People []string `json:"people"`

	Documents int `json:"documents"`
	Turns     int `json:"turns"`

	// From and To are the days of the first and the last document, "" for none
	// with a date.
	From string `json:"from"`
	To   string `json:"to"`

	// Places are where they first speak in the first few documents.
	Places []Place `json:"places"`
}

// Place is a line of a file.
type Place struct {
	File string `json:"file"`
	Line int    `json:"line"`
}

// Suggest lists what a person should look at: by kind, then the likely ones
// first, then the most frequent. What the correction log holds apart is left
// out. Voices that the source does not name are not in it. The time is in
// proportion to the corpus and, in its labels, n log n.
func Suggest(c *corpus.Corpus) []Suggestion {
	r := enroll(c)
	all := slips(r)
	all = append(all, sameLabels(r)...)
	all = append(all, otherLetters(r)...)
	all = append(all, byInitials(r)...)
	all = append(all, titles(r)...)
	all = append(all, officesOf(r)...)
	a := heldApart(c)
	all = slices.DeleteFunc(all, func(s Suggestion) bool { return a.forbidsAny(s.Sides) })
	slices.SortStableFunc(all, func(x, y Suggestion) int {
		return cmp.Or(cmp.Compare(slices.Index(Kinds, x.Kind), slices.Index(Kinds, y.Kind)), strings.Compare(x.Score, y.Score),
			cmp.Compare(y.turns(), x.turns()), strings.Compare(x.Sides[0].Label, y.Sides[0].Label))
	})
	return all
}

func (s Suggestion) turns() int {
	n := 0
	for _, side := range s.Sides {
		n += side.Turns
	}
	return n
}

// Unresolved are the labels of those whom no document names in full, the most
// frequent first.
func Unresolved(c *corpus.Corpus) []Side {
	var all []Side
	for _, e := range enroll(c).entries {
		if !e.full {
			all = append(all, e.side())
		}
	}
	slices.SortStableFunc(all, func(a, b Side) int {
		return cmp.Or(cmp.Compare(b.Turns, a.Turns), strings.Compare(a.Label, b.Label))
	})
	return all
}

// heldApart are the people whom the correction log says are not one.
func heldApart(c *corpus.Corpus) *apart {
	a := newApart()
	for i, correction := range c.Corrections {
		if correction.Kind == "apart" {
			a.keep(i, correction.People)
		}
	}
	return a
}

// forbidsAny tells that a person of one side is held apart from one of another.
func (a *apart) forbidsAny(sides []Side) bool {
	of := map[int]int{} // the side by the group
	for i, side := range sides {
		for _, id := range side.People {
			for group := range a.groups[id] {
				if j, ok := of[group]; ok && j != i {
					return true
				}
				of[group] = i
			}
		}
	}
	return false
}
