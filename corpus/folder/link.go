package folder

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// maxLinks is how many links a path may lead through. It is Linux's own bound.
const maxLinks = 40

// The ways in which a link leads to nothing that can be named within the file
// system.
var (
	errOutside = errors.New("it leads out of the folder")
	errCircle  = errors.New("it leads in a circle")
)

// real is the path at which that stands to which a path leads, through links of
// files and of folders. It finds out by names alone, and opens nothing.
func (t *tree) real(name string) (string, error) {
	at, links := ".", 0
	for rest := strings.Split(name, "/"); len(rest) > 0; {
		part := rest[0]
		rest = rest[1:]
		switch {
		case part == "..":
			if at == "." {
				return "", errOutside
			}
			at = path.Dir(at)
			continue
		case part == "" || part == ".":
			continue
		}
		next := path.Join(at, part)
		to, err := fs.ReadLink(t.fsys, next)
		if err != nil { // it is no link
			at = next
			continue
		}
		if links++; links > maxLinks {
			return "", errCircle
		}
		if path.IsAbs(to) {
			return "", errOutside
		}
		rest = append(strings.Split(to, "/"), rest...)
	}
	return at, nil
}

// follow reads the files that links lead to, under the names of the links. A file
// that is read by another name already is not read twice. Links to folders are not
// followed: they may lead in circles, and to the same files again and again.
func (f *files) follow(fsys *tree) {
	names := map[string]string{} // by which a file is read, by where it stands
	for _, name := range slices.Concat(f.sources, f.archives) {
		names[name] = name
	}
	for _, name := range f.links {
		info, err := fs.Stat(fsys.fsys, name)
		at, way := fsys.real(name)
		switch {
		case err != nil:
			f.astray(fsys, name, way, err)
			continue
		case info.IsDir():
			f.skip(name, "a link to a folder is not followed", "put the folder itself here, or links to its files")
			continue
		case way != nil:
			at = fsys.outside(name)
		}
		toml := strings.EqualFold(path.Ext(name), ".toml") // one may stand beside several
		if other := names[at]; other != "" && !toml {
			f.skip(name, fmt.Sprintf("it is a link to what is read as %q already", other),
				"keep one of them; what stands in a folder whose name begins with _ is read by links to it alone")
			continue
		}
		names[at] = name
		if isArchive(name) && info.Mode().IsRegular() && fsys.isFolder(name) {
			f.archive(fsys, name)
		} else {
			f.found(fsys, name, fs.FileInfoToDirEntry(info))
		}
	}
	if len(f.links) > 0 {
		slices.SortFunc(f.sources, inWalk)
	}
}

// outside is what a link out of the folder leads to, as far as its words say.
func (t *tree) outside(name string) string {
	to, err := fs.ReadLink(t.fsys, name)
	if err != nil || path.IsAbs(to) {
		return path.Clean(to)
	}
	return path.Join(path.Dir(name), to)
}

// astray is the fault of a link that leads to no file: what can be told of its way,
// and why it can't be opened.
func (f *files) astray(fsys *tree, name string, way, err error) {
	to, _ := fs.ReadLink(fsys.fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f.skip(name, fmt.Sprintf("it is a link to %q, where nothing is", to), "bring back what it leads to, or remove the link")
	case way == errCircle:
		f.skip(name, fmt.Sprintf("it is a link to %q, which leads in a circle", to), "put the file itself here")
	case way == errOutside:
		f.skip(name, fmt.Sprintf("it is a link to %q, outside of the folder, and is not read", to),
			"put the file itself here, or say --follow-links if all that links lead to may be published")
	default:
		f.faults = append(f.faults, unreadable(name, err))
	}
}

// inWalk compares paths in the order in which a walk comes to them: a folder with
// all that it holds stands where its name does.
func inWalk(a, b string) int {
	return strings.Compare(strings.ReplaceAll(a, "/", "\x00"), strings.ReplaceAll(b, "/", "\x00"))
}
