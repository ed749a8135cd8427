package web

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// File is one file of a site, as it goes out.
type File struct {
	// Body are the bytes; Brotli and Gzip the same compressed, nil where there is
	// no such twin. All are nil where the file is read when it is asked for.
	Body, Brotli, Gzip []byte

	// Type is the whole Content-Type.
	Type string

	// Hashed tells that the name holds a hash of the bytes, so that they never
	// change under it.
	Hashed bool

	stored *stored
}

// stored is a file that is not held in memory.
type stored struct {
	site         fs.FS
	name         string
	brotli, gzip bool // which twins stand beside it
}

// has tells that the file can go out in a coding.
func (f File) has(coding string) bool {
	switch coding {
	case identity:
		return true
	case brotli:
		return f.Brotli != nil || f.stored != nil && f.stored.brotli
	}
	return f.Gzip != nil || f.stored != nil && f.stored.gzip
}

// Read gives the bytes, from memory or from where they are stored: those of the
// file for "", of its twins for ".br" and ".gz", nil for a twin that it has not.
func (f File) Read(twin string) ([]byte, error) {
	coding := map[string]string{"": identity, ".br": brotli, ".gz": gzip}[twin]
	switch {
	case !f.has(coding):
		return nil, nil
	case f.stored != nil:
		return fs.ReadFile(f.stored.site, f.stored.name+twin)
	case coding == brotli:
		return f.Brotli, nil
	case coding == gzip:
		return f.Gzip, nil
	}
	return f.Body, nil
}

// types are the content types of what a site is made of, by extension. The
// table of the operating system is not asked: it differs between machines.
var types = map[string]string{
	".css":         "text/css; charset=utf-8",
	".html":        "text/html; charset=utf-8",
	".csv":         "text/csv; charset=utf-8",
	".docx":        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".ico":         "image/x-icon",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".jsonl":       "application/jsonl",
	".md":          "text/markdown; charset=utf-8",
	".png":         "image/png",
	".srt":         "text/plain; charset=utf-8",
	".svg":         "image/svg+xml",
	".tsv":         "text/tab-separated-values; charset=utf-8",
	".txt":         "text/plain; charset=utf-8",
	".vtt":         "text/vtt; charset=utf-8",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
	".xml":         "application/xml",
}

// TypeOf is the content type of a file by its name, "application/octet-stream"
// where the extension is not one that sites have.
func TypeOf(name string) string {
	if t, ok := types[path.Ext(name)]; ok {
		return t
	}
	return "application/octet-stream"
}

// Assets is the folder of a site whose files have hashed names.
const Assets = "assets/"

// Folder is a built site: each file but the hidden ones, with NAME.br and NAME.gz
// as its compressed twins. Their bytes are read when they are asked for, so a site
// of any size takes little memory.
func Folder(site fs.FS) (map[string]File, error) {
	names := map[string]bool{}
	err := fs.WalkDir(site, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(path.Base(name), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case !entry.IsDir():
			names[name] = true
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the site: %w", err)
	}
	if len(names) == 0 {
		return nil, errors.New("the site has no files")
	}
	return paired(site, names), nil
}

func paired(site fs.FS, names map[string]bool) map[string]File {
	files := make(map[string]File, len(names))
	for name := range names {
		if twin := path.Ext(name); (twin == ".br" || twin == ".gz") && names[strings.TrimSuffix(name, twin)] {
			continue
		}
		files[name] = File{Type: TypeOf(name), Hashed: strings.HasPrefix(name, Assets),
			stored: &stored{site, name, names[name+".br"], names[name+".gz"]}}
	}
	return files
}
