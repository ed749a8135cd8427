// Package folder reads a folder of transcripts of all formats, and the sidecars
// beside them, into a corpus: the one door through which every source comes in.
// It takes any fs.FS, so it needs no operating system; what it does not read it
// names in a fault.
package folder

import (
	"io/fs"
	"path"
	"sort"
	"strings"

	"lectern/corpus"
	"lectern/corpus/format"
	"lectern/corpus/people"
	"lectern/corpus/sidecar"
)

// Settings are what a person says about how files are to be read. Empty fields
// leave it to the files.
type Settings = sidecar.Reading

// Reader reads folders. The zero value finds out everything by itself.
type Reader struct {
	// Settings win over those of the folder's lectern.toml. A Format of which
	// FormatNames knows nothing is a fault of every file.
	Settings Settings

	// Decode turns the bytes of a source into text; the name of an encoding, ""
	// for none, is what a person says it is in. Nil is [format.Decode].
	Decode func(src []byte, encoding string) format.Decoded

	// MainText finds the main text of a page, see [format.Settings].
	MainText func(src string) []corpus.Span

	// Cache keeps what was read for the next time; nil keeps nothing. Version
	// tells one program from another: what one kept, another does not use.
	Cache   Cache
	Version string

	// Progress is told how far the reading has come: before the first file, and
	// after each, one call at a time. Nil is not told.
	Progress func(Progress)

	// Lines asks for what became of each line.
	Lines bool

	// Above is the folder around the one that is read; nil for nobody's business.
	Above *Above
}

// Progress is how far a reading has come.
type Progress struct {
	Files, OfFiles int
	Bytes, OfBytes int64
}

// Reading is what was read of a folder.
type Reading struct {
	Corpus *corpus.Corpus

	// Faults are those of files that are no document and of the corpus as a
	// whole; those of a document, and of its sidecar, are in the document.
	Faults []corpus.Fault

	// Files are those that a format took, in the order of their names.
	Files []File

	// Sources opens each document's Source.Path.
	Sources fs.FS
}

// File is one file that was read.
type File struct {
	Name      string
	Documents []*corpus.Document

	// Lines are what became of each line, nil unless the Reader was asked for
	// them.
	Lines []corpus.Line
}

// Read reads every transcript of the file system as the zero Reader does.
func Read(fsys fs.FS) (*corpus.Corpus, []corpus.Fault, error) {
	r, err := Reader{}.Read(fsys)
	if err != nil {
		return nil, nil, err
	}
	return r.Corpus, r.Faults, nil
}

// Read reads every transcript of the file system, in all its folders. Files and
// folders whose name begins with "." or "_" are left alone. An error means that
// the file system could not be read at all; a file that could not is a fault.
//
// Files are read side by side, as many at once as there are processors, and
// documents come out in the order of their IDs whatever their number.
func (r Reader) Read(fsys fs.FS) (*Reading, error) {
	files := newTree(fsys)
	found, err := walk(files, ".")
	if err != nil {
		return nil, err
	}
	return r.readFound(files, found), nil
}

// ReadOnly reads one file of the file system, with its sidecar and by the
// lectern.toml and the people.toml beside it, as Read does. An archive is read
// as a folder.
func (r Reader) ReadOnly(fsys fs.FS, name string) *Reading {
	all := newTree(fsys)
	found := &files{sources: []string{name}, sidecars: sidecarsIn(all, path.Dir(name)), only: true}
	if isArchive(name) {
		if inside, err := walk(all, name); err == nil {
			found = inside
		}
	}
	if all.plain(sidecar.CorpusFile) {
		found.settings = append([]string{sidecar.CorpusFile}, found.settings...)
	}
	if beside := path.Join(path.Dir(name), people.File); found.people == "" && found.sidecars[beside] {
		delete(found.sidecars, beside)
		found.people = beside
	}
	return r.readFound(all, found)
}

func sidecarsIn(fsys *tree, dir string) map[string]bool {
	names := map[string]bool{}
	list, _ := fsys.ReadDir(dir)
	for _, e := range list {
		at := path.Join(dir, e.Name())
		if path.Ext(at) == ".toml" && e.Name() != sidecar.CorpusFile && fsys.plain(at) {
			names[at] = true
		}
	}
	return names
}

// readFound reads what was found, all of it.
func (r Reader) readFound(fsys *tree, found *files) *Reading {
	p := r.plan(fsys, found)
	all := p.conclude(p.readAll(found.sources, found.bytes), found.sidecars)
	all.Sources = fsys
	return all
}

func sortByID(documents []*corpus.Document) {
	sort.SliceStable(documents, func(i, j int) bool { return documents[i].ID < documents[j].ID })
}

// Sidecar is the name of the sidecar of a transcript: "a/b.txt" has "a/b.toml".
func Sidecar(name string) string { return strings.TrimSuffix(name, path.Ext(name)) + ".toml" }
