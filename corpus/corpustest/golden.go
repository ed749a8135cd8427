// Package corpustest gives tests the corpora that they share and the one way to
// compare with an expected file. Nothing but tests imports it.
package corpustest

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Golden compares got with testdata/name of the package under test. With
// UPDATE=1 in the environment it writes the file anew, unless CI is set: then,
// and on every mismatch, what was got lands beside it as name.got.
func Golden(t testing.TB, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", filepath.FromSlash(name))
	if os.Getenv("UPDATE") == "1" && os.Getenv("CI") == "" {
		write(t, path, got)
		os.Remove(path + ".got")
		return
	}
	want, err := os.ReadFile(path)
	if err == nil && bytes.Equal(want, got) {
		os.Remove(path + ".got")
		return
	}
	write(t, path+".got", got)
	if err != nil {
		t.Errorf("%s: %v; UPDATE=1 go test writes it", path, err)
		return
	}
	t.Errorf("%s differs from what was got (-want +got); read %s.got, then UPDATE=1 go test:\n%s",
		path, path, cmp.Diff(string(want), string(got)))
}

func write(t testing.TB, path string, b []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
}
