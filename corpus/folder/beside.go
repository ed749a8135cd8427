package folder

import (
	"fmt"
	"io/fs"
	"path"

	"lectern/corpus"
	"lectern/corpus/sidecar"
)

// applySidecars adds what editors say beside the file. The one document of a
// file has its sidecar by the file's name; of several, each has its own by the
// document's ID, as "a/talk-2.toml" for a document of "a/talks.csv".
func (d door) applySidecars(r *result) {
	own := Sidecar(r.Name)
	r.used = append(r.used, own)
	if len(r.Documents) == 1 {
		d.apply(r.Documents[0], own)
		return
	}
	meant := false
	for _, document := range r.Documents {
		toml := path.Join(path.Dir(r.Name), document.ID+".toml")
		meant = meant || toml == own
		r.used = append(r.used, toml)
		d.apply(document, toml)
	}
	if !meant && d.sidecars[own] {
		r.faults = append(r.faults, corpus.Fault{Severity: corpus.Error, File: own,
			Message: fmt.Sprintf("%s holds %d documents, and this file does not say which it is about", r.Name, len(r.Documents)),
			Hint:    "name it after the document's id, as in " + example(r)})
	}
}

func example(r *result) string {
	if len(r.Documents) == 0 {
		return "talk-2.toml"
	}
	return r.Documents[0].ID + ".toml"
}

func (d door) apply(document *corpus.Document, toml string) {
	if !d.sidecars[toml] {
		return
	}
	beside, err := fs.ReadFile(d.fsys, toml)
	if err != nil {
		document.Faults = append(document.Faults, unreadable(toml, err))
		return
	}
	sidecar.Apply(document, toml, beside)
}
