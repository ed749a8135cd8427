package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

func TestAFileThatChangedUpstreamIsAnError(t *testing.T) {
	m := module{
		path: "example.org/m", version: "v1.2.3", dirs: []string{"p"},
		changes: []change{{"p/server.go", strings.Repeat("0", 64), notWasm}},
	}
	from := fstest.MapFS{
		"go.mod":      {Data: []byte("module example.org/m\n")},
		"p/server.go": {Data: []byte("package p\n")},
	}
	err := m.copy(from, t.TempDir())
	if err == nil || !strings.Contains(err.Error(), "p/server.go of example.org/m v1.2.3 has SHA-256") {
		t.Errorf("a changed file gives %v", err)
	}
}

func TestTheCopyHasNoTestsAndWhatWasAdded(t *testing.T) {
	m := module{
		dirs:  []string{"p"},
		added: map[string]string{"q/q.go": "package q\n"},
	}
	to := t.TempDir()
	from := fstest.MapFS{
		"go.mod": {Data: []byte("module example.org/m\n")}, "p/p.go": {Data: []byte("package p\n")},
		"p/p_test.go": {Data: []byte("package p\n")}, "other/o.go": {Data: []byte("package other\n")},
	}
	if err := m.copy(from, to); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{"go.mod": true, "p/p.go": true, "q/q.go": true, "p/p_test.go": false, "other/o.go": false} {
		if _, err := os.Stat(filepath.Join(to, name)); (err == nil) != want {
			t.Errorf("%s: there is %v, want %v", name, err == nil, want)
		}
	}
}

func TestEditsDoWhatTheySay(t *testing.T) {
	if got := notWasm("package p\n"); got != "//go:build !wasm\n\npackage p\n" {
		t.Errorf("the constraint gives %q", got)
	}
	if got := notWasm("//go:build !wasm\n// +build !wasm\n\npackage p\n"); strings.Count(got, "//go:build") != 1 {
		t.Errorf("a second constraint is put in: %q", got)
	}
	swap := imports(`"html"`, `html "x/escape"`)
	if got := swap("import (\n\t\"html\"\n\t\"html/template\"\n)\n"); got != "import (\n\thtml \"x/escape\"\n\t\"html/template\"\n)\n" {
		t.Errorf("the import becomes %q", got)
	}
}

func TestTheLinkersNotesMustBeThere(t *testing.T) {
	notes := strings.Repeat("a.f -> b.g\n", 2000)
	if err := checkNotes(notes); err != nil {
		t.Errorf("clean notes: %v", err)
	}
	if err := checkNotes(""); err == nil {
		t.Error("no notes at all passed for clean ones")
	}
	if err := checkNotes(notes + "text/template.f <ReflectMethod> -> x\n"); err == nil {
		t.Error("a call of methods by name was passed over")
	}
}

func TestBudget(t *testing.T) {
	text := "# sizes\napp.wasm.br 1800000 # the program\nother 5\n"
	if got, err := budget(text, "app.wasm.br"); err != nil || got != 1800000 {
		t.Errorf("the budget is %d, %v", got, err)
	}
	if _, err := budget(text, "absent"); err == nil {
		t.Error("a file without a line has a budget")
	}
}
