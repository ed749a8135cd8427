package people

import (
	"fmt"
	"slices"
	"strings"

	"lectern/corpus"
)

// crowd is who is in which documents, while an editor's merges change it.
type crowd struct {
	names map[string]string                    // by ID
	in    map[string]map[*corpus.Document]bool // by ID
	byKey map[string][]heard                   // by title and surname of a label
}

func gather(c *corpus.Corpus) *crowd {
	w := &crowd{names: known(c), in: map[string]map[*corpus.Document]bool{}, byKey: map[string][]heard{}}
	for _, h := range hearAll(c) {
		if w.in[h.id()] == nil {
			w.in[h.id()] = map[*corpus.Document]bool{}
		}
		w.in[h.id()][h.doc] = true
		for _, n := range h.names {
			w.byKey[n.key] = append(w.byKey[n.key], h)
		}
	}
	return w
}

// merge makes one person another.
func (w *crowd) merge(id, into string) {
	if id == into {
		return
	}
	if w.in[into] == nil {
		w.in[into] = map[*corpus.Document]bool{}
	}
	for d := range w.in[id] {
		w.in[into][d] = true
	}
	delete(w.in, id)
}

// described says who people are: their names, each with the number of its
// documents, the most frequent first.
func (w *crowd) described(ids []string) string {
	n, order := map[string]int{}, []string{}
	for _, id := range ids {
		name := w.names[id]
		if len(w.in[id]) == 0 {
			continue
		}
		if n[name] == 0 {
			order = append(order, name)
		}
		n[name] += len(w.in[id])
	}
	slices.SortFunc(order, func(a, b string) int {
		if n[a] != n[b] {
			return n[b] - n[a]
		}
		return strings.Compare(a, b)
	})
	for i, name := range order {
		order[i] = fmt.Sprintf("%s in %s", name, counted(n[name], "document"))
	}
	return strings.Join(order, "; ")
}
