package pack_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lectern/corpus"
	"lectern/corpus/block"
	"lectern/corpus/pack"
	"lectern/corpus/query"
	"lectern/corpus/search"
)

// The kept pack in pieces: its root and its chunks, by their names.
const kept = "testdata/v4"

// Until a version is released its kept files may be written anew, which UPDATE=1
// asks for. Those of a released version never are.
const released = 4

// The kept files of version 4 are read, whole and in pieces, and searched.
func TestTheKeptPiecesAreStillReadAndSearched(t *testing.T) {
	want := keptCorpus(t)
	if os.Getenv("UPDATE") != "" && pack.Version > released {
		keep(t, want)
	}
	root, err := os.ReadFile(filepath.Join(kept, "root"))
	if err != nil {
		t.Fatal(err)
	}
	pieces, err := block.NewPieces(root)
	if err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(kept + ".lectern")
	if err != nil {
		t.Fatal(err)
	}
	checkKept(t, want, func() (*pack.Pack, error) { return pack.Open(whole) }, nil)
	checkKept(t, want, func() (*pack.Pack, error) { return pack.OpenRoot(root, pieces) }, pieces)
}

// checkKept reads all of a pack and searches it; what is missing comes from the
// kept chunks.
func checkKept(t *testing.T, want *corpus.Corpus, open func() (*pack.Pack, error), pieces *block.Pieces) {
	t.Helper()
	p, err := open()
	if err != nil {
		t.Fatal(err)
	}
	again := func(err error) bool {
		missing, ok := err.(*block.Missing)
		if !ok {
			return false
		}
		for _, n := range missing.Blocks {
			name, err := pieces.Name(n)
			if err != nil {
				t.Fatal(err)
			}
			body, err := os.ReadFile(filepath.Join(kept, name))
			if err != nil {
				t.Fatal(err)
			}
			if err := pieces.Put(n, body); err != nil {
				t.Fatal(err)
			}
		}
		return true
	}
	got, err := p.Corpus()
	for again(err) {
		got, err = p.Corpus()
	}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Fatalf("%v (-want +got):\n%s", err, diff)
	}
	x, err := p.Search()
	if err != nil {
		t.Fatal(err)
	}
	q, _ := query.Parse(`"good day" kind:answer`)
	found, err := x.Find(q, search.Options{})
	for again(err) {
		found, err = x.Find(q, search.Options{})
	}
	if err != nil || found.Turns != 1 || len(found.Hits) != 1 || found.Hits[0].Turn.ID != want.Documents[0].Turns[1].ID {
		t.Errorf("it finds %v, %v", found, err)
	}
}

func keptCorpus(t *testing.T) *corpus.Corpus {
	t.Helper()
	text, err := os.ReadFile(kept + ".json")
	if err != nil {
		t.Fatal(err)
	}
	c := new(corpus.Corpus)
	if err := json.Unmarshal(text, c); err != nil {
		t.Fatal(err)
	}
	return c
}

func keep(t *testing.T, c *corpus.Corpus) {
	t.Helper()
	file := encoded(t, c)
	root, chunks, err := pack.Split(file)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{kept + ".lectern": file, filepath.Join(kept, "root"): root}
	for _, c := range chunks {
		files[filepath.Join(kept, c.Name)] = c.Body
	}
	if err := os.RemoveAll(kept); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(kept, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, body := range files {
		if err := os.WriteFile(name, body, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
