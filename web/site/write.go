package site

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sync"

	"lectern/corpus"
	"lectern/web"
)

// Write makes the site of a corpus and puts it into a folder, which is made where
// there is none. It refuses a folder that holds something else. Nothing outside
// the folder is written, whatever links it holds. A file is written as soon as it
// is made, so the memory that this takes does not grow with the site.
func Write(dir string, c *corpus.Corpus, o Options) (Summary, error) {
	b, err := prepare(c, o)
	if err != nil {
		return Summary{}, err
	}
	all, err := b.parts()
	if err != nil {
		return Summary{}, err
	}
	t, err := openTarget(dir)
	if err != nil {
		return Summary{}, err
	}
	defer t.root.Close()
	if o.Only != nil {
		if err := b.alike(t.root); err != nil {
			return Summary{}, fmt.Errorf("%s: %w", dir, err)
		}
	}
	names := []string{noJekyll}
	for _, p := range all {
		names = append(names, p.name)
	}
	// Named first, so that a build that is broken off leaves no file that the
	// next one does not know.
	if err := t.mark(slices.Concat(t.before, names)); err != nil {
		return Summary{}, err
	}
	if t.own = o.Only; t.own == nil {
		t.own = func(string) bool { return true }
	}
	s, err := b.make(slices.DeleteFunc(all, func(p part) bool { return !t.own(p.name) }), t.put)
	if err == nil {
		err = t.write(noJekyll, nil)
	}
	if err == nil {
		err = t.finish(names)
	}
	return s, err
}

// ErrAnotherSite tells that a part of a site was to be written over another site,
// whose addresses it would not all follow.
var ErrAnotherSite = errors.New("the folder holds another site, or another version of it")

// alike tells that a folder holds no site but parts of this one.
func (b *builder) alike(root *os.Root) error {
	body, err := root.ReadFile(listingName)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	var l listing
	if err != nil || json.Unmarshal(body, &l) != nil || l.Version != b.version {
		return ErrAnotherSite
	}
	return nil
}

// noJekyll keeps a host that makes pages of Markdown from doing so to the
// sources of this site.
const noJekyll = ".nojekyll"

// target is a folder that a site is written into.
type target struct {
	dir    string
	root   *os.Root
	before []string               // the files that the last build wrote
	own    func(name string) bool // the files that are this build's to write

	mutex   sync.Mutex
	written map[string]bool
	folders map[string]bool // that are there
}

// put writes a file with its twins beside it.
func (t *target) put(name string, f web.File) error {
	if err := t.write(name, f.Body); err != nil {
		return err
	}
	for _, twin := range []struct {
		ext  string
		body []byte
	}{{".br", f.Brotli}, {".gz", f.Gzip}} {
		if twin.body != nil {
			if err := t.write(name+twin.ext, twin.body); err != nil {
				return err
			}
		}
	}
	return nil
}

// write replaces a file at once: a reader sees the old bytes or the new ones.
func (t *target) write(name string, body []byte) error {
	err := t.folder(path.Dir(name))
	part := name + ".part"
	if err == nil {
		err = t.root.WriteFile(part, body, 0o644)
	}
	if err == nil {
		err = t.root.Rename(part, name)
	}
	if err != nil {
		return t.failed(name, err)
	}
	t.mutex.Lock()
	defer t.mutex.Unlock()
	t.written[name] = true
	return nil
}

// failed says of what file of the folder an error is.
func (t *target) failed(name string, err error) error {
	return &fs.PathError{Op: "write", Path: filepath.Join(t.dir, filepath.FromSlash(name)), Err: reason(err)}
}

func (t *target) folder(dir string) error {
	t.mutex.Lock()
	there := t.folders[dir]
	t.mutex.Unlock()
	if there {
		return nil
	}
	err := t.root.MkdirAll(dir, 0o755)
	if err == nil {
		t.mutex.Lock()
		t.folders[dir] = true
		t.mutex.Unlock()
	}
	return err
}

// finish removes what the last build wrote and this one did not, twins among it,
// and marks the folder with what it holds now.
func (t *target) finish(names []string) error {
	for _, name := range t.before {
		for _, ext := range []string{"", ".br", ".gz"} {
			if t.own(name) && !t.written[name+ext] {
				if err := remove(t.root, name+ext); err != nil {
					return t.failed(name+ext, err)
				}
			}
		}
	}
	return t.mark(names)
}

// remove takes a file away, and the folders that it leaves empty.
func remove(root *os.Root, name string) error {
	if err := root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if root.Remove(dir) != nil {
			break // not empty
		}
	}
	return nil
}
