package site

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
)

// Marker is the file by which a folder is known to hold a Lectern site. It
// lists what the build wrote, so that the next one can remove what it no longer
// has, and nothing else: a CNAME or a README that somebody added stays. The twin
// of a file goes with it and needs no line.
const Marker = ".lectern-site"

const markerHead = "A site made by lectern build. The next build replaces these files and leaves all others.\n"

// ErrNotASite tells that a folder holds files, and none of them is the marker.
var ErrNotASite = errors.New("the folder is not empty and holds no Lectern site")

// Holds tells that a folder holds a site: its marker is there, and says so in
// its first line. A file that is only called so is somebody else's.
func Holds(fsys fs.FS, dir string) bool {
	text, err := fs.ReadFile(fsys, path.Join(dir, Marker))
	return err == nil && strings.HasPrefix(string(text), markerHead)
}

// openTarget opens a folder that is new, empty, or holds a site.
func openTarget(dir string) (*target, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	before, err := written(root, dir)
	if err != nil {
		root.Close()
		return nil, err
	}
	return &target{root: root, before: before, written: map[string]bool{}, folders: map[string]bool{}}, nil
}

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

// mark lists the files in the marker, each once.
func (t *target) mark(names []string) error {
	names = slices.Compact(slices.Sorted(slices.Values(names)))
	return t.root.WriteFile(Marker, []byte(markerHead+strings.Join(names, "\n")+"\n"), 0o644)
}
