package index_test

import (
	"errors"
	"testing"

	"lectern/corpus/block"
	"lectern/corpus/index"
)

// sparse is a store of which some blocks are here.
type sparse struct {
	block.Memory
	first int
	here  map[int]bool
}

func (s *sparse) Block(n int) ([]byte, error) {
	if !s.here[n] {
		return nil, &block.Missing{Blocks: []int{n}}
	}
	return s.Memory.Block(n - s.first)
}

// ask asks again until nothing is missing, and says how often it had to.
func (s *sparse) ask(t *testing.T, question func() error) (rounds int) {
	t.Helper()
	for {
		err := question()
		if err == nil {
			return rounds
		}
		var missing *block.Missing
		if !errors.As(err, &missing) || len(missing.Blocks) == 0 {
			t.Fatal(err)
		}
		for _, n := range missing.Blocks {
			if s.here[n] {
				t.Fatalf("block %d is here", n)
			}
			s.here[n] = true
		}
		rounds++
	}
}

func TestWhatIsMissingIsNamedAtOnce(t *testing.T) {
	built := manyBuilt()
	s := &sparse{Memory: built.Blocks, first: 1000, here: map[int]bool{}}
	x, err := index.Open(built.Root, s, 1000)
	if err != nil {
		t.Fatal(err)
	}
	var e index.Entry
	if n := s.ask(t, func() (err error) { e, _, err = x.Term([]byte("wclimate")); return err }); n != 1 || len(s.here) != 1 {
		t.Errorf("a term takes %d rounds and %d blocks", n, len(s.here))
	}
	if n := s.ask(t, func() error { l := x.List(e); l.Append(nil, nil); return l.Err() }); n != 1 {
		t.Errorf("a list takes %d rounds", n)
	}
	held := len(s.here)
	pair := index.AppendPair(nil, pairByte, []byte("climate"), []byte("change"))
	s.ask(t, func() (err error) { e, _, err = x.Term(pair); return err })
	if n := s.ask(t, func() error { return x.Ready(e, 0) }); n > 1 {
		t.Errorf("a pair takes %d rounds", n)
	}
	l := x.List(e)
	if turns, _ := l.Append(nil, nil); l.Err() != nil || len(turns) != e.Turns {
		t.Errorf("a pair that is ready: %d turns, %v", len(turns), l.Err())
	}
	if n := s.ask(t, func() error {
		return x.Near(wordByte, []byte("clmiate"), 0, 1, func([]byte, index.Entry, int) bool { return true })
	}); n > 1 {
		t.Errorf("words that are near take %d rounds", n)
	}
	t.Logf("%d of %d blocks, %d of them for a word", len(s.here), len(built.Blocks), held)
}

func TestTheEndOfALongListTakesOneBlock(t *testing.T) {
	built, want := long()
	s := &sparse{Memory: built.Blocks, here: map[int]bool{}}
	x, err := index.Open(built.Root, s, 0)
	if err != nil {
		t.Fatal(err)
	}
	var e index.Entry
	s.ask(t, func() (err error) { e, _, err = x.Term([]byte("wclimate")); return err })
	for _, c := range []struct{ from, blocks, atLeast int }{{x.Turns() - 1, 1, 1}, {x.Turns() / 2, 0, 1}, {0, 0, 1}} {
		before := len(s.here)
		if n := s.ask(t, func() error { return x.Ready(e, c.from) }); n != 1 {
			t.Errorf("from turn %d on it takes %d rounds", c.from, n)
		}
		if n := len(s.here) - before; c.blocks > 0 && n != c.blocks || n < c.atLeast {
			t.Errorf("from turn %d on it takes %d blocks", c.from, n)
		}
		l, last := x.List(e), want["wclimate"][len(want["wclimate"])-1]
		if !l.Seek(max(c.from, last.turn-5)) || l.Err() != nil {
			t.Errorf("a turn behind %d is not found: %v", c.from, l.Err())
		}
	}
}
