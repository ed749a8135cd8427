package pack_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"lectern/corpus/block"
	"lectern/corpus/pack"
	"lectern/corpus/query"
	"lectern/corpus/search"
	reading "lectern/corpus/word"
)

// FuzzOpen asks a pack of any bytes for everything, piece by piece.
func FuzzOpen(f *testing.F) {
	addKept(f)
	f.Fuzz(func(t *testing.T, file []byte) {
		p, err := pack.Open(sealed(bytes.Clone(file)))
		if err != nil {
			return
		}
		askAll(p)
		if root, chunks, err := pack.Split(sealed(bytes.Clone(file))); err == nil {
			askPieces(root, chunks)
		}
	})
}

// askAll asks for more than there is, and looks at no answer.
func askAll(p *pack.Pack) {
	h := p.Head()
	for n := range min(h.Turns, 50) + 1 {
		p.Turn(n)
		p.Words(n, func(string) *reading.Heard { return allHeard() })
	}
	for i := range min(h.Documents, 20) + 1 {
		p.Document(i)
	}
	if x, err := p.Search(); err == nil {
		for _, typed := range []string{"good", `"good day"`, "kind:answer go*", "goood", "after:1999 speaker:ann"} {
			q, _ := query.Parse(typed)
			x.Find(q, search.Options{Dates: true, Facets: []query.Name{query.Speaker, query.Doc}})
		}
	}
}

func askPieces(root []byte, chunks []block.Chunk) {
	pieces, err := block.NewPieces(root)
	if err != nil {
		return
	}
	for i := 0; i < len(chunks); i += 2 { // the others never arrive
		pieces.Put(i, chunks[i].Body)
	}
	if p, err := pack.OpenRoot(root, pieces); err == nil {
		askAll(p)
	}
}

// Every byte behind the header is changed, under a right checksum: what is then
// read is an error or something else, never a panic, and takes no more memory than
// its bytes allow.
func TestAPackWithAnyByteChangedIsAnswered(t *testing.T) {
	whole := encoded(t, small())
	r := rand.New(rand.NewPCG(8, 1))
	for i := bodyAt; i < len(whole); i++ {
		changed := bytes.Clone(whole)
		changed[i] = byte(r.Uint32())
		before := allocated()
		if p, err := pack.Open(sealed(changed)); err == nil {
			askAll(p)
			p.Corpus()
		}
		if took := allocated() - before; took > 4<<20 {
			t.Fatalf("byte %d as %d takes %d bytes of memory", i, changed[i], took)
		}
	}
}

// What opening takes does not depend on what is in the pack.
func TestOpeningTakesTheSameMemoryForAnyCorpus(t *testing.T) {
	least := opening(t, encoded(t, small()))
	if most := opening(t, encoded(t, large())); most > least {
		t.Errorf("a large corpus takes %v allocations, a small one %v", most, least)
	}
}

func opening(t *testing.T, file []byte) float64 {
	return testing.AllocsPerRun(20, func() {
		if _, err := pack.Open(file); err != nil {
			t.Fatal(err)
		}
	})
}

// A turn of a block that was opened before takes memory for itself alone.
func TestATurnTakesLittleMemory(t *testing.T) {
	p, err := pack.Open(encoded(t, large()))
	if err != nil {
		t.Fatal(err)
	}
	took := testing.AllocsPerRun(50, func() {
		if _, _, err := p.Turn(100); err != nil {
			t.Fatal(err)
		}
	})
	if took > 40 {
		t.Errorf("it takes %v allocations", took)
	}
	h := allHeard()
	words := testing.AllocsPerRun(50, func() {
		h.Begin()
		if err := p.Words(100, func(string) *reading.Heard { return h }); err != nil {
			t.Fatal(err)
		}
	})
	if words > 0 {
		t.Errorf("its words take %v allocations", words)
	}
}
