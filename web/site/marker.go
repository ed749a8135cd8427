package site

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
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

// ErrNoFolder tells that a file stands where a folder is to be written.
var ErrNoFolder = errors.New("it is a file, and no folder")

// Holds tells that a folder holds a site: its marker is there, and says so in
// its first line. A file that is only called so is somebody else's.
func Holds(fsys fs.FS, dir string) bool {
	text, err := fs.ReadFile(fsys, path.Join(dir, Marker))
	return err == nil && strings.HasPrefix(string(text), markerHead)
}

// Ready tells whether Write may write a site there, so that nobody waits for one
// that can't be written. It makes no folder.
func Ready(dir string) error {
	at, err := standing(dir)
	if err != nil {
		return err
	}
	probe, err := os.MkdirTemp(at, ".lectern-")
	if err != nil {
		return &fs.PathError{Op: "write", Path: at, Err: reason(err)}
	}
	if err := os.Remove(probe); err != nil || at != dir {
		return err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	_, err = written(root, dir)
	return err
}

// standing is the folder itself, or the innermost around it that is there.
func standing(dir string) (string, error) {
	for at := dir; ; at = filepath.Dir(at) {
		info, err := os.Stat(at)
		switch {
		case err == nil && info.IsDir():
			return at, nil
		case err == nil:
			return "", fmt.Errorf("%s: %w", at, ErrNoFolder)
		case !errors.Is(err, fs.ErrNotExist) || filepath.Dir(at) == at:
			return "", err
		}
	}
}

// reason is why an operation failed, without the path and the name of the call.
func reason(err error) error {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p):
		return p.Err
	case errors.As(err, &l):
		return l.Err
	}
	return err
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
	return &target{dir: dir, root: root, before: before, written: map[string]bool{}, folders: map[string]bool{}}, nil
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
	if err := t.root.WriteFile(Marker, []byte(markerHead+strings.Join(names, "\n")+"\n"), 0o644); err != nil {
		return t.failed(Marker, err)
	}
	return nil
}
