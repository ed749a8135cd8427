package index

import "bytes"

// Near calls f with the terms that begin with a byte and are otherwise at most
// so many slips from a word, ascending, until it returns false; of those only the
// ones that have the first bytes of the word, as many as begin says. A slip is a
// letter left out, put in, or taken for another, or two neighbours that changed
// places; nothing is put between those two again. A key is good until f returns.
// Blocks that are not here are named all at once, before the first call; those in
// which no term can be near are not needed.
func (x *Index) Near(prefix byte, word []byte, begin, slips int, f func(key []byte, e Entry, slips int) bool) error {
	s, reach := newSlips(word, slips), newSlips(word, slips)
	with := append([]byte{prefix}, word[:begin]...)
	return x.leaves(with, reach.may, func(l *leafReader) (more, ok bool) {
		for n := l.runOf(with); n < l.runs(); n++ {
			keys := l.run(n)
			more, ok = s.run(&keys, prefix)
			if ok && len(s.found) > 0 {
				stop := false
				stop, ok = s.show(l, n, func(key []byte, e Entry, slips int) bool {
					return !bytes.HasPrefix(key, with) || f(key, e, slips)
				})
				more = more && !stop
			}
			if !more || !ok {
				return false, ok
			}
		}
		return true, true
	})
}

// run compares the terms of a run, and keeps those that are near.
func (s *slips) run(r *runReader, prefix byte) (more, ok bool) {
	s.found, s.keys = s.found[:0], s.keys[:0]
	for i := range r.terms {
		same, rest := r.key()
		if r.Bad || same > 0 && (i == 0 || same > s.length) {
			return false, false
		}
		if i == 0 {
			same = shared(s.term[:min(s.dead, len(s.term))], rest)
			rest = rest[same:]
		}
		s.length = same + len(rest)
		if same >= s.dead {
			continue // as far as it was compared, it is the term before
		}
		s.term = append(s.term[:same], rest...)
		switch {
		case len(s.term) == 0:
			s.depth, s.dead = 0, alive
		case s.term[0] > prefix:
			return false, true
		case s.term[0] < prefix:
			s.depth, s.dead = 0, 1
		default:
			if slips := s.compare(same); slips <= s.most {
				s.keys = append(s.keys, s.term...)
				s.found = append(s.found, near{i, len(s.keys), slips})
			}
		}
	}
	return true, true
}

// near is a term of a run, and where it ends among the keys that are kept.
type near struct{ index, end, slips int }

// show gives what was found in a run.
func (s *slips) show(l *leafReader, n int, f func(key []byte, e Entry, slips int) bool) (stop, ok bool) {
	r := l.run(n)
	entries := r.entries()
	read, start := 0, 0
	for _, found := range s.found {
		var e Entry
		for ; read <= found.index; read++ {
			e = entries.entry()
		}
		if entries.Bad {
			return true, false
		}
		if !f(s.keys[start:found.end:found.end], e, found.slips) {
			return true, true
		}
		start = found.end
	}
	return false, true
}
