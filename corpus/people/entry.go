package people

import (
	"cmp"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/when"
)

// entry is one person with a full name, or everybody with one label whom no
// document names in full.
type entry struct {
	full  bool
	name  string  // what the pages show
	names []named // labels taken apart, each key once
	heard []heard // in the order of the documents

	labels map[string]int // turns by label as printed
	turns  int
}

// roll is everybody of a corpus.
type roll struct {
	entries []*entry

	// byKey are the entries that go by a title and surname.
	byKey map[string][]*entry
}

// enroll gathers the speakers of all documents into entries, ordered by turns,
// then by label.
func enroll(c *corpus.Corpus) *roll {
	at := map[string]*entry{}
	r := &roll{byKey: map[string][]*entry{}}
	for _, h := range hearAll(c) {
		key := "id " + h.id()
		if !h.full {
			if len(h.names) == 0 {
				continue // a name that no label holds, from the words of a questioner
			}
			key = "label " + h.names[0].key
		}
		e := at[key]
		if e == nil {
			e = &entry{full: h.full, labels: map[string]int{}}
			at[key] = e
			r.entries = append(r.entries, e)
		}
		e.add(h)
	}
	slices.SortStableFunc(r.entries, func(a, b *entry) int {
		return cmp.Or(cmp.Compare(b.turns, a.turns), strings.Compare(a.name, b.name))
	})
	for _, e := range r.entries {
		for _, n := range e.names {
			r.byKey[n.key] = append(r.byKey[n.key], e)
		}
	}
	return r
}

func (e *entry) add(h heard) {
	e.heard = append(e.heard, h)
	e.turns += h.turns
	if e.name == "" || h.speaker().Name < e.name {
		e.name = h.speaker().Name
	}
	for _, n := range h.names {
		e.labels[n.printed] += h.turns
		if !slices.ContainsFunc(e.names, func(m named) bool { return m.key == n.key }) {
			e.names = append(e.names, n)
		}
	}
}

// label is the most frequent label as printed.
func (e *entry) label() string {
	best := ""
	for label, n := range e.labels {
		if best == "" || n > e.labels[best] || n == e.labels[best] && label < best {
			best = label
		}
	}
	return best
}

// maxPlaces is how many places a side names. It is chosen.
const maxPlaces = 3

func (e *entry) side() Side {
	s := Side{Label: e.label(), Name: e.name, Full: e.full, Turns: e.turns, Documents: len(e.heard)}
	first, last := when.MaxDay, when.MinDay
	for _, h := range e.heard {
		s.People = append(s.People, h.id())
		if len(s.Places) < maxPlaces {
			s.Places = append(s.Places, Place{h.doc.Source.Path, h.line})
		}
		if from, to, ok := held(h.doc); ok {
			first, last = min(first, from), max(last, to)
		}
	}
	if first <= last {
		s.From, s.To = first.String(), last.String()
	}
	slices.Sort(s.People)
	s.People = slices.Compact(s.People)
	return s
}

// sides are those of several entries, the most frequent first.
func sides(entries ...*entry) []Side {
	entries = slices.Clone(entries)
	slices.SortStableFunc(entries, func(a, b *entry) int { return cmp.Compare(b.turns, a.turns) })
	var all []Side
	for _, e := range entries {
		all = append(all, e.side())
	}
	return all
}
