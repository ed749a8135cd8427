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
		made := j.make(best)
		for _, key := range best {
			runs = append(runs, run{uint16(key >> 16), uint16(key)})
		}
		j.join(made)
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
	pairs   counter[uint32]

	first, second []bool // whether runs of this round begin, and end, with a symbol
}

// make makes symbols of pairs, and gives them by their pairs.
func (j *joiner) make(pairs []uint32) *counter[uint32] {
	j.first, j.second = make([]bool, len(j.size)), make([]bool, len(j.size))
	var made counter[uint32]
	for _, key := range pairs {
		a, b := key>>16, key&0xffff
		made.put(key, int32(len(j.size)))
		j.first[a], j.second[b] = true, true
		j.size = append(j.size, j.size[a]+1+j.size[b])
	}
	return &made
}

func (j *joiner) count() {
	for i := 1; i < len(j.symbols); i++ {
		j.add(j.symbols[i-1], j.symbols[i], 1)
	}
}

// pairOf is the key of two symbols, of which there are fewer than 65,536.
func pairOf(a, b int32) uint32 { return uint32(a)<<16 | uint32(b) }

// add counts a pair, unless it would be too long for a run.
func (j *joiner) add(a, b, n int32) {
	if a >= 0 && b >= 0 && j.size[a]+1+j.size[b] <= longestRun {
		*j.pairs.at(pairOf(a, b)) += n
	}
}

// join puts a run in place of each pair that is one, from the left.
func (j *joiner) join(made *counter[uint32]) {
	out := j.symbols[:0]
	last, before, joined := int32(-1), int32(-1), false // of what is read, and of what is put in its place
	for i := 0; i < len(j.symbols); i++ {
		first := j.symbols[i]
		if !joined && !has(j.first, first) { // most symbols: nothing changes here
			out = append(out, first)
			last, before = first, first
			continue
		}
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

// has tells that a symbol is in a set. No set has what parts runs.
func has(set []bool, symbol int32) bool { return int(uint32(symbol)) < len(set) && set[symbol] }

// runAt is the run that two symbols from one on are.
func (j *joiner) runAt(i int, made *counter[uint32]) (run int32, ok bool) {
	if i+1 == len(j.symbols) || !has(j.first, j.symbols[i]) || !has(j.second, j.symbols[i+1]) {
		return 0, false
	}
	return made.get(pairOf(j.symbols[i], j.symbols[i+1]))
}

// counter counts keys, of which none is the greatest that there is.
type counter[K uint32 | uint64] struct {
	slots []count[K]
	used  int
}

// count is how often a key was counted, behind the key and 1, or 0 for none.
type count[K uint32 | uint64] struct {
	key K
	n   int32
}

func (c *counter[K]) slot(key K) int {
	mask := uint64(len(c.slots) - 1)
	i := uint64(key) * 0x9e3779b97f4a7c15 >> 32 & mask
	for c.slots[i].key != 0 && c.slots[i].key != key+1 {
		i = (i + 1) & mask
	}
	return int(i)
}

func (c *counter[K]) get(key K) (int32, bool) {
	if len(c.slots) == 0 {
		return 0, false
	}
	s := c.slots[c.slot(key)]
	return s.n, s.key != 0
}

func (c *counter[K]) at(key K) *int32 {
	if 3*c.used >= 2*len(c.slots) {
		c.grow()
	}
	s := &c.slots[c.slot(key)]
	if s.key == 0 {
		s.key = key + 1
		c.used++
	}
	return &s.n
}

func (c *counter[K]) put(key K, n int32) { *c.at(key) = n }

func (c *counter[K]) grow() {
	old := *c
	c.slots, c.used = make([]count[K], max(1024, 2*len(old.slots))), 0
	for _, s := range old.slots {
		if s.key != 0 {
			c.put(s.key-1, s.n)
		}
	}
}

// best are the keys that were counted most often, at most so many, none less than
// often, and none a third as often as the first: those that the pairs made of
// them would have left rarer. They are in the order of the keys.
func (c *counter[K]) best(most int, often int32) []K {
	first := int32(0)
	for _, s := range c.slots {
		first = max(first, s.n)
	}
	var all []count[K]
	for _, s := range c.slots {
		if s.key != 0 && s.n >= max(often, first/3) {
			all = append(all, s)
		}
	}
	slices.SortFunc(all, func(a, b count[K]) int { return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.key, b.key)) })
	var keys []K
	for _, s := range all[:min(len(all), most)] {
		keys = append(keys, s.key-1)
	}
	slices.Sort(keys)
	return keys
}
