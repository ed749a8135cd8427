package folder_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"lectern/corpus/folder"
)

const talk = "A made-up talk\n\nANN LEE: One.\n\nBEN LOW: Two.\n"

// zipped is an archive of names and contents, one after the other.
func zipped(t testing.TB, members ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		f, err := w.Create(members[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(members[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// readOf is what was read of files: a line for each document and each fault.
func readOf(t *testing.T, files fstest.MapFS) (*folder.Reading, string) {
	t.Helper()
	r, err := folder.Reader{}.Read(files)
	if err != nil {
		t.Fatal(err)
	}
	return r, told(r)
}

func told(r *folder.Reading) string {
	var b strings.Builder
	for _, d := range r.Corpus.Documents {
		fmt.Fprintf(&b, "%s %s %d turns\n", d.ID, d.Source.Path, len(d.Turns))
		b.WriteString(faultsOf(d))
	}
	for _, f := range r.Faults {
		fmt.Fprintln(&b, f)
	}
	return b.String()
}

func TestAnArchiveIsAFolder(t *testing.T) {
	inner := zipped(t, "d.txt", talk)
	files := fstest.MapFS{"talks.zip": file(zipped(t, "a.txt", talk, "sub/b.txt", talk, "sub/b.toml", "id = \"second\"\n",
		"__MACOSX/a.txt", "x", "sub\\c.txt", talk, "inner.ZIP", inner)), "e.txt": file(talk)}
	r, got := readOf(t, files)
	want := `a talks.zip/a.txt 2 turns
c talks.zip/sub/c.txt 2 turns
d talks.zip/inner.ZIP/d.txt 2 turns
e e.txt 2 turns
second talks.zip/sub/b.txt 2 turns
`
	if got != want {
		t.Fatalf("read\n%s\nwant\n%s", got, want)
	}
	for _, d := range r.Corpus.Documents {
		if src, err := fs.ReadFile(r.Sources, d.Source.Path); err != nil || string(src) != talk {
			t.Errorf("%s opens as %q, error %v", d.Source.Path, src, err)
		}
	}
}

func TestAnArchiveByItselfIsACorpus(t *testing.T) {
	files := fstest.MapFS{"talks.zip": file(zipped(t, "a.txt", talk, "lectern.toml", "title = \"Talks\"\n", "lone.toml", "id = \"x\"\n")), "other.txt": file(talk)}
	r := folder.Reader{}.ReadOnly(files, "talks.zip")
	want := "a talks.zip/a.txt 2 turns\ntalks.zip/lone.toml: warning: no transcript stands beside this file\n"
	if got := told(r); got != want || r.Corpus.Title != "Talks" {
		t.Errorf("read %q\n%s\nwant\n%s", r.Corpus.Title, got, want)
	}
}

// What an archive must not hold is named, and the rest is read.
func TestAHostileArchive(t *testing.T) {
	third := zipped(t, "deep.txt", talk)
	for _, c := range []struct{ name, archive, want string }{
		{"names that lead out", zipped(t, "../a.txt", talk, "/b.txt", talk, "x/../../c.txt", talk, "d.txt", talk), `d z.zip/d.txt 2 turns
z.zip: its member "../a.txt" leads out of the archive
z.zip: its member "/b.txt" leads out of the archive
z.zip: its member "x/../../c.txt" leads out of the archive
`},
		{"a bomb", zipped(t, "a.txt", strings.Repeat("a", 3<<20), "b.txt", talk), `b z.zip/b.txt 2 turns
z.zip: its member "a.txt" is packed more than 250 times smaller
`},
		{"a third archive within", zipped(t, "x.zip", zipped(t, "y.zip", third, "b.txt", talk)), `b z.zip/x.zip/b.txt 2 turns
z.zip/x.zip/y.zip: an archive in an archive in an archive is not read
`},
		{"a link and a locked member", odd(t), `c z.zip/c.txt 2 turns
z.zip: its member "a.txt" is no plain file
z.zip: its member "b.txt" is locked by a password
`},
		{"cut short", zipped(t, "a.txt", talk)[:100], `.: no transcript is here: the one file in the folder is none
z.zip: the archive can't be read: zip: not a valid zip file
`},
		{"broken bytes", strings.Replace(stored(t), "Two", "Tvo", 1), `.: no transcript is here: none of the 2 files in the folder is one
z.zip/a.txt: the file can't be read: zip: checksum error
`},
		{"none at all", "words", `.: no transcript is here: the one file in the folder is none
z.zip: the archive can't be read: zip: not a valid zip file
`},
		{"empty", zipped(t), `.: no transcript is here: the one file in the folder is none
`},
		{"one name twice", zipped(t, "a.txt", talk, "a.txt", talk, "a.txt/b.txt", talk, "c/d.txt", talk, "c", talk), `a z.zip/a.txt 2 turns
d z.zip/c/d.txt 2 turns
z.zip: its member "a.txt" is there twice
z.zip: its member "a.txt/b.txt" is there twice
z.zip: its member "c" is there twice
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, got := readOf(t, fstest.MapFS{"z.zip": file(c.archive)}); got != c.want {
				t.Errorf("read\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// odd is an archive with a link, a member that is locked, and one that is fine.
func odd(t testing.TB) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	link := &zip.FileHeader{Name: "a.txt"}
	link.SetMode(fs.ModeSymlink | 0o777)
	locked := &zip.FileHeader{Name: "b.txt", Flags: 1, Method: zip.Store, CompressedSize64: uint64(len(talk)), UncompressedSize64: uint64(len(talk))}
	for _, h := range []*zip.FileHeader{link, locked, {Name: "c.txt"}} {
		create := w.CreateHeader
		if h == locked {
			create = w.CreateRaw
		}
		f, err := create(h)
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte(talk))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// stored is an archive whose member is not packed.
func stored(t testing.TB) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.CreateHeader(&zip.FileHeader{Name: "a.txt", Method: zip.Store})
	if err != nil {
		t.Fatal(err)
	}
	f.Write([]byte(talk))
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// FuzzArchive: no archive crashes the reading, and every document can be opened
// again.
func FuzzArchive(f *testing.F) {
	f.Add([]byte(zipped(f, "a.txt", talk, "sub/b.txt", talk, "x.zip", zipped(f, "c.txt", talk))))
	f.Add([]byte(zipped(f, "../a.txt", talk, "a.txt", talk, "a.txt", talk)))
	f.Add([]byte(stored(f)))
	f.Add([]byte(odd(f)))
	f.Fuzz(func(t *testing.T, src []byte) {
		r, err := folder.Reader{}.Read(fstest.MapFS{"z.zip": file(string(src))})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Corpus.Documents) == 0 && len(r.Faults) == 0 {
			t.Error("nothing was read, and no fault says why")
		}
		for _, d := range r.Corpus.Documents {
			if _, err := fs.ReadFile(r.Sources, d.Source.Path); err != nil {
				t.Errorf("%s can't be opened again: %v", d.Source.Path, err)
			}
		}
	})
}
