package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"lectern/corpus"
	"lectern/corpus/folder"
	"lectern/corpus/pack"
	"lectern/corpus/report"
	"lectern/web/site"
)

// page is a document of the repository.
func page(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(top, path))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// names fails for each word that a document does not name.
func names(t *testing.T, path, kind string, words []string) {
	t.Helper()
	text := page(t, path)
	for _, w := range words {
		if !regexp.MustCompile(`(^|[^a-z0-9])` + regexp.QuoteMeta(w) + `($|[^a-z0-9])`).MatchString(text) {
			t.Errorf("%s does not name the %s %s", path, kind, w)
		}
	}
}

// model is what the command line is made of.
func model(t *testing.T) *kong.Application {
	t.Helper()
	var c commands
	parser, err := kong.New(&c, kong.Vars{"exports": exportNames(), "formats": formatNames()})
	if err != nil {
		t.Fatal(err)
	}
	return parser.Model
}

// The documents name every command, format and version, so that none is added
// in silence.
func TestDocumentsNameWhatThereIs(t *testing.T) {
	var commands, written []string
	for _, c := range model(t).Children {
		commands = append(commands, c.Name)
	}
	for _, x := range exports {
		written = append(written, x.Name)
	}
	names(t, "ARCHITECTURE.md", "command", commands)
	names(t, "README.md", "format to export", written)
	names(t, "corpus/SCHEMA.md", "format", append(folder.FormatNames(), "markdown"))
	schemas := []string{corpus.Schema, readingSchema, site.Schema, report.Schema}
	names(t, "corpus/SCHEMA.md", "schema", schemas)
	for i, s := range schemas {
		if i > 0 {
			schemas[i] = strings.TrimPrefix(s, "lectern/") // the table names them in short
		}
	}
	names(t, "ARCHITECTURE.md", "schema", schemas)
	names(t, "ARCHITECTURE.md", "version", []string{fmt.Sprintf("corpus/pack/FORMAT.md | %d", pack.Version)})
}

// Every flag has words in the help, and a document names none that is not there.
func TestDocumentsNameNoOtherFlags(t *testing.T) {
	flags := map[string]bool{"help": true}
	for _, c := range model(t).Children {
		for _, f := range c.Flags {
			flags[f.Name] = true
			if f.Help == "" {
				t.Errorf("lectern %s --%s: the help says nothing of it", c.Name, f.Name)
			}
		}
	}
	n := 0
	for _, path := range []string{"README.md", "ARCHITECTURE.md", "CHANGELOG.md", "corpus/SCHEMA.md", "corpus/sidecar/SIDECAR.md", "corpus/people/PEOPLE.md", "corpus/format/field/FORMAT.md",
		"corpus/format/table/FORMAT.md", "corpus/format/record/FORMAT.md"} {
		for _, m := range regexp.MustCompile("[` ]--([a-z][a-z-]*)").FindAllStringSubmatch(page(t, path), -1) {
			if n++; !flags[m[1]] {
				t.Errorf("%s speaks of --%s, and there is no such flag", path, m[1])
			}
		}
	}
	if n < 10 {
		t.Errorf("only %d flags were found in the documents", n)
	}
}
