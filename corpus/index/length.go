package index

import "lectern/corpus/block"

// LengthTurns is how many turns a block of lengths has, two in a byte.
const LengthTurns = 32 << 10

// The words of a turn are kept as one of sixteen classes, each about half as
// long again as the one before: BM25 needs no more. leastOf is the least number
// of words of each class.
var leastOf = [16]int{0, 1, 2, 3, 5, 8, 12, 18, 27, 41, 62, 93, 140, 211, 317, 633}

// Representative is the number of words that stands for a class: about the
// geometric mean of its bounds. Nobody may change it.
var Representative = [16]int{0, 1, 2, 3, 6, 9, 14, 22, 33, 50, 75, 113, 171, 258, 447, 1000}

func classOf(words int) byte {
	class := 15
	for leastOf[class] > words {
		class--
	}
	return byte(class)
}

// layLengths writes blocks of classes.
func layLengths(classes []byte) (blocks [][]byte) {
	for len(classes) > 0 {
		n := min(len(classes), LengthTurns)
		b := make([]byte, (n+1)/2)
		for i, class := range classes[:n] {
			b[i/2] |= class << (4 * (i % 2))
		}
		blocks = append(blocks, b)
		classes = classes[n:]
	}
	return blocks
}

// Length is about how many words a turn has: the number that stands for its
// class.
func (x *Index) Length(turn int) (int, error) {
	if turn < 0 || turn >= x.turns {
		return 0, errDamaged
	}
	b, err := x.lengths.block(turn / LengthTurns)
	if err != nil {
		return 0, err
	}
	turn %= LengthTurns
	if turn/2 >= len(b) {
		return 0, errDamaged
	}
	return Representative[b[turn/2]>>(4*(turn%2))&15], nil
}

// AppendClasses appends the class of the words of each turn. They ascend, and
// each block is looked up once. The error names all blocks that are not here.
func (x *Index) AppendClasses(into []byte, turns []uint32) ([]byte, error) {
	if err := x.LengthsReady(turns); err != nil {
		return into, err
	}
	for len(turns) > 0 {
		n := int(turns[0]) / LengthTurns
		b, err := x.lengths.block(n)
		if err != nil {
			return into, err
		}
		before := len(turns)
		first := uint32(n * LengthTurns)
		for len(turns) > 0 && turns[0]-first < LengthTurns {
			turn := turns[0] - first
			if int(turn/2) >= len(b) || int(turns[0]) >= x.turns {
				return into, errDamaged
			}
			into = append(into, b[turn/2]>>(4*(turn%2))&15)
			turns = turns[1:]
		}
		x.work(before - len(turns))
	}
	return into, nil
}

// LengthsReady is nil if the lengths of these turns, which ascend, are here, else
// a *block.Missing that names all blocks that are not.
func (x *Index) LengthsReady(turns []uint32) error {
	var err error
	last := -1
	for _, t := range turns {
		n := int(t) / LengthTurns
		if n == last {
			continue
		}
		last = n
		_, missing := x.lengths.block(n)
		err = block.And(err, missing)
	}
	return err
}
