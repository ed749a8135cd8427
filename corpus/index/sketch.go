package index

// cell is two frequent words, by their ranks counted from 1.
type cell uint32

func cellOf(first, second int32) cell { return cell(first<<16 | second) }

func (c cell) words() (first, second int32) { return int32(c >> 16), int32(c & 0xffff) }

// sketch counts pairs of frequent words, many pairs in one count: what is not
// counted often there is no frequent pair. So few pairs are left to be counted
// one by one; counted in a square of the words they would take 25 MB.
type sketch struct {
	ranks  []int32
	counts []uint32
}

// sketchBits say how many counts there are: half a million turns of transcripts
// have about a hundred pairs for each, and a pair needs 1,600 to be frequent.
const sketchBits = 18

// sketch is that of a run.
func (p *pairs) sketch(run int) *sketch {
	p.sketches[run] = sketch{p.ranks[run], make([]uint32, 1<<sketchBits)}
	return &p.sketches[run]
}

func (c cell) hash() uint32 { return uint32(c) * 0x9e3779b1 }

// add counts the pairs of the words of a turn.
func (s *sketch) add(words []uint32) {
	before := int32(0)
	for _, w := range words {
		rank := s.ranks[w]
		if rank > 0 && before > 0 {
			s.counts[cellOf(before, rank).hash()>>(32-sketchBits)]++
		}
		before = rank
	}
}

// sum adds sketches up.
func sum(all []sketch) (counts []uint32) {
	for i, s := range all {
		if i == 0 {
			counts = s.counts
			continue
		}
		for at, n := range s.counts {
			counts[at] += n
		}
	}
	return counts
}
