package folder_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"lectern/corpus/folder"
)

const table = "document,speaker,text\nfirst,ANN LEE,One.\nfirst,BEN LOW,Two.\nsecond,CY MAY,Three.\n"

// Of several documents in one file, each has its own sidecar, by its ID.
func TestSeveralDocumentsHaveASidecarEach(t *testing.T) {
	files := fstest.MapFS{"talks.csv": file(table)}
	r, _ := readOf(t, files)
	if len(r.Corpus.Documents) != 2 {
		t.Fatalf("read\n%s", told(r))
	}
	second := r.Corpus.Documents[1].ID
	files[second+".toml"] = file("id = \"named\"\n")
	files["talks.toml"] = file("id = \"all\"\n")
	r, got := readOf(t, files)
	if !strings.Contains(got, "named talks.csv ") || strings.Contains(got, "\nall ") {
		t.Errorf("read\n%s", got)
	}
	want := "talks.toml: talks.csv holds 2 documents, and this file does not say which it is about"
	if len(r.Faults) != 1 || r.Faults[0].String() != want || !strings.HasSuffix(r.Faults[0].Hint, ".toml") {
		t.Errorf("faults %v, want %s", r.Faults, want)
	}
}

// The one document of a file has the sidecar of the file's name, whatever the
// format.
func TestTheOneDocumentOfATableHasTheFilesSidecar(t *testing.T) {
	files := fstest.MapFS{"talk.csv": file("speaker,text\nANN LEE,One.\nBEN LOW,Two.\n"), "talk.toml": file("id = \"named\"\n")}
	if _, got := readOf(t, files); got != "named talk.csv 2 turns\n" {
		t.Errorf("read\n%s", got)
	}
}

// What lectern.toml says about columns reaches the reader of the files that are
// meant, and of no others.
func TestColumnsAreThoseOfTheFilesThatAreMeant(t *testing.T) {
	files := fstest.MapFS{
		"lectern.toml": file("[[reading]]\nfiles = \"de/*.csv\"\ncolumns = { label = \"wer\", text = \"was\" }\n"),
		"de/a.csv":     file("wer,was\nANNA LEHMANN,Eins.\n"), "b.csv": file("speaker,text\nANN LEE,One.\n"),
	}
	r, err := folder.Reader{}.Read(files)
	if err != nil {
		t.Fatal(err)
	}
	labels := ""
	for _, d := range r.Corpus.Documents {
		for _, turn := range d.Turns {
			labels += turn.Label + ": " + turn.Text + "\n"
		}
	}
	if labels != "ANNA LEHMANN: Eins.\nANN LEE: One.\n" {
		t.Errorf("read %q\n%s", labels, told(r))
	}
}
