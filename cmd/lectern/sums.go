package main

import (
	"fmt"
	"strconv"
	"strings"

	"lectern/corpus/search"
)

// sums prints what was counted of an answer, and which words were looked for.
func sums(e env, r search.Result) {
	for _, w := range r.Instead {
		fmt.Fprintf(e.out, "nobody says %s: looked for %s\n", visible(w.Word), visible(strings.Join(w.Words, ", ")))
	}
	for _, w := range r.Stems {
		fmt.Fprintf(e.out, "%s: looked for %s too\n", visible(w.Word), visible(strings.Join(w.Words, ", ")))
	}
	for _, f := range r.Facets {
		if f.More > 0 {
			f.Values = append(f.Values, search.Value{ID: fmt.Sprintf("and %d more", f.More)})
		}
		values(e, string(f.Field), f.Values)
	}
	if len(r.Facets) > 0 {
		values(e, "year", years(r))
	}
	for _, c := range r.Costs {
		fmt.Fprintf(e.out, "without %s there would be %s\n", visible(c.Node.String()), counted(c.Turns, "turn"))
	}
}

func values(e env, of string, all []search.Value) {
	var printed []string
	for _, v := range all {
		name := v.Name
		if name == "" {
			name = v.ID
		}
		if v.Turns > 0 {
			name += " " + strconv.Itoa(v.Turns)
		}
		printed = append(printed, name)
	}
	if len(printed) > 0 {
		fmt.Fprintf(e.out, "%s: %s\n", of, visible(strings.Join(printed, "; ")))
	}
}

// years are the turns by the year of their document, ascending; those of which
// it is not known stand apart, at the end.
func years(r search.Result) []search.Value {
	var all []search.Value
	unknown := r.Undated
	for _, d := range r.Dates {
		first, _, _ := d.First.Date()
		last, _, _ := d.Last.Date()
		if first != last || !d.Sure {
			unknown += d.Turns
			continue
		}
		id := strconv.Itoa(first)
		if n := len(all); n > 0 && all[n-1].ID == id {
			all[n-1].Turns += d.Turns
			continue
		}
		all = append(all, search.Value{ID: id, Turns: d.Turns})
	}
	if unknown > 0 {
		all = append(all, search.Value{ID: "unknown", Turns: unknown})
	}
	return all
}
