package main

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"lectern/corpus"
	"lectern/corpus/corpustest"
	"lectern/corpus/folder"
	"lectern/corpus/founding"
	"lectern/corpus/transcript"
)

// known are the losses of a format, which its FORMAT.md or its package names:
// what is written is read otherwise.
type known struct {
	names  bool // of speakers whom the labels name otherwise
	stages bool // who acts in a stage direction
	titles bool // a document without a title has one
}

// Every format that can be read gives the same documents again: the same words,
// labels, kinds and dates, by the same people, and nobody becomes one with somebody
// of another document.
func TestWhatIsExportedSaysTheSame(t *testing.T) {
	losses := map[string]known{"jsonl": {}, "csv": {}, "akn": {}, "markdown": {}, "tei": {stages: true, titles: true}, "vtt": {names: true}}
	for _, files := range []fs.FS{founding.FS, talks(t)} {
		c, _, err := folder.Read(files)
		if err != nil || len(c.Documents) == 0 {
			t.Fatalf("%v, %d documents", err, len(c.Documents))
		}
		for _, x := range exports {
			lost, read := losses[x.Name]
			if !read {
				continue
			}
			t.Run(fmt.Sprintf("%d as %s", len(c.Documents), x.Name), func(t *testing.T) {
				written := fstest.MapFS{}
				for name, content := range corpustest.Files(t, x, c) {
					written[name] = &fstest.MapFile{Data: content}
				}
				again, faults, err := folder.Read(written)
				if err != nil || len(again.Documents) != len(c.Documents) {
					t.Fatalf("%v, %d documents, want %d: %v", err, len(again.Documents), len(c.Documents), faults)
				}
				for i, d := range c.Documents {
					if got, want := lost.said(again.Documents[i]), lost.said(d); got != want {
						t.Errorf("%s is read as\n%s\nwant\n%s", d.ID, got, want)
					}
				}
			})
		}
	}
}

// talks are the made-up transcripts of the tests of plain text, without what they
// are read as.
func talks(t *testing.T) fs.FS {
	files, dir := fstest.MapFS{}, os.DirFS("../../corpus/transcript/testdata/ok")
	err := fs.WalkDir(dir, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".txt" && path.Ext(name) != ".md" {
			return err
		}
		body, err := fs.ReadFile(dir, name)
		files[name] = &fstest.MapFile{Data: body}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// said is what all formats keep of a document but for what is lost in one.
func (lost known) said(d *corpus.Document) string {
	var b strings.Builder
	title := d.Title
	if title == d.ID && lost.titles {
		title = ""
	}
	fmt.Fprintf(&b, "%s %q on %s, in %s\n", d.ID, flat(title), d.Dates.Event, d.Language)
	for i := range d.Turns {
		turn := &d.Turns[i]
		who, label := "nobody", turn.Label
		if s := d.Speaker(turn.Speaker); s != nil {
			who = s.Name
			if transcript.OfOneDocument(s) {
				who += " of this document"
			}
		}
		if lost.names && who != "nobody" {
			who = "somebody"
		}
		if lost.stages && turn.Kind == corpus.Stage {
			who, label = "", ""
		}
		fmt.Fprintf(&b, "%d. %s %q (%s, %s) %q\n", turn.N, turn.Kind, flat(label), who, turn.Voice, flat(turn.Text))
	}
	return b.String()
}
