package block_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"lectern/corpus/block"
)

// The parts of the directory of a very large pack are asked for one above the
// other, and named before what they tell of.
func TestALargePackIsHereAfterThreeRounds(t *testing.T) {
	const n, leaves = 70_000, 547
	root, chunks, err := opened(t, written(t, "root", counted(rand.New(rand.NewPCG(4, 1)), n))).Split()
	if err != nil {
		t.Fatal(err)
	}
	bodies := map[string][]byte{}
	for _, c := range chunks {
		bodies[c.Name] = c.Body
	}
	p, err := block.NewPieces(root)
	if err != nil {
		t.Fatal(err)
	}
	f, err := block.OpenRoot(root, p)
	if err != nil {
		t.Fatal(err)
	}
	all := f.Leaves(0, n)
	if branches := f.Branches(all); len(all) != leaves || !slices.Equal(branches, []int{n + leaves, n + leaves + 1}) {
		t.Errorf("%d leaves, branches %v", len(all), branches)
	}
	if branches := f.Branches(all[513:515]); !slices.Equal(branches, []int{n + leaves + 1}) {
		t.Errorf("two leaves of the second branch are known to %v", branches)
	}
	var rounds []int
	for missing := (*block.Missing)(nil); errors.As(p.All(), &missing); {
		rounds = append(rounds, len(missing.Blocks))
		for _, n := range missing.Blocks {
			name, err := p.Name(n)
			if err != nil {
				t.Fatal(err)
			}
			if err := p.Put(n, bodies[name]); err != nil {
				t.Fatal(err)
			}
		}
	}
	if !slices.Equal(rounds, []int{2, leaves, n}) {
		t.Errorf("it takes rounds of %v blocks", rounds)
	}
}

// fickle gives a root's directory bytes of the length that it should have.
type fickle struct {
	body []byte
	file *block.File
}

func (s *fickle) Block(n int) ([]byte, error) {
	size := 128 * 14
	if leaves := (s.file.Blocks + 127) / 128; n >= s.file.Blocks+leaves {
		size = 22 * min(512, leaves-512*(n-s.file.Blocks-leaves))
	} else if n >= s.file.Blocks {
		size = 14 * min(128, s.file.Blocks-128*(n-s.file.Blocks))
	}
	return bytes.Repeat(append(s.body, 0), max(size, 0)/(len(s.body)+1)+1)[:max(size, 0)], nil
}

// FuzzBranches holds: whatever stands in the root, in branches and in leaves, an
// item is found in a block that there is, or an error says why not.
func FuzzBranches(f *testing.F) {
	root, _, err := opened(f, written(f, "root", counted(rand.New(rand.NewPCG(4, 1)), 70_000))).Split()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(root, []byte{1, 0, 0, 0, 0, 0, 0}, 5)
	f.Add(root, []byte{255, 127}, 100_000)
	f.Fuzz(func(t *testing.T, in, body []byte, item int) {
		root := bytes.Clone(in)
		if block.Looks(root) {
			block.Seal(root)
		}
		s := &fickle{body: body}
		var err error
		if s.file, err = block.OpenRoot(root, s); err != nil {
			return
		}
		if found, err := s.file.Find(item); err == nil && (found.Block < 0 || found.Block >= s.file.Blocks || found.Before > item) {
			t.Errorf("item %d is found in %v of %d blocks", item, found, s.file.Blocks)
		}
		s.file.Branches(s.file.Leaves(0, 600))
	})
}
