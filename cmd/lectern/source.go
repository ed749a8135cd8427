package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"lectern/corpus"
	"lectern/corpus/folder"
	"lectern/corpus/founding"
	"lectern/corpus/pack"
	"lectern/web/program"
	"lectern/web/site"
)

// source is the argument that most commands share: where transcripts are.
type source struct {
	settings
	caching
	Dir string `arg:"" optional:"" name:"DIR" help:"A folder of transcripts, or one of them; the founding transcript if there is none."`
}

// reading is what a source holds.
type reading struct {
	*folder.Reading
	faults []corpus.Fault // all, in the order of files and lines
	asked  string         // what was asked for
	prefix string         // before the name of a file, as it was asked for

	// turnPages are the documents whose turns have pages in the site that is
	// followed.
	turnPages []string
}

// read reads what the argument names. A fault is not an error here.
func (s source) read() (*reading, error) {
	r, err := s.reader()
	if err != nil {
		return nil, err
	}
	return s.readBy(r)
}

func (s source) readBy(r folder.Reader) (*reading, error) {
	if s.Dir == "" {
		return readFolder(r, founding.FS, "")
	}
	s.into(&r)
	telling(&r, os.Stderr)
	info, err := os.Stat(s.Dir)
	if err != nil {
		return nil, hinted{plainly(err), "name a folder of transcripts, or one of them"}
	}
	if !info.IsDir() {
		return s.readFile(r, s.Dir)
	}
	files, err := s.folder(s.Dir)
	if err != nil {
		return nil, err
	}
	if holdsSite(s.Dir) {
		return nil, hinted{fmt.Errorf("%s: it is a site that lectern wrote, and no folder of transcripts", s.Dir), "name the folder that it was built from; lectern search, diff and serve take a site too"}
	}
	return readFolder(r, withoutSites{files}, s.Dir)
}

func readFolder(r folder.Reader, files fs.FS, dir string) (*reading, error) {
	all, err := r.Read(files)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	return collected(all, dir, dir), nil
}

// readFile reads one file, with what stands beside it.
func (s settings) readFile(r folder.Reader, path string) (*reading, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, hinted{plainly(err), "name a transcript"}
	}
	if info.IsDir() {
		return nil, hinted{fmt.Errorf("%s: it is a folder", path), "name a transcript in it; lectern check reads the whole folder"}
	}
	if !info.Mode().IsRegular() {
		return nil, hinted{fmt.Errorf("%s: it is no plain file", path), "name a transcript"}
	}
	if err := readable(path); err != nil {
		return nil, err
	}
	files, err := s.folder(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	r.Above = above(path)
	all := r.ReadOnly(named{files, filepath.Base(path), path}, filepath.Base(path))
	if documents := all.Corpus.Documents; len(documents) == 1 {
		all.Corpus.ID, all.Corpus.Title = documents[0].ID, documents[0].Title
	}
	prefix := filepath.Dir(path)
	if prefix == "." && !strings.HasPrefix(path, "."+string(filepath.Separator)) {
		prefix = ""
	}
	return collected(all, path, prefix), nil
}

// named is a folder of which one file was asked for by name: that is opened
// wherever it is a link to.
type named struct {
	fs.FS
	name, path string
}

// Open implements [fs.FS].
func (n named) Open(name string) (fs.File, error) {
	if name == n.name {
		return os.Open(n.path)
	}
	return n.FS.Open(name)
}

// Stat implements [fs.StatFS].
func (n named) Stat(name string) (fs.FileInfo, error) {
	if name == n.name {
		return os.Stat(n.path)
	}
	return fs.Stat(n.FS, name)
}

// above is the folder around that of a file, nil where there is none or it can't
// be opened.
func above(path string) *folder.Above {
	full, err := filepath.Abs(path)
	if err != nil {
		return nil
	}
	dir := filepath.Dir(full)
	root, err := os.OpenRoot(filepath.Dir(dir))
	if err != nil || dir == filepath.Dir(dir) {
		return nil
	}
	return &folder.Above{FS: root.FS(), Name: filepath.Base(dir)}
}

// readable is the error of a file that can't be opened.
func readable(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return plainly(err)
	}
	return f.Close()
}

// collected gathers the faults of the documents and orders all by place.
func collected(all *folder.Reading, asked, prefix string) *reading {
	r := &reading{Reading: all, asked: asked, prefix: prefix, faults: slices.Clone(all.Faults)}
	for _, d := range all.Corpus.Documents {
		r.faults = append(r.faults, d.Faults...)
	}
	slices.SortStableFunc(r.faults, func(a, b corpus.Fault) int {
		if by := strings.Compare(a.File, b.File); by != 0 {
			return by
		}
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
	return r
}

// named is the fault with its file as the reader of the terminal would open it.
func (r *reading) named(f corpus.Fault) corpus.Fault {
	f.File = r.name(f.File)
	return f
}

func (r *reading) name(file string) string {
	return filepath.Join(r.prefix, filepath.FromSlash(file))
}

func (r *reading) count(s corpus.Severity) int {
	n := 0
	for _, f := range r.faults {
		if f.Severity == s {
			n++
		}
	}
	return n
}

// withoutSites leaves out the folders that lectern build wrote: their downloads
// are not transcripts of this folder.
type withoutSites struct{ fs.FS }

// Stat implements [fs.StatFS]: a pipe that was opened would wait for a writer.
func (w withoutSites) Stat(name string) (fs.FileInfo, error) { return fs.Stat(w.FS, name) }

// ReadLink implements [fs.ReadLinkFS].
func (w withoutSites) ReadLink(name string) (string, error) { return fs.ReadLink(w.FS, name) }

// Lstat implements [fs.ReadLinkFS].
func (w withoutSites) Lstat(name string) (fs.FileInfo, error) { return fs.Lstat(w.FS, name) }

// ReadDir implements [fs.ReadDirFS].
func (w withoutSites) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(w.FS, name)
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool {
		return e.IsDir() && site.Holds(w.FS, strings.TrimPrefix(name+"/", "./")+e.Name())
	}), err
}

// some is the error of a reading in which nobody says a word, of which nothing can
// be made. It prints why.
func (r *reading) some(e env) error {
	if r.turns() > 0 {
		return nil
	}
	const most = 10 // chosen: a screen is not filled by the names of files
	for i, f := range r.faults {
		if i == most {
			fmt.Fprintf(e.err, "lectern: %d more; lectern check prints them\n", len(r.faults)-most)
			break
		}
		printFault(e.err, r.named(f))
	}
	if len(r.Corpus.Documents) == 0 && len(r.faults) > 0 {
		return errFaults // they say it
	}
	return hinted{fmt.Errorf("%s: nobody says a word in what was read", r.asked), "lectern check says what each file became"}
}

// plainly says the path once and the reason, without the system call.
func plainly(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return fmt.Errorf("%s: %w", p.Path, p.Err)
	}
	return err
}

// reason is why something failed, without its path.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// siteOptions are what a site is made of beside its corpus. The program must have
// been built before.
func (r *reading) siteOptions(baseURL string, quality int) (site.Options, error) {
	o := site.Options{BaseURL: baseURL, Quality: quality, Sources: r.Sources, TurnPages: r.turnPages}
	var err error
	if o.Program.Wasm, o.Program.Brotli, err = program.Wasm(); err != nil {
		return o, err
	}
	if o.Program.Exec, err = program.Exec(); err != nil {
		return o, err
	}
	o.Program.Corpus, err = program.Corpus()
	return o, err
}

// makingPages frees what reading took, and says at a terminal what takes long.
func (r *reading) makingPages() (done func()) {
	freeMemory()
	return saying(os.Stderr, "making the pages of "+counted(len(r.Corpus.Documents), "document"))
}

// pack is the corpus as one file.
func (r *reading) pack() ([]byte, error) { return pack.Encode(r.Corpus) }
