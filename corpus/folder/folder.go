// Package folder reads a folder of transcripts, and the sidecars beside them,
// into a corpus. It takes any fs.FS, so it needs no operating system; what it
// does not read it names in a fault.
package folder

import (
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"sort"
	"strings"
	"sync"

	"lectern/corpus"
	"lectern/corpus/sidecar"
	"lectern/corpus/transcript"
)

// Read reads every transcript of the file system, in all its folders. The
// faults are those of files that are no document and of the corpus as a whole;
// those of a document, and of its sidecar, are in the document. Files and
// folders whose name begins with "." or "_" are left alone. An error means that
// the file system could not be read at all; a file that could not is a fault.
//
// Documents are read side by side, as many at once as there are processors, and
// come out in the order of their IDs whatever their number.
func Read(fsys fs.FS) (*corpus.Corpus, []corpus.Fault, error) {
	found, err := walk(fsys)
	if err != nil {
		return nil, nil, err
	}
	c := &corpus.Corpus{ID: "corpus", Title: "Transcripts", Language: "en", Documents: []*corpus.Document{}}
	faults := found.faults
	for _, name := range found.settings {
		src, err := fs.ReadFile(fsys, name)
		if err != nil {
			faults = append(faults, unreadable(name, err))
			continue
		}
		faults = append(faults, sidecar.ReadCorpus(c, name, src)...)
	}
	documents, more := readAll(fsys, found)
	c.Documents = append(c.Documents, documents...)
	faults = append(faults, more...)
	sortByID(c.Documents)
	faults = append(faults, distinct(c.Documents)...)
	sortByID(c.Documents)
	return c, faults, nil
}

func sortByID(documents []*corpus.Document) {
	sort.SliceStable(documents, func(i, j int) bool { return documents[i].ID < documents[j].ID })
}

// ReadFile reads one transcript with its sidecar, nil for none, as Read does.
func ReadFile(name string, src, beside []byte) *corpus.Document {
	d := transcript.Parse(name, src)
	if beside != nil {
		sidecar.Apply(d, Sidecar(name), beside)
	}
	finish(d)
	return d
}

// Sidecar is the name of the sidecar of a transcript: "a/b.txt" has "a/b.toml".
func Sidecar(name string) string { return strings.TrimSuffix(name, path.Ext(name)) + ".toml" }

// files are what a walk found, each list in the order of the paths.
type files struct {
	transcripts []string
	sidecars    map[string]bool
	settings    []string
	faults      []corpus.Fault
}

func walk(fsys fs.FS) (*files, error) {
	found := &files{sidecars: map[string]bool{}}
	err := fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil && name == ".":
			return err
		case err != nil:
			found.faults = append(found.faults, unreadable(name, err))
			return fs.SkipDir
		case name != "." && (strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "_")):
			if e.IsDir() {
				return fs.SkipDir
			}
		case !e.IsDir():
			found.add(name, e)
		}
		return nil
	})
	found.checkSidecars()
	if len(found.transcripts) == 0 && err == nil {
		found.skip(".", "no transcript is here")
	}
	return found, err
}

func (f *files) add(name string, e fs.DirEntry) {
	switch ext := strings.ToLower(path.Ext(name)); {
	case !e.Type().IsRegular():
		f.skip(name, "this is no plain file")
	case name == sidecar.CorpusFile:
		f.settings = append(f.settings, name)
	case ext == ".txt" || ext == ".md" || ext == ".text" || ext == ".markdown":
		f.transcripts = append(f.transcripts, name)
	case ext == ".toml":
		f.sidecars[name] = true
	default:
		f.skip(name, fmt.Sprintf("files that end in %q are not read", ext))
	}
}

func (f *files) skip(name, why string) {
	f.faults = append(f.faults, corpus.Fault{Severity: corpus.Warning, File: name, Message: why,
		Hint: "transcripts end in .txt or .md, facts beside them in .toml"})
}

// checkSidecars reports a sidecar that stands beside nothing.
func (f *files) checkSidecars() {
	beside := map[string]bool{}
	for _, name := range f.transcripts {
		beside[Sidecar(name)] = true
	}
	var alone []string
	for name := range f.sidecars {
		if !beside[name] {
			alone = append(alone, name)
		}
	}
	sort.Strings(alone)
	for _, name := range alone {
		f.faults = append(f.faults, corpus.Fault{Severity: corpus.Warning, File: name,
			Message: "no transcript stands beside this file", Hint: "give it the name of the transcript, with .toml at the end"})
	}
}

func unreadable(name string, err error) corpus.Fault {
	return corpus.Fault{Severity: corpus.Error, File: name, Message: fmt.Sprintf("the file can't be read: %v", err)}
}

// readAll reads the transcripts; document i is that of transcript i, or there is
// a fault for it.
func readAll(fsys fs.FS, found *files) ([]*corpus.Document, []corpus.Fault) {
	documents := make([]*corpus.Document, len(found.transcripts))
	faults := make([]*corpus.Fault, len(found.transcripts))
	var wait sync.WaitGroup
	next := make(chan int)
	for range max(1, min(runtime.GOMAXPROCS(0), len(documents))) {
		wait.Go(func() {
			for i := range next {
				documents[i], faults[i] = readOne(fsys, found.transcripts[i], found.sidecars)
			}
		})
	}
	for i := range documents {
		next <- i
	}
	close(next)
	wait.Wait()
	return gather(documents, faults)
}

func gather(documents []*corpus.Document, faults []*corpus.Fault) (read []*corpus.Document, unread []corpus.Fault) {
	for i, d := range documents {
		if d != nil {
			read = append(read, d)
		}
		if faults[i] != nil {
			unread = append(unread, *faults[i])
		}
	}
	return read, unread
}

func readOne(fsys fs.FS, name string, sidecars map[string]bool) (*corpus.Document, *corpus.Fault) {
	src, err := fs.ReadFile(fsys, name)
	if err != nil {
		f := unreadable(name, err)
		return nil, &f
	}
	var beside []byte
	if toml := Sidecar(name); sidecars[toml] {
		if beside, err = fs.ReadFile(fsys, toml); err != nil {
			d := ReadFile(name, src, nil)
			d.Faults = append(d.Faults, unreadable(toml, err))
			return d, nil
		}
	}
	return ReadFile(name, src, beside), nil
}

// distinct reports documents with the same ID and tells them apart by a number:
// both are kept.
func distinct(documents []*corpus.Document) []corpus.Fault {
	var faults []corpus.Fault
	all, first := map[string]bool{}, map[string]string{}
	for _, d := range documents {
		all[d.ID] = true
	}
	for _, d := range documents {
		other, twice := first[d.ID]
		if !twice {
			first[d.ID] = d.Source.Path
			continue
		}
		id := d.ID
		for n := 2; all[id]; n++ {
			id = fmt.Sprintf("%s-%d", d.ID, n)
		}
		faults = append(faults, corpus.Fault{Severity: corpus.Error, File: d.Source.Path,
			Message: fmt.Sprintf("the id %q is that of %s too; %q is used here", d.ID, other, id),
			Hint:    fmt.Sprintf(`add id = "…" to %s`, Sidecar(d.Source.Path))})
		d.ID, all[id] = id, true
	}
	return faults
}
