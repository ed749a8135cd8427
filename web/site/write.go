package site

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"

	"lectern/web"
)

// Marker is the file by which a folder is known to hold a Lectern site. It
// lists what the build wrote, so that the next one can remove what it no longer
// has, and nothing else: a CNAME or a README that somebody added stays.
const Marker = ".lectern-site"

const markerHead = "A site made by lectern build. The next build replaces these files and leaves all others.\n"

// Write puts the site into a folder, which is made where there is none. It
// refuses a folder that holds something else. Nothing outside the folder is
// written, whatever links it holds.
func (s *Site) Write(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	before, err := written(root, dir)
	if err != nil {
		return err
	}
	files := s.onDisk()
	// Named first, so that a build that is broken off leaves no file that the
	// next one does not know.
	all := slices.Sorted(maps.Keys(files))
	if err := mark(root, slices.Compact(slices.Sorted(slices.Values(slices.Concat(before, all))))); err != nil {
		return err
	}
	for _, name := range inOrder(all) {
		if err := write(root, name, files[name]); err != nil {
			return err
		}
	}
	for _, name := range before {
		if _, kept := files[name]; !kept {
			if err := remove(root, name); err != nil {
				return err
			}
		}
	}
	return mark(root, all)
}

// Holds tells that a folder holds a site: its marker is there, and says so in
// its first line. A file that is only called so is somebody else's.
func Holds(fsys fs.FS, dir string) bool {
	text, err := fs.ReadFile(fsys, path.Join(dir, Marker))
	return err == nil && strings.HasPrefix(string(text), markerHead)
}

// ErrNotASite tells that a folder holds files, and none of them is the marker.
var ErrNotASite = errors.New("the folder is not empty and holds no Lectern site")

// written are the files that the last build wrote, none for an empty folder.
func written(root *os.Root, dir string) ([]string, error) {
	text, err := root.ReadFile(Marker)
	switch {
	case err == nil && strings.HasPrefix(string(text), markerHead):
		return listedIn(string(text)), nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	entries, err := fs.ReadDir(root.FS(), ".")
	if err != nil {
		return nil, err
	}
	if len(entries) > 0 {
		return nil, fmt.Errorf("%s: %w", dir, ErrNotASite)
	}
	return nil, nil
}

func listedIn(marker string) []string {
	_, list, _ := strings.Cut(marker, "\n")
	return strings.Fields(list)
}

func mark(root *os.Root, names []string) error {
	return root.WriteFile(Marker, []byte(markerHead+strings.Join(names, "\n")+"\n"), 0o644)
}

// onDisk are the files with their twins beside them.
func (s *Site) onDisk() map[string][]byte {
	files := make(map[string][]byte, 3*len(s.Files))
	for name, f := range s.Files {
		for ext, body := range map[string][]byte{".br": f.Brotli, ".gz": f.Gzip} {
			if body != nil {
				files[name+ext] = body
			}
		}
		files[name] = f.Body
	}
	files[noJekyll] = []byte{}
	return files
}

// noJekyll keeps a host that makes pages of Markdown from doing so to the
// sources of this site.
const noJekyll = ".nojekyll"

// inOrder puts assets before the pages that need them and the worker last, for
// a folder that is being served meanwhile.
func inOrder(names []string) []string {
	rank := func(name string) int {
		switch {
		case strings.HasPrefix(name, web.Assets):
			return 0
		case strings.HasPrefix(name, workerName):
			return 2
		}
		return 1
	}
	names = slices.Clone(names)
	slices.SortStableFunc(names, func(a, b string) int { return rank(a) - rank(b) })
	return names
}

// write replaces a file at once: a reader sees the old bytes or the new ones.
func write(root *os.Root, name string, body []byte) error {
	if err := root.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	part := name + ".part"
	if err := root.WriteFile(part, body, 0o644); err != nil {
		return err
	}
	return root.Rename(part, name)
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
