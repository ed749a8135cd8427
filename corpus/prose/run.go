package prose

import (
	"cmp"
	"slices"
)

// learnRuns finds the frequent runs in symbols, of which -1 parts one run from
// the next, and says how often each symbol is then left. Each round makes runs of
// the most frequent pairs, of which the runs of the rounds before may be parts.
func learnRuns(symbols []int32, atoms []string, often int32) (runs []run, times []int32) {
	size := make([]int, len(atoms)) // of each symbol, a blank between any two
	for i, a := range atoms {
		size[i] = len(a)
	}
	var pairs counter
	for len(runs) < maxRuns {
		pairs.clear()
		for i := 1; i < len(symbols); i++ {
			if a, b := symbols[i-1], symbols[i]; a >= 0 && b >= 0 && size[a]+1+size[b] <= longestRun {
				pairs.add(uint64(a)<<32 | uint64(b))
			}
		}
		best := pairs.best(min(maxRuns-len(runs), maxRuns/12), often)
		if len(best) == 0 {
			break
		}
		var made counter
		for _, key := range best {
			a, b := uint16(key>>32), uint16(key)
			made.put(key, int32(len(size)))
			runs = append(runs, run{a, b})
			size = append(size, size[a]+1+size[b])
		}
		symbols = join(symbols, &made)
	}
	times = make([]int32, len(size))
	for _, s := range symbols {
		if s >= 0 {
			times[s]++
		}
	}
	return runs, times
}

// join puts a run in place of each pair that is one, from the left.
func join(symbols []int32, made *counter) []int32 {
	out := symbols[:0]
	for i := 0; i < len(symbols); i++ {
		if i+1 < len(symbols) && symbols[i] >= 0 && symbols[i+1] >= 0 {
			if s, ok := made.get(uint64(symbols[i])<<32 | uint64(symbols[i+1])); ok {
				out = append(out, s)
				i++
				continue
			}
		}
		out = append(out, symbols[i])
	}
	return out
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
