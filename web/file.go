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
	// Body are the bytes; Brotli and Gzip the same compressed, nil where that
	// would not make them fewer.
	Body, Brotli, Gzip []byte

	// Type is the whole Content-Type.
	Type string

	// Hashed tells that the name holds a hash of the bytes, so that they never
	// change under it.
	Hashed bool
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

// Folder reads a built site into memory: each file but the hidden ones, with
// NAME.br and NAME.gz as its compressed twins.
func Folder(site fs.FS) (map[string]File, error) {
	raw := map[string][]byte{}
	err := fs.WalkDir(site, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(path.Base(name), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir():
			return nil
		}
		raw[name], err = fs.ReadFile(site, name)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read the site: %w", err)
	}
	if len(raw) == 0 {
		return nil, errors.New("the site has no files")
	}
	return paired(raw), nil
}

func paired(raw map[string][]byte) map[string]File {
	files := make(map[string]File, len(raw))
	for name, body := range raw {
		if twin := path.Ext(name); twin == ".br" || twin == ".gz" {
			if _, ok := raw[strings.TrimSuffix(name, twin)]; ok {
				continue
			}
		}
		files[name] = File{
			Body: body, Brotli: raw[name+".br"], Gzip: raw[name+".gz"],
			Type: TypeOf(name), Hashed: strings.HasPrefix(name, Assets),
		}
	}
	return files
}
