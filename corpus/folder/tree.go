package folder

import (
	"io/fs"
	"path"
	"strings"
	"sync"

	"lectern/corpus"
)

// tree is a file system in which an archive is a folder: "talks.zip/a.txt" is
// the member "a.txt" of "talks.zip".
type tree struct {
	fsys fs.FS

	mutex    sync.Mutex
	archives map[string]*archive // by path; nil Reader for those that are none
	left     allowance
}

func newTree(fsys fs.FS) *tree {
	return &tree{fsys: fsys, archives: map[string]*archive{}, left: allowance{maxMembers, maxInflate, maxInner}}
}

// Open implements [fs.FS].
func (t *tree) Open(name string) (fs.File, error) {
	if a, rest := t.within(name); a != nil {
		return a.Open(rest)
	}
	return t.fsys.Open(name)
}

// Stat implements [fs.StatFS]. It opens nothing outside of archives: a pipe would
// wait for somebody to write into it.
func (t *tree) Stat(name string) (fs.FileInfo, error) {
	if a, rest := t.within(name); a != nil {
		return fs.Stat(a, rest)
	}
	return fs.Stat(t.fsys, name)
}

// plain tells a plain file, or a link to one.
func (t *tree) plain(name string) bool {
	info, err := t.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

// ReadDir implements [fs.ReadDirFS].
func (t *tree) ReadDir(name string) ([]fs.DirEntry, error) {
	var entries []fs.DirEntry
	var err error
	if a, rest := t.within(name); a != nil {
		entries, err = fs.ReadDir(a, rest)
	} else {
		entries, err = fs.ReadDir(t.fsys, name)
	}
	for i, e := range entries {
		if at := path.Join(name, e.Name()); e.Type().IsRegular() && isArchive(at) && t.isFolder(at) {
			entries[i] = unpacked{e}
		}
	}
	return entries, err
}

// within is the innermost archive that a path leads into, and the path in it;
// nil for none.
func (t *tree) within(name string) (a *archive, rest string) {
	for end := len(name); end > 0; end = strings.LastIndexByte(name[:end], '/') {
		if !isArchive(name[:end]) {
			continue
		}
		if a := t.archive(name[:end]); a.Reader != nil && !a.isDocument() {
			return a, path.Clean("./" + strings.TrimPrefix(name[end:], "/"))
		}
	}
	return nil, ""
}

func (t *tree) isFolder(name string) bool {
	a := t.archive(name)
	return a.Reader != nil && !a.isDocument()
}

// archive opens an archive once. One that can't be has no Reader, and a fault.
func (t *tree) archive(name string) *archive {
	t.mutex.Lock()
	a, ok := t.archives[name]
	t.mutex.Unlock()
	if ok {
		return a
	}
	a = &archive{}
	f, err := t.openOuter(name)
	t.mutex.Lock()
	defer t.mutex.Unlock()
	if had, ok := t.archives[name]; ok { // somebody else was quicker
		if err == nil {
			f.Close()
		}
		return had
	}
	switch {
	case err != nil:
		a.faults = []corpus.Fault{unreadable(name, err)}
	case nested(name) > maxNested:
		f.Close()
		a.fault(name, "an archive in an archive in an archive is not read", "unpack it here")
	default:
		a = openArchive(f, name, &t.left)
	}
	t.archives[name] = a
	return a
}

// openOuter opens the file of an archive, which may stand in another one; what
// is no plain file is none.
func (t *tree) openOuter(name string) (fs.File, error) {
	if a, rest := t.within(path.Dir(name)); a != nil {
		return openPlain(a, path.Join(rest, path.Base(name)))
	}
	return openPlain(t.fsys, name)
}

func openPlain(fsys fs.FS, name string) (fs.File, error) {
	info, err := fs.Stat(fsys, name)
	if err == nil && !info.Mode().IsRegular() {
		err = &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if err != nil {
		return nil, err
	}
	return fsys.Open(name)
}

// broken tells an archive that can't be opened, which has a fault.
func (t *tree) broken(name string) bool {
	return isArchive(name) && t.archive(name).Reader == nil
}

// faultsOf are those of an archive, as a path of the file system.
func (t *tree) faultsOf(name string) []corpus.Fault {
	if !isArchive(name) {
		return nil
	}
	return t.archive(name).faults
}

// nested is how many archives a path leads through, itself included.
func nested(name string) int {
	n := 0
	for _, part := range strings.Split(name, "/") {
		if isArchive(part) {
			n++
		}
	}
	return n
}

// unpacked is an archive as the folder that it is read as.
type unpacked struct{ fs.DirEntry }

func (unpacked) IsDir() bool       { return true }
func (unpacked) Type() fs.FileMode { return fs.ModeDir }
