package folder_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"lectern/corpus/folder"
)

func linkTo(target string) *fstest.MapFile {
	return &fstest.MapFile{Mode: fs.ModeSymlink | 0o777, Data: []byte(target)}
}

// read says what became of a folder: a line for each document and each fault.
func outcome(r *folder.Reading) string {
	var b strings.Builder
	for _, d := range r.Corpus.Documents {
		fmt.Fprintf(&b, "%s %s\n", d.ID, d.Source.Path)
	}
	for _, f := range r.Faults {
		fmt.Fprintln(&b, f)
	}
	return b.String()
}

func TestLinksToFilesAreReadUnderTheirOwnNames(t *testing.T) {
	talk := "Title\n\nANN LEE: One.\n"
	for _, c := range []struct {
		name  string
		files fstest.MapFS
		want  string
	}{
		{"a store that is left alone", fstest.MapFS{"_store/1": file(talk), "_store/1.facts": file(`id = "first"`), "a.txt": linkTo("_store/1"), "sub/a.toml": linkTo("../_store/1.facts"),
			"sub/a.txt": linkTo("../_store/../_store/2"), "_store/2": file(talk)}, "a a.txt\nfirst sub/a.txt\n"},
		{"through a link to a folder", fstest.MapFS{"_now": linkTo("_store"), "_store/1": file(talk), "a.txt": linkTo("_now/1")}, "a a.txt\n"},
		{"a file that is read anyway", fstest.MapFS{"a.txt": linkTo("z/talk.txt"), "b.txt": linkTo("c.txt"), "c.txt": linkTo("_store"), "_store": file(talk), "z/talk.txt": file(talk)},
			`b b.txt
talk z/talk.txt
a.txt: warning: it is a link to what is read as "z/talk.txt" already
c.txt: warning: it is a link to what is read as "b.txt" already
`},
		{"an archive", fstest.MapFS{"talks.zip": linkTo("_store"), "same.zip": linkTo("talks.zip"), "_store": file(zipped(t, "a.txt", talk, "b.pdf", talk))},
			`a same.zip/a.txt
same.zip/b.pdf: warning: files that end in ".pdf" are not read
talks.zip: warning: it is a link to what is read as "same.zip" already
`},
		{"in the order of names", fstest.MapFS{"a.txt": file(talk), "a/talk.txt": linkTo("../_1"), "b/talk.txt": file(talk), "_1": file(talk)},
			"a a.txt\ntalk a/talk.txt\ntalk-2 b/talk.txt\n" + `b/talk.txt: warning: the id "talk" is that of a/talk.txt too; "talk-2" is used here` + "\n"},
		{"no file", fstest.MapFS{"a.txt": file(talk), "folder": linkTo("sub"), "here": linkTo("."), "round.txt": linkTo("about.txt"), "about.txt": linkTo("round.txt"), "lost.txt": linkTo("gone.txt"),
			"out.txt": linkTo("../secret.txt"), "root.txt": linkTo("/etc/passwd"), "sub/b.txt": file(talk), ".hidden": linkTo("gone")},
			`a a.txt
b sub/b.txt
about.txt: warning: it is a link to "round.txt", which leads in a circle
folder: warning: a link to a folder is not followed
here: warning: a link to a folder is not followed
lost.txt: warning: it is a link to "gone.txt", where nothing is
out.txt: warning: it is a link to "../secret.txt", outside of the folder, and is not read
root.txt: warning: it is a link to "/etc/passwd", outside of the folder, and is not read
round.txt: warning: it is a link to "about.txt", which leads in a circle
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			lay(t, dir, c.files)
			root, err := os.OpenRoot(dir)
			if err != nil {
				t.Fatal(err)
			}
			defer root.Close()
			r, err := folder.Reader{}.Read(root.FS())
			if err != nil {
				t.Fatal(err)
			}
			if got := outcome(r); got != c.want {
				t.Errorf("read\n%s\nwant\n%s", got, c.want)
			}
			for _, d := range r.Corpus.Documents {
				if _, err := fs.ReadFile(r.Sources, d.Source.Path); err != nil {
					t.Errorf("the source of %s: %v", d.ID, err)
				}
			}
		})
	}
}

// Whoever opens the folder decides whether links may lead out of it: a file system
// that follows them is read so.
func TestLinksThatLeadOutAreReadWhereTheFileSystemFollowsThem(t *testing.T) {
	dir := t.TempDir()
	lay(t, dir, fstest.MapFS{"out/talk": file("Title\n\nANN LEE: One.\n"), "in/a.txt": linkTo("../out/talk"), "in/sub/b.txt": linkTo("../../out/talk"),
		"in/c.txt": linkTo(filepath.Join(dir, "out/talk")), "in/lost.txt": linkTo("../out/gone"), "in/out": linkTo("../out")})
	r, err := folder.Reader{}.Read(os.DirFS(filepath.Join(dir, "in")))
	if err != nil {
		t.Fatal(err)
	}
	want := `a a.txt
c c.txt
lost.txt: warning: it is a link to "../out/gone", where nothing is
out: warning: a link to a folder is not followed
sub/b.txt: warning: it is a link to what is read as "a.txt" already
`
	if got := outcome(r); got != want {
		t.Errorf("read\n%s\nwant\n%s", got, want)
	}
}

// lay writes files and links into a folder.
func lay(t *testing.T, dir string, files fstest.MapFS) {
	t.Helper()
	for name, f := range files {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		var err error
		if f.Mode&fs.ModeSymlink != 0 {
			err = os.Symlink(string(f.Data), at)
		} else {
			err = os.WriteFile(at, slices.Clone(f.Data), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}
