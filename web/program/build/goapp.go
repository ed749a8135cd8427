package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// go-app's package app holds its server too, so the linker brings net/http and
// crypto/tls into the browser, where nothing calls them: 344 kB of brotli. The
// build compiles a copy in which the server's files are for other systems.
// Nothing of go-app is committed here.
const (
	goApp        = "github.com/maxence-charriere/go-app/v10"
	goAppVersion = "v10.1.11"
)

// serverFiles are go-app's files that the browser does without, each with the
// SHA-256 it had when the stub below was written for it.
var serverFiles = map[string]string{
	"pkg/app/http.go":     "0601189a9f611378e9b24ab4bdf42780a03cbf95c1bbebd4171b523ddbe9a32d",
	"pkg/app/static.go":   "9e41adfad2d79ffdf6aba2cfb69397febe6c99f9a7b912737589c7e88c3463a9",
	"pkg/app/resource.go": "6b52ab4ec2f4171d403384bffe159e9ec22699933e768ef5868f2851a1b84baa",
}

// copiedDirs are the packages that the program imports, and what they import.
var copiedDirs = []string{"pkg/app", "pkg/errors", "pkg/logs"}

// stub stands in for what the rest of package app calls in the server's files.
const stub = `//go:build wasm

package app

// Handler is the server, of which a browser needs the name alone.
type Handler struct{}

// Lectern writes every address itself, so none is resolved here.
func clientResourceResolver(string) func(string) string {
	return func(location string) string { return location }
}
`

// prepareGoApp writes the copy and a go.mod that points at it. The module's
// own go.mod stays as it is.
func (b build) prepareGoApp() error {
	dir, err := b.goAppDir()
	if err != nil {
		return err
	}
	to := filepath.Join(b.work, "go-app")
	if err := os.RemoveAll(to); err != nil {
		return err
	}
	if err := copyGoApp(dir, to); err != nil {
		return err
	}
	return b.writeModfile()
}

// goAppDir is where the module cache keeps go-app.
func (b build) goAppDir() (string, error) {
	cmd := exec.Command("go", "mod", "download", "-json", goApp)
	cmd.Dir = b.root
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	var mod struct{ Version, Dir, Error string }
	if jsonErr := json.Unmarshal(out, &mod); jsonErr != nil || mod.Error != "" || mod.Dir == "" {
		return "", fmt.Errorf("go mod download %s: %v %s%s", goApp, err, complaint.String(), mod.Error)
	}
	if mod.Version != goAppVersion {
		return "", fmt.Errorf("go.mod asks for go-app %s, and this build knows only %s: read what changed in its server files, then update serverFiles and stub in web/program/build", mod.Version, goAppVersion)
	}
	return mod.Dir, nil
}

func copyGoApp(from, to string) error {
	for _, dir := range copiedDirs {
		names, err := fs.Glob(os.DirFS(from), dir+"/*.go")
		if err != nil {
			return err
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			if err := copyFile(from, to, name); err != nil {
				return err
			}
		}
	}
	if err := copyFile(from, to, "go.mod"); err != nil {
		return err
	}
	return writeFile(filepath.Join(to, "pkg", "app", "lectern_stub.go"), []byte(stub))
}

// copyFile copies one file; a server file loses its place in the browser.
func copyFile(from, to, name string) error {
	body, err := os.ReadFile(filepath.Join(from, name))
	if err != nil {
		return err
	}
	if want, ok := serverFiles[name]; ok {
		sum := sha256.Sum256(body)
		if got := hex.EncodeToString(sum[:]); got != want {
			return fmt.Errorf("%s of go-app %s has SHA-256 %s, expected %s: read what changed, then update serverFiles and stub", name, goAppVersion, got, want)
		}
		body = notWasm(body)
	}
	return writeFile(filepath.Join(to, name), body)
}

// notWasm puts the constraint in front. A file that has it keeps its own: two
// would be an error.
func notWasm(body []byte) []byte {
	const constraint = "//go:build !wasm\n"
	if bytes.HasPrefix(body, []byte(constraint)) {
		return body
	}
	return append([]byte(constraint+"\n"), body...)
}

// writeModfile writes program.mod and program.sum, which -modfile reads. The
// replacement is relative to the module's root: an absolute one would be
// written into the program.
func (b build) writeModfile() error {
	mod, err := os.ReadFile(filepath.Join(b.root, "go.mod"))
	if err != nil {
		return err
	}
	copied, err := filepath.Rel(b.root, filepath.Join(b.work, "go-app"))
	if err != nil {
		return err
	}
	mod = fmt.Appendf(mod, "\nreplace %s => ./%s\n", goApp, filepath.ToSlash(copied))
	if err := writeFile(b.modfile(), mod); err != nil {
		return err
	}
	sum, err := os.ReadFile(filepath.Join(b.root, "go.sum"))
	if err != nil {
		return err
	}
	return writeFile(strings.TrimSuffix(b.modfile(), ".mod")+".sum", sum)
}

func (b build) modfile() string { return filepath.Join(b.work, "program.mod") }

// writeFile leaves a file that has the bytes already untouched.
func writeFile(path string, body []byte) error {
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, body) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, body, 0o644)
}
