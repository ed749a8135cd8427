package folder_test

import (
	"encoding/json"
	"fmt"
	"sync"
	"testing"
	"testing/fstest"

	"lectern/corpus/corpustest"
	"lectern/corpus/folder"
)

// memory is a cache that counts.
type memory struct {
	mutex      sync.Mutex
	values     map[string][]byte
	hits, puts int
}

func (m *memory) Get(key string) []byte {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if v := m.values[key]; v != nil {
		m.hits++
		return v
	}
	return nil
}

func (m *memory) Put(key string, value []byte) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if m.values == nil {
		m.values = map[string][]byte{}
	}
	m.puts++
	m.values[key] = value
}

// all is everything that was read, as JSON.
func all(t testing.TB, r folder.Reader, files fstest.MapFS) string {
	t.Helper()
	got, err := r.Read(files)
	if err != nil {
		t.Fatal(err)
	}
	got.Sources = nil
	b, err := json.Marshal(got)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func talks(t testing.TB) fstest.MapFS {
	return fstest.MapFS{
		"a.txt": file("A made-up talk\n\nANN LEE: One, in 2011.\n\n(Applause.)\n\nQ: Why?\n"), "a.toml": file("[sources.s]\ntitle = \"Made up\"\n[event]\ndate = \"2013\"\nsource = \"s\"\n"),
		"b.txt": file("A made-up talk\n\nBEN LOW: Two.\x01\n"), "c.json": file("{}"), "sub/a.txt": file("Another\n\nCY MAY: Three.\n"),
		"talks.zip": file(zipped(t, "d.txt", talk)), "empty.txt": file(""),
	}
}

// What is kept is what would be read, the lines included, whatever came first.
func TestASecondReadingIsTheFirst(t *testing.T) {
	files := talks(t)
	for _, lines := range []bool{false, true} {
		kept := &memory{}
		plain := all(t, folder.Reader{Lines: lines}, files)
		first := all(t, folder.Reader{Cache: kept, Lines: lines}, files)
		puts := kept.puts
		second := all(t, folder.Reader{Cache: kept, Lines: lines}, files)
		if first != plain || second != plain {
			t.Errorf("lines %t: read\n%s\nthen\n%s\nthen\n%s", lines, plain, first, second)
		}
		if kept.hits != 6 || kept.puts != puts {
			t.Errorf("%d hits, %d more kept, want 6 and 0", kept.hits, kept.puts-puts)
		}
		if other := all(t, folder.Reader{Cache: kept, Lines: !lines}, files); other != all(t, folder.Reader{Lines: !lines}, files) {
			t.Errorf("with lines %t it is\n%s", !lines, other)
		}
	}
}

func TestWhatChangedIsReadAnew(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(files fstest.MapFS, r *folder.Reader)
		again  int // files that are read again
	}{
		{"nothing", func(fstest.MapFS, *folder.Reader) {}, 0},
		{"a text", func(f fstest.MapFS, _ *folder.Reader) { f["b.txt"] = file("A made-up talk\n\nBEN LOW: Three.\n") }, 1},
		{"a name", func(f fstest.MapFS, _ *folder.Reader) { f["z.txt"] = f["b.txt"]; delete(f, "b.txt") }, 1},
		{"a sidecar", func(f fstest.MapFS, _ *folder.Reader) { f["a.toml"] = file("id = \"named\"\n") }, 1},
		{"a sidecar that is gone", func(f fstest.MapFS, _ *folder.Reader) { delete(f, "a.toml") }, 1},
		{"a sidecar that is new", func(f fstest.MapFS, _ *folder.Reader) { f["b.toml"] = file("id = \"named\"\n") }, 1},
		{"a setting of some", func(f fstest.MapFS, _ *folder.Reader) {
			f["lectern.toml"] = file("[[reading]]\nfiles = \"b.txt\"\nlanguage = \"de\"\n")
		}, 1},
		{"a setting of all", func(_ fstest.MapFS, r *folder.Reader) { r.Settings.Language = "de" }, 6},
		{"the program", func(_ fstest.MapFS, r *folder.Reader) { r.Version = "2" }, 6},
	} {
		t.Run(c.name, func(t *testing.T) {
			files, kept := talks(t), &memory{}
			r := folder.Reader{Cache: kept, Version: "1"}
			all(t, r, files)
			puts := kept.puts
			c.change(files, &r)
			got := all(t, r, files)
			if kept.puts-puts != c.again {
				t.Errorf("%d files were read again, want %d", kept.puts-puts, c.again)
			}
			if r.Cache = nil; got != all(t, r, files) {
				t.Errorf("with the cache it is\n%s", got)
			}
		})
	}
}

// A value that is cut, flipped, empty or another's is not used.
func TestABrokenCacheIsIgnored(t *testing.T) {
	files := talks(t)
	want := all(t, folder.Reader{}, files)
	for _, c := range []struct {
		name string
		of   func(values map[string][]byte, key string) []byte
	}{
		{"cut", func(v map[string][]byte, k string) []byte { return v[k][:len(v[k])/2] }},
		{"empty", func(map[string][]byte, string) []byte { return []byte{} }},
		{"flipped", func(v map[string][]byte, k string) []byte {
			b := append([]byte{}, v[k]...)
			b[len(b)-9] ^= 4
			return b
		}},
		{"another's", func(v map[string][]byte, k string) []byte {
			for other := range v {
				if other != k {
					return v[other]
				}
			}
			return nil
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			kept := &memory{}
			all(t, folder.Reader{Cache: kept}, files)
			broken := map[string][]byte{}
			for key := range kept.values {
				broken[key] = c.of(kept.values, key)
			}
			kept.values = broken
			if got := all(t, folder.Reader{Cache: kept}, files); got != want {
				t.Errorf("read\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// BenchmarkSecondBuild reads fictional transcripts for the first time, and again
// with what was kept.
func BenchmarkSecondBuild(b *testing.B) {
	files, bytes := fstest.MapFS{}, 0
	for i := range 100 {
		text := corpustest.Text(uint64(i), 64<<10)
		files[fmt.Sprintf("talk-%d.txt", i)] = &fstest.MapFile{Data: text}
		bytes += len(text)
	}
	kept := &memory{}
	for _, c := range []struct {
		name string
		r    folder.Reader
	}{{"without", folder.Reader{}}, {"first", folder.Reader{}}, {"second", folder.Reader{Cache: kept}}} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(bytes))
			b.ReportAllocs()
			if c.name == "second" {
				if _, err := c.r.Read(files); err != nil {
					b.Fatal(err)
				}
			}
			for b.Loop() {
				if c.name == "first" {
					c.r.Cache = &memory{}
				}
				if _, err := c.r.Read(files); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
