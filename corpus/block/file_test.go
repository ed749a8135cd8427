package block_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lectern/corpus/block"
)

const version = 4

// counted are n blocks of up to 40 bytes, with up to 5 items each.
func counted(r *rand.Rand, n int) []block.Counted {
	all := make([]block.Counted, n)
	for i := range all {
		body := make([]byte, r.IntN(40))
		for j := range body {
			body[j] = byte(r.Uint32())
		}
		all[i] = block.Counted{Body: body, Items: r.IntN(6)}
	}
	return all
}

// sizes are numbers of blocks around those at which a directory changes.
var sizes = []int{0, 1, 2, 127, 1023, 1024, 1025, 1152, 1153, 3000, 65536, 65537, 140000}

func TestBlocksComeBackFromOneFile(t *testing.T) {
	for _, n := range sizes {
		blocks := counted(rand.New(rand.NewPCG(1, uint64(n))), n)
		f := opened(t, written(t, "root", blocks))
		if string(f.Root) != "root" || f.Blocks != n || f.Version != version {
			t.Fatalf("%d blocks: root %q, %d blocks, version %d", n, f.Root, f.Blocks, f.Version)
		}
		checkBlocks(t, f, blocks, func(err error) bool { return false })
	}
}

func TestBlocksComeBackFromPieces(t *testing.T) {
	for _, n := range sizes {
		blocks := counted(rand.New(rand.NewPCG(2, uint64(n))), n)
		root, chunks, err := opened(t, written(t, "root", blocks)).Split()
		if err != nil {
			t.Fatal(err)
		}
		bodies := map[string][]byte{}
		for _, c := range chunks {
			if bodies[c.Name] != nil {
				t.Fatalf("two chunks are named %s", c.Name)
			}
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
		checkBlocks(t, f, blocks, func(err error) bool {
			var missing *block.Missing
			if !errors.As(err, &missing) {
				return false
			}
			for _, n := range missing.Blocks {
				put(t, p, n, bodies)
			}
			return true
		})
		most := 14 * n
		if n > 1024 {
			most = 22 * min(n/128+1, 512)
		}
		if len(root) > 48+most {
			t.Errorf("the root of %d blocks takes %d bytes, more than %d", n, len(root), 48+most)
		}
	}
}

func put(t *testing.T, p *block.Pieces, n int, bodies map[string][]byte) {
	t.Helper()
	name, err := p.Name(n)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Put(n, append([]byte("x"), bodies[name]...)); err == nil {
		t.Fatalf("block %d is taken with another length", n)
	}
	if other := bytes.Clone(bodies[name]); len(other) > 0 {
		other[0] ^= 1
		if err := p.Put(n, other); err == nil {
			t.Fatalf("block %d is taken with another byte", n)
		}
	}
	if err := p.Put(n, bodies[name]); err != nil {
		t.Fatal(err)
	}
}

// checkBlocks reads every block and finds every item; bring fetches what an
// error says is missing.
func checkBlocks(t *testing.T, f *block.File, blocks []block.Counted, bring func(error) bool) {
	t.Helper()
	item := 0
	for n, want := range blocks {
		got, err := f.Block(n)
		for bring(err) {
			got, err = f.Block(n)
		}
		if err != nil || !bytes.Equal(got, want.Body) {
			t.Fatalf("block %d of %d is %q, %v; want %q", n, len(blocks), got, err, want.Body)
		}
		for i := range want.Items {
			found, err := f.Find(item + i)
			for bring(err) {
				found, err = f.Find(item + i)
			}
			if want := (block.Found{Block: n, Before: item, Items: want.Items}); err != nil || found != want {
				t.Fatalf("item %d is found in %v, %v; want %v", item+i, found, err, want)
			}
		}
		item += want.Items
	}
	for _, n := range []int{-1, len(blocks)} {
		if _, err := f.Block(n); err == nil {
			t.Fatalf("there is a block %d of %d", n, len(blocks))
		}
	}
	for _, i := range []int{-1, item} {
		if found, err := f.Find(i); err == nil {
			t.Fatalf("there is an item %d of %d: %v", i, item, found)
		}
	}
}

func TestADamagedFileIsAnError(t *testing.T) {
	file := written(t, "root", counted(rand.New(rand.NewPCG(3, 1)), 20))
	for cut := range file {
		if _, err := block.Open(file[:cut]); err == nil {
			t.Fatalf("cut to %d of %d bytes, it is opened", cut, len(file))
		}
	}
	for i := range file {
		flipped := bytes.Clone(file)
		flipped[i] ^= 0x10
		if _, err := block.Open(flipped); err == nil {
			t.Fatalf("byte %d flipped, it is opened", i)
		}
	}
}

// FuzzOpen opens any bytes, whole and in pieces, and asks for everything.
func FuzzOpen(f *testing.F) {
	for _, n := range []int{0, 3, 600} {
		file, err := block.Encode(version, []byte("root"), counted(rand.New(rand.NewPCG(4, uint64(n))), n))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(file)
		opened, err := block.Open(file)
		if err != nil {
			f.Fatal(err)
		}
		root, _, err := opened.Split()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(root)
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		file := bytes.Clone(in)
		if block.Looks(file) {
			block.Seal(file)
		}
		if f, err := block.Open(file); err == nil {
			ask(f)
			f.Split()
		}
		p, err := block.NewPieces(file)
		if err != nil {
			return
		}
		for n := range 5 {
			p.Name(n)
			p.Put(n, nil)
		}
		if f, err := block.OpenRoot(file, p); err == nil {
			ask(f)
		}
	})
}

func ask(f *block.File) {
	for n := range min(f.Blocks, 2000) {
		f.Block(n)
		f.Find(n)
	}
}

func TestOpeningTakesNoMemoryForBlocks(t *testing.T) {
	file := written(t, "root", counted(rand.New(rand.NewPCG(5, 1)), 5000))
	took := testing.AllocsPerRun(20, func() {
		if _, err := block.Open(file); err != nil {
			t.Fatal(err)
		}
	})
	if took > 1 {
		t.Errorf("it takes %v allocations", took)
	}
}

func TestHashesOfOneFlippedBitDiffer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := rapid.SliceOfN(rapid.Byte(), 1, 100).Draw(t, "bytes")
		b := bytes.Clone(a)
		b[rapid.IntRange(0, len(a)-1).Draw(t, "byte")] ^= 1 << rapid.IntRange(0, 7).Draw(t, "bit")
		if block.Hash(a) == block.Hash(b) {
			t.Fatalf("%q and %q have one hash", a, b)
		}
	})
}

// The values that the authors of FNV-1a give, folded to 48 bits.
func TestTheHashIsFNV1a(t *testing.T) {
	for text, want := range map[string]uint64{"": 0xcbf29ce484222325, "a": 0xaf63dc4c8601ec8c, "foobar": 0x85944171f73967e8} {
		if got, want := block.Hash([]byte(text)), want>>48^want&(1<<48-1); got != want {
			t.Errorf("the hash of %q is %x, want %x", text, got, want)
		}
	}
}

func written(t testing.TB, root string, blocks []block.Counted) []byte {
	t.Helper()
	file, err := block.Encode(version, []byte(root), slices.Clone(blocks))
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func opened(t testing.TB, file []byte) *block.File {
	t.Helper()
	f, err := block.Open(file)
	if err != nil {
		t.Fatal(fmt.Errorf("%d bytes: %w", len(file), err))
	}
	return f
}

// The two texts have one hash of 48 bits: they were looked for.
func TestTwoChunksOfOneNameAreNotSplit(t *testing.T) {
	a, b := []byte("15224468"), []byte("24345220")
	if block.Hash(a) != block.Hash(b) {
		t.Fatal("the texts of this test have different hashes")
	}
	for _, c := range []struct {
		blocks []block.Counted
		fails  bool
	}{
		{[]block.Counted{{Body: a}, {Body: b}}, true},
		{[]block.Counted{{Body: a}, {Body: a}}, false},
	} {
		f, err := block.Open(written(t, "root", c.blocks))
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := f.Split(); (err != nil) != c.fails {
			t.Errorf("%d blocks, the second %q: %v", len(c.blocks), c.blocks[1].Body, err)
		}
	}
}
