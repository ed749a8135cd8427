package site_test

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/founding"
	"lectern/web"
	"lectern/web/site"
)

// inside are the files of a folder, by path.
func inside(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		body, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		files[filepath.ToSlash(name)] = string(body)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// filled writes a site into a folder.
func filled(dir string, c *corpus.Corpus, o site.Options) error {
	if o.Sources == nil {
		o.Sources = founding.FS
	}
	_, err := site.Write(dir, c, o)
	return err
}

// fill writes what full builds.
func fill(dir string) error { return filled(dir, corpustest.Founding(), everything) }

func written(t *testing.T, dir string, c *corpus.Corpus, o site.Options) map[string]string {
	t.Helper()
	if err := filled(dir, c, o); err != nil {
		t.Fatal(err)
	}
	return inside(t, dir)
}

func TestAWrittenSiteIsTheSite(t *testing.T) {
	s := full(t)
	dir := filepath.Join(t.TempDir(), "deep", "er")
	written(t, dir, corpustest.Founding(), everything)
	read, err := web.Folder(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(slices.Sorted(maps.Keys(read)), names(s)) {
		t.Fatalf("it holds %v", slices.Sorted(maps.Keys(read)))
	}
	for name, f := range s.Files {
		g := read[name]
		for _, twin := range []string{"", ".br", ".gz"} {
			a, _ := f.Read(twin)
			if b, err := g.Read(twin); string(a) != string(b) || err != nil || f.Hashed != g.Hashed || f.Type != g.Type {
				t.Errorf("%s%s came back as another (%v)", name, twin, err)
			}
		}
	}
}

func TestANewBuildReplacesTheOldAndNothingElse(t *testing.T) {
	dir := t.TempDir()
	before := written(t, dir, corpustest.Founding(), everything)
	if err := os.WriteFile(filepath.Join(dir, "CNAME"), []byte("example.org"), 0o644); err != nil {
		t.Fatal(err)
	}
	c := corpustest.Founding()
	c.Documents[0].ID = "renamed"
	c.Documents[0].Speakers = c.Documents[0].Speakers[:1]
	o := site.Options{Quality: 1, Program: program}
	after := written(t, dir, c, o)
	if after["CNAME"] != "example.org" {
		t.Error("a file that somebody added is gone")
	}
	delete(after, "CNAME")
	delete(after, site.Marker)
	if !slices.Equal(slices.Sorted(maps.Keys(after)), slices.Sorted(maps.Keys(fresh(t, c, o)))) {
		t.Errorf("left over or lost: %v", slices.Sorted(maps.Keys(after)))
	}
	if _, err := os.Stat(filepath.Join(dir, "sitemap.xml")); err == nil {
		t.Error("the old sitemap is still there")
	}
	if _, err := os.Stat(filepath.Join(dir, "document", corpustest.Founding().Documents[0].ID)); err == nil {
		t.Error("an empty folder is left")
	}
	if again := written(t, dir, corpustest.Founding(), everything); len(again) != len(before)+1 {
		t.Errorf("%d files, then %d", len(before), len(again))
	}
}

// fresh is the same site in a folder of its own, without the marker.
func fresh(t *testing.T, c *corpus.Corpus, o site.Options) map[string]string {
	files := written(t, t.TempDir(), c, o)
	delete(files, site.Marker)
	return files
}

func TestAFolderOfSomethingElseIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "thesis.txt"), []byte("years of work"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := fill(dir); !errors.Is(err, site.ErrNotASite) {
		t.Errorf("got %v", err)
	}
	if files := inside(t, dir); len(files) != 1 {
		t.Errorf("it was written to: %v", slices.Sorted(maps.Keys(files)))
	}
}

// A folder with a file that is only called like the marker is no site.
func TestAFileThatIsOnlyCalledLikeTheMarkerMakesNoSite(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, site.Marker), []byte("thesis.txt\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "thesis.txt"), []byte("years of work"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := fill(dir); !errors.Is(err, site.ErrNotASite) {
		t.Errorf("got %v", err)
	}
	if files := inside(t, dir); len(files) != 2 || files["thesis.txt"] != "years of work" || site.Holds(os.DirFS(dir), ".") {
		t.Errorf("it was written to: %v", slices.Sorted(maps.Keys(files)))
	}
}

// A marker is a file that anybody may have written.
func TestAHostileMarkerReachesNothingOutside(t *testing.T) {
	top := t.TempDir()
	outside := filepath.Join(top, "thesis.txt")
	if err := os.WriteFile(outside, []byte("years of work"), 0o644); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(top, "site")
	written(t, dir, corpustest.Founding(), everything)
	marker := filepath.Join(dir, site.Marker)
	text, err := os.ReadFile(marker)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(marker, append(text, "../thesis.txt\n"...), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := fill(dir); err == nil || !strings.Contains(err.Error(), "thesis") {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(outside); err != nil {
		t.Fatal("a file outside of the folder was removed")
	}
}

func TestALinkOutOfTheFolderIsNotFollowed(t *testing.T) {
	top := t.TempDir()
	outside, dir := filepath.Join(top, "outside"), filepath.Join(top, "site")
	written(t, dir, corpustest.Founding(), everything)
	if err := os.Mkdir(outside, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Join(dir, "assets")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "assets")); err != nil {
		t.Fatal(err)
	}
	if err := fill(dir); err == nil {
		t.Error("it is written through the link")
	}
	if files := inside(t, outside); len(files) > 0 {
		t.Errorf("outside stand %v", slices.Sorted(maps.Keys(files)))
	}
}

// Several write one site into one folder, in any order; what is there of another
// site stops them.
func TestASiteIsWrittenInParts(t *testing.T) {
	whole := written(t, t.TempDir(), corpustest.Founding(), everything)
	dir := t.TempDir()
	for _, odd := range []bool{true, false, true} {
		o := everything
		o.Only = func(name string) bool { return len(name)%2 == 1 == odd }
		written(t, dir, corpustest.Founding(), o)
	}
	if got := inside(t, dir); !maps.Equal(got, whole) {
		t.Errorf("%d files, want %d: %v", len(got), len(whole), slices.Sorted(maps.Keys(got)))
	}
	c := corpustest.Founding()
	c.Title = "Another"
	o := everything
	o.Only = func(string) bool { return true }
	if err := filled(dir, c, o); !errors.Is(err, site.ErrAnotherSite) {
		t.Errorf("got %v", err)
	}
	if got := inside(t, dir); !maps.Equal(got, whole) {
		t.Error("another site was written over")
	}
}

// A twin that a file no longer has is taken away, though the marker has no line
// of it.
func TestAnOldTwinGoes(t *testing.T) {
	dir := t.TempDir()
	written(t, dir, corpustest.Founding(), everything)
	for _, name := range []string{"robots.txt.br", "robots.txt.gz"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("old"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	after := written(t, dir, corpustest.Founding(), everything)
	if after["robots.txt.br"] != "" || after["robots.txt.gz"] != "" || after["index.html.br"] == "" {
		t.Error("the old twins are served for another file")
	}
}
