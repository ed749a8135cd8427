package history

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"lectern/corpus"
)

// Chosen: two turns are one that was edited if at least half of their words are
// the same, counted over both. A pair is looked for among the nearest 24 turns
// of the other side, which keeps a gap of thousands from taking their square.
const (
	enoughAlike = 0.5
	near        = 24
)

// likeness is how alike an old and a new turn are, from 0 to 1.
type likeness struct {
	old, new int
	of       float64
}

// alike pairs the turns of a gap that are most alike, the best first.
func (p *pairs) alike(old, new []corpus.Turn, gap stretch) {
	var found []likeness
	bags := make([]bag, gap.newTo-gap.newFrom)
	for j := range bags {
		bags[j] = bagOf(new[gap.newFrom+j].Text)
	}
	for i := gap.from; i < gap.to; i++ {
		b := bagOf(old[i].Text)
		// Where in the other side the turn would stand if the gap were stretched.
		middle := (i - gap.from) * len(bags) / (gap.to - gap.from)
		for j := max(0, middle-near); j < min(len(bags), middle+near+1); j++ {
			if of := b.like(bags[j]); of >= enoughAlike {
				found = append(found, likeness{i, gap.newFrom + j, of})
			}
		}
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].of > found[j].of })
	row := &row{}
	for _, l := range found {
		if p.after[l.old] < 0 && p.before[l.new] < 0 && row.add(l) {
			p.add(l.old, l.new)
		}
	}
}

// row are pairs that do not cross, in order.
type row struct{ pairs []anchor }

// add puts a pair in its place, unless it crosses another.
func (r *row) add(l likeness) bool {
	at := sort.Search(len(r.pairs), func(k int) bool { return r.pairs[k].old > l.old })
	if at > 0 && r.pairs[at-1].new > l.new || at < len(r.pairs) && r.pairs[at].new < l.new {
		return false
	}
	r.pairs = slices.Insert(r.pairs, at, anchor{l.old, l.new})
	return true
}

// bag counts the words of a text; without spaces between words, as in Chinese,
// pairs of letters.
type bag struct {
	times map[string]int
	total int
}

func bagOf(s string) bag {
	b := bag{times: map[string]int{}}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsNumber(c) }) {
		letters := []rune(w)
		if !unicode.In(letters[0], unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) {
			b.add(w)
			continue
		}
		for i := 0; i+1 < max(2, len(letters)); i++ {
			b.add(string(letters[i:min(len(letters), i+2)]))
		}
	}
	return b
}

func (b *bag) add(w string) {
	b.times[w]++
	b.total++
}

// like is twice what two bags share over what both hold.
func (b bag) like(other bag) float64 {
	if b.total+other.total == 0 {
		return 0
	}
	if len(other.times) < len(b.times) {
		b, other = other, b
	}
	shared := 0
	for w, n := range b.times {
		shared += min(n, other.times[w])
	}
	return 2 * float64(shared) / float64(b.total+other.total)
}

// within is the share of the words of b that other holds: a turn that was made
// part of a longer one has nearly all of them there.
func (b bag) within(other bag) float64 {
	if b.total == 0 {
		return 0
	}
	shared := 0
	for w, n := range b.times {
		shared += min(n, other.times[w])
	}
	return float64(shared) / float64(b.total)
}
