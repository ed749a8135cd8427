package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
)

// module is a dependency that is copied and changed for the browser.
type module struct {
	path, version string
	name          string   // of the copy's folder
	dirs          []string // the packages that the program needs
	changes       []change
	added         map[string]string // files by path
}

// change is what is done to one file. It was written for the file with that
// SHA-256; another one is an error.
type change struct {
	file, sha256 string
	edit         func(string) string
}

// lean makes the copies, and a go.mod that points at them. The module's own
// go.mod stays as it is.
func (b build) lean() error {
	modules := []module{goApp, gomponents, snowball}
	for _, m := range modules {
		from, err := b.moduleDir(m)
		if err != nil {
			return err
		}
		to := b.copyOf(m)
		if err := os.RemoveAll(to); err != nil {
			return err
		}
		if err := m.copy(os.DirFS(from), to); err != nil {
			return err
		}
	}
	return b.writeModfile(modules)
}

func (b build) copyOf(m module) string { return filepath.Join(b.work, m.name) }

// moduleDir is where the module cache keeps a module, which go.sum vouches for.
func (b build) moduleDir(m module) (string, error) {
	cmd := exec.Command("go", "mod", "download", "-json", m.path)
	cmd.Dir = b.root
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	var got struct{ Version, Dir, Error string }
	if jsonErr := json.Unmarshal(out, &got); jsonErr != nil || got.Error != "" || got.Dir == "" {
		return "", fmt.Errorf("go mod download %s: %v %s%s", m.path, err, complaint.String(), got.Error)
	}
	if got.Version != m.version {
		return "", fmt.Errorf("go.mod asks for %s %s, and this build knows only %s: read what changed in the files named in web/program/build/lean.go, then change it too", m.path, got.Version, m.version)
	}
	return got.Dir, nil
}

// copy writes the module's packages without their tests.
func (m module) copy(from fs.FS, to string) error {
	names := []string{"go.mod"}
	for _, dir := range m.dirs {
		found, err := fs.Glob(from, path.Join(dir, "*.go"))
		if err != nil {
			return err
		}
		names = append(names, found...)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		body, err := fs.ReadFile(from, name)
		if err != nil {
			return err
		}
		text, err := m.changed(name, string(body))
		if err != nil {
			return err
		}
		if err := writeFile(filepath.Join(to, name), []byte(text)); err != nil {
			return err
		}
	}
	for name, text := range m.added {
		if err := writeFile(filepath.Join(to, name), []byte(text)); err != nil {
			return err
		}
	}
	return nil
}

// changed is the file as the browser gets it.
func (m module) changed(name, body string) (string, error) {
	for _, c := range m.changes {
		if c.file != name {
			continue
		}
		if got := fmt.Sprintf("%x", sha256.Sum256([]byte(body))); got != c.sha256 {
			return "", fmt.Errorf("%s of %s %s has SHA-256 %s, expected %s: read what changed, then change web/program/build/lean.go", name, m.path, m.version, got, c.sha256)
		}
		return c.edit(body), nil
	}
	return body, nil
}

// writeModfile writes program.mod and program.sum, which -modfile reads. The
// replacements are relative to the module's root: absolute ones would be
// written into the program.
func (b build) writeModfile(modules []module) error {
	mod, err := os.ReadFile(filepath.Join(b.root, "go.mod"))
	if err != nil {
		return err
	}
	for _, m := range modules {
		to, err := filepath.Rel(b.root, b.copyOf(m))
		if err != nil {
			return err
		}
		mod = fmt.Appendf(mod, "\nreplace %s => ./%s\n", m.path, filepath.ToSlash(to))
	}
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
