package main

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// What a package may import, as ARCHITECTURE.md's "Who may import whom" has it.
// A red line here is a design question, not a chore. Every package of the
// module has a row; the standard library is open to all but for what is
// forbidden below.
var mayImport = []struct {
	pkg  string
	this []string // packages of the module without "lectern/", and other modules
	why  string
}{
	{"corpus", nil, "the nouns depend on nothing"},
	{"corpus/when", nil, "dates are used by all"},
	{"corpus/query", []string{"corpus/when"}, "a query knows no index"},
	{"corpus/stats", []string{"corpus"}, "pure sums"},
	{"corpus/mention", []string{"corpus", "corpus/when"}, "dates in running text know no file"},
	{"corpus/format", []string{"corpus"}, "what readers share knows none of them"},
	{"corpus/transcript", []string{"corpus", "corpus/format", "corpus/mention", "corpus/when"}, "one file, without what an editor says"},
	{"corpus/format/xmltree", []string{"corpus", "corpus/format"}, "XML knows no profile of it"},
	{"corpus/format/caption", reader, "one format"},
	{"corpus/format/tei", with(reader, "corpus/format/xmltree"), "one format"},
	{"corpus/format/akn", with(reader, "corpus/format/xmltree"), "one format"},
	{"corpus/format/parlparse", with(reader, "corpus/format/xmltree"), "one format"},
	{"corpus/format/field", reader, "what columns and keys are called, without CSV and JSON"},
	{"corpus/format/table", with(reader, "corpus/format/field"), "one format"},
	{"corpus/format/record", with(reader, "corpus/format/field"), "one format"},
	{"corpus/format/html", with(reader, "golang.org/x/net/html"), "one format"},
	{"corpus/format/docx", with(reader, "corpus/format/xmltree"), "one format"},
	{"corpus/format/markdown", reader, "one format"},
	{"corpus/format/popolo", reader, "one format"},
	{"corpus/format/parquet", with(reader, "github.com/parquet-go/parquet-go"), "one format"},
	{"corpus/charset", []string{"corpus/format", "golang.org/x/text", "golang.org/x/net/html/charset", "github.com/saintfish/chardet"}, "encodings know no transcript"},
	{"corpus/maintext", []string{"corpus", "golang.org/x/net/html", "codeberg.org/readeck/go-readability/v2"}, "it weighs too much for a browser"},
	{"corpus/people", []string{"corpus", "corpus/when", "corpus/editor", "corpus/transcript"}, "labels are taken apart as the readers do; no format is known"},
	{"corpus/history", []string{"corpus"}, "two readings are compared without reading"},
	{"corpus/report", []string{"corpus", "corpus/when"}, "a report knows no terminal and no page"},
	{"corpus/editor", []string{"corpus", "corpus/when", toml}, "how an editor writes, dates among it, and no key of any file"},
	{"corpus/sidecar", []string{"corpus", "corpus/when", "corpus/editor"}, "what an editor says, and nothing of how a text is read"},
	{"corpus/folder", []string{"corpus", "corpus/when", "corpus/mention", "corpus/transcript", "corpus/sidecar", "corpus/people", "corpus/history", "corpus/pack", "corpus/report",
		"corpus/format", "corpus/format/caption", "corpus/format/tei", "corpus/format/akn", "corpus/format/parlparse", "corpus/format/table", "corpus/format/record",
		"corpus/format/html", "corpus/format/docx", toml}, "where the readers meet"},
	{"corpus/block", nil, "blocks of bytes, whatever they hold"},
	{"corpus/word", []string{"corpus", "github.com/blevesearch/snowballstem"}, "words of a text, without a query"},
	{"corpus/index", []string{"corpus/block"}, "an index knows terms, and neither texts nor queries"},
	{"corpus/prose", []string{"corpus", "corpus/block", "corpus/word"}, "texts as words, without an index"},
	{"corpus/search", []string{"corpus", "corpus/block", "corpus/index", "corpus/prose", "corpus/query", "corpus/when", "corpus/word"}, "a search knows no screen"},
	{"corpus/pack", []string{"corpus", "corpus/block", "corpus/index", "corpus/prose", "corpus/search", "corpus/when", "corpus/word"}, "a format knows what it holds and nothing else"},
	{"corpus/founding", nil, "it embeds files"},
	{"corpus/corpustest", []string{"corpus", "corpus/format", "corpus/when", "corpus/folder", "corpus/founding", "github.com/google/go-cmp", "pgregory.net/rapid"}, "for tests alone"},
	{"corpus/generated", []string{"corpus", "corpus/mention", "corpus/transcript", "corpus/when"}, "what is made up is read by the rules for real transcripts"},
	{"cmd/generate", []string{"corpus/folder", "corpus/generated"}, "it writes what is generated and measures what is read"},
	{"cmd/growth", []string{"corpus", "corpus/block", "corpus/generated", "corpus/pack", "corpus/query", "corpus/search", "corpus/word"}, "it packs what is generated and asks as a browser does"},
	{"app", []string{"app/shell"}, "an entry and no more"},
	{"app/state", []string{"corpus/when"}, "state is tested without a browser"},
	{"app/chart", []string{"corpus/when"}, "charts know days, and no speech"},
	{"app/json", nil, "JSON knows no page"},
	{"app/page", []string{"app/chart", "app/json", "app/state", "corpus", "corpus/report", "corpus/stats", "corpus/when", gomponents}, "a page is a pure function"},
	{"app/shell", []string{"app/json", "app/page", "app/state", "corpus", "corpus/block", "corpus/pack", "corpus/query", "corpus/search", "corpus/when", gomponents, goApp}, "go-app stands behind one door"},
	{"web", nil, "the host knows files and HTTP"},
	{"web/static", nil, "it embeds files"},
	{"web/program", nil, "it embeds files"},
	{"web/peers/engine", []string{"corpus", "corpus/block", "corpus/pack", "corpus/query", "corpus/search"}, "the search is measured without pages"},
	{"web/program/build", []string{"corpus/folder", "corpus/founding", "corpus/pack", brotli}, "it packs the corpus that the program holds"},
	{"web/program/build/escape", nil, "it stands in for html/template in the program"},
	{"web/site", []string{"app/json", "app/page", "app/state", "corpus", "corpus/pack", "corpus/report", "corpus/stats", "web", "web/static", gomponents, brotli}, "a site is made of pages, and starts no program"},
	{"cmd/lectern", []string{"corpus", "corpus/folder", "corpus/founding", "corpus/pack", "corpus/query", "corpus/search", "corpus/transcript", "corpus/charset", "corpus/maintext", "corpus/people", "corpus/history", "corpus/report",
		"corpus/format", "corpus/format/caption", "corpus/format/tei", "corpus/format/akn", "corpus/format/table", "corpus/format/record", "corpus/format/markdown",
		"corpus/format/popolo", "corpus/format/parquet", "web", "web/program", "web/site", "github.com/alecthomas/kong"}, "all but the browser's side"},
}

// A reader, or writer, of one format may import the contract, the nouns and the
// rules that all formats share.
var reader = []string{"corpus", "corpus/format", "corpus/mention", "corpus/transcript", "corpus/when"}

func with(list []string, more ...string) []string { return append(slices.Clip(list), more...) }

const (
	brotli     = "github.com/andybalholm/brotli"
	goApp      = "github.com/maxence-charriere/go-app/v10"
	gomponents = "maragu.dev/gomponents"
	toml       = "github.com/BurntSushi/toml"
)

// What a package must not import, of the standard library too, itself.
var mustNot = []struct {
	pkg string // "…/" for all below
	not []string
	why string
}{
	{"corpus/", []string{"net", "net/http", "os", "os/exec", "syscall", "time", "math/rand", "math/rand/v2"}, "no input or output, no clock, no chance: the same bytes give the same corpus"},
	{"app/state", []string{"time", "sync", "context", "os", "syscall/js", "math/rand", "math/rand/v2"}, "state has no clock, no browser, no goroutine"},
	{"app/chart", []string{"html", "os", "syscall/js"}, "charts know no screen and no HTML"},
	{"app/page", []string{"time", "os", "sync", "syscall/js", "math/rand", "math/rand/v2"}, "two drawings of one page are the same bytes"},
	{"app/", []string{"encoding/json", "net/http", "html/template", "text/template", "regexp"}, "they weigh more than the pages that they would draw"},
	{"corpus/", []string{"html/template", "text/template"}, "measured: they switch off the removal of dead code, 3.9 MB of the program"},
	{"web", []string{"os", "os/exec"}, "the host serves what it was given"},
}

// The program as it is built, with the lean copies of its three modules.
var programMustNot = []string{"net/http", "crypto/tls", "crypto/rand", "math/big", "github.com/google/uuid", "html/template", "text/template", "regexp", "os/exec", "encoding/json", "log", toml, "github.com/alecthomas/kong", brotli}

// listed is what go list says of a package.
type listed struct {
	ImportPath string
	Standard   bool
	Imports    []string
}

func TestImports(t *testing.T) {
	remember(t)
	for _, system := range [][]string{{"GOOS=linux", "GOARCH=amd64"}, {"GOOS=js", "GOARCH=wasm"}} {
		t.Run(system[0], func(t *testing.T) {
			seen := map[string]bool{}
			for _, p := range list(t, system, "-deps", "./...") {
				if name, ours := strings.CutPrefix(p.ImportPath, "lectern/"); ours && !strings.HasPrefix(name, "build/") {
					seen[name] = true
					checkAllowed(t, name, p.Imports)
					checkForbidden(t, name, p.Imports)
				}
			}
			for _, row := range mayImport {
				if !seen[row.pkg] {
					t.Errorf("%s has a row and is not there", row.pkg)
				}
			}
		})
	}
}

func TestImportsOfTheProgram(t *testing.T) {
	remember(t)
	const mod = "build/program/program.mod"
	if _, err := os.Stat(filepath.Join(top, mod)); errors.Is(err, fs.ErrNotExist) {
		if os.Getenv("LECTERN_NEED_PROGRAM") != "" {
			t.Fatalf("%s is missing: run make build", mod)
		}
		t.Skipf("%s is missing: run make build", mod)
	}
	deps := list(t, []string{"GOOS=js", "GOARCH=wasm"}, "-modfile="+mod, "-deps", "./app")
	if len(deps) < 50 {
		t.Fatalf("the program has %d packages: go list lists another", len(deps))
	}
	for _, p := range deps {
		for _, not := range programMustNot {
			if p.ImportPath == not || strings.HasPrefix(p.ImportPath, not+"/") && strings.Contains(not, ".") {
				t.Errorf("the program holds %s", p.ImportPath)
			}
		}
	}
}

func checkAllowed(t *testing.T, name string, imports []string) {
	t.Helper()
	for _, row := range mayImport {
		if row.pkg != name {
			continue
		}
		for _, path := range imports {
			path, ours := strings.CutPrefix(path, "lectern/")
			first, _, _ := strings.Cut(path, "/")
			standard := !ours && !strings.Contains(first, ".")
			allowed := slices.ContainsFunc(row.this, func(may string) bool {
				return path == may || !ours && strings.HasPrefix(path, may+"/")
			})
			if !standard && !allowed && path != "C" {
				t.Errorf("%s imports %s: %s", name, path, row.why)
			}
		}
		return
	}
	t.Errorf("%s has no row: say in ARCHITECTURE.md and here what it may import", name)
}

func checkForbidden(t *testing.T, name string, imports []string) {
	t.Helper()
	for _, row := range mustNot {
		below := strings.HasSuffix(row.pkg, "/") && (strings.HasPrefix(name+"/", row.pkg))
		if !below && row.pkg != name || name == "corpus/corpustest" {
			continue
		}
		for _, path := range imports {
			if slices.Contains(row.not, path) {
				t.Errorf("%s imports %s: %s", name, path, row.why)
			}
		}
	}
}

// top is the module's folder, as seen from here.
const top = "../.."

// list is what go list prints for the module, for another system too.
func list(t *testing.T, system []string, args ...string) []listed {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-json=ImportPath,Standard,Imports"}, args...)...)
	cmd.Dir = top
	cmd.Env = append(os.Environ(), append(system, "CGO_ENABLED=0", "GOFLAGS=", "GOWORK=off")...)
	var complaints strings.Builder
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, complaints.String())
	}
	var all []listed
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		err := d.Decode(&p)
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

// remember opens all that go list reads, by which the cache of go test knows
// what the result depends on. It sees what a test opens, not what a command
// does that the test runs: without this, a forbidden import would pass as
// "(cached)".
func remember(t *testing.T) {
	t.Helper()
	err := filepath.WalkDir(top, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := e.Name()
		if e.IsDir() {
			if name == "node_modules" || name == "testdata" || strings.HasPrefix(name, ".") && path != top {
				return fs.SkipDir
			}
			return nil // WalkDir has opened it: a new file changes it
		}
		if !strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, ".mod") {
			return nil
		}
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		return f.Close()
	})
	if err != nil {
		t.Fatal(err)
	}
}
