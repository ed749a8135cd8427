package people

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"lectern/corpus/transcript"
)

// officesOf are the labels that are an office alone. Who held it, the date of a
// document does not say by itself; its title often does.
func officesOf(r *roll) []Suggestion {
	var all []Suggestion
	for _, e := range r.entries {
		if e.full || len(e.names) != 1 || e.names[0].surname != "" || e.names[0].title == "" || len(e.heard) < 2 {
			continue
		}
		all = append(all, holders(r, e)...)
	}
	return all
}

// holders parts the documents of an office by whom their titles name in it.
func holders(r *roll, e *entry) []Suggestion {
	office := strings.Fields(strings.TrimPrefix(e.names[0].title, "the "))
	named := map[string]*entry{}
	for _, h := range e.heard {
		name := inOffice(h.doc.Title, office)
		if named[name] == nil {
			named[name] = &entry{labels: map[string]int{}}
		}
		named[name].add(h)
	}
	var all []Suggestion
	for name, part := range named {
		s := Suggestion{Kind: Office, Score: Possible, Why: "an office; the titles of these documents name nobody in it, or several", Sides: []Side{part.side()}}
		if name != "" {
			if len(part.heard) > 1 {
				s.Score = Likely
			}
			s.Why = fmt.Sprintf("an office; the titles of these documents name %s in it and nobody else", name)
			s.Sides = append(s.Sides, sides(r.byKey[fold(strings.Join(office, " ")+" "+name)]...)...)
		}
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b Suggestion) int {
		return cmp.Or(cmp.Compare(b.Sides[0].Turns, a.Sides[0].Turns), strings.Compare(a.Why, b.Why))
	})
	return all
}

// inOffice is the one word that a title prints right after an office, "" where
// there is none or more than one: "Remarks by President Fenwick".
func inOffice(title string, office []string) string {
	words, found := strings.Fields(title), ""
	for i := range words {
		end := i + len(office)
		if end >= len(words) || i > 0 && transcript.IsOffice(words[i-1]) || !matches(words[i:end], office) {
			continue
		}
		name, ok := capitalised(words[end])
		if i > 0 && another[fold(words[i-1])] {
			return "" // "former President Fenwick": the title is about several
		}
		if !ok || transcript.IsTitle(words[end]) || found != "" && found != name {
			return ""
		}
		found = name
	}
	return found
}

// another are words before an office that make it another's.
var another = map[string]bool{"former": true, "ex": true, "vice": true, "late": true, "incoming": true, "acting": true}

func matches(words, office []string) bool {
	for i, w := range words {
		if fold(w) != office[i] {
			return false
		}
	}
	return true
}
