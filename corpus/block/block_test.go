package block_test

import (
	"errors"
	"slices"
	"testing"

	"lectern/corpus/block"
)

func TestAllThatIsMissingIsAskedForAtOnce(t *testing.T) {
	damaged := errors.New("damaged")
	a, b := &block.Missing{Blocks: []int{7, 2}}, &block.Missing{Blocks: []int{2, 5}}
	var both *block.Missing
	if err := block.And(a, b); !errors.As(err, &both) || !slices.Equal(both.Blocks, []int{2, 5, 7}) {
		t.Errorf("got %v", err)
	}
	for _, c := range []struct{ a, b, want error }{
		{nil, nil, nil}, {a, nil, a}, {nil, b, b}, {a, damaged, damaged}, {damaged, b, damaged},
	} {
		if got := block.And(c.a, c.b); got != c.want {
			t.Errorf("And(%v, %v) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestAStoreInMemoryHasNoOtherBlocks(t *testing.T) {
	m := block.Memory{[]byte("a"), nil}
	if b, err := m.Block(0); string(b) != "a" || err != nil {
		t.Errorf("block 0 is %q, %v", b, err)
	}
	for _, n := range []int{-1, 2} {
		if _, err := m.Block(n); err == nil {
			t.Errorf("block %d is there", n)
		}
	}
}
