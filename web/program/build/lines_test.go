package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// traced is a program of the present toolchain.
func traced(t *testing.T) []byte {
	t.Helper()
	file := filepath.Join(t.TempDir(), "trace.wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", file, "./testdata/trace")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOFLAGS=")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	wasm, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return wasm
}

func TestAProgramWithoutLinesRunsAndNamesFunctions(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("there is no node to run it")
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	script := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec_node.js")
	wasm := traced(t)
	run := func() string {
		file := filepath.Join(t.TempDir(), "run.wasm")
		if err := os.WriteFile(file, wasm, 0o644); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(node, script, file).CombinedOutput()
		if err != nil {
			t.Fatalf("the program ended with %v:\n%.2000s", err, out)
		}
		return string(out)
	}
	if trace := run(); !strings.Contains(trace, "trace/main.go:29") {
		t.Fatalf("the program as it comes names no lines:\n%.500s", trace)
	}
	if err := withoutLines(wasm); err != nil {
		t.Fatal(err)
	}
	trace := run()
	if !strings.Contains(trace, "main.deep(") || !strings.Contains(trace, "?:0") || strings.Contains(trace, "main.go") {
		t.Errorf("without lines the trace is\n%.500s", trace)
	}
}

func TestWhatIsNoProgramIsAnError(t *testing.T) {
	wasm := traced(t)
	parts, err := dataOf(wasm)
	if err != nil {
		t.Fatal(err)
	}
	for n := 0; n < len(wasm); n += 1 + len(wasm)/500 {
		if withoutLines(append([]byte(nil), wasm[:n]...)) == nil {
			t.Errorf("%d of %d bytes pass for a program", n, len(wasm))
		}
	}
	for _, p := range parts {
		clear(p.body)
	}
	if err := withoutLines(wasm); err == nil || !strings.Contains(err.Error(), "0 tables of functions") {
		t.Errorf("a program without a table gives %v", err)
	}
}
