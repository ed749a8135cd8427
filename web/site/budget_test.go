package site_test

import (
	"os"
	"path"
	"strconv"
	"strings"
	"testing"

	"lectern/corpus/corpustest"
	"lectern/corpus/generated"
	"lectern/corpus/pack"
	dist "lectern/web/program"
	"lectern/web/site"
)

// budget reads budget.txt: "name max-bytes" a line, "#" begins a comment.
func budget(t *testing.T) map[string]int {
	t.Helper()
	text, err := os.ReadFile("budget.txt")
	if err != nil {
		t.Fatal(err)
	}
	limits := map[string]int{}
	for line := range strings.Lines(string(text)) {
		line, _, _ = strings.Cut(line, "#")
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		n, err := strconv.Atoi(fields[len(fields)-1])
		if err != nil || len(fields) != 2 {
			t.Fatalf("budget.txt: %q is no name and number", line)
		}
		limits[fields[0]] = n
	}
	return limits
}

func keep(t *testing.T, name string, size int) {
	t.Helper()
	limit, ok := budget(t)[name]
	if !ok {
		t.Fatalf("budget.txt has no line for %q", name)
	}
	t.Logf("%s: %d of %d bytes", name, size, limit)
	if size > limit {
		t.Errorf("%s is %d bytes, %d over its budget of %d", name, size, size-limit, limit)
	}
}

func TestTheDocumentPageKeepsItsBudget(t *testing.T) {
	c := corpustest.Founding()
	s := built(t, c, site.Options{BaseURL: base, Quality: 11, Program: program})
	size := len(s.Files["document/"+c.Documents[0].ID+"/index.html"].Brotli)
	for name, f := range s.Files {
		if path.Ext(name) == ".css" || strings.HasPrefix(name, "assets/boot.") {
			size += len(f.Brotli)
		}
	}
	keep(t, "document-page.br", size)
}

// What every reader of a large corpus fetches is its root.
func TestTheRootOfACorpusKeepsItsBudget(t *testing.T) {
	file, err := pack.Encode(generated.Corpus(1, 10_000))
	if err != nil {
		t.Fatal(err)
	}
	root, _, err := pack.Split(file)
	if err != nil {
		t.Fatal(err)
	}
	keep(t, "corpus-root", len(root))
}

func TestTheProgramKeepsItsBudget(t *testing.T) {
	_, twin, err := dist.Wasm()
	if err != nil {
		if os.Getenv("LECTERN_NEED_PROGRAM") != "" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	keep(t, "app.wasm.br", len(twin))
}
