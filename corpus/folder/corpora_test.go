package folder_test

import (
	"archive/tar"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"
	"testing"
	"testing/fstest"
)

// archiveFiles are the files of an archive of real transcripts that are wanted;
// without the archive, the test is skipped.
func archiveFiles(t testing.TB, name string, wanted func(name string) bool) map[string][]byte {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "corpora", name+".tar.gz"))
	if err != nil {
		t.Skip("skipped: the archive of real transcripts is not beside the repository")
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for archive := tar.NewReader(z); ; {
		h, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return files
		}
		if err != nil {
			t.Fatal(err)
		}
		if h.Typeflag != tar.TypeReg || !wanted(h.Name) {
			continue
		}
		if files[h.Name], err = io.ReadAll(archive); err != nil {
			t.Fatal(err)
		}
	}
}

// one is a folder of one file.
func one(name string, src []byte) fstest.MapFS {
	return fstest.MapFS{path.Base(name): {Data: src}}
}
