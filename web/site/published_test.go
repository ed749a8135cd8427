package site_test

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/web/site"
)

func TestAPublishedSiteIsReadBack(t *testing.T) {
	c := corpustest.Founding()
	c.Corrections = []corpus.Correction{{Kind: "name", People: []string{"ali-zeidan"}, Before: "Zeidan", After: "Ali Zeidan", Reason: "a test", File: "people.toml", Line: 3}}
	c.Moved = []corpus.Moved{{Document: "was", ToDocument: c.Documents[0].ID}}
	c.Gone = []corpus.Gone{{Document: c.Documents[0].ID, Turn: "gone"}}
	c.Renamed = []corpus.Renamed{{Speaker: "was", To: "ali-zeidan"}}
	dir := t.TempDir()
	written(t, dir, c, site.Options{Quality: 1, Program: program})
	got, _, err := site.Published(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	want, _ := json.Marshal(c)
	if have, _ := json.Marshal(got); string(have) != string(want) {
		t.Errorf("it came back as\n%s\nwant\n%s", have, want)
	}
}

func TestWhatIsNoPublishedSite(t *testing.T) {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	if _, _, err := site.Published(fstest.MapFS{}); !errors.Is(err, site.ErrNotPublished) {
		t.Errorf("an empty folder: %v", err)
	}
	for _, c := range []struct{ listing, want string }{
		{"{", "corpus.json: unexpected end of JSON input"},
		{`{"schema":"lectern/corpus/9"}`, `corpus.json: its schema is "lectern/corpus/9": this lectern reads`},
		{`{"schema":"lectern/corpus/1","documents":[{"id":"talk"}]}`, "document/talk/talk.json"},
		{`{"schema":"lectern/corpus/1","documents":[{"id":"../../talk"}]}`, "talk.json"},
	} {
		_, _, err := site.Published(fstest.MapFS{"corpus.json": file(c.listing)})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.listing, err, c.want)
		}
	}
}
