package people

import (
	"fmt"
	"slices"
	"strings"
)

// sameLabels are the titles with a surname that several documents print and
// that are not tied to one person in all of them.
func sameLabels(r *roll) []Suggestion {
	var all []Suggestion
	for _, e := range r.entries {
		for _, n := range e.names {
			list := r.byKey[n.key]
			if list[0] != e || n.title == "" || n.surname == "" || n.Full {
				continue // the first of its entries answers for a label
			}
			if s, ok := sameLabel(n, list); ok {
				all = append(all, s)
			}
		}
	}
	return all
}

func sameLabel(n named, list []*entry) (Suggestion, bool) {
	s := Suggestion{Kind: SameLabel, Score: Possible, Sides: sides(list...)}
	var full []string
	for _, side := range s.Sides {
		if side.Full {
			full = append(full, side.Name)
		}
	}
	slices.Sort(full)
	switch {
	case len(list) == 1 && (list[0].full || len(list[0].heard) < 2):
		return s, false
	case len(full) == 0:
		s.Why = "no document names them in full; the label is the same"
	case len(full) == len(list):
		s.Why = fmt.Sprintf("one label is that of %s, in different documents: two people, or two forms of one name", strings.Join(full, " and of "))
	case len(full) == 1:
		if i := slices.IndexFunc(s.Sides, func(side Side) bool { return side.Full }); s.Sides[i].Documents > 2 || !address[n.title] {
			s.Score = Likely
		}
		s.Why = fmt.Sprintf("in other documents the label is that of %s, and of nobody else; these say too little", full[0])
	default:
		s.Why = fmt.Sprintf("in other documents the label is that of %s", strings.Join(full, " and of "))
	}
	return s, true
}

// titles are the surnames that go with several titles: one person with two
// posts, or a family.
func titles(r *roll) []Suggestion {
	bySurname, order := map[string][]*entry{}, []string{}
	for _, e := range r.entries {
		for _, n := range e.names {
			if n.title == "" || n.surname == "" || slices.Contains(bySurname[n.surname], e) {
				continue
			}
			if bySurname[n.surname] == nil {
				order = append(order, n.surname)
			}
			bySurname[n.surname] = append(bySurname[n.surname], e)
		}
	}
	var all []Suggestion
	for _, surname := range order {
		if s, ok := severalTitles(surname, bySurname[surname]); ok {
			all = append(all, s)
		}
	}
	return all
}

// maxTitled is how many bearers of a surname a suggestion lists; more are
// surely several people. It is chosen.
const maxTitled = 12

func severalTitles(surname string, list []*entry) (Suggestion, bool) {
	if len(list) < 2 || len(list) > maxTitled || !slices.ContainsFunc(list, func(e *entry) bool { return !e.full }) {
		return Suggestion{}, false
	}
	var of []string
	for _, e := range list {
		for _, n := range e.names {
			if n.surname == surname && n.title != "" && !slices.Contains(of, n.title) {
				of = append(of, n.title)
			}
		}
	}
	if len(of) < 2 {
		return Suggestion{}, false
	}
	s := Suggestion{Kind: Title, Score: Possible, Sides: sides(list...)}
	s.Why = fmt.Sprintf("one surname with %d titles: one person with two posts, or several people", len(of))
	if len(s.Sides) == 2 && isRare(s.Sides[1], s.Sides[0]) && onlyAddress(of) && together(list[0], list[1]) {
		s.Score, s.Why = Likely, "one surname with two forms of address, one of them rare: a slip, or two people"
	}
	return s, true
}

// onlyAddress tells titles that say nothing of a post, as "mr" and "dr".
func onlyAddress(titles []string) bool {
	return !slices.ContainsFunc(titles, func(t string) bool { return !address[t] })
}

var address = map[string]bool{"mr": true, "mrs": true, "ms": true, "miss": true, "mx": true, "dr": true, "prof": true, "doctor": true, "professor": true}
