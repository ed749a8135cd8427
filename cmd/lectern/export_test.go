package main

import (
	"slices"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/folder"
)

// Whatever is in a document, each format that can be read has all of its turns
// when the folder that was written is read, and nothing that is broken.
func TestWhatIsExportedIsReadAgain(t *testing.T) {
	for _, x := range exports {
		if x.Name == "popolo" || x.Name == "parquet" { // they are written and never read
			continue
		}
		t.Run(x.Name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				d := corpustest.Hostile(t)
				files := fstest.MapFS{}
				for path, content := range corpustest.Files(t, x, &corpus.Corpus{Documents: []*corpus.Document{d}}) {
					files[path] = &fstest.MapFile{Data: content}
				}
				r, err := folder.Reader{}.Read(files)
				if err != nil {
					t.Fatal(err)
				}
				if len(r.Corpus.Documents) != 1 || len(r.Corpus.Documents[0].Turns) != len(d.Turns) {
					t.Fatalf("%d documents, %v", len(r.Corpus.Documents), r.Faults)
				}
				for _, f := range slices.Concat(r.Faults, r.Corpus.Documents[0].Faults) {
					if f.Severity == corpus.Error {
						t.Fatalf("%s", f)
					}
				}
			})
		})
	}
}
