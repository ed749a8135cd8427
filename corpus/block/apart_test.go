package block_test

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"lectern/corpus/block"
)

// With a directory of one leaf, of several, and of branches, what is taken apart is what was
// never put together.
func TestApartIsWhatSplitGives(t *testing.T) {
	for _, n := range []int{0, 1, 200, 1024, 1025, 3000, 66_000} {
		blocks := counted(rand.New(rand.NewPCG(5, uint64(n))), n)
		root, chunks, err := block.Apart(version, []byte("root"), blocks)
		if err != nil {
			t.Fatal(err)
		}
		file, err := block.Encode(version, []byte("root"), blocks)
		if err != nil {
			t.Fatal(err)
		}
		f, err := block.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		wantRoot, want, err := f.Split()
		if err != nil {
			t.Fatal(err)
		}
		same := func(a, b block.Chunk) bool { return a.Name == b.Name && bytes.Equal(a.Body, b.Body) }
		if !bytes.Equal(root, wantRoot) || !slices.EqualFunc(chunks, want, same) {
			t.Fatalf("%d blocks: the root or the chunks differ", n)
		}
	}
}
