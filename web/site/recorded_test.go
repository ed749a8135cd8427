package site_test

import (
	"bytes"
	"slices"
	"testing"
	"testing/fstest"

	"lectern/corpus/corpustest"
	"lectern/web/site"
)

// Every page that would lead to the source says instead that it is not at hand, and
// all else is what it is with it.
func TestASiteOfRecordsLeadsToNoSource(t *testing.T) {
	c := corpustest.Founding()
	whole := names(built(t, c, site.Options{}))
	c.Documents[0].Record("documents.jsonl")
	s := built(t, c, site.Options{Sources: fstest.MapFS{}})
	source := "document/libya-asks-nato/libya-asks-nato.txt"
	if got, want := names(s), slices.DeleteFunc(whole, func(name string) bool { return name == source }); !slices.Equal(got, want) {
		t.Errorf("its files are %q, want %q", got, want)
	}
	for _, name := range []string{"document/libya-asks-nato/index.html", "about/index.html"} {
		if body := s.Files[name].Body; !bytes.Contains(body, []byte("the source file is not at hand")) || bytes.Contains(body, []byte("libya-asks-nato.txt")) {
			t.Errorf("%s does not say that the source is not at hand, or leads to it", name)
		}
	}
}
