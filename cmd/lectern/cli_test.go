package main

import (
	"archive/zip"
	"bufio"
	"context"
	"encoding/hex"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"lectern/corpus/founding"
	"lectern/web/program"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"lectern": main})
}

// built tells whether the program of the browser is there. With
// LECTERN_NEED_PROGRAM it has to be: then what needs it fails without it.
func built() bool {
	_, _, err := program.Wasm()
	return err == nil || os.Getenv("LECTERN_NEED_PROGRAM") != ""
}

// TestScripts runs each script in testdata/script against the real command. A
// script that fixes a defect begins with its issue. UPDATE=1 writes the files
// that scripts compare with.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       os.Getenv("UPDATE") == "1" && os.Getenv("CI") == "",
		Setup: func(e *testscript.Env) error {
			return copyFounding(filepath.Join(e.WorkDir, "founding"))
		},
		Condition: func(name string) (bool, error) {
			return map[string]bool{"program": built(), "root": os.Geteuid() == 0}[name], nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"same": same, "bytes": bytes, "zip": zipped},
	})
}

// copyFounding copies the default corpus into the folder of a script.
func copyFounding(dir string) error {
	return os.CopyFS(dir, founding.FS)
}

// bytes FILE HEX writes a file that is no text.
func bytes(ts *testscript.TestScript, _ bool, args []string) {
	body, err := hex.DecodeString(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), body, 0o644))
}

// zip FILE DIR packs a folder.
func zipped(ts *testscript.TestScript, _ bool, args []string) {
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	w := zip.NewWriter(f)
	ts.Check(w.AddFS(os.DirFS(ts.MkAbs(args[1]))))
	ts.Check(w.Close())
	ts.Check(f.Close())
}

// same A B compares two folders, byte for byte.
func same(ts *testscript.TestScript, neg bool, args []string) {
	a, b := tree(ts, args[0]), tree(ts, args[1])
	equal := len(a) == len(b) && len(a) > 0
	for name, body := range a {
		if b[name] != body {
			equal = false
			ts.Logf("%s differs", name)
		}
	}
	if equal == neg {
		ts.Fatalf("%d files and %d", len(a), len(b))
	}
}

func tree(ts *testscript.TestScript, dir string) map[string]string {
	files := map[string]string{}
	root := ts.MkAbs(dir)
	ts.Check(filepath.WalkDir(root, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		body, err := os.ReadFile(path)
		files[strings.TrimPrefix(path, root)] = string(body)
		return err
	}))
	return files
}

func TestServe(t *testing.T) {
	if !built() {
		t.Skip(program.ErrNotBuilt)
	}
	for _, c := range []struct {
		name  string
		args  []string
		line  string // a pattern for the one line that is printed
		paths map[string]int
	}{
		{"the founding transcript", []string{"--addr", "127.0.0.1:0"}, `^http://127\.0\.0\.1:\d+/$`, map[string]int{"": 200, "timeline/": 200, "nothing": 404, "sitemap.xml": 200}},
		{"below a path", []string{"--addr", "127.0.0.1:0", "--base", "/any/sub/path/"}, `^http://127\.0\.0\.1:\d+/any/sub/path/$`, map[string]int{"": 200, "../": 404, "sw.js": 200}},
		{"at an address of its own", []string{"--addr", "127.0.0.1:0", "--base-url", "https://example.org/speeches"}, `^http://127\.0\.0\.1:\d+/speeches/$`, map[string]int{"": 200}},
		{"any host", []string{"--addr", ":0"}, `^http://localhost:\d+/$`, map[string]int{"": 200}},
	} {
		t.Run(c.name, func(t *testing.T) {
			address, stop := served(t, c.args...)
			if !regexp.MustCompile(c.line).MatchString(address) {
				t.Errorf("it prints %q, want %s", address, c.line)
			}
			for path, status := range c.paths {
				r, err := http.Get(address + path)
				if err != nil {
					t.Fatal(err)
				}
				r.Body.Close()
				if r.StatusCode != status {
					t.Errorf("%q answers %d, want %d", path, r.StatusCode, status)
				}
			}
			if code, rest := stop(); code != 0 || rest != "" {
				t.Errorf("it ends with %d and has printed %q after the address", code, rest)
			}
		})
	}
}

// served starts lectern serve; stop ends it and gives its exit code and what
// else it printed.
func served(t *testing.T, args ...string) (address string, stop func() (int, string)) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	r, w := io.Pipe()
	code := make(chan int, 1)
	var complaints strings.Builder
	go func() {
		code <- run(env{ctx, w, &complaints}, append([]string{"serve"}, args...))
		w.Close()
	}()
	out := bufio.NewReader(r)
	line, err := out.ReadString('\n')
	if err != nil {
		t.Fatalf("it ended with %d: %s", <-code, complaints.String())
	}
	return strings.TrimSuffix(line, "\n"), func() (int, string) {
		cancel()
		rest, _ := io.ReadAll(out)
		return <-code, string(rest) + complaints.String()
	}
}
