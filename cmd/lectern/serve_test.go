package main

import (
	"os"
	"testing"

	"lectern/web/site"
)

// A site that is too large for memory is served from a folder that goes when the
// server does.
func TestASiteIsServedFromAFolderThatGoes(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	r, err := source{}.read()
	if err != nil {
		t.Fatal(err)
	}
	files, done, err := r.served(site.Options{Sources: r.Sources, Quality: 1})
	if err != nil {
		t.Fatal(err)
	}
	body, err := files["index.html"].Read("")
	if len(body) == 0 || err != nil || files["index.html"].Body != nil {
		t.Errorf("the home page has %d bytes, %d of them in memory, %v", len(body), len(files["index.html"].Body), err)
	}
	done()
	if left, err := os.ReadDir(dir); len(left) > 0 || err != nil {
		t.Errorf("%v is left, %v", left, err)
	}
	if _, _, err := r.served(site.Options{Quality: 1}); err == nil {
		t.Error("a site without sources is served")
	}
	if left, err := os.ReadDir(dir); len(left) > 0 || err != nil {
		t.Errorf("%v is left after an error, %v", left, err)
	}
}
