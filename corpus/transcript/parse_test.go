package transcript_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	defaults "lectern/corpus/founding"
	"lectern/corpus/transcript"
)

func founding(t testing.TB) string {
	t.Helper()
	b, err := fs.ReadFile(defaults.FS, "000_92b4a8f59d690b07.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func printed(t testing.TB, d *corpus.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "\t")
	if err := e.Encode(d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestTheFoundingDocumentWithoutItsSidecar(t *testing.T) {
	name := "000_92b4a8f59d690b07.txt"
	corpustest.Golden(t, "founding.json", printed(t, transcript.Parse(name, []byte(founding(t)))))
}

// The files in testdata/ok have no fault; those in testdata/bad have exactly
// the faults beside them. All are fictional and say so.
func TestFiles(t *testing.T) {
	for _, kind := range []string{"ok", "bad"} {
		names, err := filepath.Glob("testdata/" + kind + "/*.txt")
		if err != nil || len(names) < 5 {
			t.Fatalf("only %d files in testdata/%s: %v", len(names), kind, err)
		}
		md, _ := filepath.Glob("testdata/" + kind + "/*.md")
		for _, name := range append(names, md...) {
			t.Run(filepath.ToSlash(name[len("testdata/"):]), func(t *testing.T) { checkFile(t, kind, name) })
		}
	}
}

func checkFile(t *testing.T, kind, name string) {
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if s := broken(filepath.Base(name), src); s != "" {
		t.Error(s)
	}
	d := transcript.Parse(filepath.Base(name), src)
	stem := kind + "/" + filepath.Base(name)
	var faults strings.Builder
	for _, f := range d.Faults {
		faults.WriteString(f.String() + "\n")
	}
	if kind == "ok" {
		if faults.Len() > 0 {
			t.Errorf("faults:\n%s", &faults)
		}
		corpustest.Golden(t, stem+".json", printed(t, d))
		return
	}
	if faults.Len() == 0 {
		t.Error("no fault")
	}
	corpustest.Golden(t, stem+".faults", []byte(faults.String()))
}
