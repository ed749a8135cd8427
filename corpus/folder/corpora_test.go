package folder_test

import (
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"lectern/corpus/corpustest"
	"lectern/corpus/folder"
)

// one is a folder of one file.
func one(name string, src []byte) fstest.MapFS {
	return fstest.MapFS{path.Base(name): {Data: src}}
}

// corpora are the archives of real transcripts, with the extension of the files
// in them that are transcripts.
var corpora = map[string]string{"wh-briefings": ".md", "sayit-tw": ".md", "congressional-record": ".htm", "parlamint-at-sample": ".xml"}

// Every seventh of all real transcripts, of all formats, comes in through the
// one door without a crash and without a lost line.
func TestRealTranscriptsAreReadWhole(t *testing.T) {
	for _, name := range slices.Sorted(maps.Keys(corpora)) {
		t.Run(name, func(t *testing.T) {
			files, bytes := fstest.MapFS{}, 0
			corpustest.Archive(t, name, corpustest.Every(7, corpora[name]), func(file string, src []byte) {
				files[file] = &fstest.MapFile{Data: src}
				bytes += len(src)
			})
			r, err := folder.Reader{Lines: true}.Read(files)
			if err != nil {
				t.Fatal(err)
			}
			turns := wholly(t, r)
			t.Logf("%d files, %.1f MB: %d documents, %d turns, %d faults of no document", len(files), float64(bytes)/1e6, len(r.Corpus.Documents), turns, len(r.Faults))
			if len(r.Corpus.Documents)*10 < len(files)*9 || turns < len(files) {
				t.Errorf("of %d files, %d documents with %d turns were read", len(files), len(r.Corpus.Documents), turns)
			}
		})
	}
}

// wholly checks that no line of what was read is lost and no reader broke, and
// counts the turns.
func wholly(t testing.TB, r *folder.Reading) (turns int) {
	t.Helper()
	faults := slices.Clone(r.Faults)
	for _, d := range r.Corpus.Documents {
		turns += len(d.Turns)
		faults = append(faults, d.Faults...)
		if c := d.Coverage; c.Accounted != c.Lines {
			t.Errorf("%s: %d of %d lines are accounted for", d.Source.Path, c.Accounted, c.Lines)
		}
	}
	for _, f := range r.Files {
		for i, l := range f.Lines {
			if l.Became == "" || l.N != i+1 {
				t.Errorf("%s: line %d became %+v", f.Name, i+1, l)
				break
			}
		}
	}
	for _, f := range faults {
		if strings.Contains(f.Message, "a defect of Lectern") {
			t.Error(f)
		}
	}
	return turns
}
