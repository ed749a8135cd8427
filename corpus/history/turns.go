package history

import (
	"sort"
	"strings"

	"lectern/corpus"
)

// pairs say which turn of an old document is which of a new one: after by the
// old index, before by the new; -1 is none.
type pairs struct {
	after, before []int
}

// pair finds the turns that stayed. First those with the same words, in order,
// then those that were put elsewhere; last, between two that stayed, those whose
// words are alike.
func pair(old, new []corpus.Turn) pairs {
	p := pairs{none(len(old)), none(len(new))}
	// Under one label first: of several who say "Yes." each stays who they were.
	p.same(said(old), said(new), stretch{0, len(old), 0, len(new)})
	a, b := words(old), words(new)
	for _, gap := range p.gaps() {
		p.same(a, b, gap)
	}
	gaps := p.gaps()
	p.elsewhere(a, b)
	for _, gap := range gaps {
		p.alike(old, new, gap)
	}
	return p
}

// elsewhere pairs equal words that lost their order: a turn that was put
// somewhere else.
func (p *pairs) elsewhere(a, b []string) {
	at := map[string][]int{}
	for j := range b {
		if p.before[j] < 0 {
			at[b[j]] = append(at[b[j]], j)
		}
	}
	for i := range a {
		if list := at[a[i]]; p.after[i] < 0 && len(list) > 0 {
			p.add(i, list[0])
			at[a[i]] = list[1:]
		}
	}
}

func none(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = -1
	}
	return list
}

func words(turns []corpus.Turn) []string {
	all := make([]string, len(turns))
	for i := range turns {
		all[i] = folded(turns[i].Text)
	}
	return all
}

// said are the words with the label that they stand under.
func said(turns []corpus.Turn) []string {
	all := words(turns)
	for i := range turns {
		all[i] = turns[i].Label + "\n" + all[i]
	}
	return all
}

// folded are the words of a text with one space between: what makes two turns
// say the same.
func folded(s string) string { return strings.Join(strings.Fields(s), " ") }

func (p *pairs) add(i, j int) { p.after[i], p.before[j] = j, i }

// stretch is old[from:to] beside new[newFrom:newTo].
type stretch struct {
	from, to, newFrom, newTo int
}

// same pairs equal words of a stretch: at both ends, then those that are there
// once on either side and keep their order, then what lies between them.
func (p *pairs) same(a, b []string, s stretch) {
	for s.from < s.to && s.newFrom < s.newTo && a[s.from] == b[s.newFrom] {
		p.add(s.from, s.newFrom)
		s.from, s.newFrom = s.from+1, s.newFrom+1
	}
	for s.from < s.to && s.newFrom < s.newTo && a[s.to-1] == b[s.newTo-1] {
		s.to, s.newTo = s.to-1, s.newTo-1
		p.add(s.to, s.newTo)
	}
	anchors := anchors(a, b, s)
	if len(anchors) == 0 {
		p.inOrder(a, b, s)
		return
	}
	at := s
	for _, c := range anchors {
		p.same(a, b, stretch{at.from, c.old, at.newFrom, c.new})
		p.add(c.old, c.new)
		at.from, at.newFrom = c.old+1, c.new+1
	}
	p.same(a, b, at)
}

// anchor is a pair of turns whose words stand once in both stretches.
type anchor struct{ old, new int }

// anchors are the longest row of such pairs that ascends on both sides.
func anchors(a, b []string, s stretch) []anchor {
	at := map[string]int{} // new index, -1 for several
	for j := s.newFrom; j < s.newTo; j++ {
		if _, twice := at[b[j]]; twice {
			at[b[j]] = -1
		} else {
			at[b[j]] = j
		}
	}
	times := map[string]int{}
	for i := s.from; i < s.to; i++ {
		times[a[i]]++
	}
	var found []anchor
	for i := s.from; i < s.to; i++ {
		if j, ok := at[a[i]]; ok && j >= 0 && times[a[i]] == 1 {
			found = append(found, anchor{i, j})
		}
	}
	return ascending(found)
}

// ascending is the longest part of a row, which ascends in old, that ascends in
// new too.
func ascending(row []anchor) []anchor {
	var ends []int // the index of the smallest end of a row of each length
	back := make([]int, len(row))
	for i, c := range row {
		n := sort.Search(len(ends), func(k int) bool { return row[ends[k]].new >= c.new })
		back[i] = -1
		if n > 0 {
			back[i] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, i)
		} else {
			ends[n] = i
		}
	}
	if len(ends) == 0 {
		return nil
	}
	longest := make([]anchor, len(ends))
	for k, i := len(ends)-1, ends[len(ends)-1]; k >= 0; k, i = k-1, back[i] {
		longest[k] = row[i]
	}
	return longest
}

// inOrder pairs equal words that stand several times, each with the next.
func (p *pairs) inOrder(a, b []string, s stretch) {
	next := map[string][]int{}
	for j := s.newFrom; j < s.newTo; j++ {
		next[b[j]] = append(next[b[j]], j)
	}
	last := s.newFrom - 1
	for i := s.from; i < s.to; i++ {
		list := next[a[i]]
		for len(list) > 0 && list[0] <= last {
			list = list[1:]
		}
		if next[a[i]] = list; len(list) > 0 {
			last = list[0]
			p.add(i, last)
		}
	}
}

// gaps are the stretches without a pair, between those that have one.
func (p *pairs) gaps() []stretch {
	var all []stretch
	i, j := 0, 0
	for j < len(p.before) || i < len(p.after) {
		s := stretch{i, i, j, j}
		for s.to < len(p.after) && p.after[s.to] < 0 {
			s.to++
		}
		for s.newTo < len(p.before) && p.before[s.newTo] < 0 {
			s.newTo++
		}
		if s.to > s.from && s.newTo > s.newFrom {
			all = append(all, s)
		}
		i, j = s.to+1, s.newTo+1
	}
	return all
}
