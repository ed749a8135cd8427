// Command build makes the program of the browser: it packs the default corpus,
// compiles ./app to WebAssembly without what no browser calls, and compresses the result
// into web/program/dist. "make program" runs it.
//
// It ends with an error rather than ship what it did not mean to: another
// go-app, gomponents or snowballstem than it knows, a program that switched off
// the linker's removal of dead code, or one over its budget.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

func main() {
	quick := flag.Bool("quick", false, "compress fast and worse, for development; the budget is not checked")
	twice := flag.Bool("twice", false, "compile twice and compare the bytes")
	flag.Parse()
	if err := run(*quick, *twice); err != nil {
		fmt.Fprintln(os.Stderr, "program:", err)
		os.Exit(1)
	}
}

func run(quick, twice bool) error {
	root, err := moduleRoot()
	if err != nil {
		return err
	}
	b := build{root: root, work: filepath.Join(root, "build", "program"), dist: filepath.Join(root, "web", "program", "dist")}
	if err := os.MkdirAll(b.work, 0o755); err != nil {
		return err
	}
	steps := []func() error{b.packFounding, b.lean, b.compile}
	if twice {
		steps = append(steps, b.compileAgain)
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return b.publish(quick)
}

// build is one run. Its paths are absolute; work is git-ignored and may be
// deleted at any time.
type build struct{ root, work, dist string }

func moduleRoot() (string, error) {
	out, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return "", fmt.Errorf("go env GOMOD: %w", err)
	}
	mod := strings.TrimSpace(string(out))
	if mod == "" || mod == os.DevNull {
		return "", fmt.Errorf("run this inside Lectern's source folder")
	}
	return filepath.Dir(mod), nil
}
