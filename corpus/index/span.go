package index

// spans are runs of turns that follow each other.
type spans struct {
	firsts, lengths [runLength]uint32
	n, at           int
}

func (s *spans) left() bool { return s.at < s.n }

// room is where gaps and lengths of n spans are read to.
func (s *spans) room(n int) (gaps, lengths []uint32) {
	s.n, s.at = n, n
	return s.firsts[:n], s.lengths[:n]
}

// place makes first turns of the gaps. The last gap is what is left.
func (s *spans) place(from, end int) bool {
	sum := 0
	for i := range s.n {
		sum += int(s.lengths[i])
		if i < s.n-1 {
			sum += int(s.firsts[i])
		}
	}
	if sum > end-from {
		return false
	}
	s.firsts[s.n-1] = uint32(end - from - sum)
	t := from
	for i := range s.n {
		t += int(s.firsts[i])
		s.firsts[i] = uint32(t)
		t += int(s.lengths[i])
	}
	s.at = 0
	return true
}

// expand writes turns from one on as long as there is room, and says how many.
func (s *spans) expand(turns, counts []uint32, from int) int {
	n := 0
	for ; s.at < s.n && n < len(turns); s.at++ {
		first, length := int(s.firsts[s.at]), int(s.lengths[s.at])
		if skip := min(from-first, length); skip > 0 {
			first, length = first+skip, length-skip
		}
		take := min(length, len(turns)-n)
		for i := range take {
			turns[n+i], counts[n+i] = uint32(first+i), 1
		}
		n += take
		if take < length {
			s.firsts[s.at], s.lengths[s.at] = uint32(first+take), uint32(length-take)
			break
		}
	}
	return n
}
