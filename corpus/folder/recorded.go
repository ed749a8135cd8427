package folder

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
)

// source is a file as a record of it names it.
type source struct{ path, sha256 string }

// record says of the documents of a file that are Lectern's own records of other
// files whether those are at hand. It comes after the cache, which knows one file.
func (d door) record(r *result) {
	there := map[source]bool{}
	for _, document := range r.Documents {
		from := source{document.Source.Path, document.Source.SHA256}
		if from.path == r.Name {
			continue
		}
		if _, asked := there[from]; !asked {
			there[from] = d.holds(from)
		}
		name := r.Name
		if there[from] {
			name = ""
		}
		document.Record(name)
	}
}

// holds tells that a source is there, with the very bytes.
func (d door) holds(from source) bool {
	if info, err := fs.Stat(d.fsys, from.path); err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := d.fsys.Open(from.path)
	if err != nil {
		return false
	}
	defer f.Close()
	h := sha256.New()
	_, err = io.Copy(h, io.LimitReader(f, maxFile+1))
	return err == nil && hex.EncodeToString(h.Sum(nil)) == from.sha256
}
