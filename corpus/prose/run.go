package prose

import (
	"cmp"
	"slices"
)

// learnRuns finds the frequent runs in symbols, of which -1 parts one run from
// the next, and says how often each symbol is then left. Each round makes runs of
// the most frequent pairs, of which the runs of the rounds before may be parts.
func learnRuns(symbols []int32, atoms []string, often int32) (runs []run, times []int32) {
	j := joiner{symbols: symbols, size: make([]int, len(atoms))}
	for i, a := range atoms {
		j.size[i] = len(a)
	}
	j.count()
	for len(runs) < maxRuns {
		best := j.pairs.best(min(maxRuns-len(runs), maxRuns/12), often)
		if len(best) == 0 {
			break
		}
		var made counter
		j.first = make([]bool, len(j.size))
		for _, key := range best {
			a, b := uint16(key>>32), uint16(key)
			made.put(key, int32(len(j.size)))
			j.first[a] = true
			runs = append(runs, run{a, b})
			j.size = append(j.size, j.size[a]+1+j.size[b])
		}
		j.join(&made)
	}
	times = make([]int32, len(j.size))
	for _, s := range j.symbols {
		if s >= 0 {
			times[s]++
		}
	}
	return runs, times
}

// joiner is symbols of which pairs become runs. The pairs are counted once, and
// then only where something was joined: that is a fifth of the work of counting
// them anew in each round.
type joiner struct {
	symbols []int32
	size    []int // of each symbol, a blank between any two
	pairs   counter
	first   []bool // the symbols that runs of this round begin with
}

func (j *joiner) count() {
	for i := 1; i < len(j.symbols); i++ {
		j.add(j.symbols[i-1], j.symbols[i], 1)
	}
}

// add counts a pair, unless it would be too long for a run.
func (j *joiner) add(a, b, n int32) {
	if a >= 0 && b >= 0 && j.size[a]+1+j.size[b] <= longestRun {
		*j.pairs.at(uint64(a)<<32 | uint64(b)) += n
	}
}

// join puts a run in place of each pair that is one, from the left.
func (j *joiner) join(made *counter) {
	out := j.symbols[:0]
	last, before, joined := int32(-1), int32(-1), false // of what is read, and of what is put in its place
	for i := 0; i < len(j.symbols); i++ {
		first := j.symbols[i]
		now, ended, join := first, first, false
		if run, ok := j.runAt(i, made); ok {
			i++
			now, ended, join = run, j.symbols[i], true
			j.add(first, ended, -1)
		}
		if joined || join {
			j.add(last, first, -1)
			j.add(before, now, 1)
		}
		out = append(out, now)
		last, before, joined = ended, now, join
	}
	j.symbols = out
}

// runAt is the run that two symbols from one on are.
func (j *joiner) runAt(i int, made *counter) (run int32, ok bool) {
	a := j.symbols[i]
	if a < 0 || int(a) >= len(j.first) || !j.first[a] || i+1 == len(j.symbols) || j.symbols[i+1] < 0 {
		return 0, false
	}
	return made.get(uint64(a)<<32 | uint64(j.symbols[i+1]))
}

// counter counts keys, of which none is 0 after the 1 that is added to each.
type counter struct {
	keys []uint64
	n    []int32
	used int
}

func (c *counter) clear() {
	clear(c.keys)
	clear(c.n)
	c.used = 0
}

func (c *counter) slot(key uint64) int {
	mask := uint64(len(c.keys) - 1)
	i := key * 0x9e3779b97f4a7c15 >> 32 & mask
	for c.keys[i] != 0 && c.keys[i] != key+1 {
		i = (i + 1) & mask
	}
	return int(i)
}

func (c *counter) get(key uint64) (int32, bool) {
	if len(c.keys) == 0 {
		return 0, false
	}
	i := c.slot(key)
	return c.n[i], c.keys[i] != 0
}

func (c *counter) at(key uint64) *int32 {
	if 2*c.used >= len(c.keys) {
		c.grow()
	}
	i := c.slot(key)
	if c.keys[i] == 0 {
		c.keys[i] = key + 1
		c.used++
	}
	return &c.n[i]
}

func (c *counter) add(key uint64)          { *c.at(key)++ }
func (c *counter) put(key uint64, n int32) { *c.at(key) = n }

func (c *counter) grow() {
	old := *c
	size := max(1024, 2*len(old.keys))
	c.keys, c.n, c.used = make([]uint64, size), make([]int32, size), 0
	for i, key := range old.keys {
		if key != 0 {
			c.put(key-1, old.n[i])
		}
	}
}

// best are the keys that were counted most often, at most so many, none less than
// often, and none a third as often as the first: those that the pairs made of
// them would have left rarer. They are in the order of the keys.
func (c *counter) best(most int, often int32) []uint64 {
	type counted struct {
		key uint64
		n   int32
	}
	var all []counted
	for i, key := range c.keys {
		if key != 0 && c.n[i] >= often {
			all = append(all, counted{key - 1, c.n[i]})
		}
	}
	slices.SortFunc(all, func(a, b counted) int { return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.key, b.key)) })
	var keys []uint64
	for _, p := range all[:min(len(all), most)] {
		if p.n < all[0].n/3 {
			break
		}
		keys = append(keys, p.key)
	}
	slices.Sort(keys)
	return keys
}
