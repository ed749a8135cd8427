package folder

import (
	"fmt"

	"lectern/corpus"
)

// distinct reports documents with the same ID and tells them apart by a number:
// both are kept.
func distinct(documents []*corpus.Document) []corpus.Fault {
	var faults []corpus.Fault
	all, first := map[string]bool{}, map[string]string{}
	for _, d := range documents {
		all[d.ID] = true
	}
	for _, d := range documents {
		other, twice := first[d.ID]
		if !twice {
			first[d.ID] = d.Source.Path
			continue
		}
		id := d.ID
		for n := 2; all[id]; n++ {
			id = fmt.Sprintf("%s-%d", d.ID, n)
		}
		hint := fmt.Sprintf(`add id = "…" to %s`, Sidecar(d.Source.Path))
		if other != d.Source.Path && Sidecar(other) == Sidecar(d.Source.Path) {
			hint = "if both hold the same transcript, keep one of them; else give one another name"
		}
		faults = append(faults, corpus.Fault{Severity: corpus.Warning, File: d.Source.Path, Hint: hint,
			Message: fmt.Sprintf("the id %q is that of %s too; %q is used here", d.ID, other, id)})
		d.ID, all[id] = id, true
	}
	return faults
}
