package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"lectern/corpus/corpustest"
	"lectern/corpus/folder"
	"lectern/web/site"
)

// The site of the shards has every file of the site that is built at once, with
// the same bytes.
func TestTheSiteOfTheShardsIsTheSite(t *testing.T) {
	for seed := range uint64(4) {
		in := corpustest.GeneratedFS(seed, int(seed)*2)
		at := func(r *folder.Reading, err error) *site.Site {
			t.Helper()
			if err != nil {
				t.Fatal(err)
			}
			s, err := site.Build(r.Corpus, site.Options{BaseURL: "https://example.org/", Quality: 1, Sources: r.Sources})
			if err != nil {
				t.Fatal(err)
			}
			return s
		}
		want := at(folder.Reader{}.Read(in))
		for of := 1; of < 6; of += 2 {
			var shards []folder.ShardFile
			for i := range of {
				var out strings.Builder
				if _, err := (folder.Reader{}).Shard(in, folder.Slice{I: i + 1, Of: of}, &out); err != nil {
					t.Fatal(err)
				}
				shards = append(shards, folder.ShardFile{Name: fmt.Sprint(i), ReaderAt: strings.NewReader(out.String()), Size: int64(out.Len())})
			}
			got := at(folder.Merge(shards))
			if a, b := slices.Sorted(maps.Keys(want.Files)), slices.Sorted(maps.Keys(got.Files)); !slices.Equal(a, b) || got.Version != want.Version {
				t.Fatalf("seed %d, %d shards: %d files of version %s, want %d of %s", seed, of, len(b), got.Version, len(a), want.Version)
			}
			for name, f := range want.Files {
				if g := got.Files[name]; string(f.Body) != string(g.Body) || string(f.Brotli) != string(g.Brotli) || string(f.Gzip) != string(g.Gzip) {
					t.Errorf("seed %d, %d shards: %s differs", seed, of, name)
				}
			}
		}
	}
}
