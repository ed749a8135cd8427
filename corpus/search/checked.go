package search

import (
	"fmt"
	"strings"

	"lectern/corpus/query"
)

// maxChecked is how many turns an index remembers to have looked into, of all
// phrases together, before it forgets them: sixteen megabytes. What one query
// alone needs may be more.
const maxChecked = 2 << 20

// checked is which turns were looked into for a phrase, ascending, and how often
// each has it. A phrase is asked for again and again: in another order, with one
// part of the query less, and while its texts arrive.
type checked struct {
	turns, counts []uint32
}

// forget makes room before another query. While the same is asked again nothing
// may be forgotten, or it could never be answered to the end.
func (k *kept) forget(q query.Query) {
	next := q.String()
	if next != k.query && k.remembered > maxChecked {
		k.checked, k.remembered = nil, 0
	}
	k.query = next
}

// checkedFor is what is remembered of a phrase.
func (k *kept) checkedFor(key string) *checked {
	c := k.checked[key]
	if c == nil {
		if k.checked == nil {
			k.checked = map[string]*checked{}
		}
		c = &checked{}
		k.checked[key] = c
	}
	return c
}

// recall fills in the counts of turns that are remembered, and marks them done.
func (c *checked) recall(in, counts, done []uint32) {
	at := 0
	for i, t := range in {
		for at < len(c.turns) && c.turns[at] < t {
			at++
		}
		if at < len(c.turns) && c.turns[at] == t {
			counts[i], done[i] = c.counts[at], 1
		}
	}
}

// learn remembers the turns that are done, so many of which are new.
func (c *checked) learn(in, counts, done []uint32, more int) {
	was := *c
	room := len(was.turns) + more
	*c = checked{make([]uint32, 0, room), make([]uint32, 0, room)}
	at := 0
	for i, t := range in {
		if done[i] == 0 {
			continue
		}
		for ; at < len(was.turns) && was.turns[at] < t; at++ {
			c.turns, c.counts = append(c.turns, was.turns[at]), append(c.counts, was.counts[at])
		}
		if at < len(was.turns) && was.turns[at] == t {
			at++
		}
		c.turns, c.counts = append(c.turns, t), append(c.counts, counts[i])
	}
	c.turns, c.counts = append(c.turns, was.turns[at:]...), append(c.counts, was.counts[at:]...)
}

// key tells a pattern from all others.
func (p pattern) key() string {
	var b strings.Builder
	for _, piece := range p.pieces {
		fmt.Fprint(&b, piece.asked, piece.offset)
	}
	return b.String()
}
