package corpustest

import (
	"archive/tar"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// Archive hands the wanted files of an archive of real transcripts to read, in
// the archive's order. The archives stand beside the repository and are no part
// of it: without this one the test is skipped, and says so.
func Archive(t testing.TB, name string, wanted func(name string) bool, read func(name string, src []byte)) {
	t.Helper()
	f, err := os.Open(filepath.Join(top(t), "..", "shared", "corpora", name+".tar.gz"))
	if err != nil {
		t.Skip("skipped: the archive of real transcripts is not beside the repository")
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	for files := tar.NewReader(z); ; {
		h, err := files.Next()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if h.Typeflag != tar.TypeReg || !wanted(h.Name) {
			continue
		}
		src, err := io.ReadAll(files)
		if err != nil {
			t.Fatal(err)
		}
		read(h.Name, src)
	}
}

// top is the folder of the module.
func top(t testing.TB) string {
	t.Helper()
	for dir := "."; len(dir) < 60; dir = filepath.Join("..", dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
	}
	t.Fatal("no folder around this one holds a go.mod")
	return ""
}

// Every wants one in so many of the files with one of the extensions; with
// LECTERN_CORPORA=all in the environment, each of them.
func Every(step int, extensions ...string) func(name string) bool {
	if os.Getenv("LECTERN_CORPORA") == "all" {
		step = 1
	}
	n := 0
	return func(name string) bool {
		if !slices.Contains(extensions, filepath.Ext(name)) {
			return false
		}
		n++
		return n%step == 0
	}
}
