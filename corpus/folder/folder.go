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
	if _, err := fs.Stat(all, sidecar.CorpusFile); err == nil {
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
		if path.Ext(e.Name()) == ".toml" && e.Name() != sidecar.CorpusFile {
			names[path.Join(dir, e.Name())] = true
		}
	}
	return names
}

func (r Reader) readFound(fsys *tree, found *files) *Reading {
	c := &corpus.Corpus{ID: "corpus", Title: "Transcripts", Language: "en", Documents: []*corpus.Document{}}
	all := &Reading{Corpus: c, Faults: found.faults, Sources: fsys}
	d := door{Reader: r, fsys: fsys, sidecars: found.sidecars}
	for _, name := range found.settings {
		src, err := fs.ReadFile(fsys, name)
		if err != nil {
			all.Faults = append(all.Faults, unreadable(name, err))
			continue
		}
		more, faults := sidecar.ReadCorpus(c, name, src)
		d.rules = append(d.rules, more...)
		all.Faults = append(all.Faults, faults...)
	}
	declaring := found.sources
	if found.only {
		declaring = besides(fsys, found.sources[0])
	}
	others := d.declarersOf(declaring)
	d.handed = others.handedOut(found.sources)
	used := all.gather(d.readAll(found))
	if found.only && len(c.Documents)+len(all.Faults) == 0 {
		all.Faults = append(all.Faults, corpus.Fault{Severity: corpus.Warning, File: found.sources[0],
			Message: "it holds no transcript, but what others point at", Hint: "read the folder that it stands in"})
	}
	if !found.only {
		all.Faults = append(all.Faults, others.missing(fsys)...)
		all.Faults = append(all.Faults, found.alone(used)...)
	}
	sortByID(c.Documents)
	all.Faults = append(all.Faults, distinct(c.Documents)...)
	sortByID(c.Documents)
	all.whoIsWho(fsys, found)
	return all
}

// whoIsWho resolves who is who in all documents, and does what the editor's file
// says about it. Where one file was asked for, the entries about others are no
// faults.
func (r *Reading) whoIsWho(fsys fs.FS, found *files) {
	var src []byte
	if found.people != "" {
		var err error
		if src, err = fs.ReadFile(fsys, found.people); err != nil {
			r.Faults = append(r.Faults, unreadable(found.people, err))
		}
	}
	faults := people.Apply(r.Corpus, found.people, src)
	if !found.only {
		r.Faults = append(r.Faults, faults...)
	}
}

// gather takes in what became of the files, and says which sidecars were used.
func (r *Reading) gather(results []result) (used map[string]bool) {
	used = map[string]bool{}
	for _, one := range results {
		r.Faults = append(r.Faults, one.faults...)
		for _, name := range one.used {
			used[name] = true
		}
		if one.taken {
			r.Files = append(r.Files, one.File)
			r.Corpus.Documents = append(r.Corpus.Documents, one.Documents...)
		}
	}
	return used
}

func sortByID(documents []*corpus.Document) {
	sort.SliceStable(documents, func(i, j int) bool { return documents[i].ID < documents[j].ID })
}

// Sidecar is the name of the sidecar of a transcript: "a/b.txt" has "a/b.toml".
func Sidecar(name string) string { return strings.TrimSuffix(name, path.Ext(name)) + ".toml" }
