package history

import (
	"slices"
	"strings"

	"lectern/corpus"
)

// facts are the values of two documents that differ.
func facts(old, new *corpus.Document) []Fact {
	var changed []Fact
	for _, f := range []Fact{
		{"id", old.ID, new.ID},
		{"title", old.Title, new.Title},
		{"kind", old.Kind, new.Kind},
		{"edition", strings.Join(old.Edition, ", "), strings.Join(new.Edition, ", ")},
		{"language", old.Language, new.Language},
		{"place", old.Place, new.Place},
		{"date", old.Dates.Event.String(), new.Dates.Event.String()},
		{"published", old.Dates.Published.String(), new.Dates.Published.String()},
	} {
		if folded(f.Before) != folded(f.After) {
			changed = append(changed, f)
		}
	}
	return append(changed, roles(old, new)...)
}

// roles are the speakers of both documents whose roles differ.
func roles(old, new *corpus.Document) []Fact {
	var changed []Fact
	for i := range new.Speakers {
		s := &new.Speakers[i]
		before := old.Speaker(s.ID)
		if before == nil {
			continue
		}
		if a, b := held(before), held(s); a != b {
			changed = append(changed, Fact{"roles of " + s.Name, a, b})
		}
	}
	return changed
}

// held are the roles of a speaker in one line, in an order of its own.
func held(s *corpus.Speaker) string {
	var all []string
	for _, r := range s.Roles {
		parts := []string{r.Title, r.Organization}
		if r.From != "" || r.To != "" {
			parts = append(parts, r.From+"/"+r.To)
		}
		all = append(all, strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), ", "))
	}
	slices.Sort(all)
	return strings.Join(slices.Compact(all), "; ")
}
