package site_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"lectern/corpus/block"
	"lectern/corpus/corpustest"
	"lectern/corpus/pack"
	"lectern/web/site"
)

// inPieces is a site whose corpus comes in pieces, however small it is.
func inPieces(t testing.TB, together int) *site.Site {
	return built(t, corpustest.Founding(), site.Options{Quality: 1, Program: program, OneFile: 1, Together: together})
}

// started is what boot.js is told on a page.
func started(t *testing.T, s *site.Site, name string) map[string]string {
	t.Helper()
	for _, e := range elements(page(t, s, name), "script") {
		if e["data-program"] != "" {
			return e
		}
	}
	t.Fatalf("%s starts no program", name)
	return nil
}

func TestALargeCorpusComesInPieces(t *testing.T) {
	s := inPieces(t, 0)
	told := started(t, s, "index.html")
	root := s.Files[told["data-pack"]].Body
	pieces, err := block.NewPieces(root)
	if err != nil {
		t.Fatalf("data-pack is no root: %v", err)
	}
	names := strings.Fields(string(s.Files[told["data-list"]].Body))
	sum := 0
	for _, name := range names {
		f, ok := s.Files[told["data-chunks"]+name]
		if !ok || !f.Hashed {
			t.Errorf("the chunk %s: there %t, for ever %t", name, ok, f.Hashed)
		}
		sum += len(f.Body)
	}
	if told["data-pieces"] != strconv.Itoa(sum) || sum == 0 {
		t.Errorf("data-pieces is %s of %d", told["data-pieces"], sum)
	}
	if ahead := strings.Fields(told["data-ahead"]); len(ahead) == 0 || s.Files[told["data-chunks"]+ahead[0]].Body == nil {
		t.Errorf("ahead are %q", ahead)
	}
	if err := arrive(pieces, s, told["data-chunks"]); err != nil {
		t.Fatal(err)
	}
	p, err := pack.OpenRoot(root, pieces)
	if err != nil {
		t.Fatal(err)
	}
	c, err := p.Corpus()
	if err != nil || c.Title != corpustest.Founding().Title || len(c.Documents) != 1 {
		t.Errorf("the pieces hold %v, %v", c, err)
	}
}

// arrive takes all chunks of a site in.
func arrive(pieces *block.Pieces, s *site.Site, folder string) error {
	for err := pieces.All(); err != nil; err = pieces.All() {
		missing, ok := err.(*block.Missing)
		if !ok {
			return err
		}
		for _, n := range missing.Blocks {
			name, err := pieces.Name(n)
			if err != nil {
				return err
			}
			f, ok := s.Files[folder+name]
			if !ok {
				return fmt.Errorf("no chunk %s for block %d", name, n)
			}
			if err := pieces.Put(n, f.Body); err != nil {
				return err
			}
		}
	}
	return nil
}

// The root comes with the program, and the chunks when they are asked for.
func TestTheWorkerKeepsTheRootAndNoChunk(t *testing.T) {
	s := inPieces(t, 0)
	told := started(t, s, "index.html")
	line, _, _ := bytes.Cut(s.Files["sw.js"].Body, []byte(";\n"))
	var release struct {
		Files, Pages []string
		Chunks, List string
	}
	if err := json.Unmarshal(bytes.TrimPrefix(line, []byte("const RELEASE = ")), &release); err != nil {
		t.Fatal(err)
	}
	kept := strings.Join(release.Files, " ")
	if !strings.Contains(kept, told["data-pack"]) || strings.Contains(kept, told["data-chunks"]) || strings.Contains(kept, told["data-list"]) {
		t.Errorf("the worker keeps %s", kept)
	}
	if release.Chunks != told["data-chunks"] || release.List != told["data-list"] {
		t.Errorf("the worker knows %q and %q, the page %q and %q", release.Chunks, release.List, told["data-chunks"], told["data-list"])
	}
	if release.Pages == nil || len(release.Pages) > 0 {
		t.Errorf("the program draws all pages, and the worker keeps %q", release.Pages)
	}
}

// Where the program draws neither the home page nor the lists, the worker keeps
// them with the corpus.
func TestTheWorkerKnowsThePagesThatAreNotDrawn(t *testing.T) {
	s := inPieces(t, 1)
	line, _, _ := bytes.Cut(s.Files["sw.js"].Body, []byte(";\n"))
	var release struct{ Pages []string }
	if err := json.Unmarshal(bytes.TrimPrefix(line, []byte("const RELEASE = ")), &release); err != nil {
		t.Fatal(err)
	}
	want := []string{"", "timeline/", "speakers/", "documents/", "about/", "report/", "corrections/"}
	if !slices.Equal(release.Pages, want) {
		t.Errorf("they are %q, want %q", release.Pages, want)
	}
	for _, path := range release.Pages {
		if _, ok := s.Files[path+"index.html"]; !ok {
			t.Errorf("there is no page %q", path)
		}
	}
}

func TestASmallCorpusIsOneFile(t *testing.T) {
	s := full(t)
	told := started(t, s, "index.html")
	if _, err := pack.Decode(s.Files[told["data-pack"]].Body); err != nil {
		t.Error(err)
	}
	for _, name := range []string{"data-chunks", "data-list", "data-pieces", "data-apart", "data-ahead"} {
		if v, ok := told[name]; ok {
			t.Errorf("%s is %q", name, v)
		}
	}
	for name := range s.Files {
		if strings.HasPrefix(name, "assets/pack/") {
			t.Errorf("there is a chunk %s", name)
		}
	}
}

// What needs the whole corpus in the program is not offered where it can't be
// there.
func TestPagesOfACorpusThatIsApartOfferNoOtherViews(t *testing.T) {
	for _, c := range []struct {
		name     string
		together int
		offered  bool
	}{{"fetched together", 0, true}, {"apart", 1, false}} {
		t.Run(c.name, func(t *testing.T) {
			s := inPieces(t, c.together)
			for name, view := range map[string]string{"timeline/index.html": "?view=table", "speakers/index.html": "?sort=name", "documents/index.html": "?sort=title"} {
				if got := bytes.Contains(s.Files[name].Body, []byte(view)); got != c.offered {
					t.Errorf("%s offers another view: %t, want %t", name, got, c.offered)
				}
			}
			if _, apart := started(t, s, "index.html")["data-apart"]; apart == c.offered {
				t.Errorf("the program is told that it is apart: %t", apart)
			}
		})
	}
}
