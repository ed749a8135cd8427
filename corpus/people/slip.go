package people

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"lectern/corpus"
)

// slips are the pairs of entries whose labels, or full names, are a slip or two
// apart. Which of the two is right, and whether they are two people, only a
// person can say: CONAWAY and CONWAY are as near as SULLICAN and SULLIVAN.
func slips(r *roll) []Suggestion {
	words, of := r.words()
	var pairs [][2]*entry
	seen := map[[2]*entry]bool{}
	for _, pair := range nearPairs(words) {
		a, b := of[words[pair[0]]], of[words[pair[1]]]
		x, y := a.entry, b.entry
		if x == y || seen[[2]*entry{x, y}] || seen[[2]*entry{y, x}] || !slipOf(a, b) || forenamesOnly(a, b) && !together(x, y) {
			continue
		}
		seen[[2]*entry{x, y}] = true
		pairs = append(pairs, [2]*entry{x, y})
	}
	return withoutChains(pairs)
}

// withoutChains leaves out the pairs of two slips of one label: SULLICAN and
// SULLIAN are each explained by SULLIVAN.
func withoutChains(pairs [][2]*entry) []Suggestion {
	var all []Suggestion
	explained := map[*entry]bool{}
	for _, p := range pairs {
		s := slip(p[0], p[1])
		all = append(all, s)
		if s.Score == Likely {
			rare := p[0]
			if p[1].turns < rare.turns {
				rare = p[1]
			}
			explained[rare] = true
		}
	}
	kept := all[:0]
	for i, p := range pairs {
		if all[i].Score == Likely || !explained[p[0]] || !explained[p[1]] {
			kept = append(kept, all[i])
		}
	}
	return kept
}

// worded is an entry by one of the words that it is compared by.
type worded struct {
	entry *entry
	named named
	whole bool // the full name, which no label need print
}

// words are the labels and the full names, folded, each once and ascending, and
// the most frequent entry that goes by each.
func (r *roll) words() ([]string, map[string]worded) {
	of := map[string]worded{}
	enter := func(w worded) {
		if _, ok := of[w.named.key]; !ok {
			of[w.named.key] = w
		}
	}
	for _, e := range r.entries {
		for _, n := range e.names {
			enter(worded{e, n, false})
		}
		if e.full {
			name := fold(e.name)
			enter(worded{e, named{key: name, surname: name}, true})
		}
	}
	return slices.Sorted(maps.Keys(of)), of
}

// slipOf tells that two near labels can be one. Of one title the surnames alone
// are compared, two titles that are both known mean two labels, and a full name
// is compared with what has no title.
func slipOf(x, y worded) bool {
	a, b := x.named, y.named
	switch {
	case a.surname == b.surname:
		return a.surname == "" || a.title == "" || b.title == ""
	case x.whole && b.title != "" || y.whole && a.title != "":
		return false
	case a.title == b.title && a.surname != "" && b.surname != "":
		return near(a.surname, b.surname)
	}
	return a.title == "" || b.title == "" || a.surname == "" || b.surname == ""
}

func slip(x, y *entry) Suggestion {
	s := Suggestion{Kind: Slip, Score: Possible, Sides: sides(x, y)}
	often, rare := s.Sides[0], s.Sides[1]
	s.Why = "they are a letter or two apart, and both are used: one may be a slip, or they are two people"
	if isRare(rare, often) && !(x.full && y.full && !together(x, y)) {
		s.Score = Likely
		s.Why = fmt.Sprintf("they are a letter or two apart, and one has %s beside %d", counted(rare.Turns, "turn"), often.Turns)
	}
	return s
}

// forenamesOnly tells two labels of one word without a title: a Mina of one
// document has nothing to do with the Mira of another.
func forenamesOnly(a, b worded) bool {
	return a.named.title == "" && b.named.title == "" && a.named.surname == a.named.key && b.named.surname == b.named.key &&
		!strings.Contains(a.named.key+b.named.key, " ")
}

// together tells that two speak in one document.
func together(x, y *entry) bool {
	in := make(map[*corpus.Document]bool, len(x.heard))
	for _, h := range x.heard {
		in[h.doc] = true
	}
	return slices.ContainsFunc(y.heard, func(h heard) bool { return in[h.doc] })
}

// isRare tells that one is used so seldom beside the other that a slip explains
// it. The figures are chosen.
func isRare(rare, often Side) bool { return rare.Documents <= 2 && often.Turns >= 5*rare.Turns }
