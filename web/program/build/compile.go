package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// compile builds ./app and reads the linker's notes.
func (b build) compile() error {
	notes, err := b.link(b.compiled())
	if err != nil {
		return err
	}
	return checkNotes(notes)
}

func (b build) compiled() string { return filepath.Join(b.work, "app.wasm") }

// compileAgain fails when a second build gives other bytes.
func (b build) compileAgain() error {
	second := filepath.Join(b.work, "again.wasm")
	if _, err := b.link(second); err != nil {
		return err
	}
	defer os.Remove(second)
	one, err := os.ReadFile(b.compiled())
	if err != nil {
		return err
	}
	two, err := os.ReadFile(second)
	if err != nil {
		return err
	}
	if !bytes.Equal(one, two) {
		return fmt.Errorf("two builds of ./app differ: something put a time, a path or a random order into it")
	}
	if bytes.Contains(one, []byte(b.root)) {
		return fmt.Errorf("the program holds the path of the folder it was built in")
	}
	return nil
}

// link compiles to a file that must not exist yet, since the linker runs, and
// takes notes, only when its result is missing.
func (b build) link(to string) (notes string, err error) {
	if err := os.RemoveAll(to); err != nil {
		return "", err
	}
	flags := []string{"build", "-modfile", b.modfile(), "-trimpath", "-buildvcs=false", "-ldflags=-s -w -dumpdep", "-o", to}
	for _, pkg := range notInlined {
		flags = append(flags, "-gcflags="+pkg+"=-l")
	}
	cmd := exec.Command("go", append(flags, "./app")...)
	cmd.Dir = b.root
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOFLAGS=", "GOWORK=off", "GOEXPERIMENT=", "GOWASM=")
	out, err := cmd.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("go build ./app: %w\n%s", err, lastLines(string(out), 40))
	}
	return string(out), leaveOutLines(to)
}

func leaveOutLines(file string) error {
	wasm, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if err := withoutLines(wasm); err != nil {
		return err
	}
	return os.WriteFile(file, wasm, 0o755)
}

// checkNotes looks for the mark that keeps every exported method alive: one
// call through reflect.Method by a name unknown at link time, as text/template
// makes, added 3.9 MB when it was measured.
func checkNotes(notes string) error {
	const mark = "<ReflectMethod>"
	if strings.Count(notes, "\n") < 1000 {
		return fmt.Errorf("the linker printed no dependencies, so %s was not looked for:\n%s", mark, lastLines(notes, 10))
	}
	for line := range strings.Lines(notes) {
		if strings.Contains(line, mark) {
			return fmt.Errorf("the linker can no longer leave out unused methods: %s", strings.TrimSpace(line))
		}
	}
	return nil
}

func lastLines(s string, n int) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}
